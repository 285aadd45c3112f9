// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/hitmodel.h"

namespace jingge {

void HitModel::setRows(std::vector<HitRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int HitModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int HitModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HitModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::DisplayRole)
        return hit(index.row()).texts.value(index.column());
    if (role == Qt::TextAlignmentRole && (index.column() == Count || index.column() == Later))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant HitModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && (section == Count || section == Later))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString names[] = {tr("Hit on"), tr("Place"), tr("Grid"), tr("Calls"), tr("30 d before | 30 d after"), tr("30 days on")};
    return names[section];
}

} // namespace jingge
