// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/changes.h"
#include "app/ctl/commands.h"
#include "core/workspace/rulefigures.h"
#include "app/ctl/session.h"
#include "core/base/text.h"
#include "core/ingest/rulefile.h"
#include "core/store/store.h"
#include "core/workflow/ruletrial.h"
#include "core/workspace/rulebook.h"

#include <QtGlobal>

#include <algorithm>
#include <memory>

namespace jingge {

namespace {

/// The words of every subcommand; each takes what it needs.
struct RuleWords {
    StoreOption store;
    OutputOptions output;
    ChangeOptions change;
    std::string code;
    std::string file;
    std::string from;
    std::string to;
    std::string since;
    std::string reason;
    std::int64_t version = 0;
    std::int64_t limit = 500;
    bool isDry = false;
};

std::string stateText(const StoredRule& rule)
{
    return rule.version == 0 ? "shipped" : rule.isOn ? "on" : "off";
}

std::vector<Cell> listRow(const RunningRule& one)
{
    const Rule& rule = one.rule;
    std::string key(ruleKeyText(rule.key));
    if (rule.key == RuleKey::Radius)
        key += ":" + numberText(rule.radiusMetres);
    return {rule.code,
            std::int64_t{one.stored.version},
            rule.nameChinese,
            rule.nameEnglish,
            rule.categories,
            std::move(key),
            durationText(rule.windowSeconds),
            std::int64_t{rule.threshold},
            std::int64_t{rule.leastDays},
            std::int64_t{static_cast<int>(rule.level)},
            stateText(one.stored),
            one.stored.since ? Cell(one.stored.since->text()) : Cell(),
            std::int64_t{one.stored.backtests}};
}

Result<int> runList(const RuleWords& words)
{
    const auto path = words.store.path();
    const auto store =
        path ? Store::openForReading(*path) : Result<std::unique_ptr<Store>>(Unexpected(path.error()));
    if (!store)
        return Unexpected(store.error());
    const auto rules = latestRules(**store);
    if (!rules)
        return Unexpected(rules.error());
    Table table{{"rule", "version", "name", "name_en", "categories", "key", "window", "threshold",
                 "distinct_days", "level", "state", "since", "backtests"},
                {}};
    for (const RunningRule& rule : *rules)
        table.rows.push_back(listRow(rule));
    return words.output.print(table);
}

Result<RunningRule> wantedRule(const Store& store, const RuleWords& words)
{
    return words.version > 0 ? findRuleVersion(store, words.code, static_cast<int>(words.version))
                             : findRule(store, words.code);
}

Result<int> runShow(const RuleWords& words)
{
    const auto path = words.store.path();
    const auto store =
        path ? Store::openForReading(*path) : Result<std::unique_ptr<Store>>(Unexpected(path.error()));
    if (!store)
        return Unexpected(store.error());
    const auto rule = wantedRule(**store, words);
    if (!rule)
        return Unexpected(rule.error());
    return words.output.print({{"rule", "version", "state", "made_at", "made_by", "text"},
                               {{rule->rule.code, std::int64_t{rule->stored.version}, stateText(rule->stored),
                                 rule->stored.version == 0 ? Cell() : Cell(rule->stored.madeAt.text()),
                                 textCell(rule->stored.madeBy), rule->stored.text}}});
}

Result<int> runAdd(const RuleWords& words)
{
    const auto path = words.store.path();
    const auto text = readRuleText(words.file);
    const auto at = words.change.at();
    if (!path || !text || !at)
        return Unexpected(!path ? path.error() : !text ? text.error() : at.error());
    const auto rule = parseRule(*text, words.file);
    if (!rule)
        return Unexpected(rule.error());
    auto store = Store::openForWriting(*path, Creation::Refused);
    if (!store)
        return Unexpected(store.error());
    const auto kept = keepRule(**store, *rule, *at, words.change.person());
    if (!kept)
        return Unexpected(kept.error());
    return words.output.print(
        {{"rule", "version", "state"},
         {{kept->rule.code, std::int64_t{kept->stored.version}, stateText(kept->stored)}}});
}

Result<std::optional<TimeRange>> periodOf(const RuleWords& words)
{
    if (words.from.empty() && words.to.empty())
        return std::optional<TimeRange>();
    TimeRange period{{INT64_MIN / 2}, {INT64_MAX / 2}};
    for (const auto& [name, text, moment] :
         {std::tuple{"--from", &words.from, &period.from}, {"--to", &words.to, &period.to}}) {
        if (text->empty())
            continue;
        const auto time = parseIsoTime(*text);
        if (!time)
            return usageError(name, {QT_TRANSLATE_NOOP("core", "not a date or a date-time: %1"), {*text}});
        *moment = *time;
    }
    if (period.to <= period.from)
        return usageError("--to", QT_TRANSLATE_NOOP("core", "the period ends before it begins"));
    return std::optional(period);
}

/// The store with its frame, the rule in question, and what it did in the past.
struct Trial {
    std::unique_ptr<Workspace> workspace;
    RunningRule rule;
    RuleTrial past;
};

Result<Trial> trialOf(const RuleWords& words)
{
    const auto path = words.store.path();
    const auto period = periodOf(words);
    if (!path || !period)
        return Unexpected(!path ? path.error() : period.error());
    auto workspace = Workspace::open(*path);
    const auto store = workspace ? Store::openForReading(*path)
                                 : Result<std::unique_ptr<Store>>(Unexpected(workspace.error()));
    if (!store)
        return Unexpected(store.error());
    auto rule = wantedRule(**store, words);
    if (!rule)
        return Unexpected(rule.error());
    auto past = jingge::tryRule(*(*workspace)->frame(), rule->rule, (*workspace)->station(), *period);
    if (!past)
        return Unexpected(past.error());
    return Trial{std::move(*workspace), std::move(*rule), std::move(*past)};
}

Provenance provenanceOf(const Trial& trial)
{
    Provenance p;
    p.n = trial.past.test.calls;
    p.from = trial.past.test.period.from.text();
    p.to = trial.past.test.period.to.text();
    p.method = "rule backtest";
    p.excluded.emplace_back("without_key", trial.past.test.calls - trial.past.test.keyed);
    p.parameters = {{"rule", trial.rule.rule.code}, {"version", std::to_string(trial.rule.stored.version)}};
    return p;
}

Result<int> runBacktest(const RuleWords& words)
{
    auto trial = trialOf(words);
    const auto at = words.change.at();
    if (!trial || !at)
        return Unexpected(!trial ? trial.error() : at.error());
    Table table = backtestTable(trial->rule, trial->past.test);
    if (!words.isDry) {
        auto store = Store::openForWriting(trial->workspace->database(), Creation::Refused);
        if (!store)
            return Unexpected(store.error());
        const auto kept = trial->rule.stored.version == 0
                              ? keepRule(**store, trial->rule.rule, *at, words.change.person())
                              : Result<RunningRule>(trial->rule);
        if (!kept)
            return Unexpected(kept.error());
        trial->rule = *kept;
        table = backtestTable(trial->rule, trial->past.test);
        if (auto done = addBacktest(**store,
                                    {kept->stored.id, words.change.now(), words.change.person(),
                                     trial->past.test.period, trial->past.test.calls,
                                     static_cast<std::int64_t>(trial->past.test.hits.size()), figuresJson(table)});
            !done)
            return Unexpected(done.error());
    }
    const Provenance provenance = provenanceOf(*trial);
    return words.output.print(table, &provenance);
}

Result<int> runHits(const RuleWords& words)
{
    const auto trial = trialOf(words);
    if (!trial)
        return Unexpected(trial.error());
    const auto table = hitTable(*trial->workspace, trial->past);
    if (!table)
        return Unexpected(table.error());
    const Provenance provenance = provenanceOf(*trial);
    return words.output.print(*table, &provenance);
}

Result<int> runForecast(const RuleWords& words)
{
    const auto trial = trialOf(words);
    if (!trial)
        return Unexpected(trial.error());
    const Provenance provenance = provenanceOf(*trial);
    return words.output.print(forecastTable(*trial->workspace, trial->past), &provenance);
}

Result<int> runWeeks(const RuleWords& words)
{
    const auto trial = trialOf(words);
    if (!trial)
        return Unexpected(trial.error());
    Table table{{"week", "hits"}, {}};
    for (const auto& [monday, hits] : trial->past.test.weeks)
        table.rows.push_back({weekText(monday), std::int64_t{hits}});
    const Provenance provenance = provenanceOf(*trial);
    return words.output.print(table, &provenance);
}

Result<int> runSweep(const RuleWords& words)
{
    const auto trial = trialOf(words);
    const auto period = periodOf(words);
    if (!trial || !period)
        return Unexpected(!trial ? trial.error() : period.error());
    const auto cells = sweep(*trial->workspace->frame(), trial->rule.rule, *period);
    if (!cells)
        return Unexpected(cells.error());
    Table table{
        {"threshold", "window", "hits", "hits_per_week", "judged_30", "again_30", "covered_30", "calls"}, {}};
    for (const SweepCell& cell : *cells)
        table.rows.push_back({std::int64_t{cell.threshold}, durationText(cell.windowSeconds), cell.hits,
                              cell.hitsPerWeek, cell.thirty.judged, cell.thirty.again, cell.thirty.covered,
                              cell.calls});
    const Provenance provenance = provenanceOf(*trial);
    return words.output.print(table, &provenance);
}

/// A rule that would flood the officers is stopped before it is switched on.
Result<void> checkFlood(const RuleWords& words, const Trial& trial, CivilTime since)
{
    const auto late = std::ranges::count_if(trial.past.test.hits, [&](const RuleHit& hit) {
        return trial.workspace->frame()->receivedAt(hit.rows.back()) >= since;
    });
    return refuseFlood("rules enable", words.code, late, words.limit);
}

Result<int> runEnable(const RuleWords& words)
{
    const auto trial = trialOf(words);
    const auto at = words.change.at();
    if (!trial || !at)
        return Unexpected(!trial ? trial.error() : at.error());
    auto since = trial->past.test.period.to; // what is new from now on
    if (!words.since.empty()) {
        const auto given = parseIsoTime(words.since);
        if (!given)
            return usageError("--since",
                              {QT_TRANSLATE_NOOP("core", "not a date or a date-time: %1"), {words.since}});
        since = *given;
    }
    if (auto fine = checkFlood(words, *trial, since); !fine)
        return Unexpected(fine.error());
    auto store = Store::openForWriting(trial->workspace->database(), Creation::Refused);
    if (!store)
        return Unexpected(store.error());
    const RuleSwitch change{trial->rule.stored.id, true, since, *at, words.change.person(), words.reason};
    if (auto done = enableRule(**store, trial->rule, change); !done)
        return Unexpected(done.error());
    return words.output.print(
        {{"rule", "version", "state", "since"},
         {{words.code, std::int64_t{trial->rule.stored.version}, std::string("on"), since.text()}}});
}

/// 0 where none is on.
std::int64_t runningVersion(const Store& store, const std::string& code)
{
    const auto running = runningRules(store);
    for (const RunningRule& rule : running ? *running : std::vector<RunningRule>{}) {
        if (rule.rule.code == code)
            return rule.stored.version;
    }
    return 0;
}

Result<int> runDisable(const RuleWords& words)
{
    const auto path = words.store.path();
    const auto at = words.change.at();
    if (!path || !at)
        return Unexpected(!path ? path.error() : at.error());
    auto store = Store::openForWriting(*path, Creation::Refused);
    if (!store)
        return Unexpected(store.error());
    const auto version = runningVersion(**store, words.code);
    if (auto done = disableRule(**store, words.code, *at, words.change.person(), words.reason); !done)
        return Unexpected(done.error());
    return words.output.print({{"rule", "version", "state"}, {{words.code, version, std::string("off")}}});
}

Result<int> runRun(const RuleWords& words)
{
    const auto path = words.store.path();
    const auto at = words.change.at();
    if (!path || !at)
        return Unexpected(!path ? path.error() : at.error());
    const auto workspace = Workspace::open(*path);
    if (!workspace)
        return Unexpected(workspace.error());
    auto store = Store::openForWriting(*path, Creation::Refused);
    if (!store)
        return Unexpected(store.error());
    const auto runs = runStationRules(**store, *(*workspace)->frame(), {*at, words.change.now(), words.change.person(), words.limit});
    if (!runs)
        return Unexpected(runs.error());
    Table table{{"rule", "version", "hits", "raised", "joined"}, {}};
    for (const RuleRun& run : *runs)
        table.rows.push_back({run.code, std::int64_t{run.version}, run.hits, run.raised, run.joined});
    return words.output.print(table);
}

using Body = Result<int> (*)(const RuleWords&);

/// A subcommand with the options that all of them have.
Command addCommand(Command rules, const std::string& name, const std::string& help, Body body,
                   std::shared_ptr<RuleWords>& words)
{
    words = std::make_shared<RuleWords>();
    Command command = rules.add(name, help);
    words->store.addTo(command);
    words->output.addTo(command);
    command.run([words, body] { return body(*words); });
    return command;
}

void addRule(Command& command, RuleWords& words)
{
    command.text("--rule", words.code, "Code of the rule", true)
        .number("--version", words.version, "Its version (default: the latest)");
}

void addTrial(Command rules, const std::string& name, const std::string& help, Body body)
{
    std::shared_ptr<RuleWords> words;
    Command command = addCommand(rules, name, help, body, words);
    addRule(command, *words);
    command.text("--from", words->from, "Hits from this day on")
        .text("--to", words->to, "The past ends before this day");
}

} // namespace

void addRules(Command root)
{
    Command rules = root.add(
        "rules", "What counts as a problem that repeats, tried on the past before it is switched on");
    std::shared_ptr<RuleWords> words;
    addCommand(rules, "list", "All rules", runList, words);
    Command show = addCommand(rules, "show", "One rule as it is written", runShow, words);
    addRule(show, *words);
    Command add = addCommand(rules, "add", "Keep a rule file as a new version", runAdd, words);
    words->change.addTo(add);
    add.text("file", words->file, "Rule file (TOML)", true);
    Command test = addCommand(rules, "backtest", "What the rule would have done in the past; stored",
                              runBacktest, words);
    addRule(test, *words);
    words->change.addTo(test);
    test.text("--from", words->from, "Hits from this day on")
        .text("--to", words->to, "The past ends before this day")
        .flag("--dry-run", words->isDry, "Do not store it");
    addTrial(rules, "hits", "The hits of a backtest with their incidents", runHits);
    addTrial(rules, "weeks", "Hits of a backtest by week", runWeeks);
    addTrial(rules, "forecast", "Hits per week by grid and officer", runForecast);
    addTrial(rules, "sweep", "Thresholds and windows around the rule's", runSweep);
    Command enable =
        addCommand(rules, "enable", "Switch a rule on; it must have a stored backtest", runEnable, words);
    addRule(enable, *words);
    words->change.addTo(enable);
    enable.text("--since", words->since, "Hits before it make no task (default: the end of the data)")
        .text("--reason", words->reason, "Why")
        .number("--limit", words->limit, "Most tasks that it may raise at once");
    Command disable = addCommand(rules, "disable", "Switch a rule off", runDisable, words);
    disable.text("--rule", words->code, "Code of the rule", true).text("--reason", words->reason, "Why");
    words->change.addTo(disable);
    Command run = addCommand(
        rules, "run", "Look for new hits with every rule that is on, and draft their tasks", runRun, words);
    words->change.addTo(run);
    run.number("--limit", words->limit, "Most tasks that one rule may raise at once");
}

} // namespace jingge
