// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"
#include "core/workspace/dayclose.h"
#include "app/ctl/changes.h"
#include "app/ctl/commands.h"
#include "app/ctl/session.h"

#include <QtGlobal>

#include <iostream>
#include <memory>

namespace jingge {

namespace {

struct DayWords {
    StoreOption store;
    OutputOptions output;
    std::string day;
    std::string at;
};

Result<int> run(const DayWords& words)
{
    const auto asked = readMoment(words.at, "--at");
    const auto path = words.store.path();
    const auto given = readMoment(words.day, "--day");
    if (!asked || !given || !path)
        return Unexpected(!asked ? asked.error() : !given ? given.error() : path.error());
    const CivilTime now = asked->value_or(SystemClock().now());
    const auto workspace = Workspace::open(*path);
    const auto store = workspace ? Store::openForReading(*path)
                                 : Result<std::unique_ptr<Store>>(Unexpected(workspace.error()));
    const auto duty = store ? readDuty(**store) : Result<Duty>(Unexpected(store.error()));
    if (!duty)
        return Unexpected(duty.error());
    const CivilDate day = *given ? (*given)->date() : policeDayOf(now, duty->station);
    const DayClose close = closeOf(*(*workspace)->frame(), duty->station, day);
    const auto rows = (*workspace)->incidents(close.open);
    if (!rows)
        return Unexpected(rows.error());
    Table table{{"source_id", "received_at", "category", "address", "hours_open"}, {}};
    for (const IncidentRow& one : *rows)
        table.rows.push_back(
            {one.sourceId, one.receivedAt.text(), one.category, textCell(one.address),
             FixedNumber{static_cast<double>(now.seconds - one.receivedAt.seconds) / 3600.0, 1}});
    const auto printed = words.output.print(table);
    if (printed)
        std::cerr << "jinggectl: dayclose: " << close.range.from.text() << " to " << close.range.to.text()
                  << ": " << close.calls << " calls, " << close.open.size() << " without final feedback; "
                  << (close.range.to.seconds - now.seconds) / 60 << " minutes until the hand-over\n";
    return printed;
}

} // namespace

void addDayClose(Command root)
{
    auto words = std::make_shared<DayWords>();
    Command command =
        root.add("dayclose", "Incidents of a police day without final feedback: none by the hand-over");
    words->store.addTo(command);
    words->output.addTo(command);
    command.text("--day", words->day, "The day on which it begins (default: the running one)")
        .text("--at", words->at, "As of this time (default: now)")
        .run([words] { return run(*words); });
}

} // namespace jingge
