// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/callbackdesk.h"

#include "core/store/callbackrepository.h"
#include "core/store/taskrepository.h"
#include "support/files.h"
#include "support/stores.h"

#include <catch2/catch.hpp>

using namespace jingge;
using namespace jingge::test;

namespace {

const CivilTime kMonday = *parseIsoTime("2025-05-19T09:00:00");

Callback fresh(std::int64_t number)
{
    Callback one;
    one.number = number;
    one.week = "2025-W20";
    one.dueAt = *parseIsoTime("2025-05-21T18:00:00");
    return one;
}

CallbackStep step(CallbackMove move, int minutes = 0)
{
    CallbackStep one;
    one.move = move;
    one.at = one.now = {kMonday.seconds + minutes * 60};
    one.person = "李警官";
    return one;
}

CallbackStep answer(bool isSolved, Satisfaction level, int minutes = 0)
{
    CallbackStep one = step(CallbackMove::Reach, minutes);
    one.isSolved = isSolved;
    one.satisfaction = level;
    return one;
}

Callback recorded(Store& store, const Callback& seen, const CallbackStep& one)
{
    const auto after = recordCallback(store, seen, one);
    if (!after)
        FAIL(oneLine(after.error()));
    return *after;
}

std::string refusal(Store& store, const Callback& seen, const CallbackStep& one)
{
    const auto after = recordCallback(store, seen, one);
    return after ? "done" : after.error().why.english();
}

WeekSignature signature(std::int64_t due, std::int64_t attempted, const std::string& reason = {})
{
    WeekSignature one;
    one.week = "2025-W20";
    one.at = one.recordedAt = kMonday;
    one.person = "王队";
    one.reason = reason;
    one.counts.due = due;
    one.counts.attempted = attempted;
    return one;
}

} // namespace

TEST_CASE("a callback is tried, answered and kept as it was recorded", "[workflow]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("s.db"));
    Callback one = recorded(*store, fresh(7), step(CallbackMove::Attempt));
    CHECK(one.state == CallbackState::Tried);
    CallbackStep reached = answer(false, Satisfaction::Not, 5);
    reached.measure = "已联系物业，电话 13812345678";
    reached.nextOn = CivilDate::fromYmd(2025, 5, 23);
    one = recorded(*store, one, reached);
    const auto kept = readCallback(*store, 7);
    REQUIRE(kept);
    REQUIRE(*kept);
    CHECK((*kept)->state == CallbackState::Unsettled);
    CHECK((*kept)->measure == "已联系物业，电话 138****5678");
    CHECK((*kept)->nextOn->text() == "2025-05-23");
    CHECK((*kept)->attemptedAt == kMonday);
    CHECK((*kept)->events == 2);
    CHECK(readCallbackEvents(*store, 7)->size() == 2);
}

TEST_CASE("what cannot be a callback is refused", "[workflow]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("s.db"));
    const Callback one = recorded(*store, fresh(7), answer(true, Satisfaction::Satisfied));
    CHECK(refusal(*store, one, step(CallbackMove::Attempt, 1)) ==
          "attempt is not possible while it is settled");
    CallbackStep wrong = step(CallbackMove::Attempt);
    wrong.isSolved = true;
    CHECK(refusal(*store, fresh(8), wrong) == "nobody was reached, so nobody can have answered");
    wrong = step(CallbackMove::Attempt);
    wrong.nextOn = CivilDate::fromYmd(2025, 5, 18);
    CHECK(refusal(*store, fresh(8), wrong) == "the next call on 2025-05-18 lies before this one");
    CHECK(refusal(*store, one, answer(true, Satisfaction::Fairly, -1))
              .starts_with("2025-05-19T08:59:00 lies before its last step"));
    wrong = step(CallbackMove::Strike, 1);
    wrong.text = "错按";
    wrong.struck = 2;
    CHECK(refusal(*store, one, wrong) == "it has no entry 2 that can be struck");
    wrong.struck = 1;
    wrong.text = " ";
    CHECK(refusal(*store, one, wrong) == "striking needs a reason");
    CHECK(refusal(*store, fresh(7), step(CallbackMove::Attempt, 1)) ==
          "somebody else has recorded something here in the meantime");
    CHECK(query(*store, "SELECT count(*) FROM callback_event") == "1");
}

