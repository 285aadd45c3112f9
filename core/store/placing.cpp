// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/shapes.h"
#include "core/store/arealocator.h"
#include "core/store/knownplaces.h"
#include "core/store/statement.h"

#include <cmath>
#include <unordered_map>

namespace jingge {

namespace {

/// What a row gets: its position, its area on each level, and how.
struct Placing {
    std::int32_t lonE7 = kNoCoordinate;
    std::int32_t latE7 = kNoCoordinate;
    std::array<std::int32_t, kLevelCount> areas{};
    std::uint8_t mark = kRowByDictionary;
};

std::int32_t degreesE7(double degrees)
{
    return static_cast<std::int32_t>(std::lround(degrees * 1e7));
}

/// Finds areas by point as positions in the frame's table.
class Placer {
public:
    explicit Placer(std::shared_ptr<const AreaTable> areas) : m_areas(std::move(areas)), m_locator(m_areas)
    {
        for (const Level level : kLevels) {
            const auto& list = m_areas->at(level);
            for (std::size_t i = 0; i < list.size(); ++i)
                m_positions[list[i].id.value()] = static_cast<std::int32_t>(i);
        }
    }
    [[nodiscard]] std::optional<Placing> placingOf(const KnownPlace& place) const
    {
        Placing placing;
        if (place.point) {
            placing.lonE7 = degreesE7(place.point->lon);
            placing.latE7 = degreesE7(place.point->lat);
            placing.areas = areasAt(*place.point);
            return placing;
        }
        const auto grid = m_areas->find(Level::Grid, place.grid);
        if (!grid) // a grid that is no longer there
            return std::nullopt;
        const auto middle =
            representativePoint(m_areas->at(Level::Grid)[static_cast<std::size_t>(*grid)].shape);
        placing.mark = kRowByAssignment;
        placing.areas.fill(kNoArea);
        if (middle)
            placing.areas = areasAt(*middle);
        placing.areas[indexOf(Level::Grid)] = *grid;
        return placing;
    }

private:
    [[nodiscard]] std::array<std::int32_t, kLevelCount> areasAt(LonLat point) const
    {
        const AreaIds ids = m_locator.areasAt(point);
        std::array<std::int32_t, kLevelCount> positions{};
        for (std::size_t i = 0; i < kLevelCount; ++i) {
            const auto found = m_positions.find(ids[i]);
            positions[i] = found != m_positions.end() ? found->second : kNoArea;
        }
        return positions;
    }

    std::shared_ptr<const AreaTable> m_areas;
    AreaLocator m_locator;
    std::unordered_map<std::int64_t, std::int32_t> m_positions;
};

/// The placing of each known address, by the frame's code for it.
Result<std::unordered_map<std::uint32_t, Placing>> readPlacings(const Store& store, const Frame& frame,
                                                                const std::vector<KnownPlace>& places)
{
    Statement code(store, "SELECT id FROM address_key WHERE text = ?");
    const Placer placer(frame.areas);
    std::unordered_map<std::uint32_t, Placing> placings;
    for (const KnownPlace& place : places) {
        if (auto done = code.bind(place.address).run(); !done)
            return Unexpected(done.error());
        const auto placing = placer.placingOf(place);
        if (code.next() && placing)
            placings.emplace(static_cast<std::uint32_t>(code.integer(0)), *placing);
    }
    return placings;
}

} // namespace

Result<void> placeByAddress(const Store& store, Frame& frame)
{
    const auto places = readKnownPlaces(store);
    if (!places || places->empty())
        return places ? Result<void>{} : Result<void>(Unexpected(places.error()));
    const auto placings = readPlacings(store, frame, *places);
    if (!placings)
        return Unexpected(placings.error());
    for (std::size_t row = 0; row < frame.size(); ++row) {
        if (frame.isLocated(row) || frame.address[row] == kNoKey)
            continue;
        const auto found = placings->find(frame.address[row]);
        if (found == placings->end())
            continue;
        const Placing& placing = found->second;
        frame.lonE7[row] = placing.lonE7;
        frame.latE7[row] = placing.latE7;
        frame.flags[row] |= placing.mark;
        for (std::size_t i = 0; i < kLevelCount; ++i) {
            if (!frame.area[i].empty())
                frame.area[i][row] = placing.areas[i];
        }
    }
    return {};
}

} // namespace jingge
