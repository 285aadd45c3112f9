// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/state/facetcounts.h"

#include "core/base/text.h"
#include "core/domain/category.h"
#include "core/frame/counting.h"

#include <algorithm>
#include <map>

namespace jingge {

namespace {

/// Areas of all levels numbered through, with the numbers of each one and all above it.
struct AreaChains {
    std::array<std::size_t, kLevelCount> first{};
    std::vector<std::vector<std::uint32_t>> chains;

    explicit AreaChains(const AreaTable& table)
    {
        std::size_t count = 0;
        for (const Level level : kLevels) {
            first[indexOf(level)] = count;
            count += table.at(level).size();
        }
        chains.resize(count);
        for (const Level level : kLevels) {
            for (std::size_t i = 0; i < table.at(level).size(); ++i)
                climb(table, level, i, chains[first[indexOf(level)] + i]);
        }
    }

private:
    void climb(const AreaTable& table, Level level, std::size_t area, std::vector<std::uint32_t>& chain) const
    {
        for (std::size_t steps = 0; steps <= kLevelCount; ++steps) { // a chain longer than the levels is a ring
            const auto number = static_cast<std::uint32_t>(first[indexOf(level)] + area);
            if (std::ranges::find(chain, number) == chain.end())
                chain.push_back(number);
            const Area& here = table.at(level)[area];
            const auto parent = here.parentLevel ? table.find(*here.parentLevel, here.parentCode) : std::nullopt;
            if (!parent)
                return;
            level = *here.parentLevel;
            area = static_cast<std::size_t>(*parent);
        }
    }
};

std::int64_t countInNoArea(const Frame& frame, const RowSet& rows)
{
    std::int64_t count = 0;
    rows.forEach([&](std::size_t row) {
        const bool isNowhere = std::ranges::all_of(kLevels, [&](Level level) { return frame.areaOf(level, row) == kNoArea; });
        count += isNowhere ? 1 : 0;
    });
    return count;
}

constexpr std::array<Dimension, kDimensionCount> kParts{Dimension::Time, Dimension::Hours, Dimension::Weekdays,
                                                        Dimension::Category, Dimension::Area, Dimension::Text,
                                                        Dimension::Valid};

bool isAsked(const std::vector<std::string>& asked, std::string_view code)
{
    return asked.empty() || std::ranges::any_of(asked, [&](const std::string& top) { return isWithinCategory(code, top); });
}

} // namespace

AreaTreeCounts countWithinAreas(const Frame& frame, const RowSet& rows)
{
    const AreaChains areas(*frame.areas);
    std::vector<std::int64_t> counts(areas.chains.size(), 0);
    std::vector<std::size_t> lastRow(areas.chains.size(), SIZE_MAX); // each row counts once for each area
    rows.forEach([&](std::size_t row) {
        for (const Level level : kLevels) {
            const std::int32_t area = frame.areaOf(level, row);
            if (area == kNoArea)
                continue;
            for (const std::uint32_t number : areas.chains[areas.first[indexOf(level)] + static_cast<std::size_t>(area)]) {
                counts[number] += lastRow[number] != row ? 1 : 0;
                lastRow[number] = row;
            }
        }
    });
    AreaTreeCounts result;
    for (const Level level : kLevels) {
        const auto begin = counts.begin() + static_cast<std::ptrdiff_t>(areas.first[indexOf(level)]);
        result[indexOf(level)].assign(begin, begin + static_cast<std::ptrdiff_t>(frame.areas->at(level).size()));
    }
    return result;
}

Result<FacetCounts> countFacets(const Frame& frame, const Filter& filter, const RowSet* textRows)
{
    const auto bitmaps = FilterBitmaps::apply(frame, filter, textRows);
    if (!bitmaps)
        return Unexpected(bitmaps.error());
    FacetCounts counts;
    counts.byCategory = countByCategory(frame, bitmaps->allBut(Dimension::Category));
    const RowSet anywhere = bitmaps->allBut(Dimension::Area);
    counts.byArea = countWithinAreas(frame, anywhere);
    counts.inNoArea = countInNoArea(frame, anywhere);
    return counts;
}

Result<std::vector<FunnelStep>> countFunnel(const Frame& frame, const Filter& filter, const RowSet* textRows)
{
    std::vector<FunnelStep> steps;
    const auto add = [&](std::optional<Dimension> part) -> Result<void> {
        const auto bitmaps = FilterBitmaps::apply(frame, upTo(filter, part), textRows);
        if (!bitmaps)
            return Unexpected(bitmaps.error());
        steps.push_back({part, static_cast<std::int64_t>(bitmaps->all().count())});
        return {};
    };
    if (const auto done = add(std::nullopt); !done)
        return Unexpected(done.error());
    for (const Dimension part : kParts) {
        if (!narrows(filter, part))
            continue;
        if (const auto done = add(part); !done)
            return Unexpected(done.error());
    }
    return steps;
}

bool narrows(const Filter& filter, Dimension part)
{
    switch (part) {
    case Dimension::Time: return filter.from.has_value() || filter.to.has_value();
    case Dimension::Hours: return filter.hours != kAllHours || filter.timedOnly;
    case Dimension::Weekdays: return filter.weekdays != kAllWeekdays;
    case Dimension::Category: return !filter.categories.empty();
    case Dimension::Area: return !filter.areas.empty();
    case Dimension::Text: return !trimmed(filter.text).empty();
    case Dimension::Valid: return filter.validOnly;
    }
    return false;
}

Filter without(Filter filter, Dimension part)
{
    switch (part) {
    case Dimension::Time: filter.from = filter.to = std::nullopt; break;
    case Dimension::Hours:
        filter.hours = kAllHours;
        filter.timedOnly = false;
        break;
    case Dimension::Weekdays: filter.weekdays = kAllWeekdays; break;
    case Dimension::Category: filter.categories.clear(); break;
    case Dimension::Area: filter.areas.clear(); break;
    case Dimension::Text: filter.text.clear(); break;
    case Dimension::Valid: filter.validOnly = false; break;
    }
    return filter;
}

Filter upTo(const Filter& filter, std::optional<Dimension> last)
{
    Filter kept = filter;
    for (const Dimension part : kParts) {
        if (!last || part > *last)
            kept = without(std::move(kept), part);
    }
    return kept;
}

std::vector<std::string> categoriesBut(const Frame& frame, const std::vector<std::string>& asked, const std::string& excluded)
{
    std::map<std::string, std::vector<std::string>> groups; // those that stay
    std::map<std::string, bool> isWhole;
    for (const std::string& code : frame.categories) {
        const std::string group(categoryPrefix(code, 1));
        const bool stays = isAsked(asked, code) && !isWithinCategory(code, excluded);
        isWhole[group] = isWhole.try_emplace(group, true).first->second && stays;
        if (stays)
            groups[group].push_back(code);
    }
    std::vector<std::string> codes;
    for (auto& [group, members] : groups) {
        if (isWhole[group])
            codes.push_back(group);
        else
            codes.insert(codes.end(), members.begin(), members.end());
    }
    return codes;
}

} // namespace jingge
