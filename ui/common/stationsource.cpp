// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/stationsource.h"

#include <QtGlobal>

namespace jingge {

namespace {

Unexpected noTasks()
{
    return fail(ErrorKind::Data, "tasks", "station", QT_TRANSLATE_NOOP("core", "this station keeps no tasks"));
}

} // namespace

Result<TaskCard> StationSource::taskCard(TaskId) const
{
    return noTasks();
}

Result<Task> StationSource::stepTask(const Task&, const TaskStep&) const
{
    return noTasks();
}

Result<Task> StationSource::draftTask(const TaskDraft&, std::span<const std::int64_t>) const
{
    return noTasks();
}

} // namespace jingge
