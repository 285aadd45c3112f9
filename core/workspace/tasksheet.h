// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/holidays.h"
#include "core/domain/task.h"

#include <span>
#include <string>

namespace jingge {

class Store;
class Workspace;

/// Whose sheet it is and of which week; both stand in its title.
struct TaskSheetHead {
    std::string officer; ///< or a team
    std::string week;    ///< 2025-W29
};

/// Writes open tasks into a workbook to be filled in (每周指令单), one row a task, the overdue first. The
/// words are Chinese, as the form is; no caller stands in it. Errors: those of writeFilledSheet(); no task.
[[nodiscard]] Result<void> writeTaskSheet(const std::string& path, const Workspace& workspace,
                                          const Store& store, std::span<const Task> tasks,
                                          const TaskSheetHead& head, CivilTime now);

/// What came of a sheet that was read back.
struct TaskSheetReport {
    int fedBack = 0;   ///< now in review
    int received = 0;  ///< signed for without feedback yet
    int unchanged = 0; ///< say what the store says already
    int empty = 0;     ///< nobody filled them in
};

/// Receives and feeds back what a filled sheet says: whole or not at all. Read in a second time it changes
/// nothing. Errors (Data, where = file:cell): a number of no task, or twice in the sheet; feedback for a task
/// that takes none now; a word that means nothing; a task that was changed since the sheet went out.
[[nodiscard]] Result<TaskSheetReport> takeTaskSheet(Store& store, const std::string& path, CivilTime at,
                                                    CivilTime now, const std::string& person,
                                                    const HolidayCalendar& calendar);

} // namespace jingge
