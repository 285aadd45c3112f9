// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/recipe.h"

#include <algorithm>

namespace jingge {

QJsonObject recipeObject(const StudyQuestion& question)
{
    QJsonObject settings;
    if (const Study* study = findStudy(question.study)) {
        for (const StudySetting& setting : study->settings)
            settings[QLatin1StringView(setting.key)] =
                QString::fromStdString(settingOf(question, setting.key));
    }
    return {{QStringLiteral("study"), QString::fromStdString(question.study)},
            {QStringLiteral("settings"), settings}};
}

StudyQuestion questionFrom(const QJsonObject& object)
{
    StudyQuestion question;
    const Study* study = findStudy(object[QLatin1StringView("study")].toString().toStdString());
    if (study == nullptr)
        return question;
    question.study = study->key;
    const QJsonObject settings = object[QLatin1StringView("settings")].toObject();
    for (const StudySetting& setting : study->settings) {
        const std::string value = settings[QLatin1StringView(setting.key)].toString().toStdString();
        const bool isKnown = std::ranges::any_of(
            setting.choices, [&value](const StudyChoice& choice) { return choice.value == value; });
        if (isKnown)
            question.settings[setting.key] = value;
    }
    return question;
}

} // namespace jingge
