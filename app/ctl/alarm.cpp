// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/countkeys.h"
#include "app/ctl/session.h"
#include "core/analysis/alarms.h"
#include "core/analysis/weeklyseries.h"

#include <QtGlobal>

#include <memory>

namespace jingge {

namespace {

struct AlarmWords {
    AnalysisOptions options;
    std::string method;
    std::string by;
    std::string at;
    std::string minSigma = "0";
};

struct AlarmQuestion {
    AlarmMethod method = AlarmMethod::EarsC1;
    CountKey key = CountKey::Grid;
    CivilDate week;
    double minSigma = 0;
};

Result<AlarmQuestion> readQuestion(const AlarmWords& words)
{
    AlarmQuestion question;
    const auto method = alarmMethodFromName(words.method);
    if (!method)
        return usageError(
            "--method",
            {QT_TRANSLATE_NOOP("core", "not ears-c1, ears-c2, ears-c3, farrington or cusum: %1"), {words.method}});
    const auto key = readCountKey(words.by);
    if (!key)
        return Unexpected(key.error());
    if (!hasWeeklySeries(*key))
        return usageError("--by",
                          QT_TRANSLATE_NOOP("core", "take grid, squad, community, governance or category"));
    const auto at = parseIsoTime(words.at);
    if (!at)
        return usageError("--at", {QT_TRANSLATE_NOOP("core", "not a date or a date-time: %1"), {words.at}});
    question.method = *method;
    question.key = *key;
    question.week = mondayOf(at->date());
    question.minSigma = words.minSigma == "0" ? 0 : positiveNumber(words.minSigma).value_or(-1);
    if (question.minSigma < 0)
        return usageError("--min-sigma",
                          {QT_TRANSLATE_NOOP("core", "not a number from 0 on: %1"), {words.minSigma}});
    return question;
}

/// Whole weeks of the data, or of the filter's period where that begins later, up to the week asked about.
Result<WeeklySeries> seriesOf(const Session& session, const AlarmQuestion& question)
{
    const auto extent = session.frame().extent();
    const auto lacking = [&question](std::size_t weeks) {
        return fail(
            ErrorKind::Data, "alarm", "--at",
            {QT_TRANSLATE_NOOP("core", "%1 whole weeks of data end with that week, and %2 are needed"),
             {std::to_string(weeks), std::to_string(weeksNeeded(question.method) + 1)}},
            QT_TRANSLATE_NOOP("core", "take a later week, or import earlier data"));
    };
    if (!extent || extent->to <= CivilTime::at(question.week))
        return fail(
            ErrorKind::Data, "alarm", "--at",
            {QT_TRANSLATE_NOOP("core", "the data end before the week of %1"), {question.week.text()}});
    CivilTime from = extent->from;
    if (session.filter.from && *session.filter.from > from)
        from = *session.filter.from;
    const CivilDate first = mondayFrom({from.date().days + (from == CivilTime::at(from.date()) ? 0 : 1)});
    if (question.week < first)
        return lacking(0);
    auto series = weeklySeries(session.frame(), session.rows.all(), question.key, first, question.week);
    if (!series || series->weeks <= weeksNeeded(question.method))
        return lacking(series ? series->weeks : 0);
    return std::move(*series);
}

std::vector<Alarm> alarmsOf(const WeeklySeries& series, const AlarmQuestion& question)
{
    const int years = farringtonYears(series.weeks);
    std::vector<Alarm> alarms;
    for (std::size_t i = 0; i < series.keys.size(); ++i)
        alarms.push_back(alarmBy(question.method, series.of(i), years, question.minSigma));
    return alarms;
}

/// Figures of the alarms that chance alone would raise, beside those that were.
void appendChance(Provenance& p, const std::vector<Alarm>& alarms)
{
    const FalseAlarms chance = falseAlarms(alarms);
    p.parameters.emplace_back("series_tested", std::to_string(chance.tested));
    for (std::size_t i = 0; i < kAlarmShares.size(); ++i) {
        const std::string name(alarmLevelName(static_cast<AlarmLevel>(i + 1)));
        p.parameters.emplace_back("raised_from_" + name, std::to_string(chance.raised[i]));
        p.parameters.emplace_back("expected_by_chance_from_" + name, cellText(chance.expected[i]));
    }
}

const char* methodText(AlarmMethod method)
{
    switch (method) {
    case AlarmMethod::EarsC1:
    case AlarmMethod::EarsC2:
    case AlarmMethod::EarsC3:
        return "EARS on weekly counts, baseline 7 weeks; level by one-sided normal p";
    case AlarmMethod::Cusum:
        return "CUSUM on weekly counts over 26 weeks, k = 1.04, h = 2.26, counts after Rossi; mean of all weeks "
               "before; level by the p of the sum";
    case AlarmMethod::Farrington:
        break;
    }
    return "Farrington flexible on weekly counts, w = 3, alpha = 0.01";
}

Provenance provenanceOf(const AlarmWords& words, const AlarmQuestion& question, const Session& session,
                        const WeeklySeries& series, const std::vector<Alarm>& alarms)
{
    const bool isFarrington = question.method == AlarmMethod::Farrington;
    Provenance p = words.options.provenance(session, methodText(question.method));
    p.n = series.counted;
    if (series.withoutKey > 0)
        p.excluded.emplace_back("without_key", series.withoutKey);
    p.from = CivilTime::at(series.firstWeek).text();
    p.to = CivilTime::at({question.week.days + 7}).text();
    p.parameters.emplace_back("method", words.method);
    p.parameters.emplace_back("by", words.by);
    p.parameters.emplace_back("at", weekText(question.week));
    if (isFarrington) {
        const int years = farringtonYears(series.weeks);
        p.parameters.emplace_back("years", std::to_string(years) + " of " + std::to_string(kFarringtonYears));
        if (years < 3)
            p.parameters.emplace_back("trend", "none under three years");
    } else if (question.minSigma > 0) {
        p.parameters.emplace_back("min_sigma", words.minSigma);
    }
    if (const auto extent = session.frame().extent();
        extent && extent->to < CivilTime::at({question.week.days + 7}))
        p.parameters.emplace_back("week_not_over", "data end " + extent->to.text());
    appendChance(p, alarms);
    return p;
}

Result<int> run(const AlarmWords& words)
{
    const auto question = readQuestion(words);
    if (!question)
        return Unexpected(question.error());
    const auto session = words.options.open();
    if (!session)
        return Unexpected(session.error());
    const auto series = seriesOf(*session, *question);
    if (!series)
        return Unexpected(series.error());
    const std::vector<Alarm> alarms = alarmsOf(*series, *question);
    Table table{{words.by, "observed", "expected", "threshold", "score", "level"}, {}};
    for (std::size_t i = 0; i < alarms.size(); ++i)
        table.rows.push_back({series->keys[i], static_cast<std::int64_t>(alarms[i].observed),
                              cellOf(alarms[i].expected), cellOf(alarms[i].threshold),
                              cellOf(alarms[i].score), std::string(alarmLevelName(alarms[i].level))});
    const Provenance provenance = provenanceOf(words, *question, *session, *series, alarms);
    return words.options.output.print(table, &provenance);
}

} // namespace

void addAlarm(Command root)
{
    auto words = std::make_shared<AlarmWords>();
    Command command = root.add("alarm", "Which weekly counts are unusually high beside their own past");
    words->options.addTo(command);
    command.text("--method", words->method, "ears-c1, ears-c2, ears-c3, farrington or cusum", true)
        .text("--by", words->by, "grid squad community governance category", true)
        .text("--at", words->at, "A day of the week that is judged", true)
        .text("--min-sigma", words->minSigma,
              "EARS: the least standard deviation (default 0; 0.5 or 1 for few calls)")
        .run([words] { return run(*words); });
}

} // namespace jingge
