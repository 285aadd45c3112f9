// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/rulefile.h"

#include "core/base/resources.h"
#include "core/base/text.h"
#include "core/domain/category.h"
#include "core/ingest/stationfile.h"
#include "core/ingest/tomltext.h"
#include "core/ingest/tomlvalue.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

namespace jingge {

namespace {

constexpr std::int64_t kLongestSeconds = 3660 * kDaySeconds;

/// Reads one file's entries into a rule; the first thing wrong is the answer.
class RuleReader {
public:
    explicit RuleReader(const std::string& file) : m_file(file) {}

    Result<Rule> read(const TomlValue& table)
    {
        for (const TomlEntry& entry : table.entries) {
            if (auto done = readEntry(entry); !done)
                return Unexpected(done.error());
        }
        if (auto fine = checkWhole(); !fine)
            return Unexpected(fine.error());
        return std::move(m_rule);
    }

private:
    [[nodiscard]] Unexpected wrong(TextPlace place, Message why) const
    {
        return fail(ErrorKind::Data, "rule",
                    m_file + ":" + std::to_string(place.line) + ":" + std::to_string(place.column),
                    std::move(why));
    }
    [[nodiscard]] Unexpected unfit(const TomlEntry& entry) const
    {
        return wrong(entry.value.place, {QT_TRANSLATE_NOOP("core", "no good value for %1"), {entry.key}});
    }

    Result<void> readEntry(const TomlEntry& entry)
    {
        if (entry.key == "task")
            return readTask(entry);
        if (auto done = readTexts(entry))
            return *done;
        if (auto done = readNumbers(entry))
            return *done;
        if (auto done = readDurations(entry))
            return *done;
        if (auto done = readWords(entry))
            return *done;
        return wrong(entry.place, {QT_TRANSLATE_NOOP("core", "unknown key %1"), {entry.key}});
    }

    std::optional<Result<void>> readTexts(const TomlEntry& entry)
    {
        for (const auto& [key, member] : {std::pair{"code", &Rule::code},
                                          {"name_en", &Rule::nameEnglish},
                                          {"name_zh", &Rule::nameChinese},
                                          {"reason", &Rule::reason},
                                          {"reason_zh", &Rule::reasonChinese},
                                          {"to", &Rule::recipient}}) {
            if (entry.key == key)
                return readText(entry, m_rule.*member);
        }
        for (const auto& [key, member] : {std::pair{"categories", &Rule::categories},
                                          {"exclude_categories", &Rule::excludedCategories},
                                          {"exclude_areas", &Rule::excludedAreas}}) {
            if (entry.key == key)
                return readList(entry, m_rule.*member);
        }
        return std::nullopt;
    }

    Result<void> readText(const TomlEntry& entry, std::string& out) const
    {
        if (entry.value.kind != TomlValue::Kind::Text || entry.value.text.size() > 2000)
            return wrong(entry.value.place, {QT_TRANSLATE_NOOP("core", "%1 must be a text"), {entry.key}});
        out = entry.value.text;
        return {};
    }

    Result<void> readList(const TomlEntry& entry, std::vector<std::string>& out) const
    {
        if (entry.value.kind != TomlValue::Kind::List)
            return wrong(entry.value.place,
                         {QT_TRANSLATE_NOOP("core", "%1 must be a list of texts"), {entry.key}});
        for (const TomlValue& item : entry.value.items) {
            if (item.kind != TomlValue::Kind::Text)
                return wrong(item.place,
                             {QT_TRANSLATE_NOOP("core", "%1 must be a list of texts"), {entry.key}});
            if (entry.key != "exclude_areas" && !hasCategoryForm(item.text))
                return wrong(item.place, {QT_TRANSLATE_NOOP("core", "not a category code: %1"), {item.text}});
            out.push_back(item.text);
        }
        return {};
    }

