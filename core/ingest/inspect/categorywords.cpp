// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/inspect/categorywords.h"

#include "core/base/resources.h"
#include "core/base/text.h"
#include "core/domain/category.h"
#include "core/ingest/tomlvalue.h"

#include <QtGlobal>

#include <algorithm>

namespace jingge {

namespace {

constexpr const char* kWhat = "categories";

std::vector<std::string> wordsOf(const TomlValue* list)
{
    std::vector<std::string> words;
    if (list != nullptr) {
        for (const TomlValue& item : list->items)
            words.push_back(foldedHeader(item.text));
    }
    return words;
}

bool holdsAny(std::string_view text, const std::vector<std::string>& words)
{
    return std::ranges::any_of(
        words, [text](const std::string& word) { return text.find(word) != std::string_view::npos; });
}

} // namespace

Result<CategoryWords> CategoryWords::load()
{
    const std::string name = "ingest/categories.toml";
    return parse(resourceText(name).value_or(""), name);
}

Result<CategoryWords> CategoryWords::parse(std::string_view toml, const std::string& name)
{
    auto root = parseToml(toml, name, kWhat);
    if (!root)
        return Unexpected(root.error());
    CategoryWords words;
    const auto check = [&name](const std::string& code) -> Result<void> {
        if (isKnownCategory(code))
            return {};
        return fail(ErrorKind::Data, kWhat, name,
                    {QT_TRANSLATE_NOOP("core", "\"%1\" is no category code such as theft.ebike"), {code}});
    };
    if (const TomlValue* codes = root->get("codes")) {
        for (const TomlEntry& entry : codes->entries) {
            if (auto fine = check(entry.value.text); !fine)
                return Unexpected(fine.error());
            words.m_codes.emplace(entry.key, entry.value.text);
        }
    }
    if (const TomlValue* rules = root->get("rules")) {
        for (const TomlValue& rule : rules->items) {
            const TomlValue* code = rule.get("code");
            if (auto fine = check(code != nullptr ? code->text : std::string()); !fine)
                return Unexpected(fine.error());
            words.m_rules.push_back({code->text, wordsOf(rule.get("any")), wordsOf(rule.get("with")),
                                     wordsOf(rule.get("without"))});
        }
    }
    return words;
}

std::optional<std::string> CategoryWords::find(std::string_view word) const
{
    const std::string_view bare = trimmed(word);
    if (const auto code = m_codes.find(bare); code != m_codes.end())
        return code->second;
    const std::string folded = foldedHeader(bare);
    for (const Rule& rule : m_rules) {
        if (holdsAny(folded, rule.any) && (rule.with.empty() || holdsAny(folded, rule.with)) &&
            !holdsAny(folded, rule.without))
            return rule.code;
    }
    return std::nullopt;
}

} // namespace jingge
