// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"
#include "core/base/progress.h"
#include "core/domain/station.h"
#include "core/ingest/inspect/tablesample.h"
#include "core/ingest/mapping.h"
#include "core/store/arealocator.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace jingge {

/// Rows that would be rejected for one reason.
struct RejectReason {
    std::string column;
    Message reason;
    std::int64_t count = 0;
    std::vector<Issue> examples; ///< the first five
};

/// What an import by a mapping would make of a sample. Counts of rows.
struct MappingTrial {
    std::int64_t rows = 0; ///< = accepted + rejected + filtered
    std::int64_t accepted = 0;
    std::int64_t rejected = 0;
    std::int64_t filtered = 0;
    std::array<std::int64_t, 24> hours{}; ///< of the accepted rows with a time of day
    std::int64_t dayOnly = 0;             ///< accepted rows known to the day alone
    std::int64_t wholeMinutes = 0;        ///< accepted rows with a time of day and no seconds
    std::int64_t midnights = 0;           ///< accepted rows at 00:00:00 sharp
    std::optional<CivilTime> first;
    std::optional<CivilTime> last;
    std::int64_t inFuture = 0; ///< accepted rows later than now
    std::int64_t located = 0;
    std::int64_t inGrid = 0; ///< located, in an area of level grid
    std::int64_t inAnyArea = 0;
    std::int64_t repeatedIds = 0; ///< accepted rows whose id stood before
    std::int64_t phones = 0;      ///< rows with a usable calling number
    std::int64_t names = 0;
    std::int64_t maskedTexts = 0;      ///< rows whose texts hold numbers that are masked
    std::vector<RejectReason> reasons; ///< most frequent first
    std::vector<Issue> warnings;
    bool hasCoordinates = false;

    /// Whether times of day were lost on the way: more than a quarter of the rows at midnight sharp, and more
    /// than five times as many as in the next fullest hour.
    [[nodiscard]] bool hasLostClock() const;
    [[nodiscard]] double located01() const
    {
        return accepted == 0 ? 0 : static_cast<double>(located) / static_cast<double>(accepted);
    }
    [[nodiscard]] double inGrid01() const
    {
        return accepted == 0 ? 0 : static_cast<double>(inGrid) / static_cast<double>(accepted);
    }
};

/// Runs the rows of a sample through the way of an import, short of the store; no token is made. Errors: Data
/// for a mapping that does not fit the header; Cancelled.
[[nodiscard]] Result<MappingTrial> tryMapping(const TableSample& sample, const Mapping& mapping,
                                              const Station& station, const AreaLocator& areas, CivilTime now,
                                              const TaskContext& context = {});

} // namespace jingge
