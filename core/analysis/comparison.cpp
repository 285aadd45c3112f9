// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/comparison.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace jingge {

namespace {

constexpr double kSmallBase = 10;
constexpr double kNormal95 = 1.96;

/// Numbers as numbers, texts by bytes, no value last.
struct KeyOrder {
    bool isNumeric = false;
    bool operator()(const std::string& a, const std::string& b) const
    {
        if (a.empty() || b.empty())
            return !a.empty() && b.empty();
        if (isNumeric && a.size() != b.size())
            return a.size() < b.size();
        return a < b;
    }
};

struct Counts {
    std::int64_t current = 0;
    std::int64_t earlier = 0; ///< of all earlier periods together
};

ComparisonRow rowOf(const std::string& key, const Counts& counts, double periods)
{
    ComparisonRow row;
    row.key = key;
    row.current = counts.current;
    row.base = static_cast<double>(counts.earlier) / periods;
    const auto current = static_cast<double>(counts.current);
    row.change = current - row.base;
    row.changePercent = changePercent(current, row.base);
    const double bound = kNormal95 * std::sqrt(current + row.base / periods);
    row.low = row.change - bound;
    row.high = row.change + bound;
    return row;
}

} // namespace

std::optional<double> changePercent(double current, double base)
{
    if (base < kSmallBase)
        return std::nullopt;
    return 100.0 * (current - base) / base;
}

std::vector<ComparisonRow> compareBy(const Frame& frame, const RowSet& current, std::span<const RowSet> bases,
                                     CountKey key)
{
    std::map<std::string, Counts, KeyOrder> counts(KeyOrder{isNumericKey(key)});
    for (const KeyedCount& entry : countBy(frame, current, std::span(&key, 1)))
        counts[entry.keys.front()].current += entry.count;
    for (const RowSet& base : bases) {
        for (const KeyedCount& entry : countBy(frame, base, std::span(&key, 1)))
            counts[entry.keys.front()].earlier += entry.count;
    }
    std::vector<ComparisonRow> rows;
    rows.reserve(counts.size());
    for (const auto& [text, count] : counts)
        rows.push_back(rowOf(text, count, static_cast<double>(bases.size())));
    return rows;
}

RowSet rowsWithin(const Frame& frame, TimeRange period)
{
    const auto position = [&frame](CivilTime time) {
        return static_cast<std::size_t>(std::ranges::lower_bound(frame.time, time.seconds) -
                                        frame.time.begin());
    };
    RowSet rows(frame.size());
    if (period.from < period.to)
        rows.insertRange(position(period.from), position(period.to));
    return rows;
}

} // namespace jingge
