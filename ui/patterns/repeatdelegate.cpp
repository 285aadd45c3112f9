// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/patterns/repeatdelegate.h"

#include "core/scene/rugpainter.h"
#include "core/scene/textpainting.h"
#include "ui/common/rowdelegate.h"
#include "ui/patterns/repeatmodel.h"

#include <QPainter>

#include <algorithm>

namespace jingge {
namespace {

constexpr int kRowHeight = 47;
constexpr double kEdge = kListRowEdge;
constexpr double kLastWidth = 78;
constexpr double kCountWidth = 44;

} // namespace

RepeatColumns RepeatColumns::in(const QRectF& row)
{
    const QRectF inner = row.adjusted(kEdge, 0, -kEdge, 0);
    const double rugWidth = std::clamp(std::floor(inner.width() * 0.23), 56.0, 184.0);
    RepeatColumns columns;
    columns.last = QRectF(inner.right() - kLastWidth, inner.top(), kLastWidth, inner.height());
    columns.count = QRectF(columns.last.left() - 4 - kCountWidth, inner.top(), kCountWidth, inner.height());
    columns.rug = QRectF(columns.count.left() - 4 - rugWidth, inner.top(), rugWidth, inner.height());
    columns.place = QRectF(inner.left(), inner.top(), columns.rug.left() - 12 - inner.left(), inner.height());
    return columns;
}

RepeatDelegate::RepeatDelegate(const ViewContext& context, const RepeatModel& model, QObject* parent) :
    QStyledItemDelegate(parent), m_context(context), m_model(model)
{
}

QSize RepeatDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {120, kRowHeight};
}

void RepeatDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const bool isSelected = (option.state & QStyle::State_Selected) != 0;
    paintListRow(*painter, option, m_context.theme.style());
    paintRow(*painter, QRectF(option.rect), index.row(), isSelected);
}

void RepeatDelegate::paintRow(QPainter& painter, const QRectF& row, int index, bool isSelected) const
{
    const Style& style = m_context.theme.style();
    const RepeatColumns columns = RepeatColumns::in(row);
    const auto line = [](const QRectF& box, int number) { return QRectF(box.left(), box.top() + 4 + 19 * number, box.width(), 20); };
    paintText(painter, line(columns.place, 0), Qt::AlignVCenter, m_model.title(index), style.font(Type::BodyBold), style.ink);
    paintText(painter, line(columns.place, 1), Qt::AlignVCenter, m_model.category(index), style.font(Type::Note), style.ink2);
    std::vector<CivilTime> moments;
    for (const std::uint32_t incident : m_model.group(index))
        moments.push_back(m_context.live.frame()->receivedAt(incident));
    const QColor tick = isSelected ? style.qing : style.look == Look::Light ? style.data2 : style.data;
    TimeRange period = m_period;
    if (m_span > 0) {
        const auto [first, last] = std::ranges::minmax(moments);
        period = {first, {std::max(first.seconds + m_span, last.seconds)}};
    }
    paintRug(painter, columns.rug, period, moments, tick, style.line2);
    paintText(painter, columns.count, Qt::AlignRight | Qt::AlignVCenter, countText(static_cast<std::int64_t>(moments.size())),
              style.font(Type::Count), style.ink);
    paintText(painter, line(columns.last, 0), Qt::AlignRight | Qt::AlignVCenter, m_model.lastTime(index),
              style.font(Type::Note), style.ink2);
    const bool isProposed = m_model.kind(index) == PatternKind::Proposed;
    paintText(painter, line(columns.last, 1), Qt::AlignRight | Qt::AlignVCenter, m_model.note(index),
              style.font(isProposed ? Type::NoteBold : Type::Note), isProposed ? style.qing : style.ink2);
}

} // namespace jingge
