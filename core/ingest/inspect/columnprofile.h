// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/inspect/tablesample.h"
#include "core/ingest/inspect/target.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace jingge {

class CategoryDictionary;
class TimeFormat;

/// What the values of one column are like, counted over a sample. Shares are of the filled cells.
struct ColumnProfile {
    std::int64_t filled = 0;
    std::int64_t distinct = 0;
    std::int64_t moments = 0;   ///< a day with a time of day
    std::int64_t days = 0;      ///< a day alone
    std::int64_t clocks = 0;    ///< a time of day, or an hour, alone
    std::int64_t hourSpans = 0; ///< 16~18
    std::int64_t numbers = 0;
    std::int64_t longitudes = 0;
    std::int64_t latitudes = 0;
    std::int64_t metres = 0;  ///< a plausible easting or northing
    std::int64_t phones = 0;  ///< numbers, and numbers that came masked
    std::int64_t persons = 0; ///< a Chinese name with a usual family name
    std::int64_t plates = 0;
    std::int64_t units = 0;      ///< 12 digits (GA 380)
    std::int64_t identities = 0; ///< valid identity numbers
    std::int64_t flags = 0;
    std::int64_t categories = 0; ///< words of the dictionary of categories
    std::int64_t addresses = 0;  ///< words for ways, houses, estates
    std::int64_t midnights = 0;  ///< of the moments
    double meanCharacters = 0;
    double least = 0; ///< of the numbers
    double most = 0;
    std::vector<std::string> samples; ///< the first different ones, as written

    [[nodiscard]] double share(std::int64_t count) const
    {
        return filled == 0 ? 0 : static_cast<double>(count) / static_cast<double>(filled);
    }
};

/// One profile a column of the sample. Cost: some microseconds a cell. Error: Cancelled.
[[nodiscard]] Result<std::vector<ColumnProfile>> profileColumns(const TableSample& sample,
                                                                const std::vector<TimeFormat>& formats,
                                                                const CategoryDictionary& categories,
                                                                const TaskContext& context = {});

/// How well the values fit a target, 0–1; 0 where the column is empty.
[[nodiscard]] double valueScore(const ColumnProfile& profile, Target target);

/// A value as it may be shown: phones, names, plates and identity numbers masked, at most 60 characters. A
/// column that goes nowhere is masked by what its values are.
[[nodiscard]] std::string shownSample(const std::string& value, std::optional<Target> target,
                                      const ColumnProfile& profile);

} // namespace jingge
