// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/seriesdesk.h"

#include "core/base/text.h"
#include "core/store/seriesrepository.h"
#include "core/workflow/taskdesk.h"
#include "core/workflow/checkwords.h"

#include <QtGlobal>

namespace jingge {

Result<TaskSeries> addSeries(Store& store, const TaskSeries& series)
{
    const auto refuse = [](Message why) { return fail(ErrorKind::Data, "tasks", "series", std::move(why)); };
    if (trimmed(series.title).empty())
        return refuse(QT_TRANSLATE_NOOP("core", "a task needs a title"));
    if (auto fine = checkWords("tasks", "series", series.madeBy,
                                 series.title + series.measure + series.grid + series.officer);
        !fine)
        return Unexpected(fine.error());
    if (series.untilOn && *series.untilOn < series.firstOn)
        return refuse(QT_TRANSLATE_NOOP("core", "it ends before it begins"));
    return createSeries(store, series);
}

Result<std::vector<Task>> raiseSeries(Store& store, CivilTime now, const std::string& person)
{
    const auto all = readSeries(store);
    if (!all)
        return Unexpected(all.error());
    std::vector<Task> raised;
    for (const TaskSeries& series : *all) {
        const std::vector<CivilDate> dates =
            series.stoppedAt ? std::vector<CivilDate>() : datesOf(series, now.date());
        if (dates.empty())
            continue;
        TaskDraft draft;
        draft.matter = "S" + std::to_string(series.id.value()) + " " + dates.back().text();
        const auto isThere = hasMatter(store, draft.matter);
        if (!isThere)
            return Unexpected(isThere.error());
        if (*isThere)
            continue;
        draft.title = series.title;
        draft.measure = series.measure;
        draft.level = series.level;
        draft.grid = series.grid;
        draft.officer = series.officer;
        draft.at = draft.now = now;
        draft.person = person;
        auto task = draftTask(store, draft, {});
        if (!task)
            return Unexpected(task.error());
        raised.push_back(std::move(*task));
    }
    return raised;
}

} // namespace jingge
