// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rulerepository.h"

#include "core/base/clock.h"
#include "core/store/auditlog.h"
#include "core/store/statement.h"
#include "core/store/store.h"

#include <map>

namespace jingge {

namespace {

struct Switched {
    std::int64_t rule = 0;
    bool isOn = false;
    std::optional<CivilTime> since;
};

/// The last switch of each code.
Result<std::map<std::string, Switched>> readSwitches(const Store& store)
{
    Statement statement(store, "SELECT v.code, s.rule_version, s.is_on, s.since FROM rule_switch s"
                               " JOIN rule_version v ON v.id = s.rule_version ORDER BY s.id");
    if (auto done = statement.run(); !done)
        return Unexpected(done.error());
    std::map<std::string, Switched> last;
    while (statement.next()) {
        Switched& one = last[statement.text(0)];
        one = {statement.integer(1), statement.integer(2) != 0, std::nullopt};
        if (!statement.isNull(3))
            one.since = CivilTime{statement.integer(3)};
    }
    return last;
}

} // namespace

Result<std::vector<StoredRule>> readRuleVersions(const Store& store)
{
    const auto switches = readSwitches(store);
    if (!switches)
        return Unexpected(switches.error());
    Statement statement(store, "SELECT id, code, version, text, made_at, made_by,"
                               " (SELECT count(*) FROM rule_backtest b WHERE b.rule_version = v.id)"
                               " FROM rule_version v ORDER BY code, version");
    if (auto done = statement.run(); !done)
        return Unexpected(done.error());
    std::vector<StoredRule> rules;
    while (statement.next()) {
        StoredRule rule{RuleVersionId(statement.integer(0)),
                        statement.text(1),
                        static_cast<int>(statement.integer(2)),
                        statement.text(3),
                        {statement.integer(4)},
                        statement.text(5),
                        static_cast<int>(statement.integer(6)),
                        false,
                        std::nullopt};
        const auto last = switches->find(rule.code);
        if (last != switches->end() && last->second.rule == rule.id.value() && last->second.isOn) {
            rule.isOn = true;
            rule.since = last->second.since;
        }
        rules.push_back(std::move(rule));
    }
    return rules;
}

Result<StoredRule> addRuleVersion(Store& store, const std::string& code, const std::string& text,
                                  CivilTime at, const std::string& person)
{
    auto transaction = Transaction::begin(store);
    if (!transaction)
        return Unexpected(transaction.error());
    Statement last(store, "SELECT coalesce(max(version), 0) FROM rule_version WHERE code = ?");
    if (auto done = last.bind(code).run(); !done)
        return Unexpected(done.error());
    const int version = last.next() ? static_cast<int>(last.integer(0)) + 1 : 1;
    Statement insert(
        store, "INSERT INTO rule_version (code, version, text, made_at, made_by) VALUES (?, ?, ?, ?, ?)");
    if (auto done = insert.bind(code).bind(version).bind(text).bind(at.seconds).bind(person).run(); !done)
        return Unexpected(done.error());
    StoredRule rule{RuleVersionId(insert.lastId()), code, version, text, at, person, 0, false, std::nullopt};
    if (auto done = transaction->commit(Touched::Workflow); !done)
        return Unexpected(done.error());
    return rule;
}

Result<void> addBacktest(Store& store, const BacktestRecord& record)
{
    auto transaction = Transaction::begin(store);
    if (!transaction)
        return Unexpected(transaction.error());
    Statement insert(
        store,
        "INSERT INTO rule_backtest (rule_version, made_at, made_by, from_at, to_at, calls, hits, figures)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(record.rule.value())
        .bind(record.madeAt.seconds)
        .bind(record.madeBy)
        .bind(record.period.from.seconds);
    insert.bind(record.period.to.seconds).bind(record.calls).bind(record.hits).bind(record.figures);
    if (auto done = insert.run(); !done)
        return done;
    return transaction->commit(Touched::Workflow);
}

Result<std::vector<BacktestRecord>> readBacktests(const Store& store, RuleVersionId rule)
{
    Statement statement(store,
                        "SELECT made_at, made_by, from_at, to_at, calls, hits, figures FROM rule_backtest"
                        " WHERE rule_version = ? ORDER BY id");
    if (auto done = statement.bind(rule.value()).run(); !done)
        return Unexpected(done.error());
    std::vector<BacktestRecord> records;
    while (statement.next())
        records.push_back({rule,
                           {statement.integer(0)},
                           statement.text(1),
                           {{statement.integer(2)}, {statement.integer(3)}},
                           statement.integer(4),
                           statement.integer(5),
                           statement.text(6)});
    return records;
}

namespace {

Result<void> recordSwitch(Store& store, const RuleSwitch& change)
{
    Statement rule(store, "SELECT code, version FROM rule_version WHERE id = ?");
    if (auto done = rule.bind(change.rule.value()).run(); !done)
        return done;
    const std::string name = rule.next() ? rule.text(0) + "/" + rule.text(1) : std::to_string(change.rule.value());
    return appendAudit(store,
                       {change.isOn ? AuditAct::RuleEnabled : AuditAct::RuleDisabled, change.person, "rule " + name,
                        change.reason},
                       SystemClock().now());
}

} // namespace

Result<void> addRuleSwitch(Store& store, const RuleSwitch& change)
{
    auto transaction = Transaction::begin(store);
    if (!transaction)
        return Unexpected(transaction.error());
    Statement insert(
        store,
        "INSERT INTO rule_switch (rule_version, is_on, since, at, person, reason) VALUES (?, ?, ?, ?, ?, ?)");
    insert.bind(change.rule.value()).bind(change.isOn ? 1 : 0);
    insert.bind(change.since ? std::optional(static_cast<double>(change.since->seconds)) : std::nullopt);
    insert.bind(change.at.seconds).bind(change.person).bind(change.reason);
    if (auto done = insert.run(); !done)
        return done;
    if (auto done = recordSwitch(store, change); !done)
        return done;
    return transaction->commit(Touched::Workflow);
}

} // namespace jingge
