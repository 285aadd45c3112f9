// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/keptreason.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace jingge;

TEST_CASE("the words of every reason lead back to its message", "[ingest]")
{
    REQUIRE(rowPatterns().size() > 20);
    for (const char* pattern : rowPatterns()) {
        const Message made(pattern, {"甲 a", "乙: b", "3", "4"});
        INFO(pattern);
        CHECK(keptReason(made.english()).english() == made.english());
    }
    const Message time = keptReason("this is not a time: 昨天 下午");
    CHECK(std::string(time.pattern()) == "this is not a time: %1");
    CHECK(time.arguments() == std::vector<std::string>{"昨天 下午"});
}

TEST_CASE("words that no message has stay as they are", "[ingest]")
{
    for (const char* words : {"", "no such reason, 100 % of it", "%1 %2"})
        CHECK(keptReason(words).english() == words);
}
