// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jingge/workspacesource.h"

#include "core/ingest/holidayfile.h"
#include "core/store/store.h"
#include "core/store/taskrepository.h"
#include "core/workspace/callbackbook.h"
#include "core/workspace/disputebook.h"
#include "core/workspace/stationholidays.h"

#include <cstdio>
#include <utility>

namespace jingge {

WorkspaceSource::WorkspaceSource(std::unique_ptr<Workspace> workspace) : m_workspace(std::move(workspace))
{
    const Station& station = m_workspace->station();
    Result<HolidayCalendar> holidays = holidaysOf(station);
    // One broken file of the user's must not cost the shipped years, nor pass unseen.
    if (!holidays) {
        std::fprintf(stderr, "jingge: %s\n", oneLine(holidays.error()).c_str());
        holidays = readHolidays(holidayRegion(station.timezone));
    }
    if (holidays)
        m_holidays = std::move(*holidays);
    indexTexts();
}

Result<bool> WorkspaceSource::refresh()
{
    const auto isRead = m_workspace->refresh();
    if (isRead && *isRead)
        indexTexts();
    return isRead;
}

void WorkspaceSource::indexTexts()
{
    m_indexing.start(m_workspace->textIndexing(), [](const Result<void>& made) {
        if (!made && made.error().kind != ErrorKind::Cancelled)
            std::fprintf(stderr, "jingge: %s\n", oneLine(made.error()).c_str());
    });
}

QString WorkspaceSource::name() const
{
    return QString::fromStdString(m_workspace->station().name);
}

Result<std::vector<Task>> WorkspaceSource::tasks() const
{
    const auto store = Store::openForReading(database());
    if (!store)
        return Unexpected(store.error());
    return readTasks(**store);
}

Result<std::vector<ConcernedTask>> WorkspaceSource::concerns(CivilTime now) const
{
    const auto store = Store::openForReading(database());
    return store ? readConcerns(**store, now) : Unexpected(store.error());
}

Result<TaskCard> WorkspaceSource::taskCard(TaskId id) const
{
    const auto store = Store::openForReading(database());
    if (!store)
        return Unexpected(store.error());
    return readTaskCard(*m_workspace, **store, id);
}

Result<std::vector<RuleEntry>> WorkspaceSource::rules() const
{
    const auto store = Store::openForReading(database());
    return store ? readRuleEntries(**store) : Result<std::vector<RuleEntry>>(Unexpected(store.error()));
}

Result<CallbackWeek> WorkspaceSource::callbackWeek(const std::string& week) const
{
    const auto store = Store::openForReading(database());
    return store ? readCallbackWeek(*m_workspace, **store, m_holidays, week) : Result<CallbackWeek>(Unexpected(store.error()));
}

Result<std::vector<CallbackWeekLine>> WorkspaceSource::callbackWeeks(CivilTime now, int weeks) const
{
    const auto store = Store::openForReading(database());
    if (!store)
        return Unexpected(store.error());
    return readCallbackWeeks(*m_workspace, **store, m_holidays, now, weeks);
}

Result<std::vector<DisputeFile>> WorkspaceSource::disputeFiles(CivilDate today) const
{
    const auto store = Store::openForReading(database());
    return store ? readDisputeFiles(**store, today) : Result<std::vector<DisputeFile>>(Unexpected(store.error()));
}

Result<std::vector<DisputePart>> WorkspaceSource::disputeParts(std::int64_t dispute) const
{
    const auto store = Store::openForReading(database());
    return store ? readDisputeParts(**store, DisputeId(dispute)) : Result<std::vector<DisputePart>>(Unexpected(store.error()));
}

} // namespace jingge
