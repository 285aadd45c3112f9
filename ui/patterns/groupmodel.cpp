// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/patterns/groupmodel.h"

#include "ui/common/labels.h"
#include "ui/common/wording.h"

#include <algorithm>
#include <utility>

namespace jingge {

GroupModel::GroupModel(const ViewContext& context, QObject* parent) : QAbstractTableModel(parent), m_context(context)
{
}

void GroupModel::setGroup(std::vector<std::uint32_t> rows)
{
    std::ranges::sort(rows); // rows of the frame are in order of time
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    m_addresses.clear();
    std::vector<IncidentId> ids;
    for (const std::uint32_t row : m_rows)
        ids.push_back(m_context.live.frame()->incident(row));
    const Result<std::vector<IncidentRow>> found =
        ids.empty() ? std::vector<IncidentRow>{} : m_context.source.incidents(ids);
    if (found) {
        for (const IncidentRow& row : *found)
            m_addresses.push_back(QString::fromStdString(row.address.empty() ? "—" : row.address));
    }
    endResetModel();
    if (!found)
        Q_EMIT failed(found.error());
}

IncidentId GroupModel::incidentAt(int row) const
{
    return m_context.live.frame()->incident(m_rows[static_cast<std::size_t>(row)]);
}

int GroupModel::rowOf(IncidentId incident) const
{
    const Frame& frame = *m_context.live.frame();
    const auto found = std::ranges::find_if(m_rows, [&](std::uint32_t row) { return frame.incident(row) == incident; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int GroupModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int GroupModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant GroupModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::DisplayRole)
        return text(index.row(), index.column());
    if (role == Qt::ToolTipRole)
        return plainToolTip(text(index.row(), index.column()));
    if (role == Qt::TextAlignmentRole)
        return headerData(index.column(), Qt::Horizontal, role);
    return {};
}

QVariant GroupModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber = section == Number || section == Gap;
        return QVariant::fromValue(Qt::Alignment((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number: return tr("No.", "which one in a row");
    case Time: return tr("Received");
    case Gap: return tr("After");
    case Category: return tr("Category");
    case Address: return tr("Address");
    default: return {};
    }
}

QString GroupModel::text(int row, int column) const
{
    const Frame& frame = *m_context.live.frame();
    const std::uint32_t incident = m_rows[static_cast<std::size_t>(row)];
    switch (column) {
    case Number: return QString::number(row + 1);
    case Time: return Wording::moment(frame.receivedAt(incident), frame.hour[incident] == kNoHour);
    case Gap:
        return row == 0 ? QStringLiteral("—")
                        : Wording::gap(frame.time[incident] - frame.time[m_rows[static_cast<std::size_t>(row) - 1]]);
    case Category: return Wording::category(m_context.source, frame.categories[frame.category[incident]]);
    default: return static_cast<std::size_t>(row) < m_addresses.size() ? m_addresses[static_cast<std::size_t>(row)] : QString();
    }
}

} // namespace jingge
