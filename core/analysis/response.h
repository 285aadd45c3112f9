// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/frame/counting.h"
#include "core/frame/moments.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jingge {

/// Which part of the way is timed. The clock of Response and Dispatch starts at the call.
enum class ResponseMeasure { Response, Dispatch, Turnout, Travel };
[[nodiscard]] std::optional<ResponseMeasure> responseMeasureFromName(std::string_view name); ///< "response" …

struct ResponseQuestion {
    ResponseMeasure measure = ResponseMeasure::Response;
    CountKey key = CountKey::Grid;
    std::int64_t capSeconds = 4 * 3600; ///< longer ones are left out and counted
};

/// Fewer times than these make no percentile: single long ones would drive it.
constexpr std::int64_t kLeastResponses = 10;

/// One key's times in seconds, and why the others are not among them.
struct ResponseRow {
    std::string key; ///< empty = no value
    std::int64_t n = 0;
    std::int64_t noTime = 0;   ///< one of the two moments is missing
    std::int64_t dayOnly = 0;  ///< the call is known only to the day
    std::int64_t negative = 0; ///< the later moment is before the earlier
    std::int64_t overCap = 0;
    std::optional<std::int64_t> p50; ///< nearest rank; none under kLeastResponses
    std::optional<std::int64_t> p90;
};

/// Times of the rows by key, and last one row with key "" and isTotal for all of them together.
struct ResponseTable {
    std::vector<ResponseRow> rows;
    ResponseRow total;
};
[[nodiscard]] ResponseTable responseBy(const Frame& frame, const RowSet& rows, const Moments& moments,
                                       const ResponseQuestion& question);

/// The nearest-rank percentile of sorted values: the smallest that a share of them does not exceed.
[[nodiscard]] std::int64_t nearestRank(const std::vector<std::int64_t>& sorted, double share);

} // namespace jingge
