// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/mappingreader.h"

#include "core/base/text.h"

#include <QtGlobal>

#include <algorithm>

namespace jingge {

namespace {

std::optional<std::string> textOf(const TomlValue& node, std::string_view key, MappingFaults& faults)
{
    if (node.kind != TomlValue::Kind::Text) {
        faults.add(node, {QT_TRANSLATE_NOOP("core", "the value of \"%1\" must be a text in quotes"), {std::string(key)}});
        return std::nullopt;
    }
    std::string text(trimmed(node.text));
    if (text.empty())
        faults.add(node, {QT_TRANSLATE_NOOP("core", "the value of \"%1\" is empty"), {std::string(key)}});
    return text;
}

} // namespace

void MappingFaults::add(TextPlace at, Message why)
{
    if (m_first && m_place <= at)
        return;
    m_place = at;
    m_first = Error{ErrorKind::Data, "mapping",
                    m_file + ":" + std::to_string(at.line) + ":" + std::to_string(at.column), std::move(why), {}};
}

void refuseUnknownKeys(const TomlValue& table, std::initializer_list<std::string_view> known, MappingFaults& faults)
{
    for (const TomlEntry& entry : table.entries) {
        if (std::ranges::find(known, entry.key) == known.end())
            faults.add(entry.place, {QT_TRANSLATE_NOOP("core", "no key is named \"%1\" here"), {entry.key}});
    }
}

std::string readText(const TomlValue& table, std::string_view key, MappingFaults& faults)
{
    const TomlValue* node = table.get(key);
    return node == nullptr ? std::string() : textOf(*node, key, faults).value_or("");
}

std::vector<std::string> readTexts(const TomlValue& node, std::string_view key, MappingFaults& faults)
{
    if (node.kind != TomlValue::Kind::List)
        return {textOf(node, key, faults).value_or("")};
    if (node.items.empty())
        faults.add(node, {QT_TRANSLATE_NOOP("core", "the list of \"%1\" is empty"), {std::string(key)}});
    std::vector<std::string> texts;
    for (const TomlValue& item : node.items)
        texts.push_back(textOf(item, key, faults).value_or(""));
    return texts;
}

std::optional<int> readNumber(const TomlValue& node, std::string_view key, int from, int to, MappingFaults& faults)
{
    if (node.kind == TomlValue::Kind::Integer && node.integer >= from && node.integer <= to)
        return static_cast<int>(node.integer);
    faults.add(node, {QT_TRANSLATE_NOOP("core", "the value of \"%1\" must be a whole number from %2 to %3"),
                      {std::string(key), std::to_string(from), std::to_string(to)}});
    return std::nullopt;
}

} // namespace jingge
