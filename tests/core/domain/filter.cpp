// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/filter.h"

#include <catch2/catch.hpp>

using namespace jingge;

TEST_CASE("hours run to before their end and across midnight", "[domain]")
{
    CHECK(parseHours("22-6") == 0xC0003FU);
    CHECK(parseHours("7,8,17-19") == ((1U << 7) | (1U << 8) | (1U << 17) | (1U << 18)));
    CHECK(parseHours("0-24") == kAllHours);
    CHECK(parseHours("22-24") == ((1U << 22) | (1U << 23)));
    for (const char* text : {"", "24", "6-6", "25", "a", "1-", "-1", "1-2-3"})
        CHECK_FALSE(parseHours(text));
}

TEST_CASE("weekdays include both ends", "[domain]")
{
    CHECK(parseWeekdays("1-5") == 0x1F);
    CHECK(parseWeekdays("6-1") == 0x61);
    CHECK(parseWeekdays("3") == 4);
    CHECK_FALSE(parseWeekdays("0-3"));
    CHECK_FALSE(parseWeekdays("1-8"));
}

TEST_CASE("an area may carry its level", "[domain]")
{
    const auto refs = *parseAreaRefs("A1, community:C2 ,grid:x:y");
    REQUIRE(refs.size() == 3);
    CHECK(refs[0] == AreaRef{std::nullopt, "A1"});
    CHECK(refs[1] == AreaRef{Level::Community, "C2"});
    CHECK(refs[2] == AreaRef{Level::Grid, "x:y"});
    CHECK_FALSE(parseAreaRefs("grid:"));
    CHECK_FALSE(parseAreaRefs("x:y"));
    CHECK_FALSE(parseAreaRefs(":A1"));
}
