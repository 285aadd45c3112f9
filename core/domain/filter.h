// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civiltime.h"
#include "core/domain/area.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace jingge {

/// An area asked for: a code, at one level or at the first level that has it (grid, squad, community …).
struct AreaRef {
    std::optional<Level> level;
    std::string code;

    bool operator==(const AreaRef&) const = default;
};

constexpr std::uint32_t kAllHours = 0xFFFFFF;
constexpr std::uint8_t kAllWeekdays = 0x7F;

/// Which incidents count. Every part narrows; an empty part lets everything pass. Immutable in use: views and
/// commands hand copies around.
struct Filter {
    std::optional<CivilTime> from; ///< included
    std::optional<CivilTime> to;   ///< excluded
    std::vector<std::string> categories; ///< any of these codes or below
    std::vector<AreaRef> areas;          ///< in any of these or in an area below
    std::uint32_t hours = kAllHours;     ///< bit h: the hour h:00–h:59; anything but all drops day-only incidents
    std::uint8_t weekdays = kAllWeekdays; ///< bit 0 = Monday
    std::string text;                    ///< blank-separated words, all of which occur
    bool validOnly = false;
    bool timedOnly = false;              ///< drops day-only incidents even where all hours pass

    bool operator==(const Filter&) const = default;
};

/// `22-6` → 22:00–05:59; lists `7,8,17-19`. A-B is from A:00 to before B:00, so 24 may stand at the end and A-A is
/// nothing: nullopt, as for anything else that is not hours.
[[nodiscard]] std::optional<std::uint32_t> parseHours(std::string_view text);
/// `1-5`, `6,7`: 1 = Monday, both ends included; `6-1` goes round.
[[nodiscard]] std::optional<std::uint8_t> parseWeekdays(std::string_view text);
/// `A1`, `grid:A1,community:C2`: nullopt for an empty code and for no level before a colon.
[[nodiscard]] std::optional<std::vector<AreaRef>> parseAreaRefs(std::string_view text);

} // namespace jingge
