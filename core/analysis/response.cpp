// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/response.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace jingge {

namespace {

constexpr std::array<std::string_view, 4> kNames{"response", "dispatch", "turnout", "travel"};

struct Way {
    std::int64_t from = kNoMoment;
    std::int64_t to = kNoMoment;
};

Way wayOf(const Frame& frame, const Moments& moments, ResponseMeasure measure, std::size_t row)
{
    switch (measure) {
    case ResponseMeasure::Response:
        return {frame.time[row], moments.arrived[row]};
    case ResponseMeasure::Dispatch:
        return {frame.time[row], moments.dispatched[row]};
    case ResponseMeasure::Turnout:
        return {moments.dispatched[row], moments.enroute[row]};
    case ResponseMeasure::Travel:
        break;
    }
    return {moments.enroute[row], moments.arrived[row]};
}

/// Times of one key while they are gathered.
struct Gathering {
    ResponseRow row;
    std::vector<std::int64_t> times;

    void add(const Way& way, bool isDayOnly, std::int64_t cap)
    {
        if (way.from == kNoMoment || way.to == kNoMoment)
            ++row.noTime;
        else if (isDayOnly)
            ++row.dayOnly;
        else if (way.to < way.from)
            ++row.negative;
        else if (way.to - way.from > cap)
            ++row.overCap;
        else
            times.push_back(way.to - way.from);
    }
    ResponseRow finish()
    {
        std::ranges::sort(times);
        row.n = static_cast<std::int64_t>(times.size());
        if (row.n >= kLeastResponses) {
            row.p50 = nearestRank(times, 0.5);
            row.p90 = nearestRank(times, 0.9);
        }
        return row;
    }
};

} // namespace

std::optional<ResponseMeasure> responseMeasureFromName(std::string_view name)
{
    const auto* found = std::ranges::find(kNames, name);
    if (found == kNames.end())
        return std::nullopt;
    return static_cast<ResponseMeasure>(found - kNames.begin());
}

std::int64_t nearestRank(const std::vector<std::int64_t>& sorted, double share)
{
    const double rank = std::ceil(share * static_cast<double>(sorted.size()) - 1e-9);
    return sorted[static_cast<std::size_t>(std::max(rank, 1.0)) - 1];
}

ResponseTable responseBy(const Frame& frame, const RowSet& rows, const Moments& moments,
                         const ResponseQuestion& question)
{
    const bool startsAtCall =
        question.measure == ResponseMeasure::Response || question.measure == ResponseMeasure::Dispatch;
    ResponseTable table;
    Gathering all;
    for (const KeyedRows& group : rowsBy(frame, rows, question.key)) {
        Gathering own;
        own.row.key = group.key;
        for (const std::uint32_t row : group.rows) {
            const Way way = wayOf(frame, moments, question.measure, row);
            const bool isDayOnly = startsAtCall && frame.hour[row] == kNoHour;
            own.add(way, isDayOnly, question.capSeconds);
            all.add(way, isDayOnly, question.capSeconds);
        }
        table.rows.push_back(own.finish());
    }
    table.total = all.finish();
    return table;
}

} // namespace jingge
