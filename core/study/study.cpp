// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/study.h"

#include "core/study/studyruns.h"

#include <QtGlobal>

#include <algorithm>
#include <cstdlib>
#include <iomanip>
#include <sstream>

namespace jingge {

const Study* findStudy(std::string_view key)
{
    const auto found =
        std::ranges::find(studies(), key, [](const Study& study) { return std::string_view(study.key); });
    return found == studies().end() ? nullptr : &*found;
}

std::string settingOf(const StudyQuestion& question, std::string_view key)
{
    if (const auto given = question.settings.find(std::string(key)); given != question.settings.end())
        return given->second;
    const Study* study = findStudy(question.study);
    for (const StudySetting& setting : study->settings) {
        if (setting.key == key)
            return setting.choices.front().value;
    }
    return {};
}

Result<StudyAnswer> runStudy(const StudyGround& ground, const StudyQuestion& question,
                             const ParallelFor& loop, const TaskContext& context)
{
    const Study* study = findStudy(question.study);
    if (study == nullptr)
        return fail(ErrorKind::Usage, "study", question.study,
                    QT_TRANSLATE_NOOP("core", "there is no such analysis"));
    for (const auto& [key, value] : question.settings) {
        const auto setting =
            std::ranges::find(study->settings, key, [](const StudySetting& s) { return std::string(s.key); });
        const bool isKnown =
            setting != study->settings.end() &&
            std::ranges::any_of(setting->choices, [&value = value](const StudyChoice& choice) {
                return choice.value == value;
            });
        if (!isKnown)
            return fail(ErrorKind::Usage, question.study, key,
                        {QT_TRANSLATE_NOOP("core", "this value does not fit: %1"), {value}});
    }
    return study->run(ground, question, loop, context);
}

std::string methodLine(const Provenance& provenance, StudyLanguage language)
{
    std::string line = "n = " + std::to_string(provenance.n);
    const auto word = [language](std::string_view key) { return studyWord(key, language); };
    for (const auto& [reason, count] : provenance.excluded)
        line += " · " + word(reason) + " " + std::to_string(count);
    if (!provenance.from.empty() || !provenance.to.empty())
        line += " · [" + provenance.from.substr(0, 10) + ", " + provenance.to.substr(0, 10) + ")";
    line += " · " + word(provenance.method);
    for (const auto& [name, value] : provenance.parameters)
        line += " · " + word(name) + " " + word(value);
    if (provenance.seed >= 0)
        line += " · " + word("seed") + " " + std::to_string(provenance.seed);
    return line;
}

Provenance studyProvenance(const StudyGround& ground, std::string method)
{
    Provenance provenance;
    provenance.n = static_cast<std::int64_t>(ground.rows->count());
    provenance.from = groundPeriod(ground).from.text();
    provenance.to = groundPeriod(ground).to.text();
    provenance.method = std::move(method);
    return provenance;
}

TimeRange groundPeriod(const StudyGround& ground)
{
    TimeRange period = ground.frame->extent().value_or(TimeRange{});
    period.from = ground.filter.from.value_or(period.from);
    period.to = ground.filter.to.value_or(period.to);
    return period;
}

std::string keyName(const StudyGround& ground, CountKey key, const std::string& code)
{
    if (code.empty())
        return words(ground, "（无）", "(none)");
    if (key == CountKey::Category)
        return ground.categoryName ? ground.categoryName(code) : code;
    const auto level = areaLevelOf(key);
    const auto place = level ? ground.frame->areas->find(*level, code) : std::nullopt;
    if (!place)
        return code;
    const Area& area = ground.frame->areas->at(*level)[static_cast<std::size_t>(*place)];
    return area.name.empty() ? code : area.name;
}

CountKey keySetting(const StudyQuestion& question)
{
    return countKeyFromName(settingOf(question, "by")).value_or(CountKey::Grid);
}

double numberSetting(const StudyQuestion& question, std::string_view key)
{
    return std::strtod(settingOf(question, key).c_str(), nullptr);
}

std::string shortNumber(double value, int decimals)
{
    std::ostringstream out;
    out.imbue(std::locale::classic());
    out << std::fixed << std::setprecision(decimals) << value;
    return out.str();
}

} // namespace jingge
