// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/alarms.h"

#include <cstddef>
#include <span>

namespace jingge {

constexpr std::size_t kCusumWeeks = 26;    ///< over which excess adds up, the week asked about among them
constexpr std::size_t kCusumBaseline = 26; ///< weeks before them, at least: all there are give the mean

/// Cumulative sums of the last of the weeks, of which there are at least kCusumBaseline + kCusumWeeks: from 0
/// on, S = max(0, S + x − 1.04), x the count made standard normal after Rossi and others (1999). expected:
/// the baseline's mean; score: S; threshold: the count at which S reaches 2.26, as surveillance's
/// algo.cusum(); p: how often S reaches its value in so many weeks without any change (Brook and Evans 1972).
/// Nothing is said when the baseline holds no incident.
[[nodiscard]] Alarm cusumAlarm(std::span<const double> weeks);

/// P(S ≥ score) after kCusumWeeks weeks without any change; to about 1e-4 of its value.
[[nodiscard]] double cusumTail(double score);

} // namespace jingge
