// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/ruletrial.h"

#include <QtGlobal>

#include <algorithm>
#include <map>

namespace jingge {

namespace {

constexpr std::int64_t kSoonSeconds = 30 * kDaySeconds;

TrialHit trialHit(const Frame& frame, const RuleHit& hit, const Rule& rule, const Station& station)
{
    TrialHit shown;
    shown.fired = frame.receivedAt(hit.rows.back());
    shown.grid = gridOfCalls(frame, hit.rows);
    shown.officer = recipientOf(rule, station, gridCode(frame, shown.grid));
    shown.rows = hit.rows;
    std::ranges::copy_if(hit.later, std::back_inserter(shown.later), [&](std::uint32_t row) {
        return frame.time[row] > shown.fired.seconds && frame.time[row] <= shown.fired.seconds + kSoonSeconds;
    });
    return shown;
}

/// By count, those of the empty key last.
template <class Key>
std::vector<std::pair<Key, std::int64_t>> byCount(const std::map<Key, std::int64_t>& counts, const Key& none)
{
    std::vector<std::pair<Key, std::int64_t>> sorted(counts.begin(), counts.end());
    std::ranges::stable_sort(sorted, [&none](const auto& a, const auto& b) {
        const bool isNoneA = a.first == none;
        const bool isNoneB = b.first == none;
        return isNoneA != isNoneB ? isNoneB : a.second > b.second;
    });
    return sorted;
}

} // namespace

Result<RuleTrial> tryRule(const Frame& frame, const Rule& rule, const Station& station, const std::optional<TimeRange>& period)
{
    auto test = backtest(frame, rule, period);
    if (!test)
        return Unexpected(test.error());
    RuleTrial trial;
    trial.rule = rule;
    std::map<std::int32_t, std::int64_t> grids;
    std::map<std::string, std::int64_t> officers;
    for (auto hit = test->hits.rbegin(); hit != test->hits.rend(); ++hit) {
        trial.hits.push_back(trialHit(frame, *hit, rule, station));
        ++grids[trial.hits.back().grid];
        ++officers[trial.hits.back().officer];
    }
    trial.grids = byCount(grids, kNoArea);
    trial.officers = byCount(officers, std::string());
    trial.test = std::move(*test);
    return trial;
}

std::string ownerOf(const Station& station, const std::string& grid)
{
    const auto found = std::ranges::find(station.owners, grid, &std::pair<std::string, std::string>::first);
    return found == station.owners.end() || grid.empty() ? std::string() : found->second;
}

std::string recipientOf(const Rule& rule, const Station& station, const std::string& grid)
{
    return rule.recipient == "owner" ? ownerOf(station, grid) : rule.recipient;
}

std::string gridCode(const Frame& frame, std::int32_t grid)
{
    return grid == kNoArea ? std::string() : frame.areas->at(Level::Grid)[static_cast<std::size_t>(grid)].code;
}

Result<void> refuseFlood(const char* command, const std::string& rule, std::int64_t tasks, std::int64_t most)
{
    if (tasks <= most)
        return {};
    return fail(ErrorKind::Data, command, rule,
                {QT_TRANSLATE_NOOP("core", "it would raise %1 tasks at once; at most %2 are allowed"),
                 {std::to_string(tasks), std::to_string(most)}},
                QT_TRANSLATE_NOOP("core", "switch it on from a later day, raise its threshold, or allow more with --limit"));
}

} // namespace jingge
