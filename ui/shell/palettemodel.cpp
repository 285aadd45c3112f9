// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palettemodel.h"

#include "core/scene/textpainting.h"

#include <QPainter>

#include <cmath>

namespace jingge {
namespace {

constexpr int kRowHeight = 32;
constexpr int kEdge = 12;
constexpr int kBar = 3;

} // namespace

void PaletteModel::setEntries(std::vector<PaletteEntry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

int PaletteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PaletteEntry& found = entry(index.row());
    if (role == Qt::DisplayRole)
        return found.title;
    if (role == Qt::AccessibleTextRole)
        return QStringList{found.title, found.detail, found.keys}.join(QLatin1Char(' ')).simplified();
    return {};
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const bool isEnabled = entry(index.row()).isEnabled;
    return isEnabled ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                     : Qt::ItemNeverHasChildren;
}

PaletteDelegate::PaletteDelegate(const Theme& theme, const PaletteModel& model, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_model(model)
{
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {0, kRowHeight};
}

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const Style& style = m_theme.style();
    const PaletteEntry& found = m_model.entry(index.row());
    const QRect row = option.rect;
    if ((option.state & QStyle::State_Selected) != 0) {
        painter->fillRect(row, style.qingGround);
        painter->fillRect(QRect(row.left(), row.top(), kBar, row.height()), style.qing);
    } else if ((option.state & QStyle::State_MouseOver) != 0 && found.isEnabled) {
        painter->fillRect(row, style.hover);
    }
    const QFont note = style.font(Type::Note);
    const QFont body = style.font(Type::Body);
    const double keysLeft = row.right() - kEdge - std::ceil(textWidth(found.keys, note));
    paintText(*painter, QRectF(keysLeft, row.top(), row.right() - kEdge - keysLeft + 2, row.height()),
              Qt::AlignVCenter | Qt::AlignLeft, found.keys, note, style.ink2);
    const double room = keysLeft - kEdge - row.left() - kEdge;
    const double titleWidth = std::min(room, std::ceil(textWidth(found.title, body)));
    paintText(*painter, QRectF(row.left() + kEdge, row.top(), titleWidth, row.height()),
              Qt::AlignVCenter | Qt::AlignLeft, found.title, body, found.isEnabled ? style.ink : style.ink3);
    const double detailLeft = row.left() + kEdge + titleWidth + kEdge;
    if (keysLeft - kEdge > detailLeft)
        paintText(*painter, QRectF(detailLeft, row.top(), keysLeft - kEdge - detailLeft, row.height()),
                  Qt::AlignVCenter | Qt::AlignLeft, found.detail, note, style.ink3);
}

} // namespace jingge
