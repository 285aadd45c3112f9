// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string_view>

namespace jingge {

/// The dotted codes that everything counts by. Codes outside this list are accepted when they have the form of one.
inline constexpr std::array<std::string_view, 41> kCategoryCodes{
    "complaint.parking",   "complaint.noise",   "complaint.leak",     "complaint.other", "theft.ebike",
    "theft.battery",       "theft.bicycle",     "theft.car_break_in", "theft.vehicle",   "theft.burglary",
    "theft.other",         "fraud.telecom",     "fraud.other",        "assault",         "dispute.neighbour",
    "dispute.labour",      "dispute.rental",    "dispute.family",     "dispute.family_violence",
    "dispute.consumer",    "dispute.property",  "dispute.other",      "traffic.accident", "traffic.other",
    "fire.hazard",         "fire.other",        "help.lost_person",   "help.suicide_risk", "help.drunk",
    "help.minor",          "help.other",        "crime.violent",      "crime.sexual",    "crime.other",
    "public_order",        "consult",           "tip",                "oversight",       "referral",
    "invalid",             "other"};

[[nodiscard]] bool isKnownCategory(std::string_view code);
/// Lower-case words of letters, digits and underscores, joined by single dots.
[[nodiscard]] bool hasCategoryForm(std::string_view code);
/// Whether `code` is `ancestor` or below it: "theft.ebike" is within "theft".
[[nodiscard]] bool isWithinCategory(std::string_view code, std::string_view ancestor);
/// The first `parts` dotted parts: categoryPrefix("theft.ebike", 1) = "theft"; 0 parts = "".
[[nodiscard]] std::string_view categoryPrefix(std::string_view code, int parts);

} // namespace jingge
