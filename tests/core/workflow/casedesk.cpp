// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/casedesk.h"

#include "core/store/caserepository.h"
#include "core/store/seriesrepository.h"
#include "core/store/taskrepository.h"
#include "core/workflow/seriesdesk.h"
#include "support/files.h"
#include "support/stores.h"

#include <catch2/catch.hpp>

using namespace jingge;
using namespace jingge::test;

namespace {

CivilDate day(const std::string& text)
{
    return parseIsoTime(text)->date();
}

CaseStep step(CaseMove move, const std::string& at, const std::string& text = {})
{
    return {move, day(at), *parseIsoTime("2025-12-31"), "刘探长", text};
}

LegalCase filed(Store& store, const std::string& number, const std::string& on)
{
    LegalCase one;
    one.number = number;
    one.kind = "盗窃";
    one.filedOn = day(on);
    const auto made = fileCase(store, one, step(CaseMove::File, on));
    REQUIRE(made);
    return *made;
}

std::string dueText(const LegalCase& one, const std::string& on)
{
    const auto due = dueOf(one, day(on));
    if (!due)
        return "nothing";
    return std::string(caseRhythmText(due->rhythm)) + " " + due->from.text() + " " + due->to.text() +
           (due->isDone ? " done" : " open");
}

std::string whyNot(const Result<LegalCase>& one)
{
    return one ? "done" : one.error().why.english();
}

} // namespace

TEST_CASE("of every state and move of a case it is known where it leads", "[workflow]")
{
    const auto led = [](CaseState state, bool isSolved) {
        std::string text;
        for (const CaseMove move : kCaseMoves) {
            if (const auto after = stateAfter(state, move, isSolved))
                text += std::string(caseMoveText(move)) + ":" + std::string(caseStateText(*after)) + " ";
        }
        return text;
    };
    CHECK(led(CaseState::Open, false) == "solve:open check:open close:closed strike:struck ");
    CHECK(led(CaseState::Open, true) == "check:open close:closed strike:struck ");
    CHECK(led(CaseState::Closed, false) == "reopen:open ");
    CHECK(led(CaseState::Struck, false).empty());
}

TEST_CASE("cases of the quarter are due every month, older ones every quarter", "[workflow]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("s.db"));
    LegalCase one = filed(*store, "A1", "2025-07-20");
    CHECK(dueText(one, "2025-07-19") == "nothing");
    CHECK(dueText(one, "2025-07-20") == "month 2025-07-01 2025-07-31 open");
    CHECK(dueText(one, "2025-09-30") == "month 2025-09-01 2025-09-30 open");
    CHECK(dueText(one, "2025-10-01") == "quarter 2025-10-01 2025-12-31 open");
    one = *moveCase(*store, one, step(CaseMove::Check, "2025-08-05", "调监控"));
    CHECK(dueText(one, "2025-08-31") == "month 2025-08-01 2025-08-31 done");
    CHECK(dueText(one, "2025-09-01") == "month 2025-09-01 2025-09-30 open");
    one = *moveCase(*store, one, step(CaseMove::Solve, "2025-11-02"));
    CHECK(dueText(one, "2025-12-01") == "quarter 2025-10-01 2025-12-31 done");
    CHECK(whyNot(moveCase(*store, one, step(CaseMove::Solve, "2025-11-03"))) == "solve is not possible while it is solved");
    CHECK(whyNot(moveCase(*store, one, step(CaseMove::Close, "2025-08-01"))) ==
          "2025-08-01 lies before its last step of 2025-11-02");
    one = *moveCase(*store, one, step(CaseMove::Close, "2025-11-05"));
    CHECK(dueText(one, "2025-12-01") == "nothing");
    CHECK(findCase(*store, "A1")->closedOn == day("2025-11-05"));
    CHECK(readCaseEvents(*store, one.id)->size() == 4);
    LegalCase twin;
    twin.number = "A1";
    twin.kind = "盗窃";
    twin.filedOn = day("2025-07-20");
    CHECK(whyNot(fileCase(*store, twin, step(CaseMove::File, "2025-07-20"))) == "there is a case of this number already");
    twin.number = "A2";
    twin.filedOn = day("2026-02-01");
    CHECK(whyNot(fileCase(*store, twin, step(CaseMove::File, "2026-02-01"))) == "2026-02-01 has not come yet");
    CHECK_FALSE(runScript(store->native(), "DELETE FROM case_event"));
}

