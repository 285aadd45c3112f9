// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/frame/daycounting.h"
#include "core/state/stationcounts.h"
#include "ui/common/viewcontext.h"

#include <optional>
#include <vector>

namespace jingge {

/// Hours of the chosen incidents for each area and, last, for those in none.
[[nodiscard]] std::vector<HourCounts> chosenHours(const ViewContext& context);

/// The same of the shown area alone, by weekday and quarter of an hour.
[[nodiscard]] QuarterCounts chosenQuarters(const ViewContext& context);

/// The area that the large axis and the week show: the first chosen one, nullopt = the whole station.
[[nodiscard]] std::optional<std::size_t> shownArea(const ViewContext& context);
/// Its name, or that of the whole.
[[nodiscard]] QString shownName(const ViewContext& context);

} // namespace jingge
