// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/rulerun.h"

#include "core/ingest/rulefile.h"
#include "core/store/taskrepository.h"
#include "core/workflow/recurrence.h"
#include "core/workflow/taskdesk.h"
#include "core/workspace/rulebook.h"
#include "support/files.h"
#include "support/stores.h"
#include <catch2/catch.hpp>

using namespace jingge;
using namespace jingge::test;

namespace {

const CivilTime kNow = *parseIsoTime("2025-03-01T09:00:00");
const CivilTime kApril = *parseIsoTime("2025-04-01T09:00:00");

constexpr const char* kRule =
    "code = \"noise\"\ncategories = [\"complaint.noise\"]\nkey = \"address\"\nwindow = \"7d\"\n"
    "threshold = 3\ncool_down = \"10d\"\n[task]\ntitle = \"{key} {count}/{days}\"\n";

Incident call(const std::string& id, const std::string& time, const std::string& address = "甲巷1号")
{
    Incident one = incident(id, time);
    one.category = "complaint.noise";
    one.address = one.addressKey = address;
    one.place = LonLat{0.5, 0.5};
    return one;
}

/// A store with one grid, its officer and a rule that is switched on.
struct Seat {
    TemporaryFolder folder;
    std::unique_ptr<Store> store = writableStore(folder.file("s.db"));
    Station station;
    HolidayCalendar calendar;

    Seat()
    {
        putAreas(*store, Level::Grid, {square(Level::Grid, "G1", 0, 0)});
        station.owners = {{"G1", "社区民警 07"}};
    }
    void switchOn(const char* toml = kRule, CivilTime since = *parseIsoTime("2025-01-01"))
    {
        const auto kept = keepRule(*store, *parseRule(toml, "r"), kNow, "王所");
        REQUIRE(kept);
        REQUIRE(addBacktest(*store, {kept->stored.id, kNow, "王所", {}, 0, 0, "{}"}));
        const auto rule = findRule(*store, kept->rule.code);
        REQUIRE(rule);
        REQUIRE(enableRule(*store, *rule, {rule->stored.id, true, since, kNow, "王所", {}}));
    }
    Result<std::vector<RuleRun>> run(std::int64_t most = 500, CivilTime at = kNow)
    {
        const auto rules = runningRules(*store);
        REQUIRE(rules);
        return runRules(*store, *frameOfStore(*store), *rules,
                        {at, at, "rule", most, &station, &calendar});
    }
    std::string ran(CivilTime at = kNow)
    {
        const auto runs = run(500, at);
        if (!runs)
            return oneLine(runs.error());
        std::string text;
        for (const RuleRun& one : *runs)
            text += std::to_string(one.hits) + "/" + std::to_string(one.raised) + "/" +
                    std::to_string(one.joined);
        return text;
    }
};

} // namespace

TEST_CASE("a run drafts a task for each hit, and running again changes nothing", "[workflow]")
{
    Seat seat;
    takeIn(*seat.store, {call("1", "2025-01-01T20:00:00"), call("2", "2025-01-02T20:00:00"),
                         call("3", "2025-01-04T20:00:00"), call("4", "2025-01-09T20:00:00"),
                         call("5", "2025-01-09T21:00:00", "乙巷2号")});
    seat.switchOn();
    CHECK(seat.ran() == "1/1/1");
    const auto tasks = readTasks(*seat.store);
    REQUIRE(tasks->size() == 1);
    const Task& task = tasks->front();
    CHECK(task.title == "甲巷1号 3/4");
    CHECK(task.officer == "社区民警 07");
    CHECK(task.grid == "G1");
    CHECK(task.rule == "noise");
    CHECK(task.incidents == 4);
    CHECK(seat.ran() == "1/0/0");
    CHECK(readTaskEvents(*seat.store, task.id)->size() == 2);
}

