// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civiltime.h"

#include <optional>

namespace jingge {

class Statement;

// Times and days that may be absent, as tables of the workflow keep them: seconds and days of civil time.

[[nodiscard]] std::optional<CivilTime> timeIn(const Statement& row, int column);
[[nodiscard]] std::optional<CivilDate> dayIn(const Statement& row, int column);
/// Seconds of civil time are whole in a double.
[[nodiscard]] std::optional<double> secondsOf(const std::optional<CivilTime>& time);
[[nodiscard]] std::optional<int> dayOf(const std::optional<CivilDate>& day);

} // namespace jingge
