// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whether what was done in the filter's areas made a difference.
#include "core/analysis/effectground.h"
#include "core/analysis/hotspot.h"
#include "core/study/studyruns.h"

#include <QtGlobal>

#include <algorithm>
#include <optional>

namespace jingge {

namespace {

/// The areas of a level that the filter asks for, or that lie below one.
std::vector<std::size_t> areasOfFilter(const StudyGround& ground, Level level)
{
    const AreaTable& table = *ground.frame->areas;
    std::vector<bool> isAsked(table.at(level).size(), false);
    for (const AreaRef& ref : ground.filter.areas) {
        for (const Level of : kLevels) {
            const auto asked = !ref.level || *ref.level == of ? table.find(of, ref.code) : std::nullopt;
            if (!asked)
                continue;
            for (std::size_t i = 0; i < isAsked.size(); ++i)
                isAsked[i] = isAsked[i] || table.isWithin(level, static_cast<std::int32_t>(i), of, *asked);
            break;
        }
    }
    std::vector<std::size_t> areas;
    for (std::size_t i = 0; i < isAsked.size(); ++i) {
        if (isAsked[i])
            areas.push_back(i);
    }
    return areas;
}

/// Areas around others: whose centroids lie within so many metres of one of theirs.
std::vector<std::size_t> ringAround(const StudyGround& ground, Level level,
                                    const std::vector<std::size_t>& inner, double metres)
{
    std::vector<std::size_t> ring;
    const auto plane = planeOf(ground);
    if (!plane || !(metres > 0))
        return ring;
    std::vector<PlanePoint> centres;
    for (const Area& area : ground.frame->areas->at(level))
        centres.push_back(centroidOf(area.shape, plane->zone).value_or(PlanePoint{}));
    for (std::size_t i = 0; i < centres.size(); ++i) {
        const bool isInner = std::ranges::find(inner, i) != inner.end();
        const bool isNear = std::ranges::any_of(inner, [&](std::size_t other) {
            const double dx = centres[i].x - centres[other].x;
            const double dy = centres[i].y - centres[other].y;
            return dx * dx + dy * dy <= metres * metres;
        });
        if (!isInner && isNear)
            ring.push_back(i);
    }
    return ring;
}

std::string verdictText(const StudyGround& ground, EffectVerdict verdict)
{
    switch (verdict) {
    case EffectVerdict::CannotTellYet:
        return words(ground, "还不能下结论", "Cannot tell yet");
    case EffectVerdict::Fell:
        return words(ground, "确有下降", "It fell");
    case EffectVerdict::Rose:
        break;
    }
    return words(ground, "反而上升", "It rose");
}

struct Role {
    const char* key;
    const std::vector<std::size_t>* areas;
    const std::vector<EffectPlace>* places;
    PlotTone tone;
};

void tellPlaces(const StudyGround& ground, CountKey key, const Role& role, StudyAnswer& answer, BarPlot& plot)
{
    const std::vector<Area>& areas = ground.frame->areas->at(*areaLevelOf(key));
    for (std::size_t i = 0; i < role.areas->size(); ++i) {
        const EffectPlace& place = (*role.places)[i];
        answer.provenance.n += place.before + place.after;
        const std::string& code = areas[(*role.areas)[i]].code;
        const std::string name = keyName(ground, key, code);
        const std::string what = studyWord(role.key, ground.language);
        answer.table.rows.push_back(
            {what, code, name, place.earlier, place.before, place.after, place.weight});
        plot.bars.push_back(
            {name,
             static_cast<double>(place.after),
             {},
             {},
             static_cast<double>(place.before),
             role.tone,
             std::to_string(place.before) + " → " + std::to_string(place.after) + "  " + what});
    }
}

void tellEstimates(const StudyGround& ground, const EffectGround& counts, StudyAnswer& answer, BarPlot& plot)
{
    const EffectEstimate wdd = weightedDisplacementDifference(counts);
    std::vector<EffectEstimate> estimates{wdd, ratioOfRatios(counts)};
    const auto range = [&](const EffectEstimate& one, int decimals) {
        return shortNumber(one.estimate, decimals) + " [" + shortNumber(one.low, decimals) + ", " +
               shortNumber(one.high, decimals) + "]";
    };
    Provenance& p = answer.provenance;
    p.parameters.emplace_back("wdd", range(wdd, 1));
    if (const auto did = differenceInDifferences(counts)) {
        estimates.push_back(*did);
        p.parameters.emplace_back("did", range(*did, 2));
    }
    p.parameters.emplace_back("ratio", range(estimates[1], 2));
    plot.headline = verdictText(ground, commonVerdict(estimates)) +
                    words(ground, "：与对照相比 ", ": beside the comparison ") +
                    shortNumber(wdd.estimate, 1) +
                    words(ground, " 起，95 % 区间 ", " incidents, 95 % from ") + shortNumber(wdd.low, 1) +
                    words(ground, " 至 ", " to ") + shortNumber(wdd.high, 1);
}

/// The filter's areas since its period began, and as long before. Errors (Data) where they are not there.
Result<AreaEffectQuestion> questionOf(const StudyGround& ground, const StudyQuestion& question)
{
    const TimeRange period = groundPeriod(ground);
    AreaEffectQuestion asked;
    asked.level = areaLevelOf(keySetting(question)).value_or(Level::Grid);
    asked.at = period.from;
    asked.spans = {period.seconds(), period.seconds()};
    asked.treated = areasOfFilter(ground, asked.level);
    asked.matches = static_cast<std::size_t>(numberSetting(question, "matches"));
    if (asked.treated.empty() || asked.treated.size() == ground.frame->areas->at(asked.level).size())
        return fail(ErrorKind::Data, "effect", countKeyName(keySetting(question)).data(),
                    QT_TRANSLATE_NOOP("core", "no areas are chosen in which something was done"),
                    QT_TRANSLATE_NOOP("core", "choose them in the filter, and as period the time since"));
    const auto extent = ground.frame->extent();
    const CivilTime needed{asked.at.seconds - asked.spans.before};
    if (!extent || needed < extent->from)
        return fail(ErrorKind::Data, "effect", needed.date().text(),
                    QT_TRANSLATE_NOOP("core", "the data do not reach back so far"),
                    QT_TRANSLATE_NOOP("core", "choose a shorter or later period"));
    asked.ring = ringAround(ground, asked.level, asked.treated, numberSetting(question, "ring"));
    return asked;
}

} // namespace

Result<StudyAnswer> runEffect(const StudyGround& ground, const StudyQuestion& question, const ParallelFor&,
                              const TaskContext&)
{
    const auto asked = questionOf(ground, question);
    if (!asked)
        return Unexpected(asked.error());
    const AreaEffect effect = areaEffect(*ground.frame, *ground.everywhere, *asked);
    if (effect.comparison.empty())
        return fail(ErrorKind::Data, "effect", "comparison",
                    QT_TRANSLATE_NOOP("core", "cannot tell: there is no place to compare with"));
    StudyAnswer answer{
        {{"role", "key", "name", "earlier", "before", "after", "weight"}, {}},
        studyProvenance(ground, "weighted displacement difference beside places with like counts"),
        {}};
    BarPlot plot{
        {}, words(ground, "之后起数", "incidents after"), {}, words(ground, "之前起数", "before"), {}};
    plot.more = words(ground, "另有 %1 项", "%1 more");
    const CountKey key = keySetting(question);
    answer.provenance.n = 0; // of both times, at every place that is looked at
    for (const Role& role :
         {Role{"treated", &asked->treated, &effect.ground.treated, PlotTone::Yellow},
          Role{"comparison", &effect.comparison, &effect.ground.comparison, PlotTone::Plain},
          Role{"ring", &asked->ring, &effect.ground.ring, PlotTone::Blue},
          Role{"ring-comparison", &effect.ringComparison, &effect.ground.ringComparison, PlotTone::Quiet}})
        tellPlaces(ground, key, role, answer, plot);
    answer.provenance.parameters.emplace_back("by", settingOf(question, "by"));
    answer.provenance.parameters.emplace_back(
        "before", CivilTime{asked->at.seconds - asked->spans.before}.date().text());
    tellEstimates(ground, effect.ground, answer, plot);
    answer.plot = std::move(plot);
    return answer;
}

} // namespace jingge
