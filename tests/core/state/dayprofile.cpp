// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/state/dayprofile.h"

#include "support/periods.h"
#include "support/sampleframe.h"

#include <catch2/catch.hpp>

#include <numeric>

using namespace jingge;
using namespace jingge::test;

namespace {

std::int64_t sumOf(const std::vector<std::int64_t>& counts)
{
    return std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
}

} // namespace

TEST_CASE("hours folded from quarters are the hours of the station's counts", "[state]")
{
    const auto frame = sampleFrame();
    Filter filter = lastWeek(*frame);
    filter.categories = {"complaint"};
    filter.weekdays = 0x1F;
    const auto counts = countStation(*frame, filter);
    const auto usual = countUsual(*frame, filter);
    for (const std::optional<std::int32_t> area :
         {std::optional<std::int32_t>{}, std::optional<std::int32_t>{7}}) {
        const auto profile = countDayProfile(*frame, filter, area);
        REQUIRE(profile.has_value());
        const SlotPlan plan{60, 0, filter.weekdays, kAllWeekdays};
        const auto position = static_cast<std::size_t>(area.value_or(0));
        const HourCounts now = area ? counts->cells.hoursOf(position, filter.weekdays)
                                    : counts->cells.hoursOfAll(filter.weekdays);
        const HourCounts then =
            area ? usual->sums.hoursOf(position, filter.weekdays) : usual->sums.hoursOfAll(filter.weekdays);
        CHECK(foldQuarters(profile->counts, plan) == std::vector<std::int64_t>(now.begin(), now.end()));
        CHECK(foldQuarters(profile->usualSums, plan) == std::vector<std::int64_t>(then.begin(), then.end()));
    }
}

TEST_CASE("an axis that begins at half past eight ends with the morning that follows", "[state]")
{
    QuarterCounts counts{};
    counts[5][33] = 2; // Saturday 08:15
    counts[4][34] = 3; // Friday 08:30
    counts[4][95] = 5; // Friday 23:45
    const SlotPlan plan{30, 510, kAllWeekdays, kAllWeekdays};
    const auto slots = foldQuarters(counts, plan);
    CHECK(slots.size() == 48);
    CHECK(slots.front() == 3);
    CHECK(slots.back() == 2);
    CHECK(slots[30] == 5); // 08:30 + 15:00 = 23:30
    // Both belong to the police day of Friday.
    CHECK(sumOf(foldQuarters(counts, {30, 510, kAllWeekdays, 0x10})) == 10);
    CHECK(sumOf(foldQuarters(counts, {30, 510, kAllWeekdays, 0x20})) == 0);
    // By the calendar the quarter before belongs to Saturday.
    CHECK(sumOf(foldQuarters(counts, {30, 510, 0x20, kAllWeekdays})) == 2);
}

TEST_CASE("a shift across midnight is summed on both sides", "[state]")
{
    QuarterCounts counts{};
    counts[0][81] = 1; // 20:15
    counts[0][82] = 2; // 20:30
    counts[3][0] = 4;
    counts[6][33] = 8; // 08:15
    counts[6][34] = 16;
    CHECK(sumOfMinutes(counts, 1230, 1950, kAllWeekdays) == 14);
    CHECK(sumOfMinutes(counts, 510, 1230, kAllWeekdays) == 17);
    CHECK(sumOfMinutes(counts, 1230, 1950, 0x40) == 8);
}

TEST_CASE("days of a range are counted by weekday", "[state]")
{
    const TimeRange fourWeeks{parseIsoTime("2025-06-16").value(), parseIsoTime("2025-07-14").value()};
    CHECK(daysAmong(fourWeeks, kAllWeekdays) == 28);
    CHECK(daysAmong(fourWeeks, 0x1F) == 20);
    CHECK(daysAmong({parseIsoTime("2025-07-11T22:00").value(), parseIsoTime("2025-07-12T02:00").value()},
                    0x60) == 1);
    CHECK(daysAmong({fourWeeks.from, fourWeeks.from}, kAllWeekdays) == 0);
}
