// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/effectground.h"

#include "core/analysis/rulehits.h"

#include <algorithm>

namespace jingge {

namespace {

/// Adds a call at a moment to the counts of a place.
void addCall(EffectPlace& place, std::int64_t sinceMoment, const EffectSpans& spans)
{
    if (sinceMoment >= 0 && sinceMoment < spans.after)
        ++place.after;
    else if (sinceMoment < 0 && sinceMoment >= -spans.before)
        ++place.before;
    else if (sinceMoment < 0 && sinceMoment >= -2 * spans.before)
        ++place.earlier;
}

std::vector<EffectPlace> placesAt(const std::vector<EffectPlace>& all,
                                  const std::vector<std::size_t>& positions)
{
    std::vector<EffectPlace> places;
    for (const std::size_t position : positions)
        places.push_back(all[position]);
    return places;
}

/// Takes those of the candidates that match, with their weights; gives their positions.
std::vector<std::size_t> choose(const std::vector<EffectPlace>& places,
                                const std::vector<EffectPlace>& candidates, std::size_t most,
                                std::vector<EffectPlace>& chosen)
{
    const EffectMatches matches = mergedMatches(matchByCounts(places, candidates, most));
    for (std::size_t i = 0; i < matches.chosen.size(); ++i) {
        chosen.push_back(candidates[matches.chosen[i]]);
        chosen.back().weight = matches.weights[i];
    }
    return matches.chosen;
}

/// Comparison places for some areas out of those that are left.
std::vector<std::size_t> chooseAreas(const std::vector<EffectPlace>& all,
                                     const std::vector<std::size_t>& places, std::vector<bool>& isTaken,
                                     std::size_t most, std::vector<EffectPlace>& chosen)
{
    std::vector<std::size_t> left;
    for (std::size_t area = 0; area < all.size(); ++area) {
        if (!isTaken[area])
            left.push_back(area);
    }
    std::vector<std::size_t> areas = choose(placesAt(all, places), placesAt(all, left), most, chosen);
    for (std::size_t& area : areas) {
        area = left[area];
        isTaken[area] = true;
    }
    return areas;
}

/// The rows of a rule in order of time, and what can be counted around a call.
class Matters {
public:
    Matters(const Frame& frame, const Rule& rule, const RowSet& rows, const EffectSpans& spans)
        : m_frame(frame), m_rule(rule), m_rows(rows.toRows()), m_spans(spans)
    {
    }

