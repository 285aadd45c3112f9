// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/rulebook.h"

#include "core/ingest/rulefile.h"
#include "core/store/store.h"
#include "core/workspace/duty.h"
#include "core/workspace/rulefigures.h"

#include <QtGlobal>

#include <algorithm>

namespace jingge {

namespace {

Result<RunningRule> read(StoredRule stored)
{
    auto rule = parseRule(stored.text, stored.code);
    if (!rule)
        return Unexpected(rule.error());
    return RunningRule{std::move(stored), std::move(*rule)};
}

Unexpected noSuchRule(const std::string& code)
{
    return fail(ErrorKind::Data, "rules", code, QT_TRANSLATE_NOOP("core", "there is no such rule"),
                QT_TRANSLATE_NOOP("core", "`jinggectl rules list` names them"));
}

} // namespace

Result<std::vector<RunningRule>> latestRules(const Store& store)
{
    auto versions = readRuleVersions(store);
    auto shipped = shippedRules();
    if (!versions || !shipped)
        return Unexpected(!versions ? versions.error() : shipped.error());
    std::vector<RunningRule> rules;
    for (std::size_t i = 0; i < versions->size(); ++i) {
        if (i + 1 < versions->size() && (*versions)[i + 1].code == (*versions)[i].code)
            continue;
        auto rule = read(std::move((*versions)[i]));
        if (!rule)
            return Unexpected(rule.error());
        rules.push_back(std::move(*rule));
    }
    for (Rule& rule : *shipped) {
        const auto hasCode = [&](const RunningRule& other) { return other.rule.code == rule.code; };
        if (std::ranges::any_of(rules, hasCode))
            continue;
        StoredRule stored;
        stored.code = rule.code;
        stored.text = ruleText(rule);
        rules.push_back({std::move(stored), std::move(rule)});
    }
    std::ranges::sort(rules, {}, [](const RunningRule& rule) { return rule.rule.code; });
    return rules;
}

Result<RunningRule> findRule(const Store& store, const std::string& code)
{
    auto rules = latestRules(store);
    if (!rules)
        return Unexpected(rules.error());
    const auto found =
        std::ranges::find(*rules, code, [](const RunningRule& rule) { return rule.rule.code; });
    return found == rules->end() ? Result<RunningRule>(noSuchRule(code))
                                 : Result<RunningRule>(std::move(*found));
}

Result<RunningRule> findRuleVersion(const Store& store, const std::string& code, int version)
{
    auto versions = readRuleVersions(store);
    if (!versions)
        return Unexpected(versions.error());
    for (StoredRule& stored : *versions) {
        if (stored.code == code && stored.version == version)
            return read(std::move(stored));
    }
    return noSuchRule(code + " " + std::to_string(version));
}

Result<std::vector<RunningRule>> runningRules(const Store& store)
{
    auto versions = readRuleVersions(store);
    if (!versions)
        return Unexpected(versions.error());
    std::vector<RunningRule> rules;
    for (StoredRule& stored : *versions) {
        if (!stored.isOn)
            continue;
        auto rule = read(std::move(stored));
        if (!rule)
            return Unexpected(rule.error());
        rules.push_back(std::move(*rule));
    }
    return rules;
}

Result<RunningRule> keepRule(Store& store, const Rule& rule, CivilTime at, const std::string& person)
{
    auto versions = readRuleVersions(store);
    if (!versions)
        return Unexpected(versions.error());
    const std::string text = ruleText(rule);
    for (auto stored = versions->rbegin(); stored != versions->rend(); ++stored) {
        if (stored->code != rule.code)
            continue;
        if (stored->text == text)
            return RunningRule{std::move(*stored), rule};
        break;
    }
    auto stored = addRuleVersion(store, rule.code, text, at, person);
    if (!stored)
        return Unexpected(stored.error());
    return RunningRule{std::move(*stored), rule};
}

Result<std::vector<RuleEntry>> readRuleEntries(const Store& store)
{
    auto rules = latestRules(store);
    const auto running = runningRules(store);
    if (!rules || !running)
        return Unexpected(!rules ? rules.error() : running.error());
    std::vector<RuleEntry> entries;
    for (RunningRule& rule : *rules) {
        RuleEntry entry{std::move(rule), std::nullopt, 0};
        if (entry.rule.stored.version != 0) {
            auto trials = readBacktests(store, entry.rule.stored.id);
            if (!trials)
                return Unexpected(trials.error());
            if (!trials->empty())
                entry.trial = std::move(trials->back());
        }
        const auto on = std::ranges::find(*running, entry.rule.rule.code, [](const RunningRule& one) { return one.rule.code; });
        entry.runningVersion = on == running->end() ? 0 : on->stored.version;
        entries.push_back(std::move(entry));
    }
    return entries;
}

Result<RunningRule> keepTrial(Store& store, const RuleTrial& trial, CivilTime at, CivilTime now, const std::string& person)
{
    auto kept = keepRule(store, trial.rule, at, person);
    if (!kept)
        return Unexpected(kept.error());
    const BacktestRecord record{kept->stored.id,   now,
                                person,            trial.test.period,
                                trial.test.calls,  static_cast<std::int64_t>(trial.test.hits.size()),
                                figuresJson(backtestTable(*kept, trial.test))};
    if (auto done = addBacktest(store, record); !done)
        return Unexpected(done.error());
    ++kept->stored.backtests;
    return kept;
}

Result<std::vector<RuleRun>> runStationRules(Store& store, const Frame& frame, const DutyRun& run)
{
    const auto rules = runningRules(store);
    if (!rules)
        return Unexpected(rules.error());
    if (rules->empty())
        return std::vector<RuleRun>{};
    const auto duty = readDuty(store);
    if (!duty)
        return Unexpected(duty.error());
    return runRules(store, frame, *rules, {run.at, run.now, run.person, run.mostTasks, &duty->station, &duty->calendar});
}

Result<void> disableRule(Store& store, const std::string& code, CivilTime at, const std::string& person, const std::string& reason)
{
    const auto running = runningRules(store);
    if (!running)
        return Unexpected(running.error());
    const auto found = std::ranges::find(*running, code, [](const RunningRule& rule) { return rule.rule.code; });
    if (found == running->end())
        return fail(ErrorKind::Data, "rules disable", code, QT_TRANSLATE_NOOP("core", "the rule is not switched on"));
    return addRuleSwitch(store, {found->stored.id, false, std::nullopt, at, person, reason});
}

Result<void> enableRule(Store& store, const RunningRule& rule, const RuleSwitch& change)
{
    if (rule.stored.version == 0 || rule.stored.backtests == 0)
        return fail(
            ErrorKind::Data, "rules enable", rule.rule.code,
            {QT_TRANSLATE_NOOP("core", "version %1 was never tried on the past"),
             {std::to_string(rule.stored.version)}},
            {QT_TRANSLATE_NOOP("core", "run `jinggectl rules backtest --rule %1` first"), {rule.rule.code}});
    return addRuleSwitch(store, change);
}

} // namespace jingge
