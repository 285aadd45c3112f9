// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/countkeys.h"
#include "app/ctl/session.h"
#include "core/analysis/effectground.h"
#include "core/base/text.h"
#include "core/store/store.h"
#include "core/store/taskrepository.h"
#include "core/workflow/recurrence.h"
#include "core/workspace/rulebook.h"

#include <QtGlobal>

#include <algorithm>
#include <iostream>
#include <memory>
#include <numeric>

namespace jingge {

namespace {

struct EffectWords {
    AnalysisOptions options;
    std::string rule;
    std::string by = "grid";
    std::string places;
    std::string comparison;
    std::string ring;
    std::string at;
    std::string before = "28d";
    std::string after = "28d";
    std::int64_t matches = kUsualMatches;
    bool isList = false;
};

/// A place with what it was to the question.
struct ListedPlace {
    std::string_view role;
    std::string key;
    std::string at;
    EffectPlace counts;
};

struct Answer {
    EffectGround ground;
    std::vector<ListedPlace> places;
    std::vector<std::pair<std::string, std::string>> parameters;
};

Result<std::int64_t> readSpan(const std::string& text, const char* option)
{
    const auto seconds = parseDuration(text);
    if (!seconds || *seconds <= 0)
        return usageError(option,
                          {QT_TRANSLATE_NOOP("core", "not a duration such as 14d, 36h or 90m: %1"), {text}});
    return *seconds;
}

Result<EffectSpans> readSpans(const EffectWords& words)
{
    const auto before = readSpan(words.before, "--before");
    const auto after = readSpan(words.after, "--after");
    if (!before || !after)
        return Unexpected(!before ? before.error() : after.error());
    return EffectSpans{*before, *after};
}

/// Areas by their codes, in the order given. Error (Data): one that is not there; (Usage): one named twice.
Result<std::vector<std::size_t>> readAreas(const Frame& frame, Level level, const std::string& codes,
                                           const char* option)
{
    std::vector<std::size_t> areas;
    if (codes.empty())
        return areas;
    for (const std::string_view piece : split(codes, ',')) {
        const std::string code(trimmed(piece));
        const auto found = frame.areas->find(level, code);
        if (!found)
            return fail(ErrorKind::Data, "effect", option,
                        {QT_TRANSLATE_NOOP("core", "there is no such area: %1"), {code}});
        if (std::ranges::find(areas, static_cast<std::size_t>(*found)) != areas.end())
            return usageError(option, {QT_TRANSLATE_NOOP("core", "named twice: %1"), {code}});
        areas.push_back(static_cast<std::size_t>(*found));
    }
    return areas;
}

Result<AreaEffectQuestion> readAreaQuestion(const EffectWords& words, const Session& session)
{
    AreaEffectQuestion question;
    const auto key = readCountKey(words.by);
    if (!key)
        return Unexpected(key.error());
    const auto level = areaLevelOf(*key);
    if (!level)
        return usageError("--by", QT_TRANSLATE_NOOP("core", "take grid, squad, community or governance"));
    const auto at = parseIsoTime(words.at);
    if (!at)
        return usageError("--at", {QT_TRANSLATE_NOOP("core", "not a date or a date-time: %1"), {words.at}});
    const auto spans = readSpans(words);
    const auto treated = readAreas(session.frame(), *level, words.places, "--places");
    const auto comparison = readAreas(session.frame(), *level, words.comparison, "--comparison");
    const auto ring = readAreas(session.frame(), *level, words.ring, "--ring");
    if (!spans)
        return Unexpected(spans.error());
    for (const auto* areas : {&treated, &comparison, &ring}) {
        if (!*areas)
            return Unexpected(areas->error());
    }
    question = {*level, *at, *spans, *treated, *comparison, *ring, static_cast<std::size_t>(words.matches)};
    return question;
}

/// The data must hold the whole time before and after.
Result<void> checkReach(const Frame& frame, const AreaEffectQuestion& question)
{
    const auto extent = frame.extent();
    const TimeRange needed{{question.at.seconds - question.spans.before},
                           {question.at.seconds + question.spans.after}};
    if (extent && extent->from <= needed.from && needed.to <= extent->to)
        return {};
    return fail(ErrorKind::Data, "effect", "--at",
                {QT_TRANSLATE_NOOP("core", "the data do not hold the whole time from %1 to %2"),
                 {needed.from.text(), needed.to.text()}},
                QT_TRANSLATE_NOOP("core", "take shorter times before and after, or another day"));
}

void listAreas(Answer& answer, const Frame& frame, Level level, std::string_view role,
               const std::vector<std::size_t>& areas, const std::vector<EffectPlace>& places, CivilTime at)
{
    for (std::size_t i = 0; i < areas.size(); ++i)
        answer.places.push_back({role, frame.areas->at(level)[areas[i]].code, at.text(), places[i]});
}

Result<Answer> answerOfAreas(const EffectWords& words, const Session& session)
{
    const auto question = readAreaQuestion(words, session);
    if (!question)
        return Unexpected(question.error());
    const Frame& frame = session.frame();
    if (auto reaches = checkReach(frame, *question); !reaches)
        return Unexpected(reaches.error());
    const AreaEffect effect = areaEffect(frame, session.rows.allBut(Dimension::Time), *question);
    Answer answer{effect.ground, {}, {{"by", words.by}, {"at", question->at.text()}}};
    listAreas(answer, frame, question->level, "treated", question->treated, effect.ground.treated,
              question->at);
    listAreas(answer, frame, question->level, "comparison", effect.comparison, effect.ground.comparison,
              question->at);
    listAreas(answer, frame, question->level, "ring", question->ring, effect.ground.ring, question->at);
    listAreas(answer, frame, question->level, "ring-comparison", effect.ringComparison,
              effect.ground.ringComparison, question->at);
    answer.parameters.emplace_back("comparison",
                                   words.comparison.empty() ? "chosen by counts before" : "given");
    return answer;
}

/// The rows that raised each task of the rule that was not struck.
Result<std::vector<std::vector<std::uint32_t>>> rowsOfTasks(const Store& store, const Frame& frame,
                                                            const std::string& rule)
{
    const auto tasks = readTasks(store, {{}, {}, {}, rule});
    if (!tasks)
        return Unexpected(tasks.error());
    std::vector<std::vector<std::uint32_t>> rows;
    for (const Task& task : *tasks) {
        if (task.state == TaskState::Struck)
            continue;
        const auto ids = currentIncidents(store, task.id);
        if (!ids)
            return Unexpected(ids.error());
        std::vector<std::uint32_t> own = rowsOfIncidents(frame, *ids);
        std::erase_if(own, [&](std::uint32_t row) { return task.raisedAt < frame.receivedAt(row); });
        rows.push_back(std::move(own));
    }
    return rows;
}

void listMatters(Answer& answer, const Session& session, std::string_view role,
                 const std::vector<RuleEffectPlace>& places)
{
    std::vector<IncidentId> ids;
    for (const RuleEffectPlace& place : places)
        ids.push_back(session.frame().incident(place.row));
    const auto sourceIds = session.workspace->sourceIds(ids);
    for (std::size_t i = 0; i < places.size(); ++i)
        answer.places.push_back({role, sourceIds ? (*sourceIds)[i] : std::string(),
                                 session.frame().receivedAt(places[i].row).text(), places[i].counts});
}

Result<Answer> answerOfRule(const EffectWords& words, const Session& session)
{
    const auto spans = readSpans(words);
    const auto path = words.options.store.path();
    const auto store =
        path ? Store::openForReading(*path) : Result<std::unique_ptr<Store>>(Unexpected(path.error()));
    if (!spans || !store)
        return Unexpected(!spans ? spans.error() : store.error());
    const auto rule = findRule(**store, words.rule);
    if (!rule)
        return Unexpected(rule.error());
    const auto tasks = rowsOfTasks(**store, session.frame(), rule->rule.code);
    if (!tasks)
        return Unexpected(tasks.error());
    const auto effect =
        ruleEffect(session.frame(), rule->rule, *tasks, *spans, static_cast<std::size_t>(words.matches));
    if (!effect)
        return Unexpected(effect.error());
    Answer answer{effect->ground, {}, {{"rule", words.rule}}};
    listMatters(answer, session, "treated", effect->treated);
    listMatters(answer, session, "comparison", effect->comparison);
    answer.parameters.emplace_back("tasks", std::to_string(tasks->size()));
    answer.parameters.emplace_back("tasks_not_over", std::to_string(effect->notOver));
    answer.parameters.emplace_back("met_without_task", std::to_string(effect->candidates));
    if (effect->isNearlyMet)
        answer.parameters.emplace_back("comparison", "one call short of the rule");
    return answer;
}

std::vector<Cell> estimateRow(const char* measure, const EffectEstimate& estimate)
{
    return {std::string(measure), estimate.estimate, estimate.standardError,
            estimate.low,         estimate.high,     std::string(effectVerdictName(estimate.verdict))};
}

Table listTable(const std::vector<ListedPlace>& places)
{
    Table table{{"role", "key", "at", "earlier", "before", "after", "weight"}, {}};
    for (const ListedPlace& place : places)
        table.rows.push_back({std::string(place.role), place.key, place.at, place.counts.earlier,
                              place.counts.before, place.counts.after, place.counts.weight});
    return table;
}

/// Weighted counts of one side: "before → after".
std::string sideText(const std::vector<EffectPlace>& places)
{
    double before = 0;
    double after = 0;
    for (const EffectPlace& place : places) {
        before += place.weight * static_cast<double>(place.before);
        after += place.weight * static_cast<double>(place.after);
    }
    return cellText(before) + " -> " + cellText(after) + " at " + std::to_string(places.size());
}

std::string sentenceOf(EffectVerdict verdict)
{
    switch (verdict) {
    case EffectVerdict::CannotTellYet:
        return "cannot tell yet: the range holds no change";
    case EffectVerdict::Fell:
        return "it fell by more than chance and the comparison places explain";
    case EffectVerdict::Rose:
        break;
    }
    return "it rose by more than chance and the comparison places explain";
}

Result<int> printAnswer(const EffectWords& words, const Session& session, const Answer& answer)
{
    std::vector<EffectEstimate> estimates{weightedDisplacementDifference(answer.ground)};
    Table table{{"measure", "estimate", "se", "low", "high", "verdict"},
                {estimateRow("wdd", estimates.front())}};
    if (const auto did = differenceInDifferences(answer.ground)) {
        estimates.push_back(*did);
        table.rows.push_back(estimateRow("did", *did));
    }
    EffectEstimate ratio = ratioOfRatios(answer.ground);
    estimates.push_back(ratio);
    table.rows.push_back(estimateRow("ratio", ratio));
    const EffectVerdict verdict = commonVerdict(estimates);
    Provenance p = words.options.provenance(
        session,
        "weighted displacement difference, difference in differences per place, ratio of ratios; 95 %");
    p.from.clear();
    p.to.clear();
    p.n = 0;
    for (const auto* side : {&answer.ground.treated, &answer.ground.comparison, &answer.ground.ring,
                             &answer.ground.ringComparison}) {
        for (const EffectPlace& place : *side)
            p.n += place.before + place.after;
    }
    p.parameters.insert(p.parameters.end(), answer.parameters.begin(), answer.parameters.end());
    p.parameters.emplace_back("before", words.before);
    p.parameters.emplace_back("after", words.after);
    p.parameters.emplace_back("matches", std::to_string(words.matches));
    p.parameters.emplace_back("treated", sideText(answer.ground.treated));
    p.parameters.emplace_back("compared", sideText(answer.ground.comparison));
    if (!answer.ground.ring.empty()) {
        p.parameters.emplace_back("ring", sideText(answer.ground.ring));
        p.parameters.emplace_back("ring_compared", sideText(answer.ground.ringComparison));
    }
    p.parameters.emplace_back("verdict", std::string(effectVerdictName(verdict)));
    const Result<int> printed =
        words.options.output.print(words.isList ? listTable(answer.places) : table, &p);
    if (printed)
        std::cerr << "jinggectl: effect: " << sentenceOf(verdict) << '\n';
    return printed;
}

Result<int> run(const EffectWords& words)
{
    if (words.rule.empty() == words.places.empty())
        return usageError("effect", QT_TRANSLATE_NOOP("core", "take either --rule, or --places with --at"));
    if (words.matches < 1)
        return usageError("--matches", QT_TRANSLATE_NOOP("core", "must be 1 or more"));
    const auto session = words.options.open();
    if (!session)
        return Unexpected(session.error());
    const auto answer = words.rule.empty() ? answerOfAreas(words, *session) : answerOfRule(words, *session);
    if (!answer)
        return Unexpected(answer.error());
    if (answer->ground.treated.empty())
        return fail(
            ErrorKind::Data, "effect", words.rule,
            QT_TRANSLATE_NOOP("core", "cannot tell yet: of no task is the time before and after over"),
            QT_TRANSLATE_NOOP("core", "take shorter times before and after, or wait"));
    if (answer->ground.comparison.empty())
        return fail(ErrorKind::Data, "effect", "comparison",
                    QT_TRANSLATE_NOOP("core", "cannot tell: there is no place to compare with"));
    return printAnswer(words, *session, *answer);
}

} // namespace

void addEffect(Command root)
{
    auto words = std::make_shared<EffectWords>();
    Command command =
        root.add("effect", "Did what was done make a difference, beside places where nothing was done?");
    words->options.addTo(command);
    command.text("--rule", words->rule, "Where its tasks were, beside matters that met it without a task")
        .text("--by", words->by, "grid (default) squad community governance")
        .text("--places", words->places, "Codes of the areas where something was done")
        .text("--at", words->at, "When it was done: the first day after")
        .text("--comparison", words->comparison,
              "Codes of areas to compare with (default: chosen by counts before)")
        .text("--ring", words->ring, "Codes of areas that trouble may have been pushed into")
        .text("--before", words->before, "Time before that is counted (default 28d)")
        .text("--after", words->after, "Time after that is counted (default 28d)")
        .number("--matches", words->matches, "Comparison places for each one (default 3)")
        .flag("--list", words->isList, "Print the places and their counts instead")
        .run([words] { return run(*words); });
}

} // namespace jingge
