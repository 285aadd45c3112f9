// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/auditlog.h"

#include "core/seal/seal.h"
#include "core/store/rulerepository.h"
#include "core/store/takeback.h"
#include "core/store/verification.h"
#include "core/workflow/taskdesk.h"
#include "support/files.h"
#include "support/stores.h"

#include <catch2/catch.hpp>

#include <QByteArray>

using namespace jingge;
using namespace jingge::test;

namespace {

const CivilTime kMorning = *parseIsoTime("2025-07-14T09:00:00");

/// A folder with a store under a key, or without one.
class Seat {
public:
    explicit Seat(bool hasKey = true)
    {
        qputenv("JINGGE_KEY_FILE", QByteArray::fromStdString(m_folder.file("key")));
        if (hasKey)
            REQUIRE(TokenKey::create(m_folder.file("key")));
        m_store = writableStore(m_folder.file("a.db"));
    }
    Seat(const Seat&) = delete;
    Seat& operator=(const Seat&) = delete;
    ~Seat() { qunsetenv("JINGGE_KEY_FILE"); }

    Store& store() { return *m_store; }
    [[nodiscard]] std::string file(std::string_view name) const { return m_folder.file(name); }
    void add(AuditAct act, const std::string& subject, CivilTime at = kMorning,
             const std::string& detail = "")
    {
        const auto done = appendAudit(*m_store, {act, "王所", subject, detail}, at);
        REQUIRE(done);
    }
    /// "whole", or where the chain breaks.
    std::string state()
    {
        const auto found = verifyAudit(*m_store, auditKeyOf(*m_store));
        REQUIRE(found);
        return found->isWhole() ? "whole" : auditStateText(*found);
    }
    /// Changes the store as somebody does who takes its triggers away first.
    void edit(const std::string& sql)
    {
        std::string script;
        for (const std::string name :
             {"audit_grows", "audit_stays", "audit_kept", "audit_head_alone", "audit_head_grows",
              "audit_head_kept", "task_event_kept", "task_event_stays", "task_kept"})
            script += "DROP TRIGGER " + name + ";";
        runSql(*m_store, "PRAGMA foreign_keys = OFF;" + script + sql);
    }
    std::string failing()
    {
        const auto checks = verifyStore(*m_store);
        REQUIRE(checks);
        std::string names;
        for (const Check& check : *checks) {
            if (!check.isOk)
                names += (names.empty() ? "" : "|") + check.name;
        }
        return names;
    }

private:
    TemporaryFolder m_folder;
    std::unique_ptr<Store> m_store;
};

/// A seat with an import, a later version, a task with three steps and a few records more.
void work(Seat& seat)
{
    Incident one = incident("a");
    one.narrative = "楼上噪音";
    takeIn(seat.store(), {one, incident("b")});
    one.narrative = "楼下噪音";
    takeIn(seat.store(), {one, incident("c")});
    TaskDraft draft;
    draft.title = "噪音反复";
    draft.officer = "07";
    draft.at = draft.now = kMorning;
    draft.person = "王所";
    auto task = draftTask(seat.store(), draft, std::vector<std::int64_t>{1});
    REQUIRE(task);
    for (const TaskMove move : {TaskMove::Issue, TaskMove::Receive}) {
        task = moveTask(seat.store(), *task, {move, kMorning, kMorning, "王所", "", {}, {}, {}}, {});
        REQUIRE(task);
    }
    seat.add(AuditAct::Reveal, "a", kMorning, "fraud inquiry");
}

std::string failingAfter(const std::string& sql)
{
    Seat seat;
    work(seat);
    REQUIRE(seat.failing() == "");
    seat.edit(sql);
    return seat.failing();
}

} // namespace

