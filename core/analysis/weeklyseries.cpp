// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/weeklyseries.h"

#include <algorithm>
#include <numeric>

namespace jingge {

namespace {

/// Where each category stands when they are sorted by their codes.
std::vector<std::int32_t> sortedPlaces(const std::vector<std::string>& codes)
{
    std::vector<std::int32_t> order(codes.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, {}, [&codes](std::int32_t i) { return codes[static_cast<std::size_t>(i)]; });
    std::vector<std::int32_t> places(codes.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        places[static_cast<std::size_t>(order[i])] = static_cast<std::int32_t>(i);
    return places;
}

/// Series without a single incident are no series of the data.
void dropEmpty(WeeklySeries& series)
{
    WeeklySeries kept = series;
    kept.keys.clear();
    kept.counts.clear();
    for (std::size_t i = 0; i < series.keys.size(); ++i) {
        const auto counts = series.of(i);
        if (std::ranges::all_of(counts, [](double count) { return count == 0; }))
            continue;
        kept.keys.push_back(series.keys[i]);
        kept.counts.insert(kept.counts.end(), counts.begin(), counts.end());
    }
    series = std::move(kept);
}

} // namespace

CivilDate mondayOf(CivilDate day)
{
    return {day.days - (day.weekday() - 1)};
}

CivilDate mondayFrom(CivilDate day)
{
    return {mondayOf({day.days + 6})};
}

bool hasWeeklySeries(CountKey key)
{
    return key == CountKey::Category || areaLevelOf(key).has_value();
}

std::optional<WeeklySeries> weeklySeries(const Frame& frame, const RowSet& rows, CountKey key,
                                         CivilDate first, CivilDate last)
{
    if (!hasWeeklySeries(key))
        return std::nullopt;
    const std::optional<Level> level = areaLevelOf(key);
    WeeklySeries series;
    series.firstWeek = first;
    series.weeks = static_cast<std::size_t>((last.days - first.days) / 7 + 1);
    if (level) {
        for (const Area& area : frame.areas->at(*level))
            series.keys.push_back(area.code);
    } else {
        series.keys = frame.categories;
        std::ranges::sort(series.keys);
    }
    const std::vector<std::int32_t> places = sortedPlaces(frame.categories);
    series.counts.assign(series.keys.size() * series.weeks, 0);
    const std::int64_t start = CivilTime::at(first).seconds;
    const std::int64_t end = start + static_cast<std::int64_t>(series.weeks) * 7 * kDaySeconds;
    rows.forEach([&](std::size_t row) {
        if (frame.time[row] < start || frame.time[row] >= end)
            return;
        const std::int32_t place = level ? frame.areaOf(*level, row) : places[frame.category[row]];
        if (place == kNoArea) {
            ++series.withoutKey;
            return;
        }
        const auto week = static_cast<std::size_t>((frame.time[row] - start) / (7 * kDaySeconds));
        ++series.counts[static_cast<std::size_t>(place) * series.weeks + week];
        ++series.counted;
    });
    if (!level)
        dropEmpty(series);
    return series;
}

} // namespace jingge
