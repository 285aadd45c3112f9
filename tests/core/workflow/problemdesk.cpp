// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/problemdesk.h"

#include "core/store/problemrepository.h"
#include "support/files.h"
#include "support/stores.h"

#include <catch2/catch.hpp>

using namespace jingge;
using namespace jingge::test;

namespace {

const CivilTime kMonday = *parseIsoTime("2025-07-14T09:00:00");

ProblemStep step(ProblemMove move, const std::string& text = {}, std::optional<double> value = {})
{
    return {move, kMonday, kMonday, "王所", text, value, {}};
}

Problem square()
{
    Problem problem;
    problem.name = " 灯市口夜市 ";
    problem.categories = {"complaint.noise"};
    problem.grid = "G1";
    problem.unit = "签约户";
    problem.openedAt = kMonday;
    return problem;
}

std::string whyNot(const Result<Problem>& problem)
{
    return problem ? "done" : problem.error().why.english();
}

} // namespace

TEST_CASE("of every state and move of a problem it is known where it leads", "[workflow]")
{
    const auto led = [](ProblemState state) {
        std::string text;
        for (const ProblemMove move : kProblemMoves) {
            if (const auto after = stateAfter(state, move))
                text += std::string(problemMoveText(move)) + ":" + std::string(problemStateText(*after)) + " ";
        }
        return text;
    };
    CHECK(led(ProblemState::Open) == "task:open measure:open note:open comment:open close:closed strike:struck ");
    CHECK(led(ProblemState::Closed) == "measure:closed comment:closed reopen:open ");
    CHECK(led(ProblemState::Struck) == "comment:struck ");
    for (const ProblemMove move : kProblemMoves)
        CHECK(parseProblemMove(problemMoveText(move)) == move);
    CHECK_FALSE(parseProblemMove("vanish"));
    CHECK_FALSE(parseProblemState("gone"));
}

TEST_CASE("a problem is opened, measured, closed and comes back, and its log keeps every step", "[workflow]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("s.db"));
    auto problem = openProblem(*store, square(), step(ProblemMove::Open, "每晚投诉"));
    REQUIRE(problem);
    CHECK(problem->number == "P2025-001");
    CHECK(problem->name == "灯市口夜市");
    const Problem seen = *problem;
    problem = moveProblem(*store, *problem, step(ProblemMove::Measure, {}, 12.5));
    REQUIRE(problem);
    CHECK(whyNot(moveProblem(*store, seen, step(ProblemMove::Note, "晚了"))) ==
          "somebody else has changed it in the meantime");
    CHECK(whyNot(moveProblem(*store, *problem, step(ProblemMove::Measure))) ==
          "a reading needs a value, and nothing else has one");
    CHECK(whyNot(moveProblem(*store, *problem, step(ProblemMove::Close))) == "close needs a text");
    problem = moveProblem(*store, *problem, step(ProblemMove::Close, "已签约"));
    REQUIRE(problem);
    CHECK(problem->closedAt == kMonday);
    CHECK(whyNot(moveProblem(*store, *problem, step(ProblemMove::Strike, "x"))) ==
          "strike is not possible while it is closed; possible: measure, comment, reopen");
    problem = moveProblem(*store, *problem, step(ProblemMove::Reopen, "又有投诉"));
    REQUIRE(problem);
    const auto kept = findProblem(*store, "P2025-001");
    REQUIRE(kept);
    CHECK(kept->state == ProblemState::Open);
    CHECK_FALSE(kept->closedAt);
    CHECK(kept->categories == std::vector<std::string>{"complaint.noise"});
    const auto events = readProblemEvents(*store, kept->id);
    REQUIRE(events);
    REQUIRE(events->size() == 4);
    CHECK((*events)[1].value == 12.5);
    CHECK((*events)[2].text == "已签约");
    for (const std::string change : {"UPDATE problem_event SET text = ''", "DELETE FROM problem_event",
                                     "DELETE FROM problem"})
        CHECK_FALSE(runScript(store->native(), change));
}

TEST_CASE("what is no problem is not opened", "[workflow]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("s.db"));
    const auto refusal = [&](void (*change)(Problem&)) {
        Problem problem = square();
        change(problem);
        return whyNot(openProblem(*store, problem, step(ProblemMove::Open)));
    };
    CHECK(refusal([](Problem& p) { p.name = " "; }) == "a problem needs a name");
    CHECK(refusal([](Problem& p) { p.grid.clear(); }) == "a problem needs a place: a grid or an outline");
    CHECK(refusal([](Problem& p) { p.categories = {"Noise!"}; }) == "no such category: Noise!");
    CHECK(refusal([](Problem& p) { p.outline = "POINT (1 2)"; }) == "its outline is not a polygon");
    CHECK(readProblems(*store)->empty());
}

TEST_CASE("an outline is read, closed and tells what lies inside", "[workflow]")
{
    const auto ring = parseOutline(" POLYGON ((0 0, 2 0, 2 2, 0 2)) ");
    REQUIRE(ring);
    CHECK(ring->size() == 5);
    CHECK(isInside(*ring, {1, 1}));
    CHECK_FALSE(isInside(*ring, {3, 1}));
    CHECK_FALSE(isInside(*ring, {1, -1}));
    CHECK(outlineText({{0, 0}, {1.5, 0}, {0, 1}, {0, 0}}) ==
          "POLYGON ((0.0000000 0.0000000, 1.5000000 0.0000000, 0.0000000 1.0000000, 0.0000000 0.0000000))");
    for (const char* bad : {"", "POLYGON", "POLYGON (())", "POLYGON ((0 0, 1 1))", "POLYGON ((0 0, 1 x, 1 1))",
                            "POLYGON ((0 0, 200 0, 1 1))", "POLYGON ((0 0, nan 0, 1 1))", "MULTIPOLYGON (((0 0)))"})
        CHECK_FALSE(parseOutline(bad));
}
