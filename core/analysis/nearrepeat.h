// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/planepoints.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace jingge {

/// What an incident is to those before and after it.
enum class NearRepeatLabel { None, Originator, Repeat, NearRepeat };
[[nodiscard]] std::string_view nearRepeatLabelName(NearRepeatLabel label); ///< "none" … "near_repeat"

struct NearRepeatSetting {
    double metres = 200;               ///< linked when closer than this
    std::int64_t seconds = 14 * 86400; ///< and nearer in time than this
    double repeatMetres = 10;          ///< closer than this is the same place; at most `metres`
    std::size_t mostInChain = 50;      ///< a chain grows no further; at least 2
};

/// One incident, and the one before it that gave it its label: of those at the same place the latest, else of
/// those near it the latest.
struct NearRepeatEvent {
    NearRepeatLabel label = NearRepeatLabel::None;
    std::optional<std::uint32_t> after; ///< position of that incident
    double metresFrom = 0;
    std::int64_t secondsSince = 0;
    std::optional<std::uint32_t> chain; ///< position in NearRepeats::chains
};

struct NearRepeatChain {
    std::vector<std::uint32_t> events; ///< positions, in order of time
    bool isCapped = false;             ///< more is linked to it than it may hold
};

struct NearRepeats {
    std::vector<NearRepeatEvent> events;    ///< as the points were given
    std::vector<NearRepeatChain> chains;    ///< by size (falling), then last (latest first), then first event
    std::int64_t links = 0;                 ///< pairs within both limits
    std::int64_t cutLinks = 0;              ///< of them, those that would have joined chains beyond the cap
    std::array<std::int64_t, 4> labelled{}; ///< incidents by label
};

/// Repeats and near repeats after the rules of Esri's classification: of two incidents closer than `metres`
/// and nearer in time than `seconds` (both half-open) the later follows the earlier; of equal times the one
/// given first is the earlier. A repeat follows one at the same place, a near repeat one near it, an
/// originator starts at least one and follows none. Chains are the connected components of the links; links
/// are taken in order of the later incident, the shortest time first, and one that would make a chain longer
/// than `mostInChain` is cut. Labels do not depend on the cap. Errors: Data for more than 200 million links,
/// Cancelled.
[[nodiscard]] Result<NearRepeats> nearRepeats(const std::vector<PlanePoint>& points,
                                              const std::vector<std::int64_t>& times,
                                              const NearRepeatSetting& setting,
                                              const TaskContext& context = {});

} // namespace jingge
