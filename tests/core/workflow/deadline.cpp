// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/deadline.h"

#include "core/ingest/holidayfile.h"

#include <catch2/catch.hpp>

using namespace jingge;

TEST_CASE("deadlines go round weekends and holidays and take days worked instead", "[workflow]")
{
    const auto calendar = readHolidays("CN");
    REQUIRE(calendar);
    const auto due = [&](TaskLevel level, const char* from) {
        return deadlineOf(level, *parseIsoTime(from), *calendar).text();
    };
    CHECK(due(TaskLevel::One, "2025-10-01T09:30:00") == "2025-10-02T09:30:00");
    CHECK(due(TaskLevel::Two, "2025-07-14T09:30:00") == "2025-07-17T18:00:00"); // Monday → Thursday
    CHECK(due(TaskLevel::Two, "2025-07-18T09:30:00") == "2025-07-23T18:00:00"); // Friday → Wednesday
    CHECK(due(TaskLevel::Two, "2025-09-30T09:30:00") ==
          "2025-10-11T18:00:00"); // off to 8 October; the 11th, a Saturday, works
    CHECK(due(TaskLevel::Three, "2025-07-14T23:00:00") == "2025-07-23T18:00:00");
    CHECK(due(TaskLevel::Two, "2031-01-03T08:00:00") ==
          "2031-01-08T18:00:00"); // unknown year: weekends alone
}
