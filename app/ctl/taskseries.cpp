// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/tasktables.h"
#include "app/ctl/taskwords.h"
#include "core/store/seriesrepository.h"
#include "core/workflow/ruletrial.h"
#include "core/workflow/seriesdesk.h"

#include <QtGlobal>

#include <charconv>

namespace jingge {

namespace {

Table seriesTable(const std::vector<TaskSeries>& all, CivilDate today)
{
    Table table{{"id", "title", "level", "grid", "officer", "every", "first", "until", "next", "stopped_at"},
                {}};
    for (const TaskSeries& one : all) {
        const std::vector<CivilDate> past = datesOf(one, today);
        const std::vector<CivilDate> dates = datesOf(one, {today.days + 2 * 366 * one.pace.step});
        const bool isRunning = !one.stoppedAt && past.size() < dates.size();
        table.rows.push_back(
            {one.id.value(), one.title, std::int64_t{static_cast<int>(one.level)}, textCell(one.grid),
             textCell(one.officer),
             std::to_string(one.pace.step) + " " + std::string(seriesUnitText(one.pace.unit)),
             one.firstOn.text(), one.untilOn ? Cell(one.untilOn->text()) : Cell(),
             isRunning ? Cell(dates[past.size()].text()) : Cell(),
             one.stoppedAt ? Cell(one.stoppedAt->text()) : Cell()});
    }
    return table;
}

Result<TaskSeries> seriesOf(const TaskWords& words, CivilTime at)
{
    TaskSeries series;
    const auto pace = parsePace(words.pace);
    if (!pace)
        return usageError(
            "--every",
            {QT_TRANSLATE_NOOP("core", "not a pace such as day, 2 weeks or month: %1"), {words.pace}});
    const auto first = readMoment(words.first, "--first");
    const auto until = readMoment(words.until, "--until");
    if (!first || !until)
        return Unexpected(!first ? first.error() : until.error());
    if (*until)
        series.untilOn = (*until)->date();
    if (words.level < 0 || words.level > 3)
        return usageError("--level", QT_TRANSLATE_NOOP("core", "must be 1, 2 or 3"));
    series.level = words.level == 0 ? TaskLevel::Three : static_cast<TaskLevel>(words.level);
    series.title = words.title;
    series.measure = words.measure;
    series.grid = words.grid;
    series.officer = words.officer;
    series.pace = *pace;
    series.firstOn = first->value_or(at).date();
    series.madeAt = at;
    series.madeBy = words.change.person();
    return series;
}

Result<int> runAdd(const TaskWords& words)
{
    const auto at = words.change.at();
    auto series = at ? seriesOf(words, *at) : Result<TaskSeries>(Unexpected(at.error()));
    const auto store =
        series ? openTaskStore(words, true) : Result<std::unique_ptr<Store>>(Unexpected(series.error()));
    const auto duty = store ? readDuty(**store) : Result<Duty>(Unexpected(store.error()));
    if (!duty)
        return Unexpected(duty.error());
    if (series->officer.empty())
        series->officer = ownerOf(duty->station, series->grid);
    const auto made = addSeries(**store, *series);
    return made ? words.output.print(seriesTable({*made}, at->date())) : Unexpected(made.error());
}

Result<int> runList(const TaskWords& words)
{
    const auto store = openTaskStore(words, false);
    const auto all = store ? readSeries(**store) : Result<std::vector<TaskSeries>>(Unexpected(store.error()));
    return all ? words.output.print(seriesTable(*all, SystemClock().now().date())) : Unexpected(all.error());
}

Result<int> runStop(const TaskWords& words)
{
    const auto at = words.change.at();
    const auto store = openTaskStore(words, true);
    if (!at || !store)
        return Unexpected(!at ? at.error() : store.error());
    std::int64_t id = 0;
    std::from_chars(words.id.data(), words.id.data() + words.id.size(), id);
    if (auto done = stopSeries(**store, SeriesId(id), *at, words.change.person()); !done)
        return Unexpected(done.error());
    const auto all = readSeries(**store);
    return all ? words.output.print(seriesTable(*all, at->date())) : Unexpected(all.error());
}

Result<int> runDue(const TaskWords& words)
{
    const auto at = words.change.at();
    const auto store = openTaskStore(words, true);
    if (!at || !store)
        return Unexpected(!at ? at.error() : store.error());
    const auto raised = raiseSeries(**store, *at, words.change.person());
    return raised ? words.output.print(taskTable(*raised, *at)) : Unexpected(raised.error());
}

} // namespace

void addTaskSeries(Command tasks)
{
    Command series = tasks.add("series", "Tasks that come back by the calendar");
    std::shared_ptr<TaskWords> words;
    Command add = addTaskCommand(series, "add", "A task for every day, week or month", words);
    words->change.addTo(add);
    add.text("--title", words->title, "What it is about", true)
        .text("--every", words->pace, "day, week, month, 2 weeks, 3 months", true)
        .text("--first", words->first, "Its first day (default: today)")
        .text("--until", words->until, "Its last day (default: none)")
        .text("--measure", words->measure, "What is to be done")
        .text("--grid", words->grid, "Code of the grid")
        .text("--officer", words->officer, "For whom (default: the grid's owner)")
        .number("--level", words->level, "1 (most urgent), 2 or 3")
        .run([words] { return runAdd(*words); });
    Command list = addTaskCommand(series, "list", "All of them, with the next day", words);
    list.run([words] { return runList(*words); });
    Command stop = addTaskCommand(series, "stop", "No more of them; what was drafted stays", words);
    words->change.addTo(stop);
    stop.text("--id", words->id, "Id of the series", true).run([words] { return runStop(*words); });
    Command run = addTaskCommand(series, "run", "Draft what is due and not drafted yet", words);
    words->change.addTo(run);
    run.run([words] { return runDue(*words); });
}

} // namespace jingge
