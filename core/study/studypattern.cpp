// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Studies of space and time together.
#include "core/analysis/knox.h"
#include "core/analysis/nearrepeat.h"
#include "core/base/text.h"
#include "core/study/studyruns.h"

#include <algorithm>

namespace jingge {

namespace {

/// Rising edges from a setting such as 0,100,200.
std::vector<double> edgesOf(const StudyQuestion& question, std::string_view key)
{
    std::vector<double> edges;
    const std::string text = settingOf(question, key);
    for (const std::string_view piece : split(text, ','))
        edges.push_back(std::strtod(std::string(piece).c_str(), nullptr));
    return edges;
}

std::string bandText(double from, double to, const std::string& unit)
{
    return "[" + shortNumber(from, 0) + ", " + shortNumber(to, 0) + ") " + unit;
}

/// One sentence that says what can be acted on.
std::string knoxSentence(const StudyGround& ground, const KnoxFinding& finding)
{
    switch (finding.kind) {
    case KnoxFinding::Kind::Nothing:
        return words(ground, "没有超出偶然的时空接近", "No more closeness than by chance");
    case KnoxFinding::Kind::SameDayOnly:
        return words(ground, "只有当天相近：来不及行动", "Only on the same day: too late to act on");
    case KnoxFinding::Kind::Watch:
        break;
    }
    return words(ground, "一起警情后，", "After a call, watch ") + shortNumber(finding.metres, 0) +
           words(ground, " 米内 ", " m around it for ") + shortNumber(finding.days, 0) +
           words(ground, " 天值得留意", " days");
}

std::vector<std::string> timeBands(const StudyGround& ground, const KnoxSetting& setting)
{
    std::vector<std::string> bands{words(ground, "当天", "same day")};
    for (std::size_t i = 0; i + 1 < setting.timeEdges.size(); ++i)
        bands.push_back(bandText(setting.timeEdges[i], setting.timeEdges[i + 1], words(ground, "天", "d")));
    return bands;
}

} // namespace

Result<StudyAnswer> runKnox(const StudyGround& ground, const StudyQuestion& question, const ParallelFor& loop,
                            const TaskContext& context)
{
    const auto plane = planeOf(ground);
    if (!plane)
        return Unexpected(plane.error());
    KnoxSetting setting;
    setting.spaceEdges = edgesOf(question, "space");
    setting.timeEdges = edgesOf(question, "time");
    setting.hasSameDay = true;
    setting.metric = settingOf(question, "metric") == "manhattan" ? Metric::Manhattan : Metric::Euclidean;
    setting.permutations = static_cast<int>(numberSetting(question, "permutations"));
    const auto cells = knoxTest(plane->points, timesOf(ground, *plane), setting, loop, context);
    if (!cells)
        return Unexpected(cells.error());
    StudyAnswer answer{{{"space", "time", "observed", "expected", "ratio", "p"}, {}},
                       studyProvenance(ground, "Knox, times shuffled among the places"),
                       {}};
    MatrixPlot plot{{},
                    timeBands(ground, setting),
                    {},
                    words(ground, "距离", "distance"),
                    words(ground, "时间差", "time"),
                    {}};
    for (std::size_t row = 0; row + 1 < setting.spaceEdges.size(); ++row) {
        plot.rows.push_back(
            bandText(setting.spaceEdges[row], setting.spaceEdges[row + 1], words(ground, "米", "m")));
        for (std::size_t column = 0; column < plot.columns.size(); ++column) {
            const KnoxCell& cell = (*cells)[row * plot.columns.size() + column];
            answer.table.rows.push_back({plot.rows.back(), plot.columns[column], cell.observed, cell.expected,
                                         cellOf(cell.ratio), cell.p});
            plot.cells.push_back(
                {std::clamp((cell.ratio.value_or(1) - 1) / 2, 0.0, 1.0),
                 (cell.ratio ? shortNumber(*cell.ratio, 2) + " ×" : "–") + "\np " + shortNumber(cell.p, 3),
                 cell.p < 0.05});
        }
    }
    plot.legend = knoxSentence(ground, knoxFinding(setting, *cells));
    tellUnlocated(ground, answer.provenance);
    answer.provenance.parameters.emplace_back("metric", settingOf(question, "metric"));
    answer.provenance.parameters.emplace_back("permutations", settingOf(question, "permutations"));
    answer.provenance.parameters.emplace_back("zone", plane->zone.name());
    answer.provenance.seed = 1;
    answer.plot = std::move(plot);
    return answer;
}

namespace {

PlotTone toneOf(NearRepeatLabel label)
{
    switch (label) {
    case NearRepeatLabel::None:
        return PlotTone::Quiet;
    case NearRepeatLabel::Originator:
        return PlotTone::Blue;
    case NearRepeatLabel::Repeat:
        return PlotTone::Red;
    case NearRepeatLabel::NearRepeat:
        break;
    }
    return PlotTone::Yellow;
}

/// The chains as a table: people act on a series, not on a pair.
Table chainTable(const StudyGround& ground, const GroundPlane& plane, const NearRepeats& found)
{
    Table table{{"chain", "count", "repeats", "near_repeats", "first", "last", "days", "grid", "capped"}, {}};
    for (std::size_t i = 0; i < found.chains.size(); ++i) {
        const NearRepeatChain& chain = found.chains[i];
        const auto count = [&](NearRepeatLabel label) {
            return std::ranges::count_if(
                chain.events, [&](std::uint32_t event) { return found.events[event].label == label; });
        };
        const std::uint32_t lastRow = plane.rows[chain.events.back()];
        const CivilTime first = ground.frame->receivedAt(plane.rows[chain.events.front()]);
        const CivilTime last = ground.frame->receivedAt(lastRow);
        const std::int32_t grid = ground.frame->areaOf(Level::Grid, lastRow);
        const std::string code =
            grid == kNoArea ? std::string()
                            : ground.frame->areas->at(Level::Grid)[static_cast<std::size_t>(grid)].code;
        table.rows.push_back(
            {static_cast<std::int64_t>(i) + 1, static_cast<std::int64_t>(chain.events.size()),
             std::int64_t{count(NearRepeatLabel::Repeat)}, std::int64_t{count(NearRepeatLabel::NearRepeat)},
             first.text(), last.text(),
             static_cast<double>(last.seconds - first.seconds) / static_cast<double>(kDaySeconds),
             keyName(ground, CountKey::Grid, code), chain.isCapped});
    }
    return table;
}

PointPlot nearRepeatPlot(const StudyGround& ground, const GroundPlane& plane, const NearRepeats& found)
{
    PointPlot plot;
    plot.outlines = gridOutlines(ground, plane.zone);
    for (const NearRepeatLabel label : {NearRepeatLabel::None, NearRepeatLabel::Originator,
                                        NearRepeatLabel::NearRepeat, NearRepeatLabel::Repeat}) {
        for (std::size_t i = 0; i < found.events.size(); ++i) {
            const NearRepeatEvent& event = found.events[i];
            if (event.label != label)
                continue;
            plot.dots.push_back({plane.points[i], toneOf(label)});
            if (event.after)
                plot.links.emplace_back(plane.points[*event.after], plane.points[i]);
        }
    }
    plot.legend = {{PlotTone::Blue, words(ground, "起始", "originator")},
                   {PlotTone::Red, words(ground, "重复（同一处）", "repeat (same place)")},
                   {PlotTone::Yellow, words(ground, "邻近重复", "near repeat")},
                   {PlotTone::Quiet, words(ground, "无关联", "neither")}};
    const std::int64_t all = std::max<std::int64_t>(static_cast<std::int64_t>(found.events.size()), 1);
    const std::int64_t following = found.labelled[2] + found.labelled[3];
    plot.headline =
        shortNumber(100.0 * static_cast<double>(following) / static_cast<double>(all), 0) +
        words(ground, " % 的警情跟在邻近的一起之后，共 ", " % of the incidents follow one nearby, in ") +
        std::to_string(found.chains.size()) + words(ground, " 串", " chains");
    return plot;
}

} // namespace

Result<StudyAnswer> runNearRepeat(const StudyGround& ground, const StudyQuestion& question,
                                  const ParallelFor&, const TaskContext& context)
{
    const auto plane = planeOf(ground);
    if (!plane)
        return Unexpected(plane.error());
    NearRepeatSetting setting;
    setting.metres = numberSetting(question, "distance");
    setting.seconds = parseDuration(settingOf(question, "window")).value_or(14 * kDaySeconds);
    setting.mostInChain = static_cast<std::size_t>(numberSetting(question, "most_in_chain"));
    const auto found = nearRepeats(plane->points, timesOf(ground, *plane), setting, context);
    if (!found)
        return Unexpected(found.error());
    StudyAnswer answer{chainTable(ground, *plane, *found),
                       studyProvenance(ground, "repeats and near repeats, limits half-open"),
                       nearRepeatPlot(ground, *plane, *found)};
    tellUnlocated(ground, answer.provenance);
    Provenance& p = answer.provenance;
    p.parameters.emplace_back("distance", "[0, " + settingOf(question, "distance") + ") m");
    p.parameters.emplace_back("window", "[0, " + settingOf(question, "window") + ")");
    p.parameters.emplace_back("repeat_distance", "[0, " + shortNumber(setting.repeatMetres, 0) + ") m");
    p.parameters.emplace_back("originator", std::to_string(found->labelled[1]));
    p.parameters.emplace_back("repeat", std::to_string(found->labelled[2]));
    p.parameters.emplace_back("near_repeat", std::to_string(found->labelled[3]));
    p.parameters.emplace_back("most_in_chain", settingOf(question, "most_in_chain"));
    p.parameters.emplace_back("links_cut", std::to_string(found->cutLinks));
    return answer;
}

} // namespace jingge
