// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/disputedesk.h"

#include "core/store/disputerepository.h"
#include "support/files.h"
#include "support/stores.h"

#include <catch2/catch.hpp>

using namespace jingge;
using namespace jingge::test;

namespace {

const CivilTime kMonday = *parseIsoTime("2025-06-02T09:00:00");

DisputeDraft draft(DisputeLevel level = DisputeLevel::Blue)
{
    DisputeDraft one;
    one.title = "楼上漏水，电话 13812345678";
    one.category = "dispute.neighbour";
    one.level = level;
    one.levelReason = level == DisputeLevel::Blue ? "" : "曾动手";
    one.parts = {{"side-a", "王小明"}, {"side-b", "李*"}, {"police", "张警官"}};
    one.incidents = {3, 1};
    one.sumAtStake = 12000.5;
    one.at = one.now = kMonday;
    one.person = "社区民警";
    return one;
}

DisputeStep step(DisputeMove move, int minutes, const std::string& text = {})
{
    DisputeStep one;
    one.move = move;
    one.at = one.now = {kMonday.seconds + minutes * 60};
    one.person = "张警官";
    one.text = text;
    return one;
}

Dispute moved(Store& store, const Dispute& seen, const DisputeStep& one)
{
    const auto after = moveDispute(store, seen, one);
    if (!after)
        FAIL(oneLine(after.error()));
    return *after;
}

std::string refusal(Store& store, const Dispute& seen, const DisputeStep& one)
{
    const auto after = moveDispute(store, seen, one);
    return after ? "done" : after.error().why.english();
}

} // namespace

TEST_CASE("a dispute is found, visited, resolved and asked about again", "[workflow]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("s.db"));
    auto added = addDispute(*store, draft());
    REQUIRE(added);
    Dispute one = *added;
    CHECK(one.number == "D2025-0001");
    CHECK(one.title == "楼上漏水，电话 138****5678");
    one = moved(*store, one, step(DisputeMove::Visit, 1, "上门"));
    DisputeStep agreed = step(DisputeMove::Agreement, 2, "李某赔 3000 元");
    agreed.until = CivilDate::fromYmd(2025, 6, 10);
    one = moved(*store, one, agreed);
    one = moved(*store, one, step(DisputeMove::Resolve, 3, "签了协议"));
    CHECK(one.callbackOn->text() == "2025-06-09");
    CHECK(isDueForCallback(one, *CivilDate::fromYmd(2025, 6, 9)));
    CHECK_FALSE(isDueForCallback(one, *CivilDate::fromYmd(2025, 6, 8)));
    CHECK(isPerformanceLate(one, *CivilDate::fromYmd(2025, 6, 11)));
    one = moved(*store, one, step(DisputeMove::Perform, 4));
    one = moved(*store, one, step(DisputeMove::Callback, 5));
    CHECK(one.state == DisputeState::Closed);
    const auto kept = findDispute(*store, "D2025-0001");
    REQUIRE(kept);
    CHECK(kept->agreement == "李某赔 3000 元");
    CHECK(kept->performedAt == one.performedAt);
    CHECK(kept->sumAtStake == 12000.5);
    CHECK(readDisputeEvents(*store, one.id)->size() == 6);
    CHECK(*readDisputeIncidents(*store, one.id) == std::vector<std::int64_t>{1, 3});
}

TEST_CASE("sides are masked before they are written", "[workflow]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("s.db"));
    REQUIRE(addDispute(*store, draft()));
    CHECK(query(*store, "SELECT role || ' ' || name FROM dispute_part ORDER BY id") ==
          "side-a 王**|side-b 李*|police 张警官");
}

TEST_CASE("a level above blue needs a reason, and a change of level one, too", "[workflow]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("s.db"));
    DisputeDraft silent = draft(DisputeLevel::Red);
    silent.levelReason.clear();
    CHECK_FALSE(addDispute(*store, silent));
    Dispute one = *addDispute(*store, draft(DisputeLevel::Red));
    CHECK(one.everyDays == 1);
    DisputeStep down = step(DisputeMove::Level, 1);
    down.level = DisputeLevel::Yellow;
    CHECK(refusal(*store, one, down) == "level needs a text");
    down.text = "双方冷静";
    one = moved(*store, one, down);
    CHECK(one.everyDays == 7);
    CHECK(one.levelReason == "双方冷静");
    CHECK(one.levelBy == "张警官");
    down.at.seconds += 60;
    CHECK(refusal(*store, one, down) == "it has this level and rhythm already");
    down.everyDays = 3;
    CHECK(moved(*store, one, down).everyDays == 3);
}

