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

/// Proposes a dotted code for the word that another system has for a category
/// (resources/ingest/categories.toml): its number, else the first rule whose words it holds. Immutable; any
/// thread.
class CategoryWords {
public:
    /// Error: the shipped file cannot be read, which is a fault of the program.
    [[nodiscard]] static Result<CategoryWords> load();
    [[nodiscard]] static Result<CategoryWords> parse(std::string_view toml, const std::string& name);

    /// The code proposed; nullopt where no rule speaks.
    [[nodiscard]] std::optional<std::string> find(std::string_view word) const;

private:
    struct Rule {
        std::string code;
        std::vector<std::string> any;
        std::vector<std::string> with;
        std::vector<std::string> without;
    };
    std::map<std::string, std::string, std::less<>> m_codes;
    std::vector<Rule> m_rules;
};

} // namespace jingge
