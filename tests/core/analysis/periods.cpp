// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/periods.h"

#include <catch2/catch.hpp>

#include <string>

using namespace jingge;

namespace {

std::string earlier(const char* from, const char* to, Against against, bool isMonth = false)
{
    const TimeRange range = earlierPeriod({parseIsoTime(from).value(), parseIsoTime(to).value()}, against, isMonth);
    return range.from.text() + " " + range.to.text();
}

} // namespace

TEST_CASE("the previous period is as long and just before", "[analysis]")
{
    CHECK(earlier("2025-07-14", "2025-07-21", Against::Previous) == "2025-07-07T00:00:00 2025-07-14T00:00:00");
    CHECK(earlier("2025-07-14T06:00", "2025-07-14T09:00", Against::Previous) ==
          "2025-07-14T03:00:00 2025-07-14T06:00:00");
}

TEST_CASE("the previous month is the calendar month before", "[analysis]")
{
    CHECK(earlier("2025-03-01", "2025-04-01", Against::Previous, true) == "2025-02-01T00:00:00 2025-03-01T00:00:00");
    CHECK(earlier("2025-01-01", "2025-02-01", Against::Previous, true) == "2024-12-01T00:00:00 2025-01-01T00:00:00");
}

TEST_CASE("a year earlier keeps the weekday, a month keeps its name", "[analysis]")
{
    CHECK(earlier("2025-07-14", "2025-07-21", Against::Year) == "2024-07-15T00:00:00 2024-07-22T00:00:00");
    CHECK(earlier("2024-02-01", "2024-03-01", Against::Year, true) == "2023-02-01T00:00:00 2023-03-01T00:00:00");
    CHECK(earlier("2025-12-01", "2026-01-01", Against::Year, true) == "2024-12-01T00:00:00 2025-01-01T00:00:00");
}
