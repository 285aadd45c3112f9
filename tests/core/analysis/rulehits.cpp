// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/backtest.h"

#include "core/base/random.h"
#include "core/geo/geodesic.h"
#include "support/framebuilder.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace jingge;
using namespace jingge::test;

namespace {

Rule noiseRule()
{
    Rule rule;
    rule.code = "noise";
    rule.categories = {"complaint.noise"};
    rule.windowSeconds = 7 * kDaySeconds;
    rule.coolDownSeconds = 10 * kDaySeconds;
    return rule;
}

/// Hits as "rows|later" with spaces between rows.
std::string hitsOf(const Frame& frame, const Rule& rule)
{
    const auto rows = rowsOfRule(frame, rule);
    REQUIRE(rows);
    std::string text;
    for (const RuleHit& hit : ruleHits(frame, *rows, rule)) {
        text += text.empty() ? "" : " / ";
        for (const std::uint32_t row : hit.rows)
            text += std::to_string(row) + (row == hit.rows.back() ? "|" : " ");
        for (const std::uint32_t row : hit.later)
            text += std::to_string(row) + (row == hit.later.back() ? "" : " ");
    }
    return text;
}

FrameRow call(const std::string& time, std::uint32_t address = 1)
{
    FrameRow row;
    row.time = time;
    row.category = "complaint.noise";
    row.address = address;
    return row;
}

} // namespace

TEST_CASE("a rule fires with the call that makes them enough and then cools down", "[analysis]")
{
    const Frame frame =
        frameOf({call("2025-01-01T20:00:00"), call("2025-01-02T20:00:00"), call("2025-01-03T20:00:00"),
                 call("2025-01-09T20:00:00"), call("2025-01-13T20:00:00"), call("2025-01-14T20:00:00"),
                 call("2025-01-15T20:00:00"), call("2025-01-16T20:00:00")});
    CHECK(hitsOf(frame, noiseRule()) == "0 1 2|3 4 5 6 7 / 5 6 7|");
}

TEST_CASE("the window is inclusive and slides", "[analysis]")
{
    const Frame inside =
        frameOf({call("2025-01-01T20:00:00"), call("2025-01-05T20:00:00"), call("2025-01-08T20:00:00")});
    CHECK(hitsOf(inside, noiseRule()) == "0 1 2|");
    const Frame outside =
        frameOf({call("2025-01-01T20:00:00"), call("2025-01-05T20:00:00"), call("2025-01-08T20:00:01")});
    CHECK(hitsOf(outside, noiseRule()).empty());
    const Frame sliding = frameOf({call("2025-01-01T20:00:00"), call("2025-01-05T20:00:00"),
                                   call("2025-01-08T20:00:01"), call("2025-01-10T20:00:00")});
    CHECK(hitsOf(sliding, noiseRule()) == "1 2 3|");
}

TEST_CASE("calls nearer than the gap, on too few days, or outside the hours do not add up", "[analysis]")
{
    Rule rule = noiseRule();
    const Frame frame =
        frameOf({call("2025-01-01T20:00:00"), call("2025-01-01T20:07:59"), call("2025-01-01T20:08:00"),
                 call("2025-01-01T20:30:00"), call("2025-01-02T02:00:00")});
    rule.leastGapSeconds = 8 * 60;
    CHECK(hitsOf(frame, rule) == "0 2 3|4");
    rule.leastDays = 2;
    CHECK(hitsOf(frame, rule) == "0 2 3 4|");
    rule.hours = parseHours("20-21").value();
    CHECK(hitsOf(frame, rule).empty());
}

TEST_CASE("a caller's calls of two categories are never one matter; a rule's categories at one address are",
          "[analysis]")
{
    FrameRow noise = call("2025-01-01T20:00:00");
    FrameRow parking = call("2025-01-02T20:00:00");
    noise.caller = parking.caller = 7;
    parking.category = "complaint.parking";
    const Frame frame = frameOf({noise, parking});
    Rule rule = noiseRule();
    rule.categories = {"complaint"};
    rule.threshold = 2;
    CHECK(hitsOf(frame, rule) == "0 1|");
    rule.key = RuleKey::Caller;
    CHECK(hitsOf(frame, rule).empty());
}

