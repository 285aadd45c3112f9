// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The map of what changed between two periods.
#include "core/analysis/comparison.h"
#include "core/analysis/exactcomparison.h"
#include "core/analysis/falsediscovery.h"
#include "core/analysis/periods.h"
#include "core/study/studyruns.h"

#include <QtGlobal>

#include <algorithm>

namespace jingge {

namespace {

constexpr double kPossible = 0.05; ///< of one place alone
constexpr double kClear = 0.05;    ///< of all places together
constexpr double kVeryClear = 0.01;

struct Change {
    std::int64_t now = 0;
    std::int64_t before = 0;
    double p = 1;
    std::optional<double> corrected;

    [[nodiscard]] int tone() const
    {
        const int sign = now < before ? -1 : 1;
        if (corrected && *corrected <= kVeryClear)
            return 3 * sign;
        if (corrected && *corrected <= kClear)
            return 2 * sign;
        return p < kPossible ? sign : 0;
    }
};

/// The earlier counts of the same places.
Result<std::vector<std::int64_t>> countsBefore(const StudyGround& ground, const PlaceCounts& places,
                                               const RowSet& rows)
{
    if (!places.lattice) {
        std::vector<std::int64_t> counts = countByArea(*ground.frame, rows, Level::Grid);
        counts.pop_back();
        return counts;
    }
    const auto points = places.zone.toPlane(locatedRows(*ground.frame, rows).places);
    if (!points)
        return Unexpected(points.error());
    return countInCells(*places.lattice, *points);
}

std::vector<Change> changesOf(const std::vector<std::int64_t>& now, const std::vector<std::int64_t>& before)
{
    std::vector<Change> changes;
    std::vector<std::optional<double>> p;
    for (std::size_t i = 0; i < now.size(); ++i) {
        changes.push_back({now[i], before[i], compareCounts(now[i], before[i]).p, {}});
        p.push_back(now[i] + before[i] > 0 ? std::optional(changes.back().p) : std::nullopt);
    }
    const auto corrected = correctedP(p, kClear);
    for (std::size_t i = 0; i < changes.size(); ++i)
        changes[i].corrected = corrected[i];
    return changes;
}

std::string signedText(std::int64_t change)
{
    return (change > 0 ? "+" : change < 0 ? "−" : "±") + std::to_string(std::abs(change));
}

std::string changeHeadline(const StudyGround& ground, const std::vector<Change>& changes)
{
    const auto up = std::ranges::count_if(changes, [](const Change& change) { return change.tone() >= 2; });
    const auto down =
        std::ranges::count_if(changes, [](const Change& change) { return change.tone() <= -2; });
    if (up + down == 0)
        return words(ground, "没有一处的变化超出偶然", "No place changed by more than chance");
    return std::to_string(up) + words(ground, " 处确有上升，", " places rose and ") + std::to_string(down) +
           words(ground, " 处确有下降", " fell by more than chance");
}

std::vector<std::pair<int, std::string>> changeLegend(const StudyGround& ground)
{
    return {{3, words(ground, "上升，确凿", "rose, clearly")},
            {2, words(ground, "上升", "rose")},
            {1, words(ground, "上升，可能偶然", "rose, perhaps by chance")},
            {0, words(ground, "不超出偶然", "within chance")},
            {-1, words(ground, "下降，可能偶然", "fell, perhaps by chance")},
            {-2, words(ground, "下降", "fell")},
            {-3, words(ground, "下降，确凿", "fell, clearly")}};
}

} // namespace

Result<StudyAnswer> runChange(const StudyGround& ground, const StudyQuestion& question, const ParallelFor&,
                              const TaskContext&)
{
    const TimeRange period = groundPeriod(ground);
    const Against against = againstFromName(settingOf(question, "against")).value_or(Against::Previous);
    const TimeRange base = earlierPeriod(period, against, false);
    const auto extent = ground.frame->extent();
    if (!extent || base.from < extent->from)
        return fail(ErrorKind::Data, "change", base.from.date().text(),
                    QT_TRANSLATE_NOOP("core", "the data do not reach back so far"),
                    QT_TRANSLATE_NOOP("core", "choose a shorter or later period"));
    RowSet earlier = rowsWithin(*ground.frame, base);
    earlier.intersect(*ground.ever);
    const auto places = placesOf(ground, question);
    if (!places)
        return Unexpected(places.error());
    const auto before = countsBefore(ground, *places, earlier);
    if (!before)
        return Unexpected(before.error());
    const std::vector<Change> changes = changesOf(places->counts, *before);
    StudyAnswer answer{{{"key", "name", "current", "base", "change", "p", "p_corrected"}, {}},
                       studyProvenance(ground, "exact conditional test of both counts, two-sided"),
                       {}};
    ShapePlot plot;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const Change& change = changes[i];
        const auto [code, name] = namesOf(ground, *places, i);
        answer.table.rows.push_back({code, name, change.now, change.before, change.now - change.before,
                                     change.p, cellOf(change.corrected)});
        PlotShape shape = shapeOf(ground, *places, i, change.tone());
        shape.label = change.now + change.before > 0 ? signedText(change.now - change.before) : std::string();
        plot.shapes.push_back(std::move(shape));
    }
    plot.legend = changeLegend(ground);
    plot.headline = changeHeadline(ground, changes);
    answer.provenance.n = places->counted;
    answer.provenance.excluded = places->excluded;
    answer.provenance.parameters.emplace_back("by", settingOf(question, "by"));
    answer.provenance.parameters.emplace_back("against", settingOf(question, "against"));
    answer.provenance.parameters.emplace_back("base_from", base.from.date().text());
    answer.provenance.parameters.emplace_back("base_to", base.to.date().text());
    answer.plot = std::move(plot);
    return answer;
}

} // namespace jingge
