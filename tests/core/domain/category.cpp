// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/category.h"

#include <catch2/catch.hpp>

using namespace jingge;

TEST_CASE("a code includes what is below it and nothing that only begins alike", "[domain]")
{
    CHECK(isWithinCategory("theft.ebike", "theft"));
    CHECK(isWithinCategory("theft", "theft"));
    CHECK_FALSE(isWithinCategory("thefts.x", "theft"));
    CHECK_FALSE(isWithinCategory("theft", "theft.ebike"));
}

TEST_CASE("codes have a form", "[domain]")
{
    for (const char* code : {"other", "complaint.noise", "a.b.c_1"})
        CHECK(hasCategoryForm(code));
    for (const char* code : {"", ".", "a.", ".a", "a..b", "A", "挪车", "a b"})
        CHECK_FALSE(hasCategoryForm(code));
    for (const auto code : kCategoryCodes)
        CHECK(hasCategoryForm(code));
}

TEST_CASE("a prefix counts dotted parts", "[domain]")
{
    CHECK(categoryPrefix("dispute.family.x", 2) == "dispute.family");
    CHECK(categoryPrefix("dispute.family", 5) == "dispute.family");
    CHECK(categoryPrefix("dispute.family", 0).empty());
}
