// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civiltime.h"

namespace jingge {

/// With which earlier period one is compared.
enum class Against { Previous, Year };

/// Previous: the equally long window just before; for a calendar month the month before. Year: 364 days earlier, so
/// that weekdays agree; for a calendar month the same month of last year.
[[nodiscard]] TimeRange earlierPeriod(TimeRange period, Against against, bool isMonth);

} // namespace jingge