TEST_CASE("a log begins with its store and grows record by record", "[audit]")
{
    Seat seat;
    seat.add(AuditAct::Login, "seat 1");
    seat.add(AuditAct::Export, "incidents", kMorning, "rows=12");
    const auto records = readAudit(seat.store());
    REQUIRE(records);
    REQUIRE(records->size() >= 3);
    CHECK(records->front().act == "store_made");
    CHECK(records->front().detail == "batches=0 schema=0");
    CHECK(records->back().act == "export");
    CHECK(records->back().person == "王所");
    CHECK(records->back().detail == "rows=12");
    CHECK(records->back().sequence == static_cast<std::int64_t>(records->size()));
    CHECK(seat.state() == "whole");
    CHECK(readAudit(seat.store(), {.act = "login"})->size() == 1);
    CHECK(readAudit(seat.store(), {.subject = "seat"})->size() == 1);
    CHECK(readAudit(seat.store(), {.most = 2})->front().sequence ==
          static_cast<std::int64_t>(records->size()) - 1);
    CHECK(
        readAudit(seat.store(),
                  {.period = TimeRange{kMorning, {kMorning.seconds + 1}}, .act = "export", .person = "王所"})
            ->size() == 1);
}

TEST_CASE("acts have names that can be read back", "[audit]")
{
    for (int i = 0; i <= static_cast<int>(AuditAct::Retention); ++i) {
        const std::string name = auditActName(static_cast<AuditAct>(i));
        INFO(i);
        CHECK_FALSE(name.empty());
        CHECK(parseAuditAct(name) == static_cast<AuditAct>(i));
    }
    CHECK_FALSE(parseAuditAct("tea"));
}

TEST_CASE("records hold no numbers of people, no control characters and no long texts", "[audit]")
{
    Seat seat;
    seat.add(AuditAct::Reveal, "a\nb", kMorning, "called 13812345678 back " + std::string(600, 'x'));
    const auto record = readAudit(seat.store())->back();
    CHECK(record.subject == "a b");
    CHECK(record.detail.starts_with("called 138****5678 back xxx"));
    CHECK(record.detail.size() == 500);
    seat.add(AuditAct::Reveal, std::string(119, 'x') + "警", kMorning);
    CHECK(readAudit(seat.store())->back().subject == std::string(119, 'x'));
}

TEST_CASE("the tables refuse to forget, to change and to be filled anywhere but at the end", "[audit]")
{
    Seat seat;
    seat.add(AuditAct::Login, "seat 1");
    for (const char* sql :
         {"DELETE FROM audit", "UPDATE audit SET person = 'x'", "DELETE FROM audit_head",
          "UPDATE audit_head SET records = 0",
          "INSERT OR REPLACE INTO audit VALUES (1, 0, 'x', '', '', '', '', '', zeroblob(32))",
          "INSERT INTO audit VALUES (99, 0, 'x', '', '', '', '', '', zeroblob(32))",
          "INSERT OR REPLACE INTO audit_head VALUES (1, 0, zeroblob(32), zeroblob(32))"}) {
        INFO(sql);
        CHECK_FALSE(runScript(seat.store().native(), sql));
    }
    CHECK(seat.state() == "whole");
}

TEST_CASE("a clock that goes back by more than two minutes is recorded", "[audit]")
{
    Seat seat(false);
    seat.add(AuditAct::Login, "seat 1", kMorning);
    seat.add(AuditAct::Login, "seat 1", {kMorning.seconds - 120});
    CHECK(readAudit(seat.store())->size() == 2);
    seat.add(AuditAct::Login, "seat 1", {kMorning.seconds - 4000});
    const auto records = readAudit(seat.store());
    REQUIRE(records->size() == 4);
    CHECK((*records)[2].act == "clock_step");
    CHECK((*records)[2].detail == "seconds=-3880");
    CHECK(seat.state() == "whole");
}

