// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/filledsheet.h"
#include "core/store/taskrepository.h"
#include "core/workflow/taskdesk.h"
#include "core/workspace/supervision.h"
#include "core/workspace/taskmessages.h"
#include "core/workspace/tasksheet.h"
#include "support/files.h"
#include "support/stores.h"

#include <catch2/catch.hpp>

#include <filesystem>

using namespace jingge;
using namespace jingge::test;

namespace {

const CivilTime kMonday = *parseIsoTime("2025-07-14T09:00:00");

CivilTime later(int minutes)
{
    return {kMonday.seconds + minutes * 60};
}

Task issued(Store& store, const std::string& title)
{
    TaskDraft draft;
    draft.title = title;
    draft.officer = "社区民警 07";
    draft.at = draft.now = kMonday;
    draft.person = "王所";
    const auto task = draftTask(store, draft, {});
    REQUIRE(task);
    const auto out = moveTask(store, *task, {TaskMove::Issue, later(1), later(1), "王所", {}, {}, {}, {}, {}}, {});
    REQUIRE(out);
    return *out;
}

struct Filled {
    std::string number, received, feedback, key;
};

/// A sheet as an officer brings it back.
std::string sheet(const TemporaryFolder& folder, const std::vector<Filled>& lines)
{
    SheetForm form;
    form.kind = "tasks";
    form.id = "2025-W29";
    form.name = "指令单";
    form.title = "指令单";
    form.columns = {{"number", "编号"}, {"received", "签收", 9, true}, {"feedback", "办理情况", 40, true}, {"key", "核对"}};
    for (const Filled& line : lines)
        form.rows.push_back({line.number, textCell(line.received), textCell(line.feedback), line.key});
    const std::string path = folder.file("back.xlsx");
    std::filesystem::remove(path);
    REQUIRE(writeFilledSheet(path, form));
    return path;
}

std::string take(Store& store, const std::string& path)
{
    const auto report = takeTaskSheet(store, path, later(60), later(60), "内勤", {});
    if (!report)
        return report.error().where.substr(report.error().where.rfind(':') + 1) + " " + report.error().why.english();
    return std::to_string(report->fedBack) + " " + std::to_string(report->received) + " " +
           std::to_string(report->unchanged) + " " + std::to_string(report->empty);
}

std::string concerns(const Store& store, CivilTime now)
{
    const auto all = readConcerns(store, now);
    REQUIRE(all);
    std::string text;
    for (const ConcernedTask& one : *all)
        text += std::string(taskConcernText(one.concern)) + ":" + one.task.number.substr(5) + " ";
    return text;
}

} // namespace

TEST_CASE("a filled sheet receives and feeds back, once", "[workspace]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("s.db"));
    issued(*store, "噪音");
    issued(*store, "堵门");
    issued(*store, "漏水");
    const std::string path = sheet(folder, {{"2025-0001", "是", "已约定时限", "2025-0001/2"},
                                            {"2025-0002", "是", "", "2025-0002/2"},
                                            {"2025-0003", "", "", "2025-0003/2"}});
    CHECK(take(*store, path) == "1 1 0 1");
    CHECK(findTask(*store, "2025-0001")->state == TaskState::Review);
    CHECK(findTask(*store, "2025-0002")->state == TaskState::Working);
    CHECK(readTaskEvents(*store, TaskId(1))->back().text == "已约定时限");
    CHECK(take(*store, path) == "0 0 2 1"); // read in a second time
    CHECK(readTaskEvents(*store, TaskId(1))->size() == 4);
}

TEST_CASE("a sheet that is wrong in one place changes nothing at all", "[workspace]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("s.db"));
    issued(*store, "噪音");
    const Task closed = issued(*store, "堵门");
    const Filled good{"2025-0001", "是", "已约定时限", "2025-0001/2"};
    const auto taken = [&](const Filled& bad) { return take(*store, sheet(folder, {good, bad})); };
    CHECK(taken({"2025-0009", "是", "x", "2025-0009/2"}) == "A6 there is no such task: 2025-0009");
    CHECK(taken({"2025-0002", "也许", "x", "2025-0002/2"}) == "B6 “也许” means nothing here");
    CHECK(taken({"2025-0002", "是", "x", "2025-0001/2"}) == "D6 “2025-0001/2” is not the check of task 2025-0002");
    CHECK(taken(good) == "A6 task 2025-0001 stands in the sheet twice");
    REQUIRE(moveTask(*store, closed, {TaskMove::Strike, later(2), later(2), "王所", "重复", {}, {}, {}, {}}, {}));
    CHECK(taken({"2025-0002", "是", "x", "2025-0002/2"}) == "C6 task 2025-0002 was changed since the sheet went out");
    CHECK(findTask(*store, "2025-0001")->state == TaskState::Issued);
}

TEST_CASE("what leaders have to look at follows the state, the deadline and what went out", "[workspace]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("s.db"));
    issued(*store, "噪音");
    issued(*store, "堵门");
    issued(*store, "漏水");
    CHECK(concerns(*store, later(5)) == "never-opened:0001 never-opened:0002 never-opened:0003 ");
    const TaskDelivery slip{TaskId(2), DeliveryChannel::Slip, later(2), "王所"};
    REQUIRE(addDeliveries(*store, {&slip, 1}));
    REQUIRE(take(*store, sheet(folder, {{"2025-0003", "是", "已修", "2025-0003/2"}})) == "1 0 0 0");
    CHECK(concerns(*store, later(70)) == "never-opened:0001 unsigned:0002 to-verify:0003 ");
    CHECK(concerns(*store, later(60 * 24 * 30)) == "overdue:0001 overdue:0002 to-verify:0003 ");
    CHECK_FALSE(runScript(store->native(), "DELETE FROM task_delivery"));
}

TEST_CASE("the outbox gets each issued task once, as a file without a caller", "[workspace]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("s.db"));
    issued(*store, "噪音 \"夜市\"");
    Station station;
    station.name = "梅江派出所";
    const auto waiting = [&] { return *tasksToDeliver(*store, DeliveryChannel::Outbox); };
    CHECK_FALSE(putIntoOutbox(*store, waiting(), station, later(3), "王所"));
    station.outbox = "outbox"; // beside the store
    CHECK_FALSE(putIntoOutbox(*store, waiting(), station, later(3), "王所"));
    std::filesystem::create_directory(folder.file("outbox"));
    const auto files = putIntoOutbox(*store, waiting(), station, later(3), "王所");
    REQUIRE(files);
    REQUIRE(files->size() == 1);
    CHECK(readFile(files->front()) ==
          "{\"event\": \"task.issued\", \"station\": \"梅江派出所\", \"number\": \"2025-0001\", \"level\": 3, "
          "\"title\": \"噪音 \\\"夜市\\\"\", \"measure\": \"\", \"grid\": \"\", \"officer\": \"社区民警 07\", "
          "\"issued_at\": \"2025-07-14T09:01:00\", \"due_at\": \"2025-07-23T18:00:00\", \"calls\": 0}\n");
    CHECK(waiting().empty());
    CHECK_FALSE(sendToWebhook(*store, waiting(), station, later(3), "王所", 1)); // there is none
    station.webhook = "http://127.0.0.1:1/hook";
    CHECK_FALSE(sendToWebhook(*store, waiting(), station, later(3), "王所", 1)); // no secret
}
