// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/stationwriter.h"

#include "core/ingest/stationimport.h"
#include "core/store/store.h"
#include "core/store/taskrepository.h"
#include "core/workflow/taskdesk.h"
#include "support/files.h"

#include <QCoreApplication>

#include <catch2/catch.hpp>

#include <semaphore>
#include <string>
#include <vector>

using namespace jingge;
using namespace jingge::test;

namespace {

void settle(const StationWriter& writer)
{
    while (!writer.isIdle())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
}

std::string tableOf(int rows)
{
    std::string text = "接警单编号,报警时间\n";
    for (int i = 0; i < rows; ++i)
        text += std::to_string(i) + ",2025-07-14 08:00:00\n";
    return text;
}

TaskDraft draftOf(const char* title)
{
    TaskDraft draft;
    draft.title = title;
    draft.at = draft.now = *parseIsoTime("2025-07-15T08:00:00");
    draft.person = "王所";
    return draft;
}

} // namespace

TEST_CASE("steps pass between the transactions of an import, and the import is whole", "[workspace]")
{
    const TemporaryFolder folder;
    const std::string database = folder.file("station.db");
    REQUIRE(createStation(database, {"a", "", ""}));
    const std::string table = folder.write("calls.csv", tableOf(60000));
    QObject receiver;
    std::vector<std::string> order;
    std::binary_semaphore isRunning(0);
    std::binary_semaphore isPosted(0);
    StationWriter writer(database);
    writer.writeLong(
        Act::Import, &receiver,
        [&](Store& store, WriterTurns& turns, const std::stop_token& stop) {
            isRunning.release();
            isPosted.acquire();
            return importIntoStation(store, table, readPreset("labels-110").value(), SystemClock(), {nullptr, &turns}, {stop, nullptr});
        },
        [&](const Result<StationImport>& done) { order.push_back(done ? std::to_string(done->report.counts.inserted) : "failed"); });
    isRunning.acquire(); // the long work has begun before any short one is there
    for (int i = 0; i < 20; ++i)
        writer.write(
            Act::DraftTask, &receiver, [i](Store& store) { return draftTask(store, draftOf(("t" + std::to_string(i)).c_str()), {}); },
            [&](const Result<Task>& task) { order.push_back(task ? task->title : "failed"); });
    isPosted.release();
    settle(writer);
    REQUIRE(order.size() == 21);
    CHECK(order.front() == "t0");
    CHECK(order.back() == "60000");
    const auto store = Store::openForReading(database);
    CHECK(readTasks(**store)->size() == 20);
}

TEST_CASE("the store is free for other programs when nothing waits, and its errors come back", "[workspace]")
{
    const TemporaryFolder folder;
    const std::string database = folder.file("station.db");
    QObject receiver;
    std::vector<std::string> told;
    const auto tell = [&](const Result<Task>& task) { told.push_back(task ? task->title : task.error().why.english()); };
    StationWriter writer(database);
    writer.write(Act::DraftTask, &receiver, [](Store& store) { return draftTask(store, draftOf("first"), {}); }, tell);
    settle(writer);
    REQUIRE(told.size() == 1);
    CHECK(told[0] != "first"); // there is no store yet
    REQUIRE(Store::openForWriting(database, Creation::Allowed));
    writer.write(Act::DraftTask, &receiver, [](Store& store) { return draftTask(store, draftOf("second"), {}); }, tell);
    settle(writer);
    CHECK(told.back() == "second");
    CHECK(Store::openForWriting(database, Creation::Refused));
}

TEST_CASE("what waits is written although its receiver and the window are gone", "[workspace]")
{
    const TemporaryFolder folder;
    const std::string database = folder.file("station.db");
    REQUIRE(Store::openForWriting(database, Creation::Allowed));
    bool isTold = false;
    {
        StationWriter writer(database);
        QObject receiver;
        for (int i = 0; i < 5; ++i)
            writer.write(Act::DraftTask, &receiver, [](Store& store) { return draftTask(store, draftOf("kept"), {}); }, [&](const Result<Task>&) { isTold = true; });
    }
    QCoreApplication::processEvents();
    CHECK_FALSE(isTold);
    CHECK(readTasks(**Store::openForReading(database))->size() == 5);
}