    /// Calls of the matter of a row: the row itself and those before it are before, later ones after.
    [[nodiscard]] EffectPlace countsAround(std::uint32_t row) const
    {
        EffectPlace place;
        const std::int64_t moment = m_frame.time[row] + 1;
        const auto timeOf = [this](std::uint32_t other) { return m_frame.time[other]; };
        auto next = std::ranges::lower_bound(m_rows, moment - 2 * m_spans.before, {}, timeOf);
        for (; next != m_rows.end() && m_frame.time[*next] < moment + m_spans.after; ++next) {
            if (hasRuleKey(m_frame, *next, m_rule.key) && isSameMatter(m_frame, m_rule, row, *next))
                addCall(place, m_frame.time[*next] - moment, m_spans);
        }
        return place;
    }
    [[nodiscard]] bool isOver(std::uint32_t row) const
    {
        const auto extent = m_frame.extent();
        return extent && m_frame.time[row] - m_spans.before >= extent->from.seconds &&
               m_frame.time[row] + m_spans.after <= extent->to.seconds;
    }
    /// Whether one of the calls is of the row's matter and so near in time that it is counted with it.
    [[nodiscard]] bool isNear(std::uint32_t row, const std::vector<std::uint32_t>& calls) const
    {
        const std::int64_t reach = m_spans.before + m_spans.after;
        return std::ranges::any_of(calls, [&](std::uint32_t call) {
            return std::abs(m_frame.time[call] - m_frame.time[row]) < reach &&
                   isSameMatter(m_frame, m_rule, row, call);
        });
    }

private:
    const Frame& m_frame;
    const Rule& m_rule;
    std::vector<std::uint32_t> m_rows;
    EffectSpans m_spans;
};

/// Calls that made the rule fire without a task, with their counts.
std::vector<RuleEffectPlace> untreated(const Frame& frame, const RowSet& rows, const Rule& rule,
                                       const Matters& matters, const std::vector<std::uint32_t>& treated)
{
    std::vector<RuleEffectPlace> places;
    for (const RuleHit& hit : ruleHits(frame, rows, rule)) {
        const std::uint32_t row = hit.rows.back();
        if (matters.isOver(row) && !matters.isNear(row, treated))
            places.push_back({row, matters.countsAround(row)});
    }
    return places;
}

} // namespace

AreaEffect areaEffect(const Frame& frame, const RowSet& rows, const AreaEffectQuestion& question)
{
    std::vector<EffectPlace> all(frame.areas->at(question.level).size());
    rows.forEach([&](std::size_t row) {
        const std::int32_t area = frame.areaOf(question.level, row);
        if (area != kNoArea)
            addCall(all[static_cast<std::size_t>(area)], frame.time[row] - question.at.seconds,
                    question.spans);
    });
    AreaEffect effect;
    effect.ground.lengths = question.spans.lengths();
    effect.ground.treated = placesAt(all, question.treated);
    effect.ground.ring = placesAt(all, question.ring);
    std::vector<bool> isTaken(all.size(), false);
    for (const auto* taken : {&question.treated, &question.ring, &question.comparison}) {
        for (const std::size_t area : *taken)
            isTaken[area] = true;
    }
    effect.comparison = question.comparison;
    effect.ground.comparison = placesAt(all, question.comparison);
    for (EffectPlace& place : effect.ground.comparison)
        place.weight =
            static_cast<double>(question.treated.size()) / static_cast<double>(question.comparison.size());
    if (question.comparison.empty())
        effect.comparison =
            chooseAreas(all, question.treated, isTaken, question.matches, effect.ground.comparison);
    effect.ringComparison =
        chooseAreas(all, question.ring, isTaken, question.matches, effect.ground.ringComparison);
    return effect;
}

Result<RuleEffect> ruleEffect(const Frame& frame, const Rule& rule,
                              std::span<const std::vector<std::uint32_t>> tasks, const EffectSpans& spans,
                              std::size_t matches)
{
    const auto rows = rowsOfRule(frame, rule);
    if (!rows)
        return Unexpected(rows.error());
    const Matters matters(frame, rule, *rows, spans);
    RuleEffect effect;
    effect.ground.lengths = spans.lengths();
    std::vector<std::uint32_t> fired;
    for (const std::vector<std::uint32_t>& task : tasks) {
        if (task.empty() || !hasRuleKey(frame, task.back(), rule.key))
            continue;
        fired.push_back(task.back());
        if (matters.isOver(fired.back()))
            effect.treated.push_back({fired.back(), matters.countsAround(fired.back())});
        else
            ++effect.notOver;
    }
    std::vector<RuleEffectPlace> candidates = untreated(frame, *rows, rule, matters, fired);
    if (candidates.empty() && rule.threshold > 2) {
        Rule nearly = rule;
        --nearly.threshold;
        candidates = untreated(frame, *rows, nearly, matters, fired);
        effect.isNearlyMet = true;
    }
    effect.candidates = static_cast<std::int64_t>(candidates.size());
    std::vector<EffectPlace> candidateCounts;
    for (const RuleEffectPlace& candidate : candidates)
        candidateCounts.push_back(candidate.counts);
    for (const RuleEffectPlace& place : effect.treated)
        effect.ground.treated.push_back(place.counts);
    const auto chosen = choose(effect.ground.treated, candidateCounts, matches, effect.ground.comparison);
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        effect.comparison.push_back(candidates[chosen[i]]);
        effect.comparison.back().counts = effect.ground.comparison[i];
    }
    return effect;
}

} // namespace jingge
