// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/dayaxis.h"

#include "core/scene/axislabels.h"
#include "core/scene/textpainting.h"
#include "ui/common/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace jingge {
namespace {

constexpr std::uint8_t kWorkingDays = 0x1F;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DayAxis)
};

/// The parts of the week that stand under each other.
std::vector<std::uint8_t> partsOf(DayAxisOptions::Split split)
{
    switch (split) {
    case DayAxisOptions::Split::None:
        return {kAllWeekdays};
    case DayAxisOptions::Split::Weekend:
        return {kWorkingDays, static_cast<std::uint8_t>(kAllWeekdays & ~kWorkingDays)};
    case DayAxisOptions::Split::Days:
        return {0x01, 0x02, 0x04, 0x08, 0x10, 0x20, 0x40};
    }
    return {kAllWeekdays};
}

QString titleOf(DayAxisOptions::Split split, std::uint8_t days, int count)
{
    if (split == DayAxisOptions::Split::Weekend)
        return Words::tr("%1, %n day(s)", nullptr, count)
            .arg(days == kWorkingDays ? Words::tr("Monday to Friday") : Words::tr("Weekend"));
    return split == DayAxisOptions::Split::Days ? Wording::weekdays(days) : QString();
}

AxisRow rowOf(const DayAxisSource& source, const DayAxisOptions& options, std::uint8_t part)
{
    const SlotPlan plan{options.slotMinutes, options.isPoliceDay ? source.dayStart / 15 * 15 : 0,
                        source.weekdays, part};
    const std::vector<std::int64_t> counts = foldQuarters(source.profile.counts, plan);
    const std::vector<std::int64_t> sums = foldQuarters(source.profile.usualSums, plan);
    const std::vector<std::int64_t> chosen = foldQuarters(source.chosen, plan);
    AxisRow row;
    row.series.slots.resize(counts.size());
    row.series.firstMinute = plan.firstMinute;
    row.series.brush = source.hours;
    row.series.hovered = source.hoveredHours;
    const auto windows = static_cast<int>(source.profile.windows.windows.size());
    for (std::size_t slot = 0; slot < counts.size(); ++slot) {
        row.series.slots[slot] = {counts[slot], chosen[slot],
                                  source.profile.windows.isEnough()
                                      ? std::optional(usualRange(sums[slot], windows))
                                      : std::nullopt};
    }
    const int days = daysAmong(source.period, static_cast<std::uint8_t>(part & source.weekdays));
    if (options.split != DayAxisOptions::Split::None)
        row.series.days = std::max(days, 1);
    row.title = titleOf(options.split, part, days);
    row.figure = countText(row.series.total());
    return row;
}

} // namespace

QJsonObject DayAxisOptions::toJson() const
{
    return {{QStringLiteral("slot"), slotMinutes},
            {QStringLiteral("split"), static_cast<int>(split)},
            {QStringLiteral("policeDay"), isPoliceDay},
            {QStringLiteral("shifts"), hasShifts}};
}

DayAxisOptions DayAxisOptions::fromJson(const QJsonObject& json)
{
    DayAxisOptions options;
    const int slot = json[QLatin1StringView("slot")].toInt();
    if (slot == 60 || slot == 30 || slot == 15)
        options.slotMinutes = slot;
    options.split = static_cast<Split>(std::clamp(json[QLatin1StringView("split")].toInt(), 0, 2));
    options.isPoliceDay = json[QLatin1StringView("policeDay")].toBool(options.isPoliceDay);
    options.hasShifts = json[QLatin1StringView("shifts")].toBool(options.hasShifts);
    return options;
}

DeskAxis makeDayAxis(const DayAxisSource& source, const DayAxisOptions& options)
{
    DeskAxis axis;
    double most = 0;
    bool isAbove = false;
    for (const std::uint8_t part : partsOf(options.split)) {
        axis.rows.push_back(rowOf(source, options, part));
        most = std::max(most, axis.rows.back().series.highest());
        isAbove = isAbove || std::ranges::any_of(axis.rows.back().series.slots, &AxisSlot::isAbove);
    }
    for (AxisRow& row : axis.rows)
        row.series.most = most;
    if (options.hasShifts) {
        for (const Shift& shift : source.shifts) {
            const std::int64_t count =
                sumOfMinutes(source.profile.counts, shift.from, shift.to, source.weekdays);
            axis.shifts.push_back(
                {shift.from, shift.to,
                 QStringLiteral("%1 — %2  %3")
                     .arg(clockText(shift.from), clockText(shift.to), Wording::incidents(count))});
        }
    }
    axis.unit = Words::tr("h", "unit under the hours");
    if (source.profile.windows.isEnough()) {
        axis.usual = Words::tr("Usual");
        axis.above = isAbove ? Words::tr("Above usual") : QString();
    }
    axis.chosen = source.hours != kAllHours ? Words::tr("Chosen") : QString();
    return axis;
}

} // namespace jingge
