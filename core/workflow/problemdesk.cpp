// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/problemdesk.h"

#include "core/base/text.h"
#include "core/domain/category.h"
#include "core/store/problemrepository.h"
#include "core/workflow/checkwords.h"

#include <QtGlobal>

#include <algorithm>
#include <cmath>

namespace jingge {

namespace {

Unexpected refuse(const std::string& where, Message why)
{
    return fail(ErrorKind::Data, "problems", where, std::move(why));
}

Unexpected badOutline(const std::string& where)
{
    return fail(ErrorKind::Data, "problems", where, QT_TRANSLATE_NOOP("core", "its outline is not a polygon"),
                QT_TRANSLATE_NOOP("core", "write POLYGON ((lon lat, lon lat, …)) in WGS 84"));
}

std::string allowedMoves(ProblemState state)
{
    std::string words;
    for (const ProblemMove move : kProblemMoves) {
        if (stateAfter(state, move))
            words.append(words.empty() ? "" : ", ").append(problemMoveText(move));
    }
    return words;
}

Result<void> checkOpening(const Problem& problem)
{
    if (trimmed(problem.name).empty())
        return refuse("open", QT_TRANSLATE_NOOP("core", "a problem needs a name"));
    if (problem.grid.empty() && problem.outline.empty())
        return refuse(problem.name,
                      QT_TRANSLATE_NOOP("core", "a problem needs a place: a grid or an outline"));
    for (const std::string& code : problem.categories) {
        if (!hasCategoryForm(code))
            return refuse(problem.name, {QT_TRANSLATE_NOOP("core", "no such category: %1"), {code}});
    }
    return {};
}

Result<void> checkMove(const Problem& seen, const ProblemStep& step)
{
    if (!stateAfter(seen.state, step.move))
        return refuse(seen.number,
                      {QT_TRANSLATE_NOOP("core", "%1 is not possible while it is %2; possible: %3"),
                       {std::string(problemMoveText(step.move)), std::string(problemStateText(seen.state)),
                        allowedMoves(seen.state)}});
    if (needsText(step.move) && trimmed(step.text).empty())
        return refuse(seen.number, {QT_TRANSLATE_NOOP("core", "%1 needs a text"),
                                    {std::string(problemMoveText(step.move))}});
    if (step.move == ProblemMove::Measure && seen.unit.empty())
        return refuse(seen.number, QT_TRANSLATE_NOOP("core", "it has no measure of its own"));
    if ((step.move == ProblemMove::Measure) != step.value.has_value() ||
        (step.value && !std::isfinite(*step.value)))
        return refuse(seen.number,
                      QT_TRANSLATE_NOOP("core", "a reading needs a value, and nothing else has one"));
    return {};
}

} // namespace

Result<Problem> openProblem(Store& store, const Problem& problem, const ProblemStep& step)
{
    if (auto fine = checkOpening(problem); !fine)
        return Unexpected(fine.error());
    const std::string words = problem.name + problem.grid + problem.officer + problem.unit + step.text;
    if (auto fine = checkWords("problems", "open", step.person, words); !fine)
        return Unexpected(fine.error());
    Problem made = problem;
    made.name = trimmed(problem.name);
    if (!made.outline.empty()) {
        const auto ring = parseOutline(made.outline);
        if (!ring)
            return badOutline(made.name);
        made.outline = outlineText(*ring);
    }
    return createProblem(store, std::move(made),
                         {1, ProblemMove::Open, step.at, step.now, step.person, step.text, {}, {}});
}

Result<Problem> moveProblem(Store& store, const Problem& seen, const ProblemStep& step)
{
    if (auto fine = checkMove(seen, step); !fine)
        return Unexpected(fine.error());
    if (auto fine = checkWords("problems", seen.number, step.person, step.text); !fine)
        return Unexpected(fine.error());
    const auto events = readProblemEvents(store, seen.id);
    if (!events)
        return Unexpected(events.error());
    if (!events->empty() && step.at < events->back().at)
        return refuse(seen.number, {QT_TRANSLATE_NOOP("core", "%1 lies before its last step of %2"),
                                    {step.at.text(), events->back().at.text()}});
    Problem after = seen;
    after.state = *stateAfter(seen.state, step.move);
    ++after.events;
    if (step.move == ProblemMove::Close || step.move == ProblemMove::Strike)
        after.closedAt = step.at;
    if (step.move == ProblemMove::Reopen)
        after.closedAt.reset();
    const ProblemEvent event{after.events, step.move, step.at,    step.now,
                             step.person,  step.text, step.value, step.task};
    if (auto done = saveProblem(store, after, event); !done)
        return Unexpected(done.error());
    return after;
}

} // namespace jingge