TEST_CASE("stages of the joint form come in their order, none twice", "[workflow]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("s.db"));
    Dispute one = *addDispute(*store, draft());
    DisputeStep stage = step(DisputeMove::Joint, 1);
    stage.stage = JointStage::Asked;
    CHECK(refusal(*store, one, stage) == "which joint form is missing: three-offices or officer-plus");
    stage.form = JointForm::ThreeOffices;
    one = moved(*store, one, stage);
    stage.at.seconds += 60;
    CHECK(refusal(*store, one, stage) == "the joint form has reached asked or a later stage already");
    stage.stage = JointStage::Met;
    stage.form = JointForm::None;
    one = moved(*store, one, stage);
    stage.stage = JointStage::Accepted;
    stage.at.seconds += 60;
    CHECK(refusal(*store, one, stage) == "the joint form has reached accepted or a later stage already");
    stage.form = JointForm::OfficerPlus;
    stage.stage = JointStage::Ended;
    CHECK(refusal(*store, one, stage) == "its joint form is three-offices");
    const auto kept = findDispute(*store, one.number);
    CHECK(kept->joint[0]);
    CHECK_FALSE(kept->joint[1]);
    CHECK(kept->joint[2]);
}

TEST_CASE("a resolved dispute that did not hold goes on as a red one that names it", "[workflow]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("s.db"));
    Dispute old = *addDispute(*store, draft());
    CHECK(refusal(*store, old, step(DisputeMove::Return, 1, "又吵")) ==
          "return is not possible while it is found; possible: visit, entry, level, joint, strike, note");
    old = moved(*store, old, step(DisputeMove::Visit, 1, "上门"));
    old = moved(*store, old, step(DisputeMove::Resolve, 2, "和好"));
    const Dispute again = moved(*store, old, step(DisputeMove::Return, 3, "又吵"));
    CHECK(again.number == "D2025-0002");
    CHECK(again.returnedFrom == old.id);
    CHECK(again.level == DisputeLevel::Red);
    CHECK(again.state == DisputeState::Found);
    CHECK(query(*store, "SELECT role FROM dispute_part WHERE dispute = 2 ORDER BY id") == "side-a|side-b");
    old = *findDispute(*store, "1");
    CHECK(old.isReturned);
    CHECK(old.state == DisputeState::Resolved);
    CHECK(refusal(*store, old, step(DisputeMove::Return, 4, "又吵")) ==
          "a later dispute has taken it up already");
}

TEST_CASE("of two who change a dispute at once the second is told", "[workflow]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("s.db"));
    const Dispute seen = *addDispute(*store, draft());
    moved(*store, seen, step(DisputeMove::Entry, 1, "一"));
    CHECK(refusal(*store, seen, step(DisputeMove::Entry, 2, "二")) ==
          "somebody else has changed this dispute in the meantime");
    CHECK(refusal(*store, seen, step(DisputeMove::Entry, 0, "零")).find("lies before its last step") !=
          std::string::npos);
    CHECK(refusal(*store, seen, step(DisputeMove::Entry, 2, " ")) == "entry needs a text");
}

TEST_CASE("the store holds that logs of disputes only grow", "[workflow]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("s.db"));
    REQUIRE(addDispute(*store, draft()));
    REQUIRE(addTeam(*store, {{}, "调解一组", "甲、乙", kMonday, "王所"}));
    CHECK_FALSE(addTeam(*store, {{}, "调解一组", "丙", kMonday, "王所"}));
    for (const std::string sql :
         {"UPDATE dispute_event SET person = 'x'", "DELETE FROM dispute_event", "DELETE FROM dispute",
          "UPDATE dispute_part SET name = 'x'", "DELETE FROM dispute_part", "DELETE FROM dispute_incident",
          "UPDATE mediator_team SET name = 'x'", "DELETE FROM mediator_team"})
        CHECK_FALSE(runScript(store->native(), sql));
}
