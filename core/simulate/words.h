// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulate/ground.h"
#include "core/simulate/plan.h"

#include <string>
#include <string_view>

namespace jingge::invented {

/// How a spot's address is written down: the same place in many spellings, as call-takers type them.
[[nodiscard]] std::string spelledAddress(const Profile& profile, const Ground& ground,
                                         const PlannedIncident& incident, Random& random);

/// What the caller says, in a call-taker's words; `word` is the category's name in the export.
[[nodiscard]] std::string narrative(const Profile& profile, const Ground& ground,
                                    const PlannedIncident& incident, std::string_view word, Random& random);

/// What the officers report.
[[nodiscard]] std::string outcome(const PlannedIncident& incident, std::string_view word, Random& random);

} // namespace jingge::invented
