// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/seriesrepository.h"

#include "core/store/optionalcells.h"
#include "core/store/statement.h"
#include "core/store/store.h"

#include <QtGlobal>

#include <sqlite3.h>

namespace jingge {

namespace {

TaskSeries seriesOf(const Statement& row)
{
    TaskSeries series;
    series.id = SeriesId(row.integer(0));
    series.title = row.text(1);
    series.measure = row.text(2);
    series.level = static_cast<TaskLevel>(row.integer(3));
    series.grid = row.text(4);
    series.officer = row.text(5);
    series.pace = parsePace(std::to_string(row.integer(7)) + " " + row.text(6)).value_or(SeriesPace{});
    series.firstOn = {static_cast<std::int32_t>(row.integer(8))};
    series.untilOn = dayIn(row, 9);
    series.madeAt = {row.integer(10)};
    series.madeBy = row.text(11);
    series.stoppedAt = timeIn(row, 12);
    series.stoppedBy = row.text(13);
    return series;
}

} // namespace

Result<std::vector<TaskSeries>> readSeries(const Store& store)
{
    Statement statement(
        store, "SELECT id, title, measure, level, grid, officer, unit, step, first_on, until_on, made_at,"
               " made_by, stopped_at, stopped_by FROM task_series ORDER BY id");
    if (auto done = statement.run(); !done)
        return Unexpected(done.error());
    std::vector<TaskSeries> all;
    while (statement.next())
        all.push_back(seriesOf(statement));
    return all;
}

Result<bool> hasMatter(const Store& store, const std::string& matter)
{
    Statement statement(store, "SELECT 1 FROM task WHERE rule_version IS NULL AND matter = ? LIMIT 1");
    if (auto done = statement.bind(matter).run(); !done)
        return Unexpected(done.error());
    return statement.next();
}

Result<TaskSeries> createSeries(Store& store, TaskSeries series)
{
    auto transaction = Transaction::begin(store);
    if (!transaction)
        return Unexpected(transaction.error());
    Statement insert(
        store,
        "INSERT INTO task_series (title, measure, level, grid, officer, unit, step, first_on, until_on,"
        " made_at, made_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(series.title).bind(series.measure).bind(static_cast<int>(series.level)).bind(series.grid);
    insert.bind(series.officer)
        .bind(seriesUnitText(series.pace.unit))
        .bind(series.pace.step)
        .bind(series.firstOn.days);
    insert.bind(dayOf(series.untilOn));
    if (auto done = insert.bind(series.madeAt.seconds).bind(series.madeBy).run(); !done)
        return Unexpected(done.error());
    series.id = SeriesId(insert.lastId());
    if (auto done = transaction->commit(Touched::Workflow); !done)
        return Unexpected(done.error());
    return series;
}

Result<void> stopSeries(Store& store, SeriesId id, CivilTime at, const std::string& person)
{
    auto transaction = Transaction::begin(store);
    if (!transaction)
        return Unexpected(transaction.error());
    Statement update(
        store, "UPDATE task_series SET stopped_at = ?, stopped_by = ? WHERE id = ? AND stopped_at IS NULL");
    if (auto done = update.bind(at.seconds).bind(person).bind(id.value()).run(); !done)
        return done;
    if (sqlite3_changes(store.native()) != 1)
        return fail(ErrorKind::Data, "tasks", std::to_string(id.value()),
                    QT_TRANSLATE_NOOP("core", "there is no such series, or it was stopped"));
    return transaction->commit(Touched::Workflow);
}

} // namespace jingge
