// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Studies of when and whether it is unusual: hours, response, comparison, alarms.
#include "core/analysis/alarms.h"
#include "core/analysis/aoristic.h"
#include "core/analysis/comparison.h"
#include "core/analysis/exactcomparison.h"
#include "core/analysis/periods.h"
#include "core/analysis/response.h"
#include "core/analysis/weeklyseries.h"
#include "core/study/studyruns.h"

#include <QtGlobal>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace jingge {

namespace {

void tell(Provenance& provenance, std::initializer_list<std::pair<const char*, std::int64_t>> reasons)
{
    for (const auto& [reason, count] : reasons) {
        if (count > 0)
            provenance.excluded.emplace_back(reason, count);
    }
}

PlotTone toneOf(AlarmLevel level)
{
    switch (level) {
    case AlarmLevel::None:
        return PlotTone::Plain;
    case AlarmLevel::Blue:
        return PlotTone::Blue;
    case AlarmLevel::Yellow:
        return PlotTone::Yellow;
    case AlarmLevel::Red:
        break;
    }
    return PlotTone::Red;
}

std::string minutesText(const StudyGround& ground, std::int64_t seconds)
{
    return shortNumber(static_cast<double>(seconds) / 60, 1) + words(ground, " 分", " min");
}

} // namespace

Result<StudyAnswer> runAoristic(const StudyGround& ground, const StudyQuestion& question, const ParallelFor&,
                                const TaskContext&)
{
    const auto moments = ground.moments();
    if (!moments)
        return Unexpected(moments.error());
    const auto longest = parseDuration(settingOf(question, "longest")).value_or(kDaySeconds);
    const AoristicAxis axis = aoristicAxis(*ground.frame, *ground.rows, *moments, Level::Grid, longest);
    HourWeights all{};
    for (const HourWeights& area : axis.areas) {
        for (std::size_t hour = 0; hour < all.size(); ++hour)
            all[hour] += area[hour];
    }
    StudyAnswer answer{
        {{"hour", "weight"}, {}},
        studyProvenance(ground, "each incident spread evenly over the span in which it happened"),
        {}};
    ColumnPlot plot{{}, {}, words(ground, "各小时折合起数", "incidents per hour, spread")};
    for (std::size_t hour = 0; hour < all.size(); ++hour) {
        answer.table.rows.push_back({static_cast<std::int64_t>(hour), all[hour]});
        plot.labels.push_back(std::to_string(hour));
        plot.values.push_back(all[hour]);
    }
    answer.provenance.n = axis.spans + axis.points;
    tell(answer.provenance,
         {{"day_only", axis.dayOnly}, {"span_too_long", axis.tooLong}, {"span_reversed", axis.reversed}});
    answer.provenance.parameters.emplace_back("spread_over_spans", std::to_string(axis.spans));
    answer.provenance.parameters.emplace_back("longest", settingOf(question, "longest"));
    answer.plot = std::move(plot);
    return answer;
}

Result<StudyAnswer> runResponse(const StudyGround& ground, const StudyQuestion& question, const ParallelFor&,
                                const TaskContext&)
{
    const auto moments = ground.moments();
    if (!moments)
        return Unexpected(moments.error());
    ResponseQuestion asked;
    asked.key = keySetting(question);
    asked.measure =
        responseMeasureFromName(settingOf(question, "measure")).value_or(ResponseMeasure::Response);
    const ResponseTable found = responseBy(*ground.frame, *ground.rows, *moments, asked);
    StudyAnswer answer{
        {{"key", "name", "n", "p50", "p90", "no_time", "negative", "over_cap"}, {}},
        studyProvenance(ground, "percentiles by nearest rank, in seconds; the clock starts at the call"),
        {}};
    BarPlot plot{
        {}, words(ground, "P90，分钟", "P90, minutes"), words(ground, "P50 至 P90", "P50 to P90"), {}, {}};
    plot.more = words(ground, "另有 %1 项", "%1 more");
    for (const ResponseRow& row : found.rows) {
        const std::string name = keyName(ground, asked.key, row.key);
        answer.table.rows.push_back(
            {row.key, name, row.n, cellOf(row.p50), cellOf(row.p90), row.noTime, row.negative, row.overCap});
        if (!row.p90)
            continue;
        PlotBar bar{name, static_cast<double>(*row.p90) / 60, {}, {}, {}, PlotTone::Plain, {}};
        bar.low = static_cast<double>(*row.p50) / 60;
        bar.high = bar.value;
        bar.note = minutesText(ground, *row.p50) + " / " + minutesText(ground, *row.p90) +
                   "  n=" + std::to_string(row.n);
        plot.bars.push_back(std::move(bar));
    }
    std::ranges::stable_sort(plot.bars, std::greater<>(), &PlotBar::value);
    answer.provenance.n = found.total.n;
    tell(answer.provenance, {{"no_time", found.total.noTime},
                             {"day_only", found.total.dayOnly},
                             {"negative", found.total.negative},
                             {"over_cap", found.total.overCap}});
    answer.provenance.parameters.emplace_back("by", settingOf(question, "by"));
    answer.provenance.parameters.emplace_back("measure", settingOf(question, "measure"));
    answer.provenance.parameters.emplace_back("no_percentile_below_n", std::to_string(kLeastResponses));
    answer.plot = std::move(plot);
    return answer;
}