TEST_CASE("solved cases are counted in both forms, struck ones in none", "[workflow]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("s.db"));
    const LegalCase old = filed(*store, "B0", "2025-05-01");
    const LegalCase soon = filed(*store, "B1", "2025-07-02");
    const LegalCase late = filed(*store, "B2", "2025-07-03");
    const LegalCase none = filed(*store, "B3", "2025-07-04");
    REQUIRE(moveCase(*store, old, step(CaseMove::Solve, "2025-07-10")));
    const auto solved = moveCase(*store, soon, step(CaseMove::Solve, "2025-07-20"));
    REQUIRE(moveCase(*store, *solved, step(CaseMove::Close, "2025-07-25")));
    REQUIRE(moveCase(*store, late, step(CaseMove::Solve, "2025-08-09")));
    REQUIRE(moveCase(*store, none, step(CaseMove::Strike, "2025-07-05", "重复")));
    const CaseRates rates = ratesOf(*readCases(*store), day("2025-07-01"), day("2025-08-01"));
    CHECK(rates.filed == 2);
    CHECK(rates.solved == 2);       // the old one and the soon one
    CHECK(rates.cohortSolved == 2); // the soon one and the late one
    CHECK(rates.closed == 1);
    CHECK(rates.openAtEnd == 2);
}

TEST_CASE("tasks that come back are drafted once a day that is theirs", "[workflow]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("s.db"));
    TaskSeries series;
    series.title = "夜市巡查";
    series.officer = "社区民警 07";
    series.pace = *parsePace("month");
    series.firstOn = day("2025-01-31");
    series.madeAt = *parseIsoTime("2025-01-01");
    series.madeBy = "王所";
    const auto made = addSeries(*store, series);
    REQUIRE(made);
    const auto raise = [&](const std::string& at) {
        const auto tasks = raiseSeries(*store, *parseIsoTime(at), "日历");
        REQUIRE(tasks);
        return tasks->empty() ? std::string() : tasks->front().key;
    };
    CHECK(raise("2025-01-30T09:00:00").empty());
    CHECK(raise("2025-01-31T09:00:00") == "S1 2025-01-31");
    CHECK(raise("2025-01-31T10:00:00").empty());
    CHECK(raise("2025-02-27T09:00:00").empty());
    CHECK(raise("2025-02-28T09:00:00") == "S1 2025-02-28"); // months keep their last day
    CHECK(raise("2025-06-15T09:00:00") == "S1 2025-05-31"); // missed ones are not made up for
    REQUIRE(stopSeries(*store, made->id, *parseIsoTime("2025-06-16"), "王所"));
    CHECK_FALSE(stopSeries(*store, made->id, *parseIsoTime("2025-06-16"), "王所"));
    CHECK(raise("2025-07-15T09:00:00").empty());
    CHECK(readTasks(*store)->size() == 3);
    CHECK(datesOf({{}, "", "", TaskLevel::Three, "", "", *parsePace("2 weeks"), day("2025-07-14"), day("2025-08-11"), {}, "", {}, ""},
                  day("2026-01-01"))
              .size() == 3);
    for (const char* bad : {"", "0 days", "fortnight", "400 days", "-1 week", "week 2"})
        CHECK_FALSE(parsePace(bad));
    CHECK(parsePace("3 个月").has_value() == false);
    CHECK(parsePace("2 周")->step == 2);
}