TEST_CASE("later calls join the open task, and after its end the cool-down, then a new one is made",
          "[workflow]")
{
    Seat seat;
    takeIn(*seat.store, {call("1", "2025-01-01T20:00:00"), call("2", "2025-01-02T20:00:00"),
                         call("3", "2025-01-03T20:00:00")});
    seat.switchOn();
    CHECK(seat.ran() == "1/1/0");
    takeIn(*seat.store, {call("4", "2025-01-20T20:00:00"), call("5", "2025-01-21T20:00:00"),
                         call("6", "2025-01-22T20:00:00")});
    CHECK(seat.ran() == "2/0/3"); // a second hit while the task is open
    const Task task = readTasks(*seat.store)->front();
    REQUIRE(moveTask(*seat.store, task, {TaskMove::Strike, kNow, kNow, "王所", "并入专案", {}, {}, {}},
                     seat.calendar));
    takeIn(*seat.store, {call("7", "2025-03-05T20:00:00"), call("8", "2025-03-06T20:00:00"),
                         call("9", "2025-03-07T20:00:00")});
    CHECK(seat.ran(kApril) == "3/0/0"); // struck on 1 March, ten days of cool-down
    takeIn(*seat.store, {call("10", "2025-03-20T20:00:00"), call("11", "2025-03-21T20:00:00"),
                         call("12", "2025-03-22T20:00:00")});
    CHECK(seat.ran(kApril) == "4/1/0");
}

TEST_CASE("two hits of one matter that are new together make one task, and calls to come make none", "[workflow]")
{
    Seat seat;
    takeIn(*seat.store,
           {call("1", "2025-01-01T20:00:00"), call("2", "2025-01-02T20:00:00"), call("3", "2025-01-03T20:00:00"),
            call("4", "2025-01-20T20:00:00"), call("5", "2025-01-21T20:00:00"), call("6", "2025-01-22T20:00:00"),
            call("7", "2025-03-01T09:00:00", "乙巷2号"), call("8", "2025-03-01T10:00:00", "乙巷2号"),
            call("9", "2025-03-01T11:00:00", "乙巷2号")});
    seat.switchOn();
    CHECK(seat.ran() == "2/1/3");
    CHECK(readTasks(*seat.store)->front().incidents == 6);
}

TEST_CASE("hits before the rule was switched on make no task, and a flood is stopped", "[workflow]")
{
    Seat seat;
    std::vector<Incident> rows;
    for (int i = 0; i < 12; ++i)
        rows.push_back(call(std::to_string(i), "2025-02-0" + std::to_string(i % 3 + 1) + "T20:00:00",
                            "巷" + std::to_string(i / 3)));
    takeIn(*seat.store, rows);
    seat.switchOn(kRule, *parseIsoTime("2025-02-03"));
    const auto stopped = seat.run(3);
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().why.english() == "it would raise 4 tasks at once; at most 3 are allowed");
    CHECK(readTasks(*seat.store)->empty());
    CHECK(seat.ran() == "4/4/0");
    Seat late;
    takeIn(*late.store, rows);
    late.switchOn(kRule, *parseIsoTime("2025-02-04"));
    CHECK(late.ran() == "0/0/0");
}

TEST_CASE("a rule cannot be switched on without a backtest of that very version", "[workflow]")
{
    Seat seat;
    const Rule rule = *parseRule(kRule, "r");
    const auto first = keepRule(*seat.store, rule, kNow, "王所");
    CHECK(keepRule(*seat.store, rule, kNow, "王所")->stored.version == 1);
    CHECK(enableRule(*seat.store, *first, {first->stored.id, true, {}, kNow, "王所", {}})
              .error()
              .why.english() == "version 1 was never tried on the past");
    REQUIRE(addBacktest(*seat.store, {first->stored.id, kNow, "王所", {}, 0, 0, "{}"}));
    Rule changed = rule;
    changed.threshold = 4;
    const auto second = keepRule(*seat.store, changed, kNow, "王所");
    CHECK(second->stored.version == 2);
    CHECK_FALSE(enableRule(*seat.store, *second, {second->stored.id, true, {}, kNow, "王所", {}}));
    const auto tried = findRuleVersion(*seat.store, "noise", 1);
    CHECK(enableRule(*seat.store, *tried, {tried->stored.id, true, {}, kNow, "王所", {}}));
    CHECK(runningRules(*seat.store)->front().stored.version == 1);
    REQUIRE(addRuleSwitch(*seat.store, {tried->stored.id, false, {}, kNow, "王所", {}}));
    CHECK(runningRules(*seat.store)->empty());
}

