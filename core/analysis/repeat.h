// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/frame/frame.h"
#include "core/frame/rowset.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace jingge {

/// By what incidents are the same problem.
enum class RepeatKey { Caller, Plate, Address, Place, Radius };

struct RepeatQuestion {
    RepeatKey key = RepeatKey::Address;
    double radiusMetres = 50;                    ///< for Radius alone
    std::int64_t windowSeconds = 14 * kDaySeconds; ///< inclusive
    int least = 2;                               ///< incidents in a group
    std::optional<int> categoryLevel{};          ///< categories are equal when their first N parts are; nullopt = whole
};

/// `caller`, `plate`, `address`, `place`, `radius:M` (M > 0); nullopt for anything else.
[[nodiscard]] std::optional<RepeatQuestion> parseRepeatKey(std::string_view text);

/// Rows of the frame in order of time (then source id). Groups come by count (falling), then last (latest first), then
/// first row; ties that texts decide (key, category) are the caller's to sort.
using RepeatGroup = std::vector<std::uint32_t>;

/// Groups of incidents that are linked: for every key but Radius consecutive ones of the same key and category at most
/// the window apart; for Radius any two of one category at most M metres (geodesic, within 0.1 %) and the window apart.
/// Incidents without the key take no part; no incident stands in two groups. See docs/manual.md, "Repeat calls".
[[nodiscard]] std::vector<RepeatGroup> repeatGroups(const Frame& frame, const RowSet& rows,
                                                    const RepeatQuestion& question);

} // namespace jingge
