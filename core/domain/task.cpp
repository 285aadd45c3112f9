// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/task.h"

#include <algorithm>

namespace jingge {

namespace {

struct StateWords {
    TaskState state;
    std::string_view text;
    std::string_view mark;
};
constexpr std::array<StateWords, 6> kStates{{{TaskState::Draft, "draft", "研"},
                                             {TaskState::Issued, "issued", "交"},
                                             {TaskState::Working, "working", "办"},
                                             {TaskState::Review, "review", "督"},
                                             {TaskState::Closed, "closed", "结"},
                                             {TaskState::Struck, "struck", "销"}}};

struct MoveWords {
    TaskMove move;
    std::string_view text;
    bool needsText;
};
constexpr std::array<MoveWords, 16> kMoves{{{TaskMove::Draft, "draft", false},
                                            {TaskMove::Issue, "issue", false},
                                            {TaskMove::Receive, "receive", false},
                                            {TaskMove::Feedback, "feedback", true},
                                            {TaskMove::Verify, "verify", false},
                                            {TaskMove::Return, "return", true},
                                            {TaskMove::Close, "close", true},
                                            {TaskMove::Strike, "strike", true},
                                            {TaskMove::Note, "note", true},
                                            {TaskMove::Join, "join", false},
                                            {TaskMove::Comment, "comment", true},
                                            {TaskMove::Escalate, "escalate", true},
                                            {TaskMove::Attach, "attach", false},
                                            {TaskMove::Refer, "refer", true},
                                            {TaskMove::Reply, "reply", true},
                                            {TaskMove::Merge, "merge", true}}};

struct Step {
    TaskState from;
    TaskMove move;
    TaskState to;
};
/// Every allowed change of state; what is not here is forbidden. Closing has its own condition.
constexpr std::array kSteps{Step{TaskState::Draft, TaskMove::Issue, TaskState::Issued},
                            Step{TaskState::Issued, TaskMove::Issue, TaskState::Issued}, // to another officer
                            Step{TaskState::Issued, TaskMove::Receive, TaskState::Working},
                            Step{TaskState::Working, TaskMove::Issue, TaskState::Issued},
                            Step{TaskState::Working, TaskMove::Feedback, TaskState::Review},
                            Step{TaskState::Working, TaskMove::Refer, TaskState::Working},
                            Step{TaskState::Working, TaskMove::Reply, TaskState::Working},
                            Step{TaskState::Review, TaskMove::Verify, TaskState::Review},
                            Step{TaskState::Review, TaskMove::Return, TaskState::Working},
                            Step{TaskState::Review, TaskMove::Close, TaskState::Closed}};

} // namespace

bool isOpen(TaskState state)
{
    return state != TaskState::Closed && state != TaskState::Struck;
}

std::optional<TaskState> stateAfter(TaskState state, TaskMove move, bool isVerified)
{
    switch (move) {
    case TaskMove::Comment:
        return state;
    case TaskMove::Strike:
    case TaskMove::Merge:
        return isOpen(state) ? std::optional(TaskState::Struck) : std::nullopt;
    case TaskMove::Note:
    case TaskMove::Join:
    case TaskMove::Escalate:
    case TaskMove::Attach:
        return isOpen(state) ? std::optional(state) : std::nullopt;
    case TaskMove::Draft:
        return std::nullopt; // a task is made once
    case TaskMove::Close:
        if (!isVerified)
            return std::nullopt;
        break;
    case TaskMove::Verify:
        if (isVerified)
            return std::nullopt;
        break;
    case TaskMove::Issue:
    case TaskMove::Receive:
    case TaskMove::Feedback:
    case TaskMove::Return:
    case TaskMove::Refer:
    case TaskMove::Reply:
        break;
    }
    for (const Step& step : kSteps) {
        if (step.from == state && step.move == move)
            return step.to;
    }
    return std::nullopt;
}

std::vector<TaskMove> movesFrom(TaskState state, bool isVerified)
{
    std::vector<TaskMove> moves;
    std::ranges::copy_if(kTaskMoves, std::back_inserter(moves),
                         [&](TaskMove move) { return stateAfter(state, move, isVerified).has_value(); });
    return moves;
}

bool needsText(TaskMove move)
{
    return std::ranges::find(kMoves, move, &MoveWords::move)->needsText;
}

std::string_view taskStateText(TaskState state)
{
    return std::ranges::find(kStates, state, &StateWords::state)->text;
}

std::optional<TaskState> parseTaskState(std::string_view text)
{
    const auto found = std::ranges::find(kStates, text, &StateWords::text);
    return found == kStates.end() ? std::nullopt : std::optional(found->state);
}

std::string_view taskMoveText(TaskMove move)
{
    return std::ranges::find(kMoves, move, &MoveWords::move)->text;
}

std::optional<TaskMove> parseTaskMove(std::string_view text)
{
    const auto found = std::ranges::find(kMoves, text, &MoveWords::text);
    return found == kMoves.end() ? std::nullopt : std::optional(found->move);
}

std::string_view taskStateMark(TaskState state)
{
    return std::ranges::find(kStates, state, &StateWords::state)->mark;
}

bool isOverdue(const Task& task, CivilTime now)
{
    return task.dueAt && *task.dueAt < now && isOpen(task.state) && task.state != TaskState::Review;
}

} // namespace jingge
