// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/effectground.h"

#include "core/analysis/rulehits.h"
#include "core/frame/filterbitmaps.h"
#include "support/sampleframe.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <numeric>
#include <set>

using namespace jingge;
using namespace jingge::test;

namespace {

constexpr std::int64_t kWeek = 7 * kDaySeconds;

std::int64_t callsIn(const Frame& frame, const RowSet& rows, std::size_t grid, std::int64_t from,
                     std::int64_t to)
{
    std::int64_t count = 0;
    rows.forEach([&](std::size_t row) {
        count += frame.areaOf(Level::Grid, row) == static_cast<std::int32_t>(grid) &&
                         frame.time[row] >= from && frame.time[row] < to
                     ? 1
                     : 0;
    });
    return count;
}

Rule gridRule(const Frame& frame)
{
    Rule rule;
    rule.code = "sample";
    rule.categories = frame.categories;
    rule.key = RuleKey::Grid;
    rule.windowSeconds = kWeek;
    rule.threshold = 4;
    rule.coolDownSeconds = kWeek;
    return rule;
}

} // namespace

TEST_CASE("areas are counted before and after, and compared with those of like counts", "[analysis]")
{
    const FrameSnapshot frame = sampleFrame();
    AreaEffectQuestion question;
    question.at = CivilTime::at(*CivilDate::fromYmd(2025, 6, 30));
    question.spans = {2 * kWeek, kWeek};
    question.treated = {3, 8};
    question.ring = {4};
    const RowSet rows = FilterBitmaps::apply(*frame, {})->all();
    const AreaEffect effect = areaEffect(*frame, rows, question);
    const std::int64_t at = question.at.seconds;
    for (std::size_t i = 0; i < 2; ++i) {
        CHECK(effect.ground.treated[i].before ==
              callsIn(*frame, rows, question.treated[i], at - 2 * kWeek, at));
        CHECK(effect.ground.treated[i].after == callsIn(*frame, rows, question.treated[i], at, at + kWeek));
    }
    CHECK(effect.ground.lengths == 2);
    double weight = 0;
    for (std::size_t i = 0; i < effect.comparison.size(); ++i) {
        CHECK(std::set<std::size_t>{3, 8, 4}.count(effect.comparison[i]) == 0);
        CHECK(effect.ground.comparison[i].before ==
              callsIn(*frame, rows, effect.comparison[i], at - 2 * kWeek, at));
        weight += effect.ground.comparison[i].weight;
    }
    CHECK(weight == Approx(2));
    REQUIRE_FALSE(effect.ringComparison.empty());
    for (const std::size_t area : effect.ringComparison)
        CHECK(std::ranges::find(effect.comparison, area) == effect.comparison.end());
    question.comparison = {10, 11, 12, 13};
    const AreaEffect given = areaEffect(*frame, rows, question);
    CHECK(given.comparison == question.comparison);
    CHECK(given.ground.comparison[0].weight == 0.5);
}

TEST_CASE("a rule's tasks are compared with matters that met it and got none", "[analysis]")
{
    const FrameSnapshot frame = sampleFrame();
    const Rule rule = gridRule(*frame);
    const auto rows = rowsOfRule(*frame, rule);
    REQUIRE(rows);
    std::vector<RuleHit> hits = ruleHits(*frame, *rows, rule);
    const EffectSpans spans{kWeek, kWeek};
    // The first hit that has a whole week on either side becomes a task.
    const auto extent = frame->extent();
    const auto isWhole = [&](const RuleHit& hit) {
        return frame->time[hit.rows.back()] - kWeek >= extent->from.seconds &&
               frame->time[hit.rows.back()] + kWeek <= extent->to.seconds;
    };
    const auto first = std::ranges::find_if(hits, isWhole);
    REQUIRE(first != hits.end());
    const std::vector<std::vector<std::uint32_t>> tasks{first->rows, hits.back().rows};
    const auto effect = ruleEffect(*frame, rule, tasks, spans, 2);
    REQUIRE(effect);
    REQUIRE(effect->treated.size() + static_cast<std::size_t>(effect->notOver) == 2);
    const std::uint32_t row = first->rows.back();
    const auto grid = static_cast<std::size_t>(frame->areaOf(Level::Grid, row));
    const std::int64_t moment = frame->time[row] + 1;
    CHECK(effect->treated.front().row == row);
    CHECK(effect->treated.front().counts.before == callsIn(*frame, *rows, grid, moment - kWeek, moment));
    CHECK(effect->treated.front().counts.after == callsIn(*frame, *rows, grid, moment, moment + kWeek));
    CHECK(effect->treated.front().counts.before >= rule.threshold);
    REQUIRE_FALSE(effect->comparison.empty());
    for (const RuleEffectPlace& place : effect->comparison) {
        const bool isNearTask = std::ranges::any_of(tasks, [&](const std::vector<std::uint32_t>& task) {
            return isSameMatter(*frame, rule, place.row, task.back()) &&
                   std::abs(frame->time[place.row] - frame->time[task.back()]) < 2 * kWeek;
        });
        CHECK_FALSE(isNearTask);
        CHECK(place.counts.before >= rule.threshold);
    }
}
