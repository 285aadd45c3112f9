// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/filter.h"

#include "core/base/text.h"

#include <charconv>
#include <utility>

namespace jingge {

namespace {

std::optional<int> parseNumber(std::string_view text, int least, int most)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < least || value > most)
        return std::nullopt;
    return value;
}

/// `A` or `A-B`; for `A` both are the same.
std::optional<std::pair<int, int>> parseSpan(std::string_view text, int least, int most)
{
    const std::size_t dash = text.find('-');
    const auto first = parseNumber(text.substr(0, dash), least, most);
    const auto last = dash == std::string_view::npos ? first : parseNumber(text.substr(dash + 1), least, most);
    if (!first || !last)
        return std::nullopt;
    return std::pair{*first, *last};
}

} // namespace

std::optional<std::uint32_t> parseHours(std::string_view text)
{
    std::uint32_t hours = 0;
    for (const std::string_view piece : split(text, ',')) {
        const auto span = parseSpan(trimmed(piece), 0, 24);
        const bool single = piece.find('-') == std::string_view::npos;
        if (!span || span->first > 23 || (!single && span->first == span->second))
            return std::nullopt;
        int hour = span->first;
        do {
            hours |= 1U << static_cast<unsigned>(hour);
            hour = (hour + 1) % 24;
        } while (!single && hour != span->second % 24);
    }
    return hours;
}

std::optional<std::uint8_t> parseWeekdays(std::string_view text)
{
    unsigned days = 0;
    for (const std::string_view piece : split(text, ',')) {
        const auto span = parseSpan(trimmed(piece), 1, 7);
        if (!span)
            return std::nullopt;
        for (int day = span->first;; day = day % 7 + 1) {
            days |= 1U << static_cast<unsigned>(day - 1);
            if (day == span->second)
                break;
        }
    }
    return static_cast<std::uint8_t>(days);
}

std::optional<std::vector<AreaRef>> parseAreaRefs(std::string_view text)
{
    std::vector<AreaRef> refs;
    for (const std::string_view raw : split(text, ',')) {
        const std::string_view piece = trimmed(raw);
        const std::size_t colon = piece.find(':');
        const bool namesLevel = colon != std::string_view::npos;
        const auto level = namesLevel ? levelFromName(trimmed(piece.substr(0, colon))) : std::nullopt;
        const std::string_view code = namesLevel ? trimmed(piece.substr(colon + 1)) : piece;
        if (code.empty() || (namesLevel && !level))
            return std::nullopt;
        refs.push_back({level, std::string(code)});
    }
    return refs;
}

} // namespace jingge
