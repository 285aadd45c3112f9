// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/incidentmodel.h"

#include "ui/common/labels.h"
#include "ui/common/wording.h"

#include <algorithm>
#include <utility>

namespace jingge {
namespace {

constexpr int kPage = 128;
constexpr std::size_t kMostPages = 64; ///< kept at a time

} // namespace

IncidentModel::IncidentModel(const ViewContext& context, QObject* parent) : QAbstractTableModel(parent), m_context(context)
{
}

void IncidentModel::setRows(std::vector<std::uint32_t> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_pages.clear();
    endResetModel();
}

IncidentId IncidentModel::incidentAt(int row) const
{
    return m_context.live.frame()->incident(frameRow(row));
}

int IncidentModel::rowOf(IncidentId incident) const
{
    const Frame& frame = *m_context.live.frame();
    const auto found = std::ranges::find_if(m_rows, [&](std::uint32_t row) { return frame.incident(row) == incident; });
    return found == m_rows.end() ? -1 : static_cast<int>(m_rows.end() - found) - 1;
}

int IncidentModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int IncidentModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant IncidentModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) {
        const QString shown = text(frameRow(index.row()), index.row(), index.column());
        return role == Qt::ToolTipRole ? plainToolTip(shown) : shown;
    }
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    return {};
}

QVariant IncidentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time: return tr("Received");
    case Category: return tr("Category");
    case Address: return tr("Address");
    case AreaName: return tr("Area");
    case Status: return tr("Status");
    default: return {};
    }
}

QString IncidentModel::text(std::size_t row, int tableRow, int column) const
{
    const Frame& frame = *m_context.live.frame();
    switch (column) {
    case Time: return Wording::moment(frame.receivedAt(row), frame.hour[row] == kNoHour);
    case Category: return Wording::category(m_context.source, frame.categories[frame.category[row]]);
    case Address: return address(tableRow);
    case AreaName: {
        const std::int32_t area = frame.areaOf(m_context.live.counts()->level, row);
        if (area == kNoArea)
            return frame.isLocated(row) ? tr("outside") : tr("no place");
        const Area& found = m_context.live.areas()[static_cast<std::size_t>(area)];
        return QString::fromStdString(found.name.empty() ? found.code : found.name);
    }
    default: return statusText(row);
    }
}

QString IncidentModel::statusText(std::size_t row) const
{
    const std::uint8_t flags = m_context.live.frame()->flags[row];
    if ((flags & kRowInvalid) != 0)
        return tr("invalid");
    if ((flags & kRowDuplicate) != 0)
        return tr("duplicate");
    return (flags & kRowClosed) != 0 ? tr("closed") : tr("open");
}

QString IncidentModel::address(int tableRow) const
{
    const int page = tableRow / kPage;
    if (!m_pages.contains(page))
        fetchPage(page);
    const std::vector<QString>& texts = m_pages.at(page);
    const auto place = static_cast<std::size_t>(tableRow % kPage);
    return place < texts.size() ? texts[place] : QString();
}

void IncidentModel::fetchPage(int page) const
{
    if (m_pages.size() >= kMostPages)
        m_pages.clear();
    std::vector<IncidentId> ids;
    for (int row = page * kPage; row < std::min((page + 1) * kPage, rowCount()); ++row)
        ids.push_back(incidentAt(row));
    std::vector<QString>& texts = m_pages[page];
    const Result<std::vector<IncidentRow>> rows = m_context.source.incidents(ids);
    if (!rows) {
        Q_EMIT const_cast<IncidentModel*>(this)->failed(rows.error());
        return;
    }
    for (const IncidentRow& row : *rows)
        texts.push_back(QString::fromStdString(row.address.empty() ? "—" : row.address));
}

} // namespace jingge
