// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/inspect/headerwords.h"
#include "core/ingest/inspect/tablesample.h"

#include <string>
#include <vector>

namespace jingge {

/// The forms of time that a sample needs beyond the built-in ones.
struct TimeForms {
    std::vector<std::string> formats; ///< as a mapping's datetime
    /// A column whose day and month could stand in either order, by all values of the sample; empty = none.
    std::string undecidedColumn;
};

/// Looks at the columns whose headers speak of a time and that the built-in forms do not read: month/day/year
/// with and without a time of day, day/month/year, years of the Republic. A form is taken when it reads 95 %
/// of the values. Where both orders of day and month do, none is taken and the column is named: that is
/// asked, never guessed.
[[nodiscard]] TimeForms findTimeForms(const TableSample& sample, const HeaderWords& words);

} // namespace jingge
