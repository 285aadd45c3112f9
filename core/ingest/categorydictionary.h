// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jingge {

struct TomlValue;

/// A rule that spoke and was not heard.
struct ExcludedRule {
    std::string code;
    std::string word; ///< the rule's word that the text holds
    std::string by;   ///< what stands against it: a word of `without`, or a negation before the word
};

/// What a dictionary makes of a text, and on what grounds.
struct CategoryDecision {
    std::string code;                    ///< empty = no rule speaks
    std::vector<std::string> words;      ///< that decided: one of `any`, one of `with` where the rule has such
    std::vector<ExcludedRule> excluded;  ///< in the order of the rules, up to the one that decided
};

/// Tells the dotted code of a text by words that people can read and change (resources/dictionaries/*.toml): first the
/// table [codes], else the first of the [[rules]] whose words the text holds: one of `any`, one of `with` where given,
/// none of `without`. A word right behind one of `negations` does not count. Width and case make no difference.
/// Immutable; any thread.
class CategoryDictionary {
public:
    /// names: what other systems call their categories; narratives: what call-takers write.
    enum class Kind { Names, Narratives };

    /// The person's own file in dictionaryFolder(), else the shipped one. Errors (Data, file:line:column): no TOML, a
    /// code that is none, an unknown key.
    [[nodiscard]] static Result<CategoryDictionary> load(Kind kind);
    [[nodiscard]] static Result<CategoryDictionary> parse(std::string_view toml, const std::string& name);

    [[nodiscard]] CategoryDecision decide(std::string_view text) const;
    /// The code alone; nullopt where no rule speaks.
    [[nodiscard]] std::optional<std::string> find(std::string_view text) const;

private:
    struct Rule {
        std::string code;
        std::vector<std::string> any;
        std::vector<std::string> with;
        std::vector<std::string> without;
    };
    [[nodiscard]] static Result<Rule> ruleOf(const TomlValue& table, const std::string& name);
    /// The first word that the text holds and that is not denied; `denied` gets the first that is.
    [[nodiscard]] const std::string* heard(std::string_view text, const std::vector<std::string>& words,
                                           ExcludedRule* denied) const;
    [[nodiscard]] const std::string* negationBefore(std::string_view text, std::size_t at) const;

    std::map<std::string, std::string, std::less<>> m_codes;
    std::vector<Rule> m_rules;
    std::vector<std::string> m_negations; ///< the longest first
};

/// Where a station keeps dictionaries of its own (names.toml, narratives.toml): $JINGGE_DICTIONARIES, else the user's
/// configuration folder.
[[nodiscard]] std::string dictionaryFolder();

} // namespace jingge
