// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/patterns/repeatmodel.h"

#include "core/seal/seal.h"
#include "ui/common/labels.h"
#include "ui/common/wording.h"

#include <algorithm>
#include <utility>

namespace jingge {
namespace {

constexpr int kPage = 64;

} // namespace

RepeatModel::RepeatModel(const ViewContext& context, QObject* parent) : QAbstractListModel(parent), m_context(context)
{
}

void RepeatModel::setGroups(std::vector<RepeatGroup> groups, RepeatKey key)
{
    beginResetModel();
    m_groups = std::move(groups);
    m_key = key;
    m_titles.clear();
    endResetModel();
}

int RepeatModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_groups.size());
}

QVariant RepeatModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    const auto count = static_cast<std::int64_t>(group(row).size());
    if (role == Qt::DisplayRole)
        return title(row);
    if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole) {
        const QString line = tr("%1, %2, %3, last %4", "place, category, count, last time")
                                 .arg(title(row), category(row), Wording::incidents(count), lastTime(row));
        return role == Qt::ToolTipRole ? plainToolTip(line) : line;
    }
    return {};
}

QString RepeatModel::title(int row) const
{
    const int page = row / kPage;
    if (!m_titles.contains(page))
        fetchTitles(page);
    const std::vector<QString>& titles = m_titles.at(page);
    const auto place = static_cast<std::size_t>(row % kPage);
    return place < titles.size() ? titles[place] : QString();
}

QString RepeatModel::category(int row) const
{
    const Frame& frame = *m_context.live.frame();
    return Wording::category(m_context.source, frame.categories[frame.category[group(row).back()]]);
}

QString RepeatModel::lastTime(int row) const
{
    const Frame& frame = *m_context.live.frame();
    const std::uint32_t last = group(row).back();
    return Wording::moment(frame.receivedAt(last), frame.hour[last] == kNoHour);
}

std::optional<AreaId> RepeatModel::areaId(int row) const
{
    const Frame& frame = *m_context.live.frame();
    const RepeatGroup& rows = group(row);
    for (auto incident = rows.rbegin(); incident != rows.rend(); ++incident) {
        const std::int32_t area = frame.areaOf(m_context.live.counts()->level, *incident);
        if (area != kNoArea)
            return m_context.live.areas()[static_cast<std::size_t>(area)].id;
    }
    return std::nullopt;
}

QString RepeatModel::areaName(int row) const
{
    const auto id = areaId(row);
    const auto position = id ? m_context.live.positionOf(*id) : std::nullopt;
    return position ? QString::fromStdString(m_context.live.areas()[*position].name) : QString();
}

void RepeatModel::fetchTitles(int page) const
{
    const Frame& frame = *m_context.live.frame();
    std::vector<IncidentId> ids;
    for (int row = page * kPage; row < std::min((page + 1) * kPage, rowCount()); ++row)
        ids.push_back(frame.incident(group(row).back()));
    std::vector<QString>& titles = m_titles[page];
    const Result<std::vector<IncidentRow>> rows = m_context.source.incidents(ids);
    if (!rows) {
        Q_EMIT const_cast<RepeatModel*>(this)->failed(rows.error());
        return;
    }
    for (const IncidentRow& row : *rows)
        titles.push_back(titleOf(row));
}

QString RepeatModel::titleOf(const IncidentRow& row) const
{
    const QString address = QString::fromStdString(row.address.empty() ? "—" : row.address);
    switch (m_key) {
    case RepeatKey::Caller: return QString::fromStdString(row.callerMask.empty() ? "—" : row.callerMask);
    case RepeatKey::Plate: return QString::fromStdString(maskPlate(row.plate));
    case RepeatKey::Address:
    case RepeatKey::Place:
    case RepeatKey::Radius: return address;
    }
    return address;
}

} // namespace jingge
