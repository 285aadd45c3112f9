// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/dayslots.h"

#include "core/analysis/distributions.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <numeric>
#include <unordered_map>

namespace jingge {

namespace {

constexpr std::array<std::string_view, 4> kKindNames{"all", "workdays", "restdays", "holidays"};

std::optional<int> wholeNumber(std::string_view text, int most)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool isNumber =
        error == std::errc() && end == text.data() + text.size() && value >= 0 && value <= most;
    return isNumber ? std::optional(value) : std::nullopt;
}

/// c ln(c / μ) + (N − c) ln((N − c) / (N − μ)) where c > μ, else 0.
double ratioOf(std::int64_t count, double expected, double all)
{
    const auto c = static_cast<double>(count);
    if (!(c > expected))
        return 0;
    const double rest = all - c;
    const double ratio =
        c * std::log(c / expected) + (rest > 0 ? rest * std::log(rest / (all - expected)) : 0);
    return std::round(ratio * 1e9) / 1e9;
}

/// The likeliest time that touches no slot which is taken.
std::optional<DayPeak> bestPeak(std::span<const std::int64_t> slots, std::size_t longest, double all,
                                const std::vector<bool>& isTaken)
{
    std::optional<DayPeak> best;
    double most = 0;
    const auto n = static_cast<double>(slots.size());
    for (std::size_t first = 0; first < slots.size(); ++first) {
        std::int64_t count = 0;
        for (std::size_t length = 1; length <= longest; ++length) {
            const std::size_t slot = (first + length - 1) % slots.size();
            if (isTaken[slot])
                break;
            count += slots[slot];
            const double expected = all * static_cast<double>(length) / n;
            const double ratio = ratioOf(count, expected, all);
            if (ratio > most) {
                most = ratio;
                best = DayPeak{first, length, count, static_cast<double>(count) / all, expected, 1};
            }
        }
    }
    return best;
}

} // namespace

std::optional<int> parseMinuteOfDay(std::string_view text)
{
    const std::size_t colon = text.find(':');
    const auto hour = wholeNumber(text.substr(0, colon), 23);
    const auto minute =
        colon == std::string_view::npos ? std::optional(0) : wholeNumber(text.substr(colon + 1), 59);
    return hour && minute ? std::optional(*hour * 60 + *minute) : std::nullopt;
}

std::string minuteText(int minute)
{
    const auto two = [](int value) { return (value < 10 ? "0" : "") + std::to_string(value); };
    return two(minute / 60) + ":" + two(minute % 60);
}

std::vector<std::vector<std::int64_t>> countByAreaAndSlot(const Frame& frame, const RowSet& rows, Level level,
                                                          const DayCut& cut)
{
    const std::size_t areas = frame.areas->at(level).size();
    std::vector<std::vector<std::int64_t>> counts(areas + 1, std::vector<std::int64_t>(cut.slots(), 0));
    rows.forEach([&](std::size_t row) {
        if (frame.hour[row] == kNoHour)
            return;
        const std::int32_t area = frame.areaOf(level, row);
        const std::int64_t second = frame.time[row] - CivilTime::at(frame.receivedAt(row).date()).seconds;
        ++counts[area == kNoArea ? areas : static_cast<std::size_t>(area)]
                [cut.slotOf(static_cast<int>(second / 60))];
    });
    return counts;
}

std::vector<DayPeak> dayPeaks(std::span<const std::int64_t> slots, std::size_t longest, std::size_t most)
{
    std::vector<DayPeak> peaks;
    const std::int64_t sum = std::accumulate(slots.begin(), slots.end(), std::int64_t{0});
    longest = std::min(longest, slots.size() - 1);
    const auto looks = static_cast<double>(slots.size() * longest);
    std::vector<bool> isTaken(slots.size(), false);
    while (sum > 0 && peaks.size() < most) {
        auto peak = bestPeak(slots, longest, static_cast<double>(sum), isTaken);
        if (!peak)
            break;
        const double share = static_cast<double>(peak->length) / static_cast<double>(slots.size());
        peak->p = std::min(1.0, looks * binomialAtLeast(peak->count, sum, share));
        for (std::size_t i = 0; i < peak->length; ++i)
            isTaken[(peak->first + i) % slots.size()] = true;
        peaks.push_back(*peak);
    }
    return peaks;
}

std::optional<DayKind> parseDayKind(std::string_view text)
{
    const auto* found = std::ranges::find(kKindNames, text);
    if (found == kKindNames.end())
        return std::nullopt;
    return static_cast<DayKind>(found - kKindNames.begin());
}

RowSet rowsOfDays(const Frame& frame, const RowSet& rows, DayKind kind, const HolidayCalendar& calendar)
{
    std::unordered_map<std::int32_t, bool> known; // a day is asked once, not once a call
    const auto counts = [&](CivilDate day) {
        switch (kind) {
        case DayKind::All:
            return true;
        case DayKind::Workdays:
            return calendar.isWorkday(day);
        case DayKind::RestDays:
            return !calendar.isWorkday(day);
        case DayKind::Holidays:
            break;
        }
        return calendar.at(day).mark == DayMark::Off;
    };
    return RowSet::where(frame.size(), [&](std::size_t row) {
        if (!rows.contains(row))
            return false;
        const CivilDate day = frame.receivedAt(row).date();
        const auto [entry, isNew] = known.try_emplace(day.days, false);
        if (isNew)
            entry->second = counts(day);
        return entry->second;
    });
}

} // namespace jingge
