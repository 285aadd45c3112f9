// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/callbackbook.h"

#include "core/store/callbackrepository.h"
#include "core/store/store.h"
#include "core/workflow/callbackdesk.h"
#include "core/workflow/ruletrial.h"
#include "core/workspace/workspace.h"

#include <QtGlobal>

#include <algorithm>

namespace jingge {

namespace {

std::string gridOf(const Frame& frame, std::size_t row)
{
    const std::int32_t grid = frame.areaOf(Level::Grid, row);
    return grid == kNoArea ? std::string()
                           : frame.areas->at(Level::Grid)[static_cast<std::size_t>(grid)].code;
}

Result<std::vector<CallbackCall>> callsOf(const Workspace& workspace, const TimeRange& range)
{
    Filter filter;
    filter.from = range.from;
    filter.to = range.to;
    filter.validOnly = true;
    const auto rows = workspace.apply(filter);
    if (!rows)
        return Unexpected(rows.error());
    const Frame& frame = *workspace.frame();
    std::vector<IncidentId> ids;
    std::vector<std::string> grids;
    rows->all().forEach([&](std::size_t row) {
        ids.push_back(frame.incident(row));
        grids.push_back(gridOf(frame, row));
    });
    auto incidents = workspace.incidents(ids);
    if (!incidents)
        return Unexpected(incidents.error());
    std::vector<CallbackCall> calls;
    for (std::size_t i = 0, at = 0; i < incidents->size(); ++i, ++at) {
        while (ids[at] != (*incidents)[i].id)
            ++at;
        calls.push_back({std::move((*incidents)[i]), grids[at], ownerOf(workspace.station(), grids[at]), {}});
    }
    return calls;
}

} // namespace

CallbackCounts CallbackWeek::counts(CivilTime now, const std::optional<std::string>& officer) const
{
    CallbackCounts counts;
    for (const CallbackCall& call : calls) {
        if (!officer || call.officer == *officer)
            counts.add(call.callback, now);
    }
    return counts;
}

std::vector<std::string> CallbackWeek::officers() const
{
    std::vector<std::string> names;
    for (const CallbackCall& call : calls) {
        if (std::ranges::find(names, call.officer) == names.end())
            names.push_back(call.officer);
    }
    std::ranges::sort(names, [](const std::string& a, const std::string& b) {
        return a.empty() != b.empty() ? b.empty() : a < b;
    });
    return names;
}

const CallbackCall* CallbackWeek::find(std::string_view sourceId) const
{
    const auto found = std::ranges::find_if(
        calls, [&](const CallbackCall& call) { return call.incident.sourceId == sourceId; });
    return found == calls.end() ? nullptr : &*found;
}

const CallbackCall* CallbackWeek::findNumber(std::int64_t number) const
{
    const auto found =
        std::ranges::find_if(calls, [&](const CallbackCall& call) { return call.incident.number == number; });
    return found == calls.end() ? nullptr : &*found;
}

Result<CallbackWeek> readCallbackWeek(const Workspace& workspace, const Store& store,
                                      const HolidayCalendar& calendar, const std::string& week)
{
    const auto range = parseIsoWeek(week);
    if (!range)
        return fail(ErrorKind::Usage, "callbacks", week,
                    QT_TRANSLATE_NOOP("core", "not a week such as 2025-W20"));
    auto calls = callsOf(workspace, *range);
    auto signatures = readWeekSignatures(store, week);
    if (!calls || !signatures)
        return Unexpected(!calls ? calls.error() : signatures.error());
    CallbackWeek found{week, *range, callbackDeadline(*range, calendar), std::move(*calls),
                       std::move(*signatures)};
    std::vector<std::int64_t> numbers;
    for (const CallbackCall& call : found.calls)
        numbers.push_back(call.incident.number);
    auto callbacks = readCallbacks(store, numbers);
    if (!callbacks)
        return Unexpected(callbacks.error());
    for (std::size_t i = 0; i < found.calls.size(); ++i) {
        Callback& callback = found.calls[i].callback = std::move((*callbacks)[i]);
        callback.week = week;
        callback.dueAt = found.dueAt;
    }
    return found;
}

Result<std::vector<CallbackWeekLine>> readCallbackWeeks(const Workspace& workspace, const Store& store,
                                                        const HolidayCalendar& calendar, CivilTime now,
                                                        int weeks)
{
    const Frame& frame = *workspace.frame();
    CivilDate last = now.date();
    if (frame.size() > 0) // where nothing was taken in for long, the weeks that have calls
        last = std::min(last, frame.receivedAt(frame.size() - 1).date());
    std::vector<CallbackWeekLine> lines;
    for (int back = 0; back < weeks; ++back) {
        const auto week =
            readCallbackWeek(workspace, store, calendar, weekText(CivilDate{last.days - 7 * back}));
        if (!week)
            return Unexpected(week.error());
        lines.push_back({week->week, week->dueAt, week->counts(now), {}});
        if (week->isSigned())
            lines.back().signature = week->signatures.back();
    }
    return lines;
}

TaskDraft callbackTaskDraft(const CallbackCall& call, const std::string& title)
{
    TaskDraft draft;
    draft.title = title;
    draft.measure = call.callback.measure;
    draft.level = TaskLevel::Two;
    draft.grid = call.grid;
    draft.officer = call.officer;
    draft.matter = call.incident.addressKey;
    draft.text = call.incident.sourceId;
    return draft;
}

} // namespace jingge
