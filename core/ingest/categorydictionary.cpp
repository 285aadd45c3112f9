// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/categorydictionary.h"

#include "core/base/resources.h"
#include "core/base/text.h"
#include "core/domain/category.h"
#include "core/ingest/tomlvalue.h"

#include <QStandardPaths>
#include <QtGlobal>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace jingge {

namespace {

constexpr const char* kWhat = "dictionary";
constexpr std::uintmax_t kLargest = 1U << 20U;

Unexpected wrong(const std::string& name, TextPlace place, Message why)
{
    return fail(ErrorKind::Data, kWhat,
                name + ":" + std::to_string(place.line) + ":" + std::to_string(place.column), std::move(why));
}

Result<std::vector<std::string>> wordsOf(const TomlEntry& entry, const std::string& name)
{
    std::vector<std::string> words;
    for (const TomlValue& item : entry.value.items) {
        if (item.kind != TomlValue::Kind::Text || foldedHeader(item.text).empty())
            return wrong(name, item.place, {QT_TRANSLATE_NOOP("core", "%1 must be a list of texts"), {entry.key}});
        words.push_back(foldedHeader(item.text));
    }
    if (entry.value.kind != TomlValue::Kind::List)
        return wrong(name, entry.value.place, {QT_TRANSLATE_NOOP("core", "%1 must be a list of texts"), {entry.key}});
    return words;
}

Result<std::string> codeOf(const TomlValue& value, const std::string& name)
{
    if (value.kind == TomlValue::Kind::Text && isKnownCategory(value.text))
        return value.text;
    return wrong(name, value.place,
                 {QT_TRANSLATE_NOOP("core", "\"%1\" is no category code such as theft.ebike"), {value.text}});
}

Unexpected unknownKey(const TomlEntry& entry, const std::string& name)
{
    return wrong(name, entry.place, {QT_TRANSLATE_NOOP("core", "unknown key %1"), {entry.key}});
}

} // namespace

Result<CategoryDictionary> CategoryDictionary::load(Kind kind)
{
    const std::string file = kind == Kind::Names ? "names.toml" : "narratives.toml";
    const std::string own = dictionaryFolder() + "/" + file;
    std::error_code unknown;
    if (!std::filesystem::is_regular_file(own, unknown))
        return parse(resourceText("dictionaries/" + file).value_or(""), file);
    if (std::filesystem::file_size(own, unknown) > kLargest)
        return fail(ErrorKind::Data, kWhat, own, QT_TRANSLATE_NOOP("core", "the file is too large for a dictionary"));
    std::ifstream in(own, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    if (!in.is_open() || in.bad())
        return fail(ErrorKind::Data, kWhat, own, QT_TRANSLATE_NOOP("core", "the file cannot be read"));
    return parse(text, own);
}

Result<CategoryDictionary> CategoryDictionary::parse(std::string_view toml, const std::string& name)
{
    auto root = parseToml(toml, name, kWhat);
    if (!root)
        return Unexpected(root.error());
    CategoryDictionary dictionary;
    for (const TomlEntry& entry : root->entries) {
        if (entry.key == "codes" && entry.value.kind == TomlValue::Kind::Table) {
            for (const TomlEntry& line : entry.value.entries) {
                auto code = codeOf(line.value, name);
                if (!code)
                    return Unexpected(code.error());
                dictionary.m_codes.emplace(line.key, std::move(*code));
            }
        } else if (entry.key == "rules" && entry.value.kind == TomlValue::Kind::List) {
            for (const TomlValue& table : entry.value.items) {
                auto rule = ruleOf(table, name);
                if (!rule)
                    return Unexpected(rule.error());
                dictionary.m_rules.push_back(std::move(*rule));
            }
        } else if (entry.key == "negations") {
            auto words = wordsOf(entry, name);
            if (!words)
                return Unexpected(words.error());
            dictionary.m_negations = std::move(*words);
        } else {
            return unknownKey(entry, name);
        }
    }
    std::ranges::stable_sort(dictionary.m_negations, std::greater(), &std::string::size);
    return dictionary;
}

Result<CategoryDictionary::Rule> CategoryDictionary::ruleOf(const TomlValue& table, const std::string& name)
{
    Rule rule;
    for (const TomlEntry& entry : table.entries) {
        if (entry.key == "code") {
            auto code = codeOf(entry.value, name);
            if (!code)
                return Unexpected(code.error());
            rule.code = std::move(*code);
            continue;
        }
        auto* list = entry.key == "any"       ? &rule.any
                     : entry.key == "with"    ? &rule.with
                     : entry.key == "without" ? &rule.without
                                              : nullptr;
        if (list == nullptr)
            return unknownKey(entry, name);
        auto words = wordsOf(entry, name);
        if (!words)
            return Unexpected(words.error());
        *list = std::move(*words);
    }
    if (rule.code.empty() || rule.any.empty())
        return wrong(name, table.place, QT_TRANSLATE_NOOP("core", "a rule needs `code` and the words of `any`"));
    return rule;
}

const std::string* CategoryDictionary::negationBefore(std::string_view text, std::size_t at) const
{
    const auto found = std::ranges::find_if(
        m_negations, [before = text.substr(0, at)](const std::string& word) { return before.ends_with(word); });
    return found == m_negations.end() ? nullptr : &*found;
}

const std::string* CategoryDictionary::heard(std::string_view text, const std::vector<std::string>& words,
                                             ExcludedRule* denied) const
{
    for (const std::string& word : words) {
        for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + word.size())) {
            const std::string* negation = negationBefore(text, at);
            if (negation == nullptr)
                return &word;
            if (denied != nullptr && denied->word.empty()) {
                denied->word = word;
                denied->by = *negation;
            }
        }
    }
    return nullptr;
}

CategoryDecision CategoryDictionary::decide(std::string_view text) const
{
    const std::string_view bare = trimmed(text);
    if (const auto code = m_codes.find(bare); code != m_codes.end())
        return {code->second, {code->first}, {}};
    const std::string folded = foldedHeader(bare);
    CategoryDecision decision;
    for (const Rule& rule : m_rules) {
        ExcludedRule denied{rule.code, {}, {}};
        const std::string* word = heard(folded, rule.any, &denied);
        const std::string* also = word == nullptr || rule.with.empty() ? nullptr : heard(folded, rule.with, nullptr);
        if (word != nullptr && (rule.with.empty() || also != nullptr)) {
            const auto against = std::ranges::find_if(
                rule.without, [&](const std::string& one) { return folded.find(one) != std::string::npos; });
            if (against == rule.without.end()) {
                decision.code = rule.code;
                decision.words.push_back(*word);
                if (also != nullptr)
                    decision.words.push_back(*also);
                return decision;
            }
            denied.word = *word;
            denied.by = *against;
        } else if (word != nullptr) {
            continue; // it needs another word that is not there
        }
        if (!denied.word.empty())
            decision.excluded.push_back(std::move(denied));
    }
    return decision;
}

std::optional<std::string> CategoryDictionary::find(std::string_view text) const
{
    CategoryDecision decision = decide(text);
    return decision.code.empty() ? std::nullopt : std::optional(std::move(decision.code));
}

std::string dictionaryFolder()
{
    const QByteArray chosen = qgetenv("JINGGE_DICTIONARIES");
    if (!chosen.isEmpty())
        return chosen.toStdString();
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation).toStdString() +
           "/jingge/dictionaries";
}

} // namespace jingge