TEST_CASE("each link that is touched is named", "[audit]")
{
    const auto stateAfter = [](const std::string& sql) {
        Seat seat;
        for (int i = 0; i < 8; ++i)
            seat.add(AuditAct::Login, "seat " + std::to_string(i));
        const std::int64_t all = static_cast<std::int64_t>(readAudit(seat.store())->size());
        REQUIRE(all == 10); // the making, a step of the clock back to the morning, eight
        seat.edit(sql);
        return seat.state();
    };
    CHECK(stateAfter("SELECT 1") == "whole");
    CHECK(stateAfter("UPDATE audit SET person = '李' WHERE sequence = 5") ==
          "record 5: it is not what it was, or does not follow the one before it");
    CHECK(stateAfter("UPDATE audit SET at = at + 1 WHERE sequence = 10") ==
          "record 10: it is not what it was, or does not follow the one before it");
    CHECK(stateAfter("DELETE FROM audit WHERE sequence = 4") == "record 4: it is missing");
    CHECK(stateAfter("DELETE FROM audit WHERE sequence = 4; UPDATE audit SET sequence = sequence - 1 WHERE "
                     "sequence > 4") ==
          "record 4: it is not what it was, or does not follow the one before it");
    CHECK(stateAfter("DELETE FROM audit WHERE sequence > 7") ==
          "record 8: the head counts 10 records: the last ones were cut off");
    CHECK(stateAfter("DELETE FROM audit WHERE sequence > 7; UPDATE audit_head SET records = 7,"
                     " hash = (SELECT hash FROM audit WHERE sequence = 7)") ==
          "record 7: the head's seal is not the station's");
    CHECK(stateAfter("DELETE FROM audit; UPDATE audit_head SET records = 0, hash = zeroblob(32), seal = "
                     "zeroblob(32)") == "record 1: the log is empty; it begins with the making of the store");
    CHECK(stateAfter("DELETE FROM audit; DELETE FROM audit_head") ==
          "record 1: the log is empty; it begins with the making of the store");
    CHECK(stateAfter("UPDATE audit_head SET hash = zeroblob(32)") ==
          "record 10: the head names another last record");
}

TEST_CASE("a log that was made anew without the key does not pass", "[audit]")
{
    Seat seat;
    seat.add(AuditAct::Login, "seat 1");
    const std::string key = readFile(seat.file("key"));
    seat.edit(
        "DELETE FROM audit; UPDATE audit_head SET records = 0, hash = zeroblob(32), seal = zeroblob(32)");
    std::filesystem::rename(seat.file("key"), seat.file("away"));
    seat.add(AuditAct::StoreMade, "store");
    seat.add(AuditAct::Login, "seat 1");
    CHECK(seat.state() == "whole"); // nobody can tell without the key
    std::filesystem::rename(seat.file("away"), seat.file("key"));
    CHECK(seat.state() == "record 2: no record was written with the station's key");
    seat.add(AuditAct::Login, "seat 1");
    CHECK(seat.state() == "record 3: the log does not begin with the making of the store or of its key");
}

TEST_CASE("work goes on after the end of a log was cut off, and the break stays seen", "[audit]")
{
    Seat seat;
    for (int i = 0; i < 4; ++i)
        seat.add(AuditAct::Login, "seat " + std::to_string(i));
    seat.edit("DELETE FROM audit WHERE sequence > 4");
    seat.add(AuditAct::Login, "seat 9");
    CHECK(seat.state() == "record 5: it is not what it was, or does not follow the one before it");
}

TEST_CASE("without a key a log is chained and says so; a key that comes later seals it from there", "[audit]")
{
    Seat seat(false);
    seat.add(AuditAct::Login, "seat 1");
    auto state = verifyAudit(seat.store(), auditKeyOf(seat.store()));
    REQUIRE(state);
    CHECK(state->proof == AuditProof::Unkeyed);
    CHECK(auditStateText(*state) == "1 records, chained without a key");
    REQUIRE(TokenKey::create(seat.file("key")));
    REQUIRE(beginAudit(seat.store(), "", kMorning));
    seat.add(AuditAct::Login, "seat 1");
    state = verifyAudit(seat.store(), auditKeyOf(seat.store()));
    REQUIRE(state);
    CHECK(auditStateText(*state) == "3 records, sealed");
    CHECK(readAudit(seat.store())->at(1).act == "key_made");
    std::filesystem::remove(seat.file("key"));
    state = verifyAudit(seat.store(), auditKeyOf(seat.store()));
    REQUIRE(state);
    CHECK(state->isWhole());
    CHECK(state->proof == AuditProof::Sequence);
}