Result<StudyAnswer> runComparison(const StudyGround& ground, const StudyQuestion& question,
                                  const ParallelFor&, const TaskContext&)
{
    const CountKey key = keySetting(question);
    const TimeRange period = groundPeriod(ground);
    const Against against = againstFromName(settingOf(question, "against")).value_or(Against::Previous);
    const auto extent = ground.frame->extent();
    const std::vector<TimeRange> bases = basePeriods(period, against, false);
    if (!extent || bases.back().from < extent->from)
        return fail(ErrorKind::Data, "compare", bases.back().from.date().text(),
                    QT_TRANSLATE_NOOP("core", "the data do not reach back so far"),
                    QT_TRANSLATE_NOOP("core", "choose a shorter or later period"));
    std::vector<RowSet> before;
    for (const TimeRange& base : bases)
        before.emplace_back(rowsWithin(*ground.frame, base)).intersect(*ground.ever);
    StudyAnswer answer{
        {{"key", "name", "current", "base", "change", "change_pct", "p", "ratio_low", "ratio_high"}, {}},
        studyProvenance(ground, "exact conditional test of both counts, two-sided"),
        {}};
    BarPlot plot{{},
                 words(ground, "本期起数", "incidents now"),
                 words(ground, "之前的常见范围", "usual beside before"),
                 {},
                 {}};
    plot.more = words(ground, "另有 %1 项", "%1 more");
    const auto k = static_cast<double>(bases.size());
    for (const ComparisonRow& row : compareBy(*ground.frame, *ground.rows, before, key)) {
        const std::string name = keyName(ground, key, row.key);
        const ExactComparison exact = compareCounts(row.current, std::llround(row.base * k), k);
        answer.table.rows.push_back({row.key, name, row.current, row.base, row.change,
                                     cellOf(row.changePercent), exact.p, exact.ratioLow,
                                     cellOf(exact.ratioHigh)});
        const double reach = 1.96 * std::sqrt(row.base + row.base / k);
        PlotBar bar{
            name, static_cast<double>(row.current), std::max(0.0, row.base - reach), row.base + reach, {}, {},
            {}};
        bar.tone = exact.p < 0.01 ? PlotTone::Yellow : exact.p < 0.05 ? PlotTone::Blue : PlotTone::Plain;
        bar.note =
            std::to_string(row.current) + " / " + shortNumber(row.base, 1) + "  p=" + shortNumber(exact.p, 3);
        plot.bars.push_back(std::move(bar));
    }
    std::ranges::stable_sort(plot.bars, std::greater<>(), &PlotBar::value);
    answer.provenance.parameters.emplace_back("by", settingOf(question, "by"));
    answer.provenance.parameters.emplace_back("against", settingOf(question, "against"));
    answer.provenance.parameters.emplace_back("base_from", bases.back().from.date().text());
    answer.provenance.parameters.emplace_back("base_to", bases.front().to.date().text());
    answer.plot = std::move(plot);
    return answer;
}