    std::optional<Result<void>> readNumbers(const TomlEntry& entry)
    {
        for (const auto& [key, member, least, most] : {std::tuple{"threshold", &Rule::threshold, 2, 1000000},
                                                       {"distinct_days", &Rule::leastDays, 1, 10000}}) {
            if (entry.key != key)
                continue;
            if (entry.value.kind != TomlValue::Kind::Integer || entry.value.integer < least ||
                entry.value.integer > most)
                return unfit(entry);
            m_rule.*member = static_cast<int>(entry.value.integer);
            return Result<void>();
        }
        if (entry.key == "level") {
            if (entry.value.kind != TomlValue::Kind::Integer || entry.value.integer < 1 ||
                entry.value.integer > 3)
                return unfit(entry);
            m_rule.level = static_cast<TaskLevel>(entry.value.integer);
            return Result<void>();
        }
        if (entry.key == "radius" || entry.key == "unusual") {
            const double most = entry.key == "radius" ? 20000 : 1000;
            if (!entry.value.isNumber() || !(entry.value.number > 0) || entry.value.number > most)
                return unfit(entry);
            if (entry.key == "radius")
                m_rule.radiusMetres = entry.value.number;
            else
                m_rule.leastScore = entry.value.number;
            return Result<void>();
        }
        return std::nullopt;
    }

    std::optional<Result<void>> readDurations(const TomlEntry& entry)
    {
        for (const auto& [key, member, least] : {std::tuple{"window", &Rule::windowSeconds, std::int64_t{60}},
                                                 {"least_gap", &Rule::leastGapSeconds, std::int64_t{0}},
                                                 {"cool_down", &Rule::coolDownSeconds, std::int64_t{0}}}) {
            if (entry.key != key)
                continue;
            const auto seconds =
                entry.value.kind == TomlValue::Kind::Text ? parseDuration(entry.value.text) : std::nullopt;
            if (!seconds || *seconds < least || *seconds > kLongestSeconds)
                return wrong(entry.value.place,
                             {QT_TRANSLATE_NOOP("core", "%1 must be a duration such as 14d, 36h or 90m"),
                              {entry.key}});
            m_rule.*member = *seconds;
            return Result<void>();
        }
        return std::nullopt;
    }

    std::optional<Result<void>> readWords(const TomlEntry& entry)
    {
        const std::string text = entry.value.kind == TomlValue::Kind::Text ? entry.value.text : std::string();
        if (entry.key == "key") {
            const auto key = parseRuleKey(text);
            if (!key)
                return unfit(entry);
            m_rule.key = *key;
            return Result<void>();
        }
        if (entry.key == "hours") {
            const auto hours = parseHours(text);
            if (!hours || *hours == 0)
                return unfit(entry);
            m_rule.hours = *hours;
            return Result<void>();
        }
        for (const auto& [key, member] :
             {std::pair{"valid_from", &Rule::validFrom}, {"valid_to", &Rule::validTo}}) {
            if (entry.key != key)
                continue;
            m_rule.*member = parseIsoTime(text);
            return m_rule.*member ? Result<void>() : unfit(entry);
        }
        return std::nullopt;
    }

    Result<void> readTask(const TomlEntry& entry)
    {
        if (entry.value.kind != TomlValue::Kind::Table)
            return wrong(entry.value.place, {QT_TRANSLATE_NOOP("core", "%1 must be a table"), {entry.key}});
        for (const TomlEntry& part : entry.value.entries) {
            if (part.key != "title" && part.key != "measure")
                return wrong(part.place, {QT_TRANSLATE_NOOP("core", "unknown key %1"), {"task." + part.key}});
            if (auto done = readText(part, part.key == "title" ? m_rule.task.title : m_rule.task.measure);
                !done)
                return done;
        }
        return {};
    }

    /// What no single key can tell.
    Result<void> checkWhole()
    {
        const auto missing = [this](const char* key) {
            return wrong({}, {QT_TRANSLATE_NOOP("core", "%1 is missing"), {key}});
        };
        if (!isRuleCode(m_rule.code))
            return wrong({}, QT_TRANSLATE_NOOP("core", "code must be lower-case letters, digits and dashes"));
        if (m_rule.categories.empty())
            return missing("categories");
        if (m_rule.leastDays > m_rule.threshold)
            return wrong({}, QT_TRANSLATE_NOOP("core", "distinct_days cannot be more than threshold"));
        if (m_rule.leastGapSeconds > m_rule.windowSeconds)
            return wrong({}, QT_TRANSLATE_NOOP("core", "least_gap cannot be longer than window"));
        if (m_rule.leastScore && m_rule.key == RuleKey::Radius)
            return wrong({}, QT_TRANSLATE_NOOP("core", "unusual needs a key that is no radius"));
        if (m_rule.validFrom && m_rule.validTo && *m_rule.validTo <= *m_rule.validFrom)
            return wrong({}, QT_TRANSLATE_NOOP("core", "valid_to must come after valid_from"));
        if (m_rule.nameEnglish.empty())
            m_rule.nameEnglish = m_rule.nameChinese.empty() ? m_rule.code : m_rule.nameChinese;
        if (m_rule.nameChinese.empty())
            m_rule.nameChinese = m_rule.nameEnglish;
        if (m_rule.task.title.empty())
            m_rule.task.title = m_rule.nameChinese + "：{key}";
        return {};
    }

