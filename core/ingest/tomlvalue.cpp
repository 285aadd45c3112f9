// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/tomlvalue.h"

#include <QtGlobal>

#include <toml++/toml.h>

#include <algorithm>

namespace jingge {

namespace {

TextPlace placeOf(const toml::source_region& region)
{
    return {static_cast<int>(region.begin.line), static_cast<int>(region.begin.column)};
}

TomlValue valueOf(const toml::node& node);

void fillList(TomlValue& value, const toml::array& list)
{
    value.kind = TomlValue::Kind::List;
    for (const toml::node& item : list)
        value.items.push_back(valueOf(item));
}

void fillTable(TomlValue& value, const toml::table& table)
{
    value.kind = TomlValue::Kind::Table;
    for (const auto& [key, node] : table)
        value.entries.push_back({std::string(key.str()), placeOf(key.source()), valueOf(node)});
    std::ranges::stable_sort(value.entries, {}, &TomlEntry::place);
}

/// The parser bounds how deep values may nest, and so this recursion.
TomlValue valueOf(const toml::node& node)
{
    TomlValue value;
    value.place = placeOf(node.source());
    if (const auto* table = node.as_table()) {
        fillTable(value, *table);
    } else if (const auto* list = node.as_array()) {
        fillList(value, *list);
    } else if (const auto* text = node.as_string()) {
        value.kind = TomlValue::Kind::Text;
        value.text = text->get();
    } else if (const auto* integer = node.as_integer()) {
        value.kind = TomlValue::Kind::Integer;
        value.integer = integer->get();
        value.number = static_cast<double>(value.integer);
    } else if (const auto* number = node.as_floating_point()) {
        value.kind = TomlValue::Kind::Number;
        value.number = number->get();
    } else if (node.is_boolean()) {
        value.kind = TomlValue::Kind::Boolean;
    }
    return value;
}

} // namespace

const TomlValue* TomlValue::get(std::string_view key) const
{
    const auto found = std::ranges::find(entries, key, &TomlEntry::key);
    return found == entries.end() ? nullptr : &found->value;
}

Result<TomlValue> parseToml(std::string_view text, const std::string& name, const std::string& what)
{
    try {
        return valueOf(toml::parse(text));
    } catch (const toml::parse_error& error) {
        const TextPlace at = placeOf(error.source());
        return fail(ErrorKind::Data, what, name + ":" + std::to_string(at.line) + ":" + std::to_string(at.column),
                    {QT_TRANSLATE_NOOP("core", "this is no TOML: %1"), {std::string(error.description())}});
    }
}

} // namespace jingge
