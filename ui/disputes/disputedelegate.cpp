// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/disputes/disputedelegate.h"

#include "core/scene/textpainting.h"
#include "ui/common/rowdelegate.h"
#include "ui/disputes/disputemodel.h"
#include "ui/disputes/disputewords.h"

#include <QPainter>

namespace jingge {
namespace {

constexpr int kRowHeight = 58;
constexpr double kMark = 14;
constexpr double kRight = 104;

QString secondLine(const Dispute& one)
{
    QStringList parts{QString::fromStdString(one.number)};
    for (const std::string& text : {one.grid, one.officer}) {
        if (!text.empty())
            parts += QString::fromStdString(text);
    }
    parts += DisputeWords::state(one.state);
    return parts.join(QStringLiteral("·"));
}

} // namespace

DisputeDelegate::DisputeDelegate(const Theme& theme, const DisputeModel& model, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_model(model)
{
}

QSize DisputeDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {240, kRowHeight};
}

void DisputeDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const Style& style = m_theme.style();
    const DisputeFile& file = m_model.file(index.row());
    const Dispute& one = file.dispute;
    paintListRow(*painter, option, style);
    const QRectF inner = QRectF(option.rect).adjusted(kListRowEdge, 8, -kListRowEdge, -8);
    const QRectF words(inner.left() + 22, inner.top(), inner.width() - 22 - kRight - 12, inner.height());
    const QRectF right(inner.right() - kRight, inner.top(), kRight, 20);
    const bool isLive = isOpen(one.state);
    if (isLive) {
        paintLevelMark(*painter, {inner.left() + kMark / 2, inner.top() + 10}, DisputeWords::mark(one.level),
                       kMark, style, false);
        paintText(*painter, right, Qt::AlignRight | Qt::AlignVCenter, DisputeWords::level(one.level),
                  style.font(Type::Note), style.ink2);
    }
    paintText(*painter, QRectF(words.left(), inner.top(), words.width(), 20), Qt::AlignVCenter,
              QString::fromStdString(one.title), style.font(isLive ? Type::BodyBold : Type::Body),
              isLive ? style.ink : style.ink2);
    paintText(*painter, QRectF(words.left(), inner.top() + 22, words.width(), 18), Qt::AlignVCenter,
              secondLine(one), style.font(Type::Note), style.ink2);
    const bool isLate = DisputeWords::isMissing(file) || isDueForCallback(one, m_model.today());
    paintText(*painter, right.translated(0, 21), Qt::AlignRight | Qt::AlignVCenter,
              DisputeWords::rhythm(file, m_model.today()), style.font(isLate ? Type::NoteBold : Type::Note),
              isLate ? style.zhu : style.ink2);
}

} // namespace jingge