TEST_CASE("whether the calls came back is told when the days are over, not before", "[workflow]")
{
    Seat seat;
    takeIn(*seat.store, {call("1", "2025-01-01T20:00:00"), call("2", "2025-01-02T20:00:00"),
                         call("3", "2025-01-03T20:00:00"), call("4", "2025-02-20T20:00:00"),
                         call("5", "2025-03-15T20:00:00", "乙巷2号")});
    seat.switchOn();
    CHECK(seat.ran() == "1/1/0");
    const Task task = readTasks(*seat.store)->front();
    const auto frame = frameOfStore(*seat.store);
    const auto rows = rowsOfIncidents(*frame, *currentIncidents(*seat.store, task.id));
    CHECK(rows.size() == 3);
    const auto rule = findRule(*seat.store, "noise");
    const auto after = recurrenceOf(*frame, rule->rule, rows, *parseIsoTime("2025-01-31"));
    REQUIRE(after);
    CHECK((*after)[0].calls == 1);
    CHECK((*after)[0].isOver);
    CHECK_FALSE((*after)[1].isOver);
    const auto quiet = recurrenceOf(*frame, rule->rule, rows, *parseIsoTime("2025-01-10"));
    CHECK((*quiet)[0].calls == 0);
    CHECK((*quiet)[0].isOver);
    CHECK((*quiet)[1].calls == 1);
}

TEST_CASE("a trial is kept with its version, which then can run on what comes in", "[workflow]")
{
    Seat seat;
    takeIn(*seat.store, {call("1", "2025-01-01T20:00:00"), call("2", "2025-01-02T20:00:00"), call("3", "2025-01-04T20:00:00")});
    const auto rule = parseRule(kRule, "r");
    REQUIRE(rule);
    const auto trial = tryRule(*frameOfStore(*seat.store), *rule, seat.station);
    REQUIRE(trial);
    REQUIRE(trial->hits.size() == 1);
    CHECK(trial->hits.front().officer == "社区民警 07");
    CHECK(trial->grids.size() == 1);
    const auto kept = keepTrial(*seat.store, *trial, kNow, kNow, "王所");
    REQUIRE(kept);
    CHECK(kept->stored.version == 1);
    CHECK(kept->stored.backtests == 1);
    CHECK(runStationRules(*seat.store, *frameOfStore(*seat.store), {kNow, kNow})->empty()); // none is on
    REQUIRE(enableRule(*seat.store, *kept, {kept->stored.id, true, *parseIsoTime("2025-01-01"), kNow, "王所", {}}));
    const auto runs = runStationRules(*seat.store, *frameOfStore(*seat.store), {kNow, kNow});
    REQUIRE(runs);
    REQUIRE(runs->size() == 1);
    CHECK(runs->front().raised == 1);
    REQUIRE(disableRule(*seat.store, "noise", kNow, "王所", {}));
    CHECK_FALSE(disableRule(*seat.store, "noise", kNow, "王所", {}));
    const auto entries = readRuleEntries(*seat.store);
    const auto noise = std::ranges::find(*entries, "noise", [](const RuleEntry& one) { return one.rule.rule.code; });
    REQUIRE(noise != entries->end());
    CHECK(noise->runningVersion == 0);
    CHECK(noise->trial->hits == 1);
}