namespace {

/// The last week that the period and the data hold whole.
CivilDate lastWholeWeek(const StudyGround& ground)
{
    TimeRange period = groundPeriod(ground);
    if (const auto extent = ground.frame->extent())
        period.to = std::min(period.to, extent->to);
    return {mondayOf(period.to.date()).days - 7};
}

/// Where the alarm's figures stand and what each comes to.
void appendAlarms(const StudyGround& ground, CountKey key, const WeeklySeries& series,
                  const std::vector<Alarm>& alarms, StudyAnswer& answer, BarPlot& plot)
{
    for (std::size_t i = 0; i < alarms.size(); ++i) {
        const Alarm& alarm = alarms[i];
        const std::string name = keyName(ground, key, series.keys[i]);
        const std::string level(alarmLevelName(alarm.level));
        answer.table.rows.push_back({series.keys[i], name, static_cast<std::int64_t>(alarm.observed),
                                     cellOf(alarm.expected), cellOf(alarm.threshold), cellOf(alarm.score),
                                     studyWord(level, ground.language)});
        PlotBar bar{name, alarm.observed, {}, {}, alarm.threshold, toneOf(alarm.level), {}};
        bar.note = shortNumber(alarm.observed, 0) + words(ground, "，预期 ", ", expected ") +
                   (alarm.expected ? shortNumber(*alarm.expected, 1) : "–");
        if (alarm.level != AlarmLevel::None)
            bar.note += "  " + studyWord(level, ground.language);
        plot.bars.push_back(std::move(bar));
    }
    std::ranges::stable_sort(plot.bars, [](const PlotBar& a, const PlotBar& b) {
        return a.tone != b.tone ? a.tone > b.tone : a.value > b.value;
    });
    const FalseAlarms chance = falseAlarms(alarms);
    answer.provenance.parameters.emplace_back("series_tested", std::to_string(chance.tested));
    answer.provenance.parameters.emplace_back("raised", std::to_string(chance.raised[0]));
    answer.provenance.parameters.emplace_back("expected_by_chance", shortNumber(chance.expected[0], 1));
}

} // namespace

Result<StudyAnswer> runAlarm(const StudyGround& ground, const StudyQuestion& question, const ParallelFor&,
                             const TaskContext&)
{
    const CountKey key = keySetting(question);
    const auto method = alarmMethodFromName(settingOf(question, "method")).value_or(AlarmMethod::EarsC2);
    const auto extent = ground.frame->extent();
    const CivilDate week = lastWholeWeek(ground);
    const CivilDate first = extent ? mondayFrom(extent->from.date()) : week;
    const auto series =
        first <= week ? weeklySeries(*ground.frame, *ground.ever, key, first, week) : std::nullopt;
    if (!series || series->weeks <= weeksNeeded(method))
        return fail(
            ErrorKind::Data, "alarm", weekText(week),
            {QT_TRANSLATE_NOOP("core", "%1 whole weeks of data end with that week, and %2 are needed"),
             {std::to_string(series ? series->weeks : 0), std::to_string(weeksNeeded(method) + 1)}},
            QT_TRANSLATE_NOOP("core", "take a later week, or import earlier data"));
    const int years = farringtonYears(series->weeks);
    const double minSigma = numberSetting(question, "min_sigma");
    std::vector<Alarm> alarms;
    for (std::size_t i = 0; i < series->keys.size(); ++i)
        alarms.push_back(alarmBy(method, series->of(i), years, minSigma));
    StudyAnswer answer{{{"key", "name", "observed", "expected", "threshold", "score", "level"}, {}},
                       studyProvenance(ground, "weekly counts beside their own past, one-sided p"),
                       {}};
    answer.provenance.n = series->counted;
    answer.provenance.from = CivilTime::at(first).text();
    answer.provenance.to = CivilTime::at({week.days + 7}).text();
    tell(answer.provenance, {{"without_key", series->withoutKey}});
    answer.provenance.parameters.emplace_back("method", settingOf(question, "method"));
    answer.provenance.parameters.emplace_back("by", settingOf(question, "by"));
    answer.provenance.parameters.emplace_back("week", weekText(week));
    BarPlot plot{
        {}, weekText(week) + words(ground, " 起数", ", incidents"), {}, words(ground, "界限", "bound"), {}};
    plot.more = words(ground, "另有 %1 项", "%1 more");
    appendAlarms(ground, key, *series, alarms, answer, plot);
    answer.plot = std::move(plot);
    return answer;
}

} // namespace jingge
