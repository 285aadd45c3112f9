// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/problemeffect.h"

#include "core/domain/category.h"

#include <QtGlobal>

#include <algorithm>
#include <functional>

namespace jingge {

namespace {

constexpr std::size_t kMatches = 3;

/// Of each row whether it counts and is of the problem's categories.
class Countable {
public:
    Countable(const Frame& frame, const Problem& problem)
        : m_frame(frame), m_isAsked(frame.categories.size(), 0)
    {
        for (std::size_t i = 0; i < frame.categories.size(); ++i)
            m_isAsked[i] = problem.categories.empty() ||
                           std::ranges::any_of(problem.categories, [&](const std::string& code) {
                               return isWithinCategory(frame.categories[i], code);
                           });
    }
    [[nodiscard]] bool operator()(std::size_t row) const
    {
        return (m_frame.flags[row] & (kRowDuplicate | kRowInvalid)) == 0 &&
               m_isAsked[m_frame.category[row]] != 0;
    }

private:
    const Frame& m_frame;
    std::vector<char> m_isAsked;
};

using Place = std::function<bool(std::size_t)>;

Result<Place> placeOf(const Frame& frame, const Problem& problem)
{
    if (!problem.outline.empty()) {
        auto ring = parseOutline(problem.outline);
        if (!ring)
            return fail(ErrorKind::Data, "problems", problem.number,
                        QT_TRANSLATE_NOOP("core", "its outline is not a polygon"));
        return Place([&frame, ring = std::move(*ring)](std::size_t row) {
            return frame.isLocated(row) && isInside(ring, frame.position(row));
        });
    }
    const auto grid = frame.areas->find(Level::Grid, problem.grid);
    if (!grid)
        return fail(ErrorKind::Data, "problems", problem.number,
                    {QT_TRANSLATE_NOOP("core", "there is no such area: %1"), {problem.grid}});
    return Place([&frame, area = static_cast<std::int32_t>(*grid)](std::size_t row) {
        return frame.areaOf(Level::Grid, row) == area;
    });
}

/// The windows of one span: as long before the opening, the same before that, and after the closing.
struct Windows {
    TimeRange earlier, before, after;

    Windows(const Problem& problem, int days)
    {
        const std::int64_t length = days * kDaySeconds;
        before = {{problem.openedAt.seconds - length}, problem.openedAt};
        earlier = {{before.from.seconds - length}, before.from};
        after = {*problem.closedAt, {problem.closedAt->seconds + length}};
    }
    void count(EffectPlace& place, CivilTime at) const
    {
        place.earlier += earlier.from <= at && at < earlier.to ? 1 : 0;
        place.before += before.from <= at && at < before.to ? 1 : 0;
        place.after += after.from <= at && at < after.to ? 1 : 0;
    }
};

/// Grids that hold none of the problem's calls, with their counts in the same windows.
std::vector<EffectPlace> otherGrids(const Frame& frame, const Countable& counts,
                                    const std::vector<std::uint32_t>& own, const Windows& windows)
{
    std::vector<EffectPlace> grids(frame.areas->at(Level::Grid).size());
    std::vector<char> isOwn(grids.size(), 0);
    for (const std::uint32_t row : own) {
        if (const std::int32_t grid = frame.areaOf(Level::Grid, row); grid != kNoArea)
            isOwn[static_cast<std::size_t>(grid)] = 1;
    }
    for (std::size_t row = 0; row < frame.size(); ++row) {
        const std::int32_t grid = frame.areaOf(Level::Grid, row);
        if (grid != kNoArea && isOwn[static_cast<std::size_t>(grid)] == 0 && counts(row))
            windows.count(grids[static_cast<std::size_t>(grid)], frame.receivedAt(row));
    }
    std::vector<EffectPlace> others;
    for (std::size_t i = 0; i < grids.size(); ++i) {
        if (isOwn[i] == 0 && grids[i].before + grids[i].earlier > 0)
            others.push_back(grids[i]);
    }
    return others;
}

ProblemSpan spanOf(const Frame& frame, const Problem& problem, const Countable& counts,
                   const std::vector<std::uint32_t>& own, int days)
{
    const Windows windows(problem, days);
    EffectPlace place;
    for (const std::uint32_t row : own)
        windows.count(place, frame.receivedAt(row));
    const auto extent = frame.extent();
    ProblemSpan span{days, extent && windows.after.to <= extent->to, place.before, place.after, {}};
    if (!span.isOver || !extent || windows.before.from < extent->from)
        return span;
    const std::vector<EffectPlace> others = otherGrids(frame, counts, own, windows);
    const EffectMatches matches = mergedMatches(matchByCounts({&place, 1}, others, kMatches));
    EffectGround ground;
    ground.treated.push_back(place);
    for (std::size_t i = 0; i < matches.chosen.size(); ++i) {
        ground.comparison.push_back(others[matches.chosen[i]]);
        ground.comparison.back().weight = matches.weights[i];
    }
    if (!ground.comparison.empty())
        span.ratio = ratioOfRatios(ground);
    return span;
}

} // namespace

Result<ProblemCounts> countProblem(const Frame& frame, const Problem& problem)
{
    const auto place = placeOf(frame, problem);
    if (!place)
        return Unexpected(place.error());
    const Countable counts(frame, problem);
    ProblemCounts result;
    for (std::size_t row = 0; row < frame.size(); ++row) {
        if (!counts(row) || !(*place)(row))
            continue;
        result.rows.push_back(static_cast<std::uint32_t>(row));
        const CivilTime at = frame.receivedAt(row);
        if (problem.openedAt <= at && (!problem.closedAt || at < *problem.closedAt))
            ++result.whileOpen;
    }
    result.calls = static_cast<std::int64_t>(result.rows.size());
    if (problem.state == ProblemState::Closed && problem.closedAt) {
        for (std::size_t i = 0; i < result.spans.size(); ++i)
            result.spans[i] = spanOf(frame, problem, counts, result.rows, std::array{30, 60, 90}[i]);
    }
    return result;
}

} // namespace jingge
