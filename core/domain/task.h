// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civiltime.h"
#include "core/base/typedid.h"
#include "core/domain/rule.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jingge {

using TaskId = TypedId<struct TaskTag>;

/// The five states 研 交 办 督 结, and struck, which is no state of work but an end without one.
enum class TaskState { Draft, Issued, Working, Review, Closed, Struck };
inline constexpr std::array kTaskStates{TaskState::Draft,  TaskState::Issued, TaskState::Working,
                                        TaskState::Review, TaskState::Closed, TaskState::Struck};

/// What can be done with a task. Draft makes it, the others change it.
enum class TaskMove {
    Draft,
    Issue,
    Receive,
    Feedback,
    Verify,
    Return,
    Close,
    Strike,
    Note,
    Join,
    Comment,
    Escalate,
    Attach, ///< a photo or a document
    Refer,  ///< to a party outside: the justice office, the town; the task stays with its officer
    Reply,  ///< of that party
    Merge   ///< into another task, which gets its calls; this one is struck
};
inline constexpr std::array kTaskMoves{
    TaskMove::Draft,   TaskMove::Issue,    TaskMove::Receive, TaskMove::Feedback, TaskMove::Verify,
    TaskMove::Return,  TaskMove::Close,    TaskMove::Strike,  TaskMove::Note,     TaskMove::Join,
    TaskMove::Comment, TaskMove::Escalate, TaskMove::Attach,  TaskMove::Refer,
    TaskMove::Reply,   TaskMove::Merge};

/// Where a move leads; nullopt = not allowed in this state. Verify marks the feedback as checked, and only a
/// checked one may be closed. A closed or struck task takes no move but a comment.
[[nodiscard]] std::optional<TaskState> stateAfter(TaskState state, TaskMove move, bool isVerified);
/// The moves that a task in this state may make, in the order of kTaskMoves.
[[nodiscard]] std::vector<TaskMove> movesFrom(TaskState state, bool isVerified);
/// Whether a move must say why or what: feedback, return, close, strike, note, comment, escalate, refer, reply, merge.
[[nodiscard]] bool needsText(TaskMove move);

[[nodiscard]] std::string_view taskStateText(TaskState state); ///< draft issued working review closed struck
[[nodiscard]] std::optional<TaskState> parseTaskState(std::string_view text);
[[nodiscard]] std::string_view taskMoveText(TaskMove move); ///< the commands' words: draft issue receive …
[[nodiscard]] std::optional<TaskMove> parseTaskMove(std::string_view text);
[[nodiscard]] std::string_view taskStateMark(TaskState state); ///< 研 交 办 督 结, 销 for struck

/// A task (指令) as it stands: what its events add up to.
struct Task {
    TaskId id;
    std::string number; ///< printed and spoken: 2025-0042
    TaskState state = TaskState::Draft;
    TaskLevel level = TaskLevel::Three;
    bool isVerified = false;
    std::string title;
    std::string measure;
    std::string rule; ///< code, empty = drafted by a person
    int ruleVersion = 0;
    std::string key;     ///< what the calls share: an address, a grid
    std::string grid;    ///< code, empty = none
    std::string officer; ///< who has it; empty = nobody yet
    std::string raisedBy;
    CivilTime raisedAt;
    std::optional<CivilTime> issuedAt;
    std::optional<CivilTime> receivedAt;
    std::optional<CivilTime> dueAt;
    std::optional<CivilTime> closedAt;
    std::string party; ///< outside the station, whose reply is awaited; empty = none
    std::optional<CivilTime> partyDueAt;
    int returns = 0; ///< how often feedback was sent back
    int events = 0;  ///< of its log; a change names the number it has seen
    int incidents = 0;
};

/// One entry of a task's log. Never changed, never removed.
struct TaskEvent {
    int sequence = 0; ///< from 1
    TaskMove move = TaskMove::Note;
    TaskState before = TaskState::Draft;
    TaskState after = TaskState::Draft;
    CivilTime at;         ///< when it was done
    CivilTime recordedAt; ///< when it was written down, by the machine's clock
    std::string person;
    std::string text;
};

/// A task is overdue when its deadline has passed and it is neither in review, closed nor struck.
[[nodiscard]] bool isOverdue(const Task& task, CivilTime now);
[[nodiscard]] bool isOpen(TaskState state);

} // namespace jingge