TEST_CASE("steps that come together are recorded whole or not at all", "[workflow]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("s.db"));
    recorded(*store, fresh(2), step(CallbackMove::Attempt));
    const std::pair<Callback, CallbackStep> steps[] = {{fresh(1), step(CallbackMove::Attempt)},
                                                       {fresh(2), step(CallbackMove::Attempt)}};
    const std::string places[] = {"s.xlsx:J5", "s.xlsx:J6"};
    const auto done = recordCallbacks(*store, steps, places);
    REQUIRE_FALSE(done);
    CHECK(query(*store, "SELECT number FROM callback") == "2");
    CallbackStep wrong = step(CallbackMove::Attempt);
    wrong.person = " ";
    const std::pair<Callback, CallbackStep> bad[] = {{fresh(1), step(CallbackMove::Attempt)},
                                                     {fresh(3), wrong}};
    const auto refused = recordCallbacks(*store, bad, places);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().where == "s.xlsx:J6");
    CHECK(query(*store, "SELECT number FROM callback") == "2");
}

TEST_CASE("a signed week takes no entry until its signature is revoked with a reason", "[workflow]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("s.db"));
    const Callback one = recorded(*store, fresh(7), step(CallbackMove::Attempt));
    const auto why = [](const auto& result) {
        return result ? std::string("done") : result.error().why.english();
    };
    WeekSignature early = signature(2, 2);
    early.at = *parseIsoTime("2025-05-18T23:59:59");
    CHECK(why(signWeek(*store, early)) == "the week is not over before 2025-05-19T00:00:00");
    CHECK(why(signWeek(*store, signature(2, 1))) ==
          "1 calls were not tried; signing all the same needs a reason");
    CHECK(why(revokeWeek(*store, signature(2, 1, "x"))) == "the week is not signed");
    CHECK(why(signWeek(*store, signature(2, 1, "号码停机"))) == "done");
    CHECK(why(signWeek(*store, signature(2, 2))) == "the week is signed already");
    CHECK(refusal(*store, one, answer(true, Satisfaction::Satisfied, 1)) == "the week 2025-W20 is signed");
    CHECK(why(revokeWeek(*store, signature(2, 1))) == "revoking needs a reason");
    CHECK(why(revokeWeek(*store, signature(2, 1, "漏签"))) == "done");
    CHECK(refusal(*store, one, answer(true, Satisfaction::Satisfied, 1)) == "done");
    const auto signatures = readWeekSignatures(*store, "2025-W20");
    REQUIRE(signatures);
    REQUIRE(signatures->size() == 2);
    CHECK(signatures->front().counts.attempted == 1);
    CHECK(signatures->front().reason == "号码停机");
}

TEST_CASE("a dissatisfied caller gives one task, which the callback names", "[workflow]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("s.db"));
    TaskDraft draft;
    draft.title = "回访不满意";
    draft.person = "李警官";
    draft.at = draft.now = {kMonday.seconds + 600};
    const Callback fine = recorded(*store, fresh(1), answer(true, Satisfaction::Satisfied));
    CHECK_FALSE(draftCallbackTask(*store, fine, draft));
    const Callback open = recorded(*store, fresh(2), answer(true, Satisfaction::Not));
    const auto task = draftCallbackTask(*store, open, draft);
    REQUIRE(task);
    CHECK(task->incidents == 1);
    const auto after = readCallback(*store, 2);
    CHECK((*after)->task == task->id);
    CHECK((*after)->state == CallbackState::Unsettled);
    CHECK_FALSE(draftCallbackTask(*store, **after, draft)); // it has one
    CHECK(readTasks(*store)->size() == 1);
}

TEST_CASE("the deadline is 18:00 of the third working day after the week", "[workflow]")
{
    HolidayCalendar calendar;
    CHECK(callbackDeadline(*parseIsoWeek("2025-W20"), calendar).text() == "2025-05-21T18:00:00");
    // 1 to 5 May 2025 are off (Thursday to Monday), 27 April is worked instead: W18 ends on 4 May.
    const auto day = [](int month, int number) { return *CivilDate::fromYmd(2025, month, number); };
    calendar.add(2025, {{"劳动节", "Labour Day", day(5, 1), day(5, 5), {day(4, 27)}}});
    CHECK(callbackDeadline(*parseIsoWeek("2025-W18"), calendar).text() == "2025-05-08T18:00:00");
}

TEST_CASE("the store holds that logs of callbacks only grow", "[workflow]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("s.db"));
    recorded(*store, fresh(1), step(CallbackMove::Attempt));
    REQUIRE(signWeek(*store, signature(1, 1)));
    for (const std::string sql :
         {"UPDATE callback_event SET person = 'x'", "DELETE FROM callback_event", "DELETE FROM callback",
          "UPDATE callback_week SET person = 'x'", "DELETE FROM callback_week"})
        CHECK_FALSE(runScript(store->native(), sql));
}