TEST_CASE("duplicates, invalid calls and excluded categories make no hit", "[analysis]")
{
    FrameRow duplicate = call("2025-01-02T20:00:00");
    duplicate.flags = kRowDuplicate;
    FrameRow invalid = call("2025-01-02T21:00:00");
    invalid.flags = kRowInvalid;
    const Frame frame =
        frameOf({call("2025-01-01T20:00:00"), duplicate, invalid, call("2025-01-03T20:00:00")});
    CHECK(hitsOf(frame, noiseRule()).empty());
    Rule none = noiseRule();
    none.threshold = 2;
    none.categories = {"complaint"};
    CHECK(hitsOf(frame, none) == "0 3|");
    none.excludedCategories = {"complaint.noise"};
    CHECK(hitsOf(frame, none).empty());
}

TEST_CASE("an unusual week is one against the twelve before", "[analysis]")
{
    FrameBuilder builder;
    builder.area(Level::Grid, "G");
    const auto put = [&](int day, int count) {
        for (int i = 0; i < count; ++i) {
            FrameRow row = call(CivilTime::at({20000 + day}, 8, i).text());
            row.grid = "G";
            builder.row(row);
        }
    };
    for (int week = 0; week < 13; ++week)
        put(week * 7, 4);
    put(13 * 7, 12);    // 2(√12 − √4) = 2.93
    put(13 * 7 + 1, 1); // 13 within the window: 3.21
    const Frame frame = builder.build();
    Rule rule = noiseRule();
    rule.key = RuleKey::Grid;
    rule.windowSeconds = 7 * kDaySeconds;
    rule.threshold = 5;
    rule.leastScore = 3.0;
    const auto rows = rowsOfRule(frame, rule);
    const auto hits = ruleHits(frame, *rows, rule);
    REQUIRE(hits.size() == 1);
    CHECK(frame.receivedAt(hits[0].rows.back()).date().days == 20000 + 13 * 7 + 1);
    rule.leastScore = 3.5;
    CHECK(ruleHits(frame, *rows, rule).empty());
}

namespace {

Frame scattered(std::uint64_t seed, int count)
{
    RandomBits random(seed, 0);
    FrameBuilder builder;
    std::int64_t time = CivilTime::at({20000}).seconds;
    for (int i = 0; i < count; ++i) {
        time += static_cast<std::int64_t>(random.below(7200));
        FrameRow row = call(CivilTime{time}.text(), static_cast<std::uint32_t>(random.below(40)));
        row.place = LonLat{120 + 0.0001 * static_cast<double>(random.below(200)),
                           30 + 0.0001 * static_cast<double>(random.below(200))};
        builder.row(row);
    }
    return builder.build();
}

/// The definition, word by word, in n² steps: for each call in time order, is it cooling, too near, enough?
std::vector<RuleHit> naiveHits(const Frame& frame, const Rule& rule)
{
    const auto same = [&](std::uint32_t a, std::uint32_t b) {
        return rule.key == RuleKey::Address
                   ? frame.address[a] == frame.address[b]
                   : distanceMetres(frame.position(a), frame.position(b)) <= rule.radiusMetres;
    };
    std::vector<RuleHit> hits;
    std::vector<std::uint32_t> counting;
    for (std::uint32_t row = 0; row < frame.size(); ++row) {
        bool isCooling = false;
        for (RuleHit& hit : hits) {
            const std::int64_t since = frame.time[row] - frame.time[hit.rows.back()];
            if (!same(row, hit.rows.back()) ||
                since > std::max(kLongestFollowUpSeconds, rule.coolDownSeconds))
                continue;
            hit.later.push_back(row);
            isCooling = isCooling || since <= rule.coolDownSeconds;
        }
        if (isCooling)
            continue;
        std::vector<std::uint32_t> near;
        for (const std::uint32_t other : counting) {
            if (same(row, other) && frame.time[row] - frame.time[other] <= rule.windowSeconds)
                near.push_back(other);
        }
        if (!near.empty() && frame.time[row] - frame.time[near.back()] < rule.leastGapSeconds)
            continue;
        near.push_back(row);
        counting.push_back(row);
        if (near.size() < static_cast<std::size_t>(rule.threshold))
            continue;
        std::erase_if(counting,
                      [&](std::uint32_t used) { return std::ranges::find(near, used) != near.end(); });
        hits.push_back({near, {}});
    }
    return hits;
}

} // namespace

