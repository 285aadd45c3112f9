// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/rulefile.h"

#include <catch2/catch.hpp>

using namespace jingge;

namespace {

std::string errorOf(const std::string& toml)
{
    const auto rule = parseRule(toml, "r.toml");
    return rule ? std::string() : oneLine(rule.error());
}

} // namespace

TEST_CASE("the rules that are shipped read, and read back from their own text", "[ingest]")
{
    const auto rules = shippedRules();
    REQUIRE(rules);
    CHECK(rules->size() >= 10);
    for (const Rule& rule : *rules) {
        CAPTURE(rule.code);
        CHECK_FALSE(rule.reason.empty());
        CHECK_FALSE(rule.nameChinese.empty());
        const auto again = parseRule(ruleText(rule), "again");
        REQUIRE(again);
        CHECK(*again == rule);
    }
}

TEST_CASE("a rule file says where it is wrong", "[ingest]")
{
    const std::string head = "code = \"a\"\ncategories = [\"theft\"]\n";
    CHECK(errorOf(head).empty());
    CHECK(errorOf(head + "windows = \"1d\"\n") == "rule: r.toml:3:1: unknown key windows");
    CHECK(errorOf(head + "window = \"0d\"\n") ==
          "rule: r.toml:3:10: window must be a duration such as 14d, 36h or 90m");
    CHECK(errorOf(head + "threshold = 1\n") == "rule: r.toml:3:13: no good value for threshold");
    CHECK(errorOf(head + "key = \"person\"\n") == "rule: r.toml:3:7: no good value for key");
    CHECK(errorOf("code = \"a\"\n") == "rule: r.toml:1:1: categories is missing");
    CHECK(errorOf("code = \"A b\"\n") ==
          "rule: r.toml:1:1: code must be lower-case letters, digits and dashes");
    CHECK(errorOf(head + "distinct_days = 9\n") ==
          "rule: r.toml:1:1: distinct_days cannot be more than threshold");
    CHECK(errorOf(head + "key = \"radius\"\nunusual = 3\n") ==
          "rule: r.toml:1:1: unusual needs a key that is no radius");
    CHECK(errorOf("code = \"a\"\ncategories = [\"Theft!\"]\n") ==
          "rule: r.toml:2:15: not a category code: Theft!");
    CHECK(errorOf(head + "valid_from = \"2025-02-01\"\nvalid_to = \"2025-01-01\"\n") ==
          "rule: r.toml:1:1: valid_to must come after valid_from");
    CHECK(errorOf("code = ").starts_with("rule: r.toml:1"));
}

TEST_CASE("durations are told in the largest whole unit", "[ingest]")
{
    CHECK(durationText(28 * kDaySeconds) == "28d");
    CHECK(durationText(36 * 3600) == "36h");
    CHECK(durationText(480) == "8m");
    for (const std::int64_t seconds : {60L, 90L * 60, 2L * 86400})
        CHECK(parseDuration(durationText(seconds)) == seconds);
}