    std::string m_file;
    Rule m_rule;
};

void addLine(std::string& out, std::string_view key, const std::string& text)
{
    if (!text.empty())
        out.append(key).append(" = ").append(tomlString(text)).append("\n");
}

void addList(std::string& out, std::string_view key, const std::vector<std::string>& texts)
{
    if (texts.empty())
        return;
    out.append(key).append(" = [");
    for (std::size_t i = 0; i < texts.size(); ++i)
        out.append(i == 0 ? "" : ", ").append(tomlString(texts[i]));
    out += "]\n";
}

std::string hoursText(std::uint32_t hours)
{
    std::string text;
    for (int hour = 0; hour < 24; ++hour) {
        if ((hours >> hour & 1U) != 0)
            text += (text.empty() ? "" : ",") + std::to_string(hour);
    }
    return text;
}

} // namespace

std::string durationText(std::int64_t seconds)
{
    if (seconds % kDaySeconds == 0)
        return std::to_string(seconds / kDaySeconds) + "d";
    if (seconds % 3600 == 0)
        return std::to_string(seconds / 3600) + "h";
    return seconds % 60 == 0 ? std::to_string(seconds / 60) + "m"
                             : numberText(static_cast<double>(seconds) / 60) + "m";
}

Result<Rule> parseRule(std::string_view toml, const std::string& name)
{
    const auto table = parseToml(toml, name, "rule");
    if (!table)
        return Unexpected(table.error());
    return RuleReader(name).read(*table);
}

Result<std::string> readRuleText(const std::string& path)
{
    auto text = readStationText(path); // the same limits
    if (!text) {
        Error error = text.error();
        error.what = "rule";
        return Unexpected(std::move(error));
    }
    return text;
}

std::string ruleText(const Rule& rule)
{
    std::string out;
    addLine(out, "code", rule.code);
    addLine(out, "name_en", rule.nameEnglish);
    addLine(out, "name_zh", rule.nameChinese);
    addLine(out, "reason", rule.reason);
    addLine(out, "reason_zh", rule.reasonChinese);
    addList(out, "categories", rule.categories);
    addList(out, "exclude_categories", rule.excludedCategories);
    addList(out, "exclude_areas", rule.excludedAreas);
    addLine(out, "key", std::string(ruleKeyText(rule.key)));
    if (rule.key == RuleKey::Radius)
        out += "radius = " + numberText(rule.radiusMetres) + "\n";
    addLine(out, "window", durationText(rule.windowSeconds));
    out += "threshold = " + std::to_string(rule.threshold) + "\n";
    out += "distinct_days = " + std::to_string(rule.leastDays) + "\n";
    addLine(out, "least_gap", durationText(rule.leastGapSeconds));
    if (rule.hours != kAllHours)
        addLine(out, "hours", hoursText(rule.hours));
    addLine(out, "cool_down", durationText(rule.coolDownSeconds));
    if (rule.leastScore)
        out += "unusual = " + numberText(*rule.leastScore) + "\n";
    addLine(out, "valid_from", rule.validFrom ? rule.validFrom->text() : "");
    addLine(out, "valid_to", rule.validTo ? rule.validTo->text() : "");
    out += "level = " + std::to_string(static_cast<int>(rule.level)) + "\n";
    addLine(out, "to", rule.recipient);
    out += "\n[task]\n";
    addLine(out, "title", rule.task.title);
    addLine(out, "measure", rule.task.measure);
    return out;
}

Result<std::vector<Rule>> shippedRules()
{
    std::vector<Rule> rules;
    for (const std::string& name : resourceNames("rules")) {
        auto rule = parseRule(resourceText("rules/" + name).value_or(std::string()), name);
        if (!rule)
            return Unexpected(rule.error());
        rules.push_back(std::move(*rule));
    }
    return rules;
}

} // namespace jingge
