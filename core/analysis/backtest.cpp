// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/backtest.h"

#include <QtGlobal>

#include <algorithm>

namespace jingge {

namespace {

CivilDate mondayOf(CivilDate day)
{
    return {day.days - (day.weekday() - 1)};
}

void judge(const Frame& frame, const std::vector<RuleHit>& all, Backtest& test)
{
    for (FollowUp& follow : test.followUps) {
        const std::int64_t span = follow.days * kDaySeconds;
        RowSet covered(frame.size());
        for (const RuleHit& hit : all) {
            const std::int64_t fired = frame.time[hit.rows.back()];
            const auto isWithin = [&](std::uint32_t row) {
                return frame.time[row] > fired && frame.time[row] <= fired + span;
            };
            bool isAgain = false;
            for (const std::uint32_t row : hit.later) {
                if (!isWithin(row))
                    continue;
                isAgain = true;
                if (frame.receivedAt(row) >= test.period.from)
                    covered.insert(row);
            }
            if (fired < test.period.from.seconds || fired + span > test.period.to.seconds)
                continue;
            ++follow.judged;
            follow.again += isAgain ? 1 : 0;
        }
        follow.covered = static_cast<std::int64_t>(covered.count());
    }
}

void countWeeks(const Frame& frame, Backtest& test)
{
    if (test.period.seconds() <= 0)
        return;
    const CivilDate last = mondayOf(CivilTime{test.period.to.seconds - 1}.date());
    for (CivilDate week = mondayOf(test.period.from.date()); week <= last; week.days += 7)
        test.weeks.emplace_back(week, 0);
    for (const RuleHit& hit : test.hits) {
        const CivilDate week = mondayOf(frame.receivedAt(hit.rows.back()).date());
        ++test.weeks[static_cast<std::size_t>((week.days - test.weeks.front().first.days) / 7)].second;
    }
}

Result<TimeRange> periodOf(const Frame& frame, const std::optional<TimeRange>& wanted)
{
    const auto extent = frame.extent();
    if (!extent)
        return fail(ErrorKind::Data, "backtest", "store",
                    QT_TRANSLATE_NOOP("core", "there are no incidents to try a rule on"));
    return wanted.value_or(*extent);
}

/// A period that ends after the data is cut, so that nothing counts as quiet that is only unknown.
TimeRange withinData(const Frame& frame, TimeRange period)
{
    const TimeRange data = frame.extent().value_or(period);
    return {std::max(period.from, data.from), std::min(period.to, data.to)};
}

} // namespace

Result<Backtest> backtest(const Frame& frame, const Rule& rule, const std::optional<TimeRange>& wanted)
{
    const auto period = periodOf(frame, wanted);
    auto rows = rowsOfRule(frame, rule);
    if (!period || !rows)
        return Unexpected(!period ? period.error() : rows.error());
    Backtest test;
    test.period = withinData(frame, *period);
    keepBefore(frame, *rows, test.period.to);
    rows->forEach([&](std::size_t row) {
        if (frame.receivedAt(row) < test.period.from)
            return;
        ++test.calls;
        test.keyed += hasRuleKey(frame, static_cast<std::uint32_t>(row), rule.key) ? 1 : 0;
    });
    std::vector<RuleHit> all = ruleHits(frame, *rows, rule);
    judge(frame, all, test);
    std::ranges::copy_if(std::make_move_iterator(all.begin()), std::make_move_iterator(all.end()),
                         std::back_inserter(test.hits), [&](const RuleHit& hit) {
                             return frame.receivedAt(hit.rows.back()) >= test.period.from;
                         });
    countWeeks(frame, test);
    return test;
}

Result<std::vector<SweepCell>> sweep(const Frame& frame, const Rule& rule,
                                     const std::optional<TimeRange>& period)
{
    constexpr std::array<std::pair<int, int>, 5> kScales{{{1, 2}, {3, 4}, {1, 1}, {3, 2}, {2, 1}}};
    std::vector<SweepCell> cells;
    for (int threshold = std::max(2, rule.threshold - 2); threshold <= rule.threshold + 2; ++threshold) {
        for (const auto& [times, parts] : kScales) {
            Rule variant = rule;
            variant.threshold = threshold;
            variant.leastDays = std::min(rule.leastDays, threshold);
            variant.windowSeconds = rule.windowSeconds * times / parts;
            const auto test = backtest(frame, variant, period);
            if (!test)
                return Unexpected(test.error());
            cells.push_back({threshold, variant.windowSeconds, static_cast<std::int64_t>(test->hits.size()),
                             test->hitsPerWeek(), test->calls, test->followUps[0]});
        }
    }
    return cells;
}

std::int32_t gridOfCalls(const Frame& frame, std::span<const std::uint32_t> rows)
{
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        if (const std::int32_t grid = frame.areaOf(Level::Grid, *row); grid != kNoArea)
            return grid;
    }
    return kNoArea;
}

} // namespace jingge
