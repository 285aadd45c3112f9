// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/incidentfinder.h"

#include "ui/common/wording.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace jingge {
namespace {

constexpr int kNumberRank =
    3; ///< whole numbers are unlikely to be anything else; commands and areas come first
constexpr int kAddressRank = 4;

std::unordered_map<std::int64_t, std::size_t> rowsOf(const Frame& frame,
                                                     const std::vector<IncidentId>& incidents)
{
    std::unordered_map<std::int64_t, std::size_t> rows;
    for (const IncidentId id : incidents)
        rows.emplace(id.value(), 0);
    for (std::size_t row = 0; row < frame.size(); ++row) {
        if (const auto at = rows.find(frame.id[row]); at != rows.end())
            at->second = row;
    }
    return rows;
}

} // namespace

IncidentFinder::IncidentFinder(const ViewContext& context, QObject* parent)
    : QObject(parent), m_context(context)
{
}

void IncidentFinder::find(const QString& typed, CommandPalette::Take take)
{
    const StationSource::PlaceSearch search = m_context.source.placeSearch(typed.toStdString());
    if (!search) {
        m_job.cancel();
        return take({});
    }
    m_job.start([search](const std::stop_token& stop) { return search(stop); },
                [this, take = std::move(take)](const Result<FoundPlaces>& found) {
                    if (!found)
                        Q_EMIT failed(found.error());
                    take(found ? entriesOf(*found) : std::vector<PaletteEntry>{});
                });
}

std::vector<PaletteEntry> IncidentFinder::entriesOf(const FoundPlaces& found)
{
    std::vector<PaletteEntry> entries;
    for (const FoundPlaces::Number& number : found.numbers)
        entries.push_back({QString::fromStdString(number.sourceId),
                           tr("incident"),
                           {},
                           true,
                           kNumberRank,
                           [this, id = number.incident] { choose({id}); }});
    for (const FoundPlaces::Address& address : found.addresses)
        entries.push_back(
            {QString::fromStdString(address.text),
             tr("address, %1").arg(Wording::incidents(static_cast<std::int64_t>(address.incidents.size()))),
             {},
             true,
             kAddressRank,
             [this, ids = address.incidents] { choose(ids); }});
    return entries;
}

void IncidentFinder::choose(std::vector<IncidentId> incidents)
{
    const FrameSnapshot frame = m_context.live.frame();
    const auto rows = rowsOf(*frame, incidents);
    const StationCounts& counts = *m_context.live.counts();
    const bool isSeen = std::ranges::all_of(rows, [&](const auto& row) {
        return row.second < counts.rows.rows() && counts.rows.contains(row.second);
    });
    if (!isSeen) {
        m_context.filters.setFilter({}, Origin::Shell);
        Q_EMIT filterLeft();
    }
    std::vector<AreaId> areas;
    for (const auto& [id, row] : rows) {
        const std::int32_t area = frame->areaOf(counts.level, row);
        if (area != kNoArea &&
            std::ranges::find(areas, m_context.live.areas()[static_cast<std::size_t>(area)].id) ==
                areas.end())
            areas.push_back(m_context.live.areas()[static_cast<std::size_t>(area)].id);
    }
    const IncidentId last = incidents.back();
    std::ranges::sort(incidents);
    m_context.selection.chooseIncidents(std::move(incidents), std::move(areas), Origin::Shell);
    m_context.selection.setFocus(last, Origin::Shell);
    Q_EMIT chosen();
}

} // namespace jingge