TEST_CASE("hits by address and by radius are those of the definition gone through naively", "[analysis]")
{
    for (const std::uint64_t seed : {1, 2, 3}) {
        const Frame frame = scattered(seed, 1500);
        for (const RuleKey key : {RuleKey::Address, RuleKey::Radius}) {
            Rule rule = noiseRule();
            rule.key = key;
            rule.radiusMetres = 150;
            rule.leastGapSeconds = 3600;
            rule.windowSeconds = 5 * kDaySeconds;
            rule.coolDownSeconds = 8 * kDaySeconds;
            const auto rows = rowsOfRule(frame, rule);
            const auto found = ruleHits(frame, *rows, rule);
            const auto expected = naiveHits(frame, rule);
            REQUIRE(found.size() == expected.size());
            REQUIRE(found.size() > 20);
            for (std::size_t i = 0; i < found.size(); ++i) {
                CHECK(found[i].rows == expected[i].rows);
                CHECK(found[i].later == expected[i].later);
            }
        }
    }
}

TEST_CASE("a backtest judges hits that are old enough and counts what they cover", "[analysis]")
{
    const Frame frame =
        frameOf({call("2025-01-01T20:00:00"), call("2025-01-02T20:00:00"), call("2025-01-03T20:00:00"),
                 call("2025-01-20T20:00:00", 2), call("2025-02-01T20:00:00"), call("2025-02-20T20:00:00"),
                 call("2025-03-30T20:00:00", 3)});
    const auto test = backtest(frame, noiseRule());
    REQUIRE(test);
    CHECK(test->calls == 7);
    CHECK(test->hits.size() == 1);
    CHECK(test->followUps[0].judged == 1);
    CHECK(test->followUps[0].again == 1);
    CHECK(test->followUps[0].covered == 1);
    CHECK(test->followUps[1].covered == 2);
    CHECK(test->followUps[2].judged == 0); // 90 days after the hit lie beyond the data
    CHECK(test->weeks.size() == 13);
    CHECK(test->weeks.front().second == 1);

    const auto early =
        backtest(frame, noiseRule(), TimeRange{*parseIsoTime("2025-01-01"), *parseIsoTime("2025-01-15")});
    REQUIRE(early);
    CHECK(early->calls == 3);
    CHECK(early->followUps[0].judged == 0);
    const auto late =
        backtest(frame, noiseRule(), TimeRange{*parseIsoTime("2025-01-04"), *parseIsoTime("2026-01-01")});
    REQUIRE(late);
    CHECK(late->hits.empty());
    CHECK(late->followUps[0].covered == 1); // by the hit before the period
    CHECK(late->period.to == *parseIsoTime("2025-03-31"));
}

TEST_CASE("a sweep has the rule itself among its neighbours", "[analysis]")
{
    const Frame frame = scattered(9, 800);
    Rule rule = noiseRule();
    rule.leastDays = 3;
    const auto cells = sweep(frame, rule);
    REQUIRE(cells);
    CHECK(cells->size() == 20);
    const auto own = backtest(frame, rule);
    for (const SweepCell& cell : *cells) {
        if (cell.threshold == 3 && cell.windowSeconds == rule.windowSeconds)
            CHECK(cell.hits == static_cast<std::int64_t>(own->hits.size()));
    }
}