TEST_CASE("what is done leaves its record in the same transaction", "[audit]")
{
    Seat seat;
    work(seat);
    putAreas(seat.store(), Level::Grid, {square(Level::Grid, "G", 120, 30)});
    REQUIRE(takeBatchBack(seat.store(), 2, {kMorning, "李", "wrong file"}));
    const auto rule = addRuleVersion(seat.store(), "R1", "text", kMorning, "王所");
    REQUIRE(rule);
    REQUIRE(addRuleSwitch(seat.store(), {rule->id, true, {}, kMorning, "王所", "now"}));
    REQUIRE(addRuleSwitch(seat.store(), {rule->id, false, {}, kMorning, "王所", "no more"}));
    std::string acts;
    const auto records = readAudit(seat.store());
    REQUIRE(records);
    for (const AuditRecord& one : *records) {
        if (one.act != "clock_step")
            acts += one.act + " " + one.subject + "|";
    }
    CHECK(acts ==
          "store_made store|import batch 1|import batch 2|task_step 2025-0001/1|task_step 2025-0001/2|"
          "task_step 2025-0001/3|reveal a|grids_changed level grid|take_back batch 2|rule_enabled rule R1/1|"
          "rule_disabled rule R1/1|");
    CHECK(seat.failing() == "");
    const auto refused = takeBatchBack(seat.store(), 2, {kMorning, "李", ""});
    CHECK_FALSE(refused);
    CHECK(readAudit(seat.store(), {.act = "take_back"})->size() == 1);
}

TEST_CASE("seven edits through SQL are each seen", "[audit]")
{
    CHECK(failingAfter("UPDATE incident SET narrative = '无事' WHERE source_id = 'b'") == "digests|seals");
    CHECK(failingAfter("UPDATE task SET state = 4") == "tasks");
    CHECK(failingAfter("DELETE FROM audit WHERE act = 'reveal'").find("audit") != std::string::npos);
    CHECK(failingAfter("UPDATE audit SET person = '李' WHERE act = 'reveal'") == "audit");
    CHECK(failingAfter("DELETE FROM audit WHERE sequence > 3").find("audit") != std::string::npos);
    CHECK(
        failingAfter(
            "DELETE FROM audit; UPDATE audit_head SET records = 0, hash = zeroblob(32), seal = zeroblob(32)")
            .find("audit") != std::string::npos);
    CHECK(failingAfter("DELETE FROM task_event WHERE sequence = 2") == "tasks");
}

TEST_CASE("an edit that brings its own digest along is seen by the seal of its batch", "[audit]")
{
    // What somebody does who knows how the digest is made: take it from a row with the wanted contents.
    CHECK(failingAfter("UPDATE incident SET narrative = NULL, digest = (SELECT digest FROM incident WHERE "
                       "source_id = 'b')"
                       " WHERE source_id = 'a' AND version = 1") == "seals");
    CHECK(failingAfter("UPDATE incident SET source_id = 'z' WHERE source_id = 'b'") == "seals");
    CHECK(failingAfter("UPDATE batch SET id = 3 WHERE id = 2; UPDATE incident SET batch = 3 WHERE batch = 2;"
                       "UPDATE superseded SET batch = 3") == "seals");
    CHECK(failingAfter("UPDATE task SET officer = '09'") == "tasks");
    CHECK(failingAfter("UPDATE task_event SET text = 'x' WHERE sequence = 1") == "tasks");
    CHECK(failingAfter("DELETE FROM task_incident; DELETE FROM task_event; DELETE FROM task") == "tasks");
    CHECK(failingAfter("INSERT INTO task_event SELECT task, 4, move, state_before, state_after, at, "
                       "recorded_at, person, ''"
                       " FROM task_event WHERE sequence = 3; UPDATE task SET events = 4") == "tasks");
}

TEST_CASE("a row that a file replaced or withdrew itself leaves its batch whole", "[audit]")
{
    Seat seat;
    Incident one = incident("a");
    takeIn(seat.store(), {one, incident("b")});
    Incident other = one;
    other.narrative = "新";
    takeIn(seat.store(),
           {other, incident("d"), one}); // the last row says what the store said: nothing of "a" is written
    other.outcome = "已处理";
    takeIn(seat.store(), {incident("e"), other, one, other});
    CHECK(seat.failing() == "");
}

TEST_CASE("what is older than the log is taken in whole, and later changes of it are seen", "[audit]")
{
    Seat seat(false);
    work(seat);
    seat.edit(
        "DELETE FROM audit; UPDATE audit_head SET records = 0, hash = zeroblob(32), seal = zeroblob(32)");
    REQUIRE(TokenKey::create(seat.file("key")));
    REQUIRE(beginAudit(seat.store(), "schema=7", kMorning));
    CHECK(seat.failing() == "");
    CHECK(readAudit(seat.store())->front().detail == "batches=2 schema=7");
    runSql(seat.store(), "UPDATE task_event SET person = 'x' WHERE sequence = 2");
    CHECK(seat.failing() == "tasks");
}
