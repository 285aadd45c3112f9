// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jingge {

/// Where something stands in a file, from 1.
struct TextPlace {
    int line = 1;
    int column = 1;

    auto operator<=>(const TextPlace&) const = default;
};

struct TomlEntry;

/// A value of a TOML file that remembers its place. Dates and times are Other.
struct TomlValue {
    enum class Kind { Text, Integer, Number, Boolean, List, Table, Other };

    Kind kind = Kind::Other;
    TextPlace place;
    std::string text;
    std::int64_t integer = 0;
    double number = 0; ///< of Integer too
    std::vector<TomlValue> items;
    std::vector<TomlEntry> entries; ///< in the order of the file

    /// nullptr where the table has no such key, or this is no table.
    [[nodiscard]] const TomlValue* get(std::string_view key) const;
    [[nodiscard]] bool isText(std::string_view wanted) const { return kind == Kind::Text && text == wanted; }
    [[nodiscard]] bool isNumber() const { return kind == Kind::Integer || kind == Kind::Number; }
};

struct TomlEntry {
    std::string key;
    TextPlace place; ///< of the key
    TomlValue value;
};

/// The table that a TOML file is. Error: ErrorKind::Data, where = `name:line:column`.
[[nodiscard]] Result<TomlValue> parseToml(std::string_view text, const std::string& name, const std::string& what);

} // namespace jingge
