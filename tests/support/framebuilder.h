// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/frame/frame.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace jingge::test {

/// One row as a test writes it down.
struct FrameRow {
    std::string time = "2025-07-14T00:00:00"; ///< a date alone: known only to the day
    std::string category = "other";
    std::string grid{};      ///< code; empty = none
    std::string community{}; ///< likewise
    std::string channel{};
    std::optional<LonLat> place{};
    std::uint32_t address = kNoKey;
    std::uint32_t caller = kNoKey;
    std::uint32_t plate = kNoKey;
    std::uint32_t placeKey = kNoKey;
    std::uint8_t flags = 0;
};

/// Makes frames by hand. Rows must come in order of time; areas before rows.
class FrameBuilder {
public:
    FrameBuilder& area(Level level, const std::string& code, std::optional<Level> parentLevel = {},
                       const std::string& parent = {}, double km2 = 1, std::optional<double> population = {})
    {
        auto& areas = m_areas.levels[indexOf(level)];
        Area area{AreaId(static_cast<std::int64_t>(areas.size()) + 1), level, code, code, parent, parentLevel, population,
                  km2, {}};
        areas.insert(std::ranges::upper_bound(areas, code, {}, &Area::code), std::move(area));
        return *this;
    }
    FrameBuilder& row(const FrameRow& row)
    {
        Frame& f = m_frame;
        const CivilTime time = parseIsoTime(row.time).value();
        const bool isDayOnly = row.time.size() == 10;
        f.time.push_back(time.seconds);
        f.hour.push_back(isDayOnly ? kNoHour : static_cast<std::uint8_t>(time.hour()));
        f.weekday.push_back(static_cast<std::uint8_t>(time.date().weekday()));
        f.category.push_back(static_cast<std::uint16_t>(position(f.categories, row.category)));
        if (f.channels.empty())
            f.channels.emplace_back();
        f.channel.push_back(static_cast<std::uint32_t>(position(f.channels, row.channel)));
        f.flags.push_back(row.flags);
        f.lonE7.push_back(row.place ? static_cast<std::int32_t>(std::lround(row.place->lon * 1e7)) : kNoCoordinate);
        f.latE7.push_back(row.place ? static_cast<std::int32_t>(std::lround(row.place->lat * 1e7)) : kNoCoordinate);
        f.place.push_back(row.placeKey);
        f.address.push_back(row.address);
        f.caller.push_back(row.caller);
        f.plate.push_back(row.plate);
        f.id.push_back(static_cast<std::int64_t>(f.id.size()) + 1);
        addAreas(row);
        return *this;
    }
    [[nodiscard]] Frame build()
    {
        m_frame.areas = std::make_shared<AreaTable>(m_areas);
        return m_frame;
    }

private:
    static std::size_t position(std::vector<std::string>& texts, const std::string& text)
    {
        const auto found = std::ranges::find(texts, text);
        const auto at = static_cast<std::size_t>(found - texts.begin());
        if (found == texts.end())
            texts.push_back(text);
        return at;
    }
    void addAreas(const FrameRow& row)
    {
        for (const auto& [level, code] : {std::pair{Level::Grid, row.grid}, {Level::Community, row.community}}) {
            if (!m_areas.at(level).empty())
                m_frame.area[indexOf(level)].push_back(m_areas.find(level, code).value_or(kNoArea));
        }
    }

    AreaTable m_areas;
    Frame m_frame;
};

inline Frame frameOf(std::initializer_list<FrameRow> rows)
{
    FrameBuilder builder;
    for (const FrameRow& row : rows)
        builder.row(row);
    return builder.build();
}

} // namespace jingge::test
