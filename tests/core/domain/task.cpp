// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/task.h"

#include <catch2/catch.hpp>

#include <map>
#include <set>

using namespace jingge;

namespace {

/// What docs/manual.md says: every state, checked or not, and the moves it takes.
std::string allowed(TaskState state, bool isVerified)
{
    std::string words;
    for (const TaskMove move : movesFrom(state, isVerified))
        words += (words.empty() ? "" : " ") + std::string(taskMoveText(move)) + ">" +
                 std::string(taskStateText(*stateAfter(state, move, isVerified)));
    return words;
}

} // namespace

TEST_CASE("every state takes the moves of the manual and no other", "[domain]")
{
    const std::string any = " strike>struck note>S join>S comment>S escalate>S attach>S";
    const std::string merge = " merge>struck";
    const auto with = [&](std::string first, const std::string& state) {
        std::string words = first + any;
        for (std::size_t at = words.find(">S"); at != std::string::npos; at = words.find(">S "))
            words.replace(at, 2, ">" + state);
        if (words.ends_with(">S"))
            words.replace(words.size() - 1, 1, state);
        return words;
    };
    for (const bool isVerified : {false, true}) {
        CHECK(allowed(TaskState::Draft, isVerified) == with("issue>issued", "draft") + merge);
        CHECK(allowed(TaskState::Issued, isVerified) == with("issue>issued receive>working", "issued") + merge);
        CHECK(allowed(TaskState::Working, isVerified) == with("issue>issued feedback>review", "working") + " refer>working reply>working" + merge);
        CHECK(allowed(TaskState::Closed, isVerified) == "comment>closed");
        CHECK(allowed(TaskState::Struck, isVerified) == "comment>struck");
    }
    CHECK(allowed(TaskState::Review, false) == with("verify>review return>working", "review") + merge);
    CHECK(allowed(TaskState::Review, true) == with("return>working close>closed", "review") + merge);
}

TEST_CASE("from a draft every state can be reached and nothing leaves an end", "[domain]")
{
    std::set<TaskState> seen{TaskState::Draft};
    for (bool isGrowing = true; isGrowing;) {
        isGrowing = false;
        for (const TaskState state : std::set(seen)) {
            for (const TaskMove move : kTaskMoves) {
                for (const bool isVerified : {false, true}) {
                    if (const auto after = stateAfter(state, move, isVerified))
                        isGrowing = seen.insert(*after).second || isGrowing;
                }
            }
        }
    }
    CHECK(seen.size() == kTaskStates.size());
    for (const TaskMove move : kTaskMoves) {
        CHECK(stateAfter(TaskState::Closed, move, true).value_or(TaskState::Closed) == TaskState::Closed);
        CHECK(stateAfter(TaskState::Struck, move, true).value_or(TaskState::Struck) == TaskState::Struck);
    }
}

TEST_CASE("words of states and moves read back", "[domain]")
{
    for (const TaskState state : kTaskStates)
        CHECK(parseTaskState(taskStateText(state)) == state);
    for (const TaskMove move : kTaskMoves)
        CHECK(parseTaskMove(taskMoveText(move)) == move);
    CHECK_FALSE(parseTaskState("done"));
    CHECK_FALSE(parseTaskMove(""));
}

TEST_CASE("a task in review or at its end is never overdue", "[domain]")
{
    Task task;
    task.dueAt = CivilTime{100};
    for (const TaskState state : kTaskStates) {
        task.state = state;
        const bool isWaiting =
            state == TaskState::Draft || state == TaskState::Issued || state == TaskState::Working;
        CHECK(isOverdue(task, {101}) == isWaiting);
        CHECK_FALSE(isOverdue(task, {100}));
    }
}
