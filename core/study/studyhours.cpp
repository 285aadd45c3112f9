// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The day by slots, with its peaks.
#include "core/analysis/dayslots.h"
#include "core/study/studyruns.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace jingge {

namespace {

constexpr double kAboveChance = 0.05;
constexpr int kLongestPeak = 360; // minutes

std::string peakText(const DayCut& cut, const DayPeak& peak)
{
    return minuteText(cut.minuteOf(peak.first)) + "–" +
           minuteText(cut.minuteOf((peak.first + peak.length) % cut.slots()));
}

std::string shareText(const StudyGround& ground, const DayPeak& peak)
{
    return std::to_string(peak.count) + words(ground, " 起，", ", ") + shortNumber(100 * peak.share, 0) +
           " %";
}

std::string hoursHeadline(const StudyGround& ground, const DayCut& cut, const std::vector<DayPeak>& peaks)
{
    std::string text;
    for (const DayPeak& peak : peaks) {
        if (peak.p < kAboveChance)
            text += (text.empty() ? "" : words(ground, "；", "; ")) + peakText(cut, peak) + " " +
                    shareText(ground, peak);
    }
    return text.empty()
               ? words(ground, "没有哪个时段比平均分布更集中", "No time holds more than an even spread would")
               : words(ground, "高峰：", "Peaks: ") + text;
}

ColumnPlot hoursPlot(const StudyGround& ground, const DayCut& cut, const std::vector<std::int64_t>& slots,
                     const std::vector<DayPeak>& peaks)
{
    ColumnPlot plot{{},
                    {},
                    words(ground, "每段起数；虚线为平均分布；黄色为超出偶然的高峰",
                          "incidents a slot; dashed: an even spread; yellow: peaks beyond chance")};
    const std::int64_t sum = std::accumulate(slots.begin(), slots.end(), std::int64_t{0});
    plot.level = static_cast<double>(sum) / static_cast<double>(slots.size());
    for (std::size_t slot = 0; slot < slots.size(); ++slot) {
        const int minute = cut.minuteOf(slot);
        plot.labels.push_back(cut.slotMinutes == 60 && minute % 60 == 0 ? std::to_string(minute / 60)
                              : minute % 120 == cut.firstMinute % 60    ? minuteText(minute)
                                                                        : std::string());
        plot.values.push_back(static_cast<double>(slots[slot]));
    }
    plot.tones.assign(slots.size(), PlotTone::Plain);
    for (const DayPeak& peak : peaks) {
        if (!(peak.p < kAboveChance))
            continue;
        std::size_t highest = peak.first;
        for (std::size_t i = 0; i < peak.length; ++i) {
            const std::size_t slot = (peak.first + i) % slots.size();
            plot.tones[slot] = PlotTone::Yellow;
            highest = slots[slot] > slots[highest] ? slot : highest;
        }
        plot.notes.emplace_back(highest, shareText(ground, peak));
    }
    plot.headline = hoursHeadline(ground, cut, peaks);
    return plot;
}

} // namespace

Result<StudyAnswer> runHours(const StudyGround& ground, const StudyQuestion& question, const ParallelFor&,
                             const TaskContext&)
{
    const DayCut cut{static_cast<int>(numberSetting(question, "slot")),
                     parseMinuteOfDay(settingOf(question, "day_start")).value_or(0)};
    std::vector<std::int64_t> slots(cut.slots(), 0);
    for (const auto& area : countByAreaAndSlot(*ground.frame, *ground.rows, Level::Grid, cut))
        std::ranges::transform(slots, area, slots.begin(), std::plus<>());
    const std::vector<DayPeak> peaks =
        dayPeaks(slots, static_cast<std::size_t>(kLongestPeak / cut.slotMinutes));
    StudyAnswer answer{{{"from", "to", "count", "perc", "peak"}, {}},
                       studyProvenance(ground, "peaks of up to 6 h beside an even spread, p by Bonferroni"),
                       {}};
    const std::int64_t sum = std::accumulate(slots.begin(), slots.end(), std::int64_t{0});
    for (std::size_t slot = 0; slot < slots.size(); ++slot) {
        const auto peak = std::ranges::find_if(peaks, [&](const DayPeak& one) {
            return (slot + slots.size() - one.first) % slots.size() < one.length && one.p < kAboveChance;
        });
        answer.table.rows.push_back(
            {minuteText(cut.minuteOf(slot)), minuteText(cut.minuteOf((slot + 1) % slots.size())), slots[slot],
             sum > 0 ? 100 * static_cast<double>(slots[slot]) / static_cast<double>(sum) : 0.0,
             peak == peaks.end() ? Cell() : Cell(peakText(cut, *peak) + "  p " + shortNumber(peak->p, 4))});
    }
    answer.provenance.n = sum;
    if (const std::int64_t dayOnly = countDayOnly(*ground.frame, *ground.rows); dayOnly > 0)
        answer.provenance.excluded.emplace_back("day_only", dayOnly);
    answer.provenance.parameters.emplace_back("slot", settingOf(question, "slot"));
    answer.provenance.parameters.emplace_back("day_start", settingOf(question, "day_start"));
    answer.plot = hoursPlot(ground, cut, slots, peaks);
    return answer;
}

} // namespace jingge
