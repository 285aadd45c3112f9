// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/holidays.h"
#include "core/domain/task.h"
#include "core/store/taskrepository.h"

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
    std::string party = {};         ///< refer: to whom outside the station; dueAt: until when
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

/// What moveTask() would write, without writing it: for several steps that are saved together by saveTasks().
[[nodiscard]] Result<TaskChange> proposeMove(Store& store, const Task& seen, const TaskStep& step,
                                             const HolidayCalendar& calendar);

/// The same with a photo or document, which is kept beside the store. Errors: also those of keepAttachment().
[[nodiscard]] Result<Task> attachToTask(Store& store, const Task& seen, const TaskStep& step,
                                        const std::string& path, const HolidayCalendar& calendar);

/// Strikes a task whose matter another one has too, and gives that one its calls, both or neither. Gives the
/// other one.
[[nodiscard]] Result<Task> mergeTasks(Store& store, const Task& from, const Task& into, const TaskStep& step,
                                      const HolidayCalendar& calendar);

/// Drafts a task of its own of some of a task's calls, which stay in that one, too. Gives the new one. Errors
/// (Data): none or all of the calls, a call that is not the task's. incidents: their numbers.
[[nodiscard]] Result<Task> splitTask(Store& store, const Task& from, const TaskStep& step,
                                     std::span<const std::int64_t> incidents,
                                     const HolidayCalendar& calendar);

} // namespace jingge
