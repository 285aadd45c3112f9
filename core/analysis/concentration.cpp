// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/concentration.h"

#include <algorithm>

namespace jingge {

namespace {

constexpr double kMostOf = 80; // percent

void appendEmptyAreas(const Frame& frame, Level level, std::vector<ConcentrationRow>& rows)
{
    std::vector<std::string> met;
    for (const ConcentrationRow& row : rows)
        met.push_back(row.key);
    std::ranges::sort(met);
    for (const Area& area : frame.areas->at(level)) {
        if (!std::ranges::binary_search(met, area.code))
            rows.push_back({area.code, 0, 0, 0, 0});
    }
}

/// Shares, running shares, and what they come to.
void fillShares(Concentration& result)
{
    const auto places = static_cast<double>(result.rows.size());
    const auto all = static_cast<double>(result.incidents);
    std::int64_t running = 0;
    double under = 0; // area under the curve of running shares
    for (std::size_t i = 0; i < result.rows.size(); ++i) {
        ConcentrationRow& row = result.rows[i];
        const double before = static_cast<double>(running) / all;
        running += row.count;
        row.percent = 100 * static_cast<double>(row.count) / all;
        row.incidentsSoFar = 100 * static_cast<double>(running) / all;
        row.placesSoFar = 100 * static_cast<double>(i + 1) / places;
        under += (before + static_cast<double>(running) / all) / 2 / places;
        if (before * 100 < kMostOf && row.incidentsSoFar >= kMostOf)
            result.placesForEighty = row.placesSoFar;
    }
    result.gini = 2 * under - 1;
}

} // namespace

Concentration concentrationBy(const Frame& frame, const RowSet& rows, CountKey key)
{
    Concentration result;
    for (const KeyedCount& entry : countBy(frame, rows, std::span(&key, 1))) {
        if (entry.keys.front().empty()) {
            result.withoutKey = entry.count;
            continue;
        }
        result.rows.push_back({entry.keys.front(), entry.count, 0, 0, 0});
        result.incidents += entry.count;
    }
    const std::size_t met = result.rows.size();
    if (const auto level = areaLevelOf(key))
        appendEmptyAreas(frame, *level, result.rows);
    result.emptyPlaces = result.rows.size() - met;
    std::ranges::sort(result.rows, [](const ConcentrationRow& a, const ConcentrationRow& b) {
        return a.count != b.count ? a.count > b.count : a.key < b.key;
    });
    if (result.incidents > 0)
        fillShares(result);
    return result;
}

} // namespace jingge
