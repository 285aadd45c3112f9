// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Studies of space and time together.
#include "core/analysis/knox.h"
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

/// One sentence that says what can be acted on: the bands above chance that begin at nothing.
std::string knoxSentence(const StudyGround& ground, const KnoxSetting& setting,
                         const std::vector<KnoxCell>& cells)
{
    const std::size_t columns = setting.timeEdges.size();
    std::size_t bands =
        0; // of time, beside the first distance, that are above chance without a gap after the same day
    while (bands + 1 < columns && cells[bands + 1].p < 0.05)
        ++bands;
    const std::string distance = shortNumber(setting.spaceEdges[1], 0);
    if (bands > 0)
        return words(ground, "一起警情后，", "After a call, watch ") + distance +
               words(ground, " 米内 ", " m around it for ") + shortNumber(setting.timeEdges[bands], 0) +
               words(ground, " 天值得留意", " days");
    if (cells.front().p < 0.05)
        return words(ground, "只有当天相近：来不及行动", "Only on the same day: too late to act on");
    return words(ground, "没有超出偶然的时空接近", "No more closeness than by chance");
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
    const LocatedRows located = locatedRows(*ground.frame, *ground.rows);
    const auto zone = PlaneZone::ofMedian(located.places);
    if (!zone)
        return Unexpected(zone.error());
    const auto points = zone->toPlane(located.places);
    if (!points)
        return Unexpected(points.error());
    std::vector<std::int64_t> times;
    for (const std::uint32_t row : located.rows)
        times.push_back(ground.frame->time[row]);
    KnoxSetting setting;
    setting.spaceEdges = edgesOf(question, "space");
    setting.timeEdges = edgesOf(question, "time");
    setting.hasSameDay = true;
    setting.metric = settingOf(question, "metric") == "manhattan" ? Metric::Manhattan : Metric::Euclidean;
    setting.permutations = static_cast<int>(numberSetting(question, "permutations"));
    const auto cells = knoxTest(*points, times, setting, loop, context);
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
    plot.legend = knoxSentence(ground, setting, *cells);
    answer.provenance.n = static_cast<std::int64_t>(located.rows.size());
    if (const std::int64_t unlocated = countUnlocated(*ground.frame, *ground.rows); unlocated > 0)
        answer.provenance.excluded.emplace_back("unlocated", unlocated);
    answer.provenance.parameters.emplace_back("metric", settingOf(question, "metric"));
    answer.provenance.parameters.emplace_back("permutations", settingOf(question, "permutations"));
    answer.provenance.parameters.emplace_back("zone", zone->name());
    answer.provenance.seed = 1;
    answer.plot = std::move(plot);
    return answer;
}

} // namespace jingge
