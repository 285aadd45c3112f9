// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/proposedduplicates.h"

#include "support/framebuilder.h"

#include <catch2/catch.hpp>

using namespace jingge;

namespace {

std::vector<RepeatGroup> proposed(const Frame& frame, const DuplicateQuestion& question = {})
{
    return proposedDuplicates(frame, RowSet(frame.size(), true), question);
}

test::FrameRow call(const std::string& time, const std::string& category, double lon, double lat = 30)
{
    test::FrameRow row;
    row.time = time;
    row.category = category;
    row.place = LonLat{lon, lat};
    return row;
}

// One degree of longitude at 30° north is 96,486.28 m on WGS 84 (a·cos φ / √(1 − e²·sin²φ), by hand in Python).
constexpr double kMetre = 1 / 96486.28;

} // namespace

TEST_CASE("calls of one group within an hour and a hundred metres look like one event", "[analysis]")
{
    const Frame frame = test::frameOf({call("2025-07-14T08:00:00", "complaint.noise", 120),
                                       call("2025-07-14T08:59:00", "complaint.other", 120 + 99 * kMetre),
                                       call("2025-07-14T09:00:00", "complaint.noise", 120 + 101 * kMetre),
                                       call("2025-07-14T09:00:00", "theft.ebike", 120)});
    CHECK(proposed(frame) == std::vector<RepeatGroup>{{0, 1}});
}

TEST_CASE("both ends of the hour belong to it and everything is measured from the first call", "[analysis]")
{
    const Frame frame = test::frameOf({call("2025-07-14T08:00:00", "other", 120), call("2025-07-14T08:40:00", "other", 120),
                                       call("2025-07-14T09:00:00", "other", 120), call("2025-07-14T09:00:01", "other", 120),
                                       call("2025-07-14T09:30:00", "other", 120)});
    // 09:00:01 is near 08:40, but 08:40 is no first call: it leads a set of its own.
    CHECK(proposed(frame) == std::vector<RepeatGroup>{{0, 1, 2}, {3, 4}});
}

TEST_CASE("the same address is the same place where a call has no coordinates", "[analysis]")
{
    test::FrameRow first = call("2025-07-14T08:00:00", "other", 120);
    test::FrameRow second{"2025-07-14T08:10:00", "other"};
    first.address = second.address = 7;
    const test::FrameRow nowhere{"2025-07-14T08:11:00", "other"};
    const Frame frame = test::frameOf({first, second, nowhere, nowhere});
    CHECK(proposed(frame) == std::vector<RepeatGroup>{{0, 1}});
}

TEST_CASE("a call known only to the day is never proposed", "[analysis]")
{
    test::FrameRow dayOnly = call("2025-07-14", "other", 120);
    const Frame frame = test::frameOf({dayOnly, dayOnly, call("2025-07-14T00:00:00", "other", 120)});
    CHECK(proposed(frame).empty());
}

TEST_CASE("the rule's metres, span and level of category can be changed", "[analysis]")
{
    const Frame frame = test::frameOf({call("2025-07-14T08:00:00", "complaint.noise", 120),
                                       call("2025-07-14T08:20:00", "complaint.other", 120 + 40 * kMetre),
                                       call("2025-07-14T08:30:00", "complaint.noise", 120 + 60 * kMetre)});
    CHECK(proposed(frame) == std::vector<RepeatGroup>{{0, 1, 2}});
    CHECK(proposed(frame, {50, 3600, 1}) == std::vector<RepeatGroup>{{0, 1}});
    CHECK(proposed(frame, {100, 1500, 1}) == std::vector<RepeatGroup>{{0, 1}});
    CHECK(proposed(frame, {100, 3600, 2}) == std::vector<RepeatGroup>{{0, 2}});
}

TEST_CASE("only the rows asked about are proposed", "[analysis]")
{
    const Frame frame = test::frameOf({call("2025-07-14T08:00:00", "other", 120), call("2025-07-14T08:10:00", "other", 120)});
    RowSet rows(2);
    rows.insert(1);
    CHECK(proposedDuplicates(frame, rows).empty());
}
