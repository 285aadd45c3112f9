// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/mapchoice.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace jingge {
namespace {

/// A number of an enumeration with so many values; the first where it does not fit.
template <class E>
E enumOf(const QJsonValue& value, int count)
{
    const int number = value.toInt();
    return static_cast<E>(number >= 0 && number < count ? number : 0);
}

QJsonValue arrayOf(const std::optional<std::vector<double>>& limits)
{
    if (!limits)
        return QJsonValue();
    QJsonArray array;
    for (const double limit : *limits)
        array.append(limit);
    return array;
}

std::optional<std::vector<double>> limitsOf(const QJsonValue& value)
{
    if (!value.isArray())
        return std::nullopt;
    std::vector<double> limits;
    for (const QJsonValue& limit : value.toArray())
        limits.push_back(limit.toDouble());
    return limits;
}

} // namespace

MapScheme MapChoice::scheme() const
{
    return {measure, method, classes, frozen ? frozen : typed, ramp};
}

QJsonObject MapChoice::toJson() const
{
    return {{QStringLiteral("measure"), static_cast<int>(measure)},
            {QStringLiteral("against"), static_cast<int>(against)},
            {QStringLiteral("method"), static_cast<int>(method)},
            {QStringLiteral("typed"), arrayOf(typed)},
            {QStringLiteral("frozen"), arrayOf(frozen)},
            {QStringLiteral("classes"), classes},
            {QStringLiteral("ramp"), static_cast<int>(ramp)},
            {QStringLiteral("points"), static_cast<int>(points)},
            {QStringLiteral("base"), hasBase},
            {QStringLiteral("labels"), hasLabels}};
}

MapChoice MapChoice::fromJson(const QJsonObject& json)
{
    MapChoice choice;
    choice.measure = enumOf<MapMeasure>(json[QLatin1StringView("measure")], 4);
    choice.against = enumOf<Against>(json[QLatin1StringView("against")], 2);
    choice.method = enumOf<ClassMethod>(json[QLatin1StringView("method")], 3);
    choice.typed = limitsOf(json[QLatin1StringView("typed")]);
    choice.frozen = limitsOf(json[QLatin1StringView("frozen")]);
    const int classes = json[QLatin1StringView("classes")].toInt(kMostClasses);
    choice.classes = classes >= 2 && classes <= kMostClasses ? classes : kMostClasses;
    choice.ramp = enumOf<Ramp>(json[QLatin1StringView("ramp")], 4);
    choice.points = enumOf<PointsShown>(json[QLatin1StringView("points")], 3);
    choice.hasBase = json[QLatin1StringView("base")].toBool(true);
    choice.hasLabels = json[QLatin1StringView("labels")].toBool(true);
    return choice;
}

std::optional<std::vector<double>> parseLimits(const QString& text)
{
    static const QRegularExpression between(QStringLiteral("[\\s,;，；、]+"));
    std::vector<double> limits;
    for (const QString& word : text.split(between, Qt::SkipEmptyParts)) {
        bool isNumber = false;
        const double limit = word.toDouble(&isNumber);
        if (!isNumber || !(limit > 0))
            return std::nullopt;
        limits.push_back(limit);
    }
    return limits;
}

QString limitsText(const std::vector<double>& limits)
{
    QStringList texts;
    for (const double limit : limits)
        texts += QString::number(limit, 'g', 10);
    return texts.join(QStringLiteral(", "));
}

} // namespace jingge
