// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/mapscheme.h"

#include "core/analysis/periodchange.h"
#include "core/scene/textpainting.h"

#include <algorithm>
#include <cmath>

namespace jingge {
namespace {

constexpr int kMostChange = 3;

ValueKind kindOf(MapMeasure measure)
{
    return measure == MapMeasure::Count ? ValueKind::Whole : ValueKind::Rate;
}

QString numberText(double value)
{
    return QString::number(value, 'g', 10);
}

QString figureOf(const HeatRow& row, MapMeasure measure, double value)
{
    switch (measure) {
    case MapMeasure::Count:
        return countText(row.count);
    case MapMeasure::PerKm2:
    case MapMeasure::PerThousand:
        return value > 0 ? QString::number(value, 'f', 1) : QStringLiteral("0");
    case MapMeasure::Change:
        break;
    }
    const auto change = static_cast<std::int64_t>(value);
    return change > 0   ? QLatin1Char('+') + countText(change)
           : change < 0 ? QChar(0x2212) + countText(-change)
                        : QStringLiteral("0");
}

std::vector<double> limitsFor(std::span<const HeatRow> rows, const MapScheme& scheme)
{
    if (scheme.fixed) {
        std::vector<double> limits = fixedLimits(*scheme.fixed, kindOf(scheme.measure));
        limits.resize(std::min<std::size_t>(limits.size(), kMostClasses));
        return limits;
    }
    std::vector<double> values;
    for (const HeatRow& row : rows)
        values.push_back(valueOf(row, scheme.measure).value_or(0));
    return classLimits(std::move(values), scheme.method, std::min(scheme.classes, kMostClasses),
                       kindOf(scheme.measure));
}

/// Text of a class of rates: half-open, the first from above zero on.
QString rateText(const std::vector<double>& limits, std::size_t position)
{
    const bool isLast = position + 1 == limits.size();
    if (position == 0)
        return isLast ? QStringLiteral("> 0") : QStringLiteral("< %1").arg(numberText(limits[1]));
    if (isLast)
        return QStringLiteral("≥ %1").arg(numberText(limits[position]));
    return QStringLiteral("%1–%2").arg(numberText(limits[position]), numberText(limits[position + 1]));
}

QString wholeText(const std::vector<double>& limits, std::size_t position)
{
    if (position + 1 == limits.size())
        return QStringLiteral("≥ %1").arg(numberText(limits[position]));
    if (limits[position] + 1 == limits[position + 1])
        return numberText(limits[position]);
    return QStringLiteral("%1–%2").arg(numberText(limits[position]), numberText(limits[position + 1] - 1));
}

QString changeText(int mapClass)
{
    if (mapClass == 0)
        return {};
    const QString sign = mapClass < 0 ? QString(QChar(0x2212)) : QStringLiteral("+");
    const int deviations = std::abs(mapClass) + 1;
    return std::abs(mapClass) == kMostChange
               ? QStringLiteral("%1 %2%3")
                     .arg(mapClass < 0 ? QChar(0x2264) : QChar(0x2265))
                     .arg(sign)
                     .arg(deviations)
               : QStringLiteral("%1%2…%3").arg(sign).arg(deviations).arg(deviations + 1);
}

} // namespace

std::vector<int> MapClassing::shown() const
{
    std::vector<int> all;
    const int first = measure == MapMeasure::Change ? -kMostChange : 0;
    const int last = measure == MapMeasure::Change ? kMostChange : static_cast<int>(limits.size());
    for (int mapClass = first; mapClass <= last; ++mapClass)
        all.push_back(mapClass);
    if (std::ranges::find(classes, kNoDataClass) != classes.end())
        all.push_back(kNoDataClass);
    return all;
}

QString MapClassing::textOf(int mapClass) const
{
    if (mapClass == kNoDataClass)
        return {};
    if (measure == MapMeasure::Change)
        return changeText(mapClass);
    if (mapClass <= 0)
        return QStringLiteral("0");
    const auto position = static_cast<std::size_t>(mapClass - 1);
    return kindOf(measure) == ValueKind::Whole ? wholeText(limits, position) : rateText(limits, position);
}

QColor MapClassing::fill(int mapClass, const Style& style) const
{
    if (mapClass == kNoDataClass)
        return style.raised;
    if (measure == MapMeasure::Change)
        return style.diverging[static_cast<std::size_t>(std::clamp(mapClass, -kMostChange, kMostChange) +
                                                        kMostChange)];
    return style.classColour(mapClass, static_cast<int>(limits.size()), ramp);
}

QColor MapClassing::ink(int mapClass, const Style& style) const
{
    if (mapClass == kNoDataClass)
        return style.ink2;
    if (measure == MapMeasure::Change)
        return style.inkOn(fill(mapClass, style));
    return style.classTextColour(mapClass, static_cast<int>(limits.size()), ramp);
}

std::optional<double> valueOf(const HeatRow& row, MapMeasure measure)
{
    switch (measure) {
    case MapMeasure::Count:
        return static_cast<double>(row.count);
    case MapMeasure::PerKm2:
        return row.perKm2;
    case MapMeasure::PerThousand:
        return row.perThousand;
    case MapMeasure::Change:
        break;
    }
    if (!row.previous)
        return std::nullopt;
    return static_cast<double>(row.count - *row.previous);
}

MapClassing classified(std::span<const HeatRow> rows, const MapScheme& scheme)
{
    MapClassing classing;
    classing.measure = scheme.measure;
    classing.ramp = scheme.ramp;
    const bool isChange = scheme.measure == MapMeasure::Change;
    if (!isChange)
        classing.limits = limitsFor(rows, scheme);
    for (const HeatRow& row : rows) {
        const auto value = valueOf(row, scheme.measure);
        classing.classes.push_back(!value     ? kNoDataClass
                                   : isChange ? changeClass(row.count, *row.previous)
                                              : classOf(*value, classing.limits));
        classing.figures.push_back(value ? figureOf(row, scheme.measure, *value) : QString());
    }
    return classing;
}

} // namespace jingge
