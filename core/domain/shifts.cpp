// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/shifts.h"

#include "core/base/text.h"

#include <charconv>

namespace jingge {
namespace {

constexpr int kDayMinutes = 1440;

std::optional<int> parseDigits(std::string_view text)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || text.size() > 2 || error != std::errc() || end != text.data() + text.size() ||
        value < 0)
        return std::nullopt;
    return value;
}

} // namespace

std::optional<int> parseClock(std::string_view text)
{
    const std::string_view clock = trimmed(text);
    const std::size_t colon = clock.find(':');
    if (colon == std::string_view::npos)
        return std::nullopt;
    const auto hour = parseDigits(clock.substr(0, colon));
    const auto minute = parseDigits(clock.substr(colon + 1));
    if (!hour || !minute || *minute > 59 || *hour * 60 + *minute > kDayMinutes)
        return std::nullopt;
    return *hour * 60 + *minute;
}

std::optional<Shift> parseShift(std::string_view text)
{
    const std::size_t dash = text.find('-');
    if (dash == std::string_view::npos)
        return std::nullopt;
    const auto from = parseClock(text.substr(0, dash));
    const auto to = parseClock(text.substr(dash + 1));
    if (!from || !to || *from == kDayMinutes)
        return std::nullopt;
    return Shift{*from, *to > *from ? *to : *to + kDayMinutes};
}

std::vector<Shift> shiftsOf(const Station& station)
{
    std::vector<Shift> shifts;
    for (const std::string& text : station.shifts) {
        if (const auto shift = parseShift(text))
            shifts.push_back(*shift);
    }
    return shifts;
}

int dayStartOf(const Station& station)
{
    return parseClock(station.dayStart).value_or(0) % kDayMinutes;
}

} // namespace jingge
