// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/stationsource.h"

#include "core/workspace/callbackbook.h"
#include "core/workspace/disputebook.h"
#include "core/workspace/stationwriter.h"

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

Result<CallbackWeek> StationSource::callbackWeek(const std::string& week) const
{
    return CallbackWeek{week, parseIsoWeek(week).value_or(TimeRange{}), {}, {}, {}};
}

Result<std::vector<CallbackWeekLine>> StationSource::callbackWeeks(CivilTime, int) const
{
    return std::vector<CallbackWeekLine>{};
}

Result<std::vector<DisputeFile>> StationSource::disputeFiles(CivilDate) const
{
    return std::vector<DisputeFile>{};
}

Result<std::vector<DisputePart>> StationSource::disputeParts(std::int64_t) const
{
    return std::vector<DisputePart>{};
}

StationSource::StationSource() = default;
StationSource::~StationSource() = default;

StationWriter& StationSource::writer() const
{
    if (!m_writer)
        m_writer = std::make_unique<StationWriter>(database());
    return *m_writer;
}

} // namespace jingge
