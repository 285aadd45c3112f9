// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civiltime.h"

#include <optional>
#include <string_view>
#include <vector>

namespace jingge {

/// With which earlier period one is compared.
enum class Against { Previous, Year, ThreeYearMean };

/// `previous`, `year`, `3y-mean`.
[[nodiscard]] std::optional<Against> againstFromName(std::string_view name);

/// The periods whose mean is the base of a comparison, the latest first. Previous: the equally long window
/// just before; for a calendar month the month before. Year: 364 days earlier, so that weekdays agree; for a
/// calendar month the same month of last year. ThreeYearMean: 364, 728 and 1,092 days earlier; the same month
/// of three years.
[[nodiscard]] std::vector<TimeRange> basePeriods(TimeRange period, Against against, bool isMonth);
/// The latest of them.
[[nodiscard]] TimeRange earlierPeriod(TimeRange period, Against against, bool isMonth);

} // namespace jingge
