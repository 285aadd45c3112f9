// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/wording.h"

#include "core/scene/textpainting.h"
#include "core/state/stationcounts.h"

#include <QLocale>

#include <array>

namespace jingge {
namespace {

QString twoDigits(int number)
{
    return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
}

QString dayText(CivilDate date, bool hasYear)
{
    const QString day = QStringLiteral("%1-%2").arg(twoDigits(date.month()), twoDigits(date.day()));
    return hasYear ? QStringLiteral("%1-%2").arg(date.year()).arg(day) : day;
}

} // namespace

bool Wording::isChinese()
{
    return QLocale().language() == QLocale::Chinese;
}

QString Wording::incidents(std::int64_t count)
{
    // The number comes with separators of thousands; %n only chooses the form.
    return tr("%1 incident(s)", nullptr, static_cast<int>(count)).arg(countText(count));
}

QString Wording::hours(std::uint32_t hours)
{
    if ((hours & kAllHours) == kAllHours)
        return tr("all");
    QStringList spans;
    for (const HourSpan& span : hourSpans(hours))
        spans += QStringLiteral("%1 — %2").arg(twoDigits(span.from), twoDigits(span.to));
    return spans.isEmpty() ? tr("none") : tr("%1 h").arg(spans.join(tr(", ")));
}

QString Wording::weekdays(std::uint8_t weekdays)
{
    if ((weekdays & kAllWeekdays) == kAllWeekdays)
        return tr("all");
    if (weekdays == 0x1F)
        return tr("working days");
    if (weekdays == 0x60)
        return tr("weekend");
    const QStringList names = weekdayNames();
    QStringList chosen;
    for (int day = 0; day < 7; ++day) {
        if ((weekdays >> day & 1U) != 0)
            chosen += names[day];
    }
    return chosen.isEmpty() ? tr("none") : chosen.join(tr(", "));
}

QStringList Wording::weekdayNames()
{
    return {tr("Mon"), tr("Tue"), tr("Wed"), tr("Thu"), tr("Fri"), tr("Sat"), tr("Sun")};
}

QString Wording::period(const TimeRange& range)
{
    const CivilDate first = range.from.date();
    const CivilDate last = CivilTime{range.to.seconds - 1}.date();
    const bool hasYear = first.year() != last.year();
    if (first == last)
        return dayText(first, false);
    return QStringLiteral("%1 — %2").arg(dayText(first, hasYear), dayText(last, hasYear));
}

QString Wording::length(const TimeRange& range)
{
    const auto days = static_cast<int>((range.seconds() + kDaySeconds - 1) / kDaySeconds);
    if (days % 7 == 0 && days <= 56)
        return tr("%n week(s)", nullptr, days / 7);
    return tr("%1 day(s)", nullptr, days).arg(countText(days));
}

QString Wording::moment(CivilTime time, bool isDayOnly)
{
    const QString day = dayText(time.date(), false);
    if (isDayOnly)
        return day;
    return QStringLiteral("%1 %2:%3").arg(day, twoDigits(time.hour()), twoDigits(time.minuteOfDay() % 60));
}

QString Wording::category(const StationSource& source, const std::string& code)
{
    const auto [english, chinese] = source.categoryNames(code);
    const std::string& name = isChinese() ? chinese : english;
    if (!name.empty() && name != code)
        return QString::fromStdString(name);
    // Codes above the listed ones, under which the list files its own.
    static const std::array<std::pair<const char*, const char*>, 9> groups{{
        {"complaint", QT_TR_NOOP("Complaints")},
        {"theft", QT_TR_NOOP("Theft")},
        {"fraud", QT_TR_NOOP("Fraud")},
        {"dispute", QT_TR_NOOP("Disputes")},
        {"traffic", QT_TR_NOOP("Traffic")},
        {"fire", QT_TR_NOOP("Fire")},
        {"help", QT_TR_NOOP("Help")},
        {"crime", QT_TR_NOOP("Crime")},
        {"assault", QT_TR_NOOP("Assault")},
    }};
    for (const auto& [group, title] : groups) {
        if (code == group)
            return tr(title);
    }
    return QString::fromStdString(code);
}

QString Wording::areasOf(Level level, std::size_t count)
{
    return tr("%1 %2", "number of areas, then their kind").arg(countText(static_cast<std::int64_t>(count)), levelName(level));
}

QString Wording::levelName(Level level)
{
    switch (level) {
    case Level::Grid: return tr("grids");
    case Level::Squad: return tr("squads");
    case Level::Community: return tr("communities");
    case Level::Governance: return tr("governance grids");
    case Level::Station: return tr("stations");
    case Level::Branch: return tr("branches");
    case Level::City: return tr("cities");
    }
    return {};
}

QString Wording::alertLevel(AlertLevel level)
{
    switch (level) {
    case AlertLevel::One: return tr("level 1");
    case AlertLevel::Two: return tr("level 2");
    case AlertLevel::Three: return tr("level 3");
    }
    return {};
}

QStringList Wording::taskSteps()
{
    return {tr("A", "assess: first state of a task"), tr("O", "order: second state"), tr("W", "at work: third state"),
            tr("C", "checked: fourth state"), tr("D", "done: last state")};
}

QString Wording::levelTitle(Level level)
{
    switch (level) {
    case Level::Grid: return tr("Grids");
    case Level::Squad: return tr("Squads");
    case Level::Community: return tr("Communities");
    case Level::Governance: return tr("Governance grids");
    case Level::Station: return tr("Stations");
    case Level::Branch: return tr("Branches");
    case Level::City: return tr("Cities");
    }
    return {};
}

QString Wording::gap(std::int64_t seconds)
{
    const auto minutes = static_cast<int>((seconds + 30) / 60);
    if (minutes < 60)
        return tr("%1 min").arg(minutes);
    if (minutes < 24 * 60)
        return minutes % 60 == 0 ? tr("%1 h", "a length of time").arg(minutes / 60)
                                 : tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
    const auto hours = static_cast<int>((seconds + 1800) / 3600);
    return hours % 24 == 0 ? tr("%1 d").arg(hours / 24) : tr("%1 d %2 h").arg(hours / 24).arg(hours % 24);
}

} // namespace jingge
