// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/stationsource.h"

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

StationSource::StationSource() = default;
StationSource::~StationSource() = default;

StationWriter& StationSource::writer() const
{
    if (!m_writer)
        m_writer = std::make_unique<StationWriter>(database());
    return *m_writer;
}

} // namespace jingge
