// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civiltime.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <string>

namespace jingge {

class Store;

/// How long sealed clear text is kept, in years since the call; the incidents themselves, their masks and all
/// counts stay for ever, and so does the audit log.
struct Retention {
    int years = 0; ///< 0 = as long as the store
};
inline constexpr int kMostRetentionYears = 30;

[[nodiscard]] Result<Retention> readRetention(const Store& store);
/// Keeps the rule and records who changed it. Error (Usage): not 0 to 30 years.
[[nodiscard]] Result<void> setRetention(Store& store, Retention retention, const std::string& person,
                                        CivilTime now);

/// Calls before it have lost their sealed text once the rule was applied; nullopt: the rule keeps everything.
[[nodiscard]] std::optional<CivilTime> retainedFrom(Retention retention, CivilTime now);
/// How many versions of incidents have sealed text that the rule no longer keeps.
[[nodiscard]] Result<std::int64_t> countOverdue(const Store& store, Retention retention, CivilTime now);
/// Removes it, overwriting the freed pages, in transactions of at most 10,000, and records how many. Safe to
/// repeat after a stop. Errors: (Cancelled) stopped; what was removed until then is gone and recorded.
[[nodiscard]] Result<std::int64_t> applyRetention(Store& store, const std::string& person, CivilTime now,
                                                  const TaskContext& context = {});

} // namespace jingge
