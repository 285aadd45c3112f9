// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/taskdesk.h"

#include "core/store/rulerepository.h"
#include "core/store/taskrepository.h"
#include "support/files.h"
#include "support/stores.h"
#include <catch2/catch.hpp>

using namespace jingge;
using namespace jingge::test;

namespace {

const CivilTime kMonday = *parseIsoTime("2025-07-14T09:00:00");

CivilTime later(int minutes)
{
    return {kMonday.seconds + minutes * 60};
}

TaskDraft draft(const std::string& title = "噪音反复")
{
    TaskDraft one;
    one.title = title;
    one.officer = "社区民警 07";
    one.grid = "G1";
    one.at = one.now = kMonday;
    one.person = "王所";
    return one;
}

TaskStep step(TaskMove move, int minutes, const std::string& text = {})
{
    return {move, later(minutes), later(minutes), "李警官", text, {}, {}, {}};
}

Task made(Store& store, const TaskDraft& one = draft())
{
    const auto task = draftTask(store, one, std::vector<std::int64_t>{3, 1, 3});
    REQUIRE(task);
    return *task;
}

Task moved(Store& store, const Task& seen, const TaskStep& one)
{
    const auto task = moveTask(store, seen, one, {});
    if (!task)
        FAIL(oneLine(task.error()));
    return *task;
}

std::string refusal(Store& store, const Task& seen, const TaskStep& one)
{
    const auto task = moveTask(store, seen, one, {});
    return task ? "done" : task.error().why.english();
}

} // namespace

TEST_CASE("a task runs through its five states and its log keeps every step", "[workflow]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("s.db"));
    Task task = made(*store);
    CHECK(task.number == "2025-0001");
    task = moved(*store, task, step(TaskMove::Issue, 1));
    CHECK(task.dueAt->text() == "2025-07-23T18:00:00");
    task = moved(*store, task, step(TaskMove::Receive, 2));
    task = moved(*store, task, step(TaskMove::Feedback, 3, "已到场"));
    CHECK(refusal(*store, task, step(TaskMove::Close, 4, "x")) ==
          "close is not possible while it is review; possible: verify, return, strike, note, comment, "
          "escalate, attach, merge");
    task = moved(*store, task, step(TaskMove::Return, 4, "没有照片"));
    task = moved(*store, task, step(TaskMove::Feedback, 5, "补照片"));
    task = moved(*store, task, step(TaskMove::Verify, 6));
    task = moved(*store, task, step(TaskMove::Close, 7, "已装减速带"));
    CHECK(task.state == TaskState::Closed);
    CHECK(task.returns == 1);
    const auto kept = readTask(*store, task.id);
    REQUIRE(kept);
    CHECK(kept->state == TaskState::Closed);
    CHECK(kept->closedAt == later(7));
    CHECK(kept->events == 8);
    const auto events = readTaskEvents(*store, task.id);
    REQUIRE(events);
    std::string moves;
    for (const TaskEvent& event : *events)
        moves += std::string(taskMoveText(event.move)) + " ";
    CHECK(moves == "draft issue receive feedback return feedback verify close ");
    CHECK((*events)[3].text == "已到场");
    const auto incidents = readTaskIncidents(*store, task.id);
    REQUIRE(incidents);
    CHECK(incidents->size() == 2);
}

TEST_CASE("a move that is not allowed changes nothing", "[workflow]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("s.db"));
    const Task task = made(*store);
    for (const TaskMove move : kTaskMoves) {
        if (stateAfter(task.state, move, false))
            continue;
        CHECK(refusal(*store, task, step(move, 1, "text")).find("not possible") != std::string::npos);
    }
    CHECK(readTaskEvents(*store, task.id)->size() == 1);
    CHECK(refusal(*store, task, step(TaskMove::Strike, 1)) == "strike needs a text");
    TaskStep nobody = step(TaskMove::Issue, 1);
    nobody.person = " ";
    CHECK(refusal(*store, task, nobody) == "who does it is missing");
    CHECK(refusal(*store, task, step(TaskMove::Issue, -1)) ==
          "2025-07-14T08:59:00 lies before its last step of 2025-07-14T09:00:00");
    TaskStep past = step(TaskMove::Issue, 1);
    past.dueAt = kMonday;
    CHECK(refusal(*store, task, past) == "the deadline 2025-07-14T09:00:00 has passed");
    TaskDraft ownerless = draft();
    ownerless.officer.clear();
    CHECK(refusal(*store, made(*store, ownerless), step(TaskMove::Issue, 1)) == "nobody to issue it to");
    CHECK(draftTask(*store, draft("  "), {}).error().why.english() == "a task needs a title");
    CHECK_FALSE(draftTask(*store, draft("a\x01"), {}));
    CHECK_FALSE(draftTask(*store, draft(std::string(9000, 'a')), {}));
    CHECK(readTasks(*store)->size() == 2);
}

TEST_CASE("of two who act on what both have seen, the second is told", "[workflow]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("s.db"));
    const Task seen = made(*store);
    REQUIRE(moveTask(*store, seen, step(TaskMove::Issue, 1), {}));
    CHECK(refusal(*store, seen, step(TaskMove::Strike, 2, "双方各自处理")) ==
          "somebody else has changed it in the meantime");
    const auto kept = readTask(*store, seen.id);
    CHECK(kept->state == TaskState::Issued);
    CHECK(readTaskEvents(*store, seen.id)->size() == 2);
}

TEST_CASE("tasks, rules and their logs can be neither changed nor shortened", "[workflow]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("s.db"));
    made(*store);
    const auto rule = addRuleVersion(*store, "noise", "text", kMonday, "王所");
    REQUIRE(rule);
    REQUIRE(addBacktest(*store, {rule->id, kMonday, "王所", {}, 0, 0, "{}"}));
    REQUIRE(addRuleSwitch(*store, {rule->id, true, {}, kMonday, "王所", {}}));
    for (const std::string table : {"task_event", "rule_version", "rule_backtest", "rule_switch"}) {
        CAPTURE(table);
        CHECK_FALSE(runScript(store->native(), "UPDATE " + table + " SET " + (table == "task_event" ? "text = text" : "id = id")));
        CHECK_FALSE(runScript(store->native(), "DELETE FROM " + table));
        CHECK(query(*store, "SELECT count(*) FROM " + table) == "1");
    }
    CHECK_FALSE(runScript(store->native(), "DELETE FROM task"));
}

TEST_CASE("tasks are numbered by the year in which they were raised, and escalate one level at a time",
          "[workflow]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("s.db"));
    made(*store);
    TaskDraft next = draft();
    next.at = *parseIsoTime("2026-01-01");
    CHECK(made(*store, next).number == "2026-0001");
    Task task = made(*store);
    CHECK(task.number == "2025-0002");
    task = moved(*store, task, step(TaskMove::Escalate, 1, "第三次"));
    CHECK(task.level == TaskLevel::Two);
    task = moved(*store, task, step(TaskMove::Escalate, 2, "再次"));
    CHECK(refusal(*store, task, step(TaskMove::Escalate, 3, "再")) == "its level cannot be raised further");
    const auto found = findTask(*store, "2025-0002");
    REQUIRE(found);
    CHECK(found->id == task.id);
    CHECK(findTask(*store, "2025-0009").error().why.english() == "there is no such task");
}

TEST_CASE("a change of tasks leaves frames as fresh as they were", "[workflow]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("s.db"));
    const auto before = *store->changeSeq();
    const auto workflow = store->workflowChangeSeq();
    made(*store);
    CHECK(*store->changeSeq() == before);
    CHECK(*store->workflowChangeSeq() == *workflow + 1);
}
