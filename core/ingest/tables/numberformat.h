// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jingge {

/// What a spreadsheet's number format makes of a number, as far as a table of incidents cares.
struct NumberFormat {
    enum class Kind : std::uint8_t {
        Number,
        Time,     ///< a date, a time of day or both
        Duration, ///< [h]:mm
    };
    Kind kind = Kind::Number;
    std::uint8_t zeros = 0; ///< leading zeros up to this many digits ("000000"); 0 = none

    bool operator==(const NumberFormat&) const = default;
};

/// Of a format's own text. A cell is a time if the text, outside quotes, brackets and escapes, has any of `y
/// d h s`, or `m` beside one of them.
[[nodiscard]] NumberFormat numberFormat(std::string_view code);
/// Of one of the formats built into Excel; 27–36 and 50–58 are the Chinese dates.
[[nodiscard]] NumberFormat builtInNumberFormat(int id);

/// The day a workbook counts from.
enum class SerialEpoch : std::uint8_t { From1900, From1904 };

/// A serial number as text, rounded to the second: `2025-07-14` for whole days, `2025-07-14 03:05:00`,
/// `03:05:00` for a time of day alone. The day 1900-02-29, which only Excel knows, comes out as it stands and
/// is no date to anybody. nullopt below 0 and beyond the year 9999.
[[nodiscard]] std::optional<std::string> serialText(double serial, SerialEpoch epoch);
/// `27:05:00`.
[[nodiscard]] std::string durationText(double days);
/// A number as the sheet shows it: 15 digits at most, no exponent below 1e15; from there on with an exponent,
/// because the last digits are lost and the text must not look like a whole number.
[[nodiscard]] std::string cellNumberText(double value, const NumberFormat& format);

} // namespace jingge
