// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/holidays.h"
#include "core/domain/task.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace jingge {

class Store;

/// A task as a person or a rule proposes it.
struct TaskDraft {
    std::string title;
    std::string measure;
    TaskLevel level = TaskLevel::Three;
    std::string grid;
    std::string officer;          ///< proposed; it is theirs when it is issued
    std::int64_t ruleVersion = 0; ///< 0 = by a person
    std::string matter;           ///< the key that the rule's calls share
    CivilTime at;                 ///< when
    CivilTime now;                ///< by the machine's clock
    std::string person;
    std::string text; ///< why
};

/// One step of a task. What a move does not use is ignored.
struct TaskStep {
    TaskMove move = TaskMove::Note;
    CivilTime at;
    CivilTime now;
    std::string person;
    std::string text;
    std::string officer;            ///< issue: to whom; empty = whom the task names
    std::optional<CivilTime> dueAt; ///< issue: instead of the level's deadline
    std::optional<TaskLevel> level; ///< escalate: to which; none = one more urgent
};

/// Durable when it returns. Errors (Data): no title, no person, a text too long, control characters.
[[nodiscard]] Result<Task> draftTask(Store& store, const TaskDraft& draft,
                                     std::span<const std::int64_t> incidents);

/// Makes a step, if the task is still as the caller has seen it; gives the task as it is then. Durable when
/// it returns. Errors (Data): a move that its state does not allow (the allowed ones are named), no person,
/// no text where one is needed, nobody to issue to, a deadline that has passed, a step earlier than the one
/// before, somebody else was faster.
[[nodiscard]] Result<Task> moveTask(Store& store, const Task& seen, const TaskStep& step,
                                    const HolidayCalendar& calendar,
                                    std::span<const std::int64_t> joined = {});

} // namespace jingge
