// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/mappingcolumns.h"

#include "core/base/text.h"
#include "core/domain/category.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <set>

namespace jingge {

namespace {

constexpr std::array<std::string_view, kColumnCount> kNames{
    "source_id",  "received_at",   "answered_at",      "dispatched_at", "accepted_at",  "enroute_at",
    "arrived_at", "closed_at",     "occurred_from",    "occurred_to",   "category_initial", "category",
    "duplicate_of", "channel",     "caller_name",      "caller_phone",  "plate",        "address",
    "lon",        "lat",           "station",          "branch",        "community",    "place_type",
    "severity",   "tags",          "valid",            "invalid",       "narrative",    "outcome"};

ColumnSource readJoin(const TomlValue& table, std::string_view key, MappingFaults& faults)
{
    refuseUnknownKeys(table, {"join"}, faults);
    const TomlValue* names = table.get("join");
    if (names != nullptr)
        return {readTexts(*names, "join", faults), true};
    faults.add(table, {QT_TRANSLATE_NOOP("core", "the value of \"%1\" is a column, a list of them, or { join = [...] }"),
                       {std::string(key)}});
    return {};
}

ColumnSource readColumn(const TomlValue& node, std::string_view key, MappingFaults& faults)
{
    if (node.kind == TomlValue::Kind::Table)
        return readJoin(node, key, faults);
    return {readTexts(node, key, faults), false};
}

void readOccurred(const TomlValue& node, Mapping& mapping, MappingFaults& faults)
{
    if (node.get("date") == nullptr || node.get("hours") == nullptr)
        return faults.add(node, QT_TRANSLATE_NOOP("core", "\"occurred\" is written as { date = \"…\", hours = \"…\" }"));
    refuseUnknownKeys(node, {"date", "hours"}, faults);
    mapping.occurredDate = readText(node, "date", faults);
    mapping.occurredHours = readText(node, "hours", faults);
    if (mapping.column(Column::OccurredFrom).isMapped() || mapping.column(Column::OccurredTo).isMapped())
        faults.add(node, QT_TRANSLATE_NOOP("core", "\"occurred\" stands instead of occurred_from and occurred_to"));
}

/// lon and lat of [columns], as pairs: both always come from the same one.
void readFirstPairs(const TomlValue& columns, Mapping& mapping, MappingFaults& faults)
{
    const ColumnSource& lon = mapping.column(Column::Lon);
    const ColumnSource& lat = mapping.column(Column::Lat);
    if (lon.names.size() != lat.names.size() || lon.isJoined || lat.isJoined) {
        const TomlValue* at = lon.isMapped() ? columns.get("lon") : columns.get("lat");
        return faults.add(*at, QT_TRANSLATE_NOOP("core", "lon and lat are a pair: as many names in the one as in the other"));
    }
    for (std::size_t i = 0; i < lon.names.size(); ++i)
        mapping.coordinates.push_back({lon.names[i], lat.names[i], {}, {}});
}

void requireColumns(const TomlValue& columns, const Mapping& mapping, MappingFaults& faults)
{
    if (faults.first())
        return; // a name that is not known is told rather than the field it was meant for
    const bool hasTime = mapping.column(Column::ReceivedAt).isMapped() || mapping.column(Column::OccurredFrom).isMapped() ||
                         !mapping.occurredDate.empty();
    if (!mapping.column(Column::SourceId).isMapped())
        faults.add(columns, QT_TRANSLATE_NOOP("core", "[columns] must say where source_id comes from (\"row\" numbers the rows)"));
    if (!hasTime)
        faults.add(columns, QT_TRANSLATE_NOOP("core", "[columns] must say where received_at comes from"));
}

/// The code of one category; the known ones are silent, others of the right form are collected.
std::string readCode(const TomlValue& node, std::string_view value, std::set<std::string>& foreign, MappingFaults& faults)
{
    std::string code(trimmed(node.text));
    if (node.kind != TomlValue::Kind::Text)
        faults.add(node, {QT_TRANSLATE_NOOP("core", "the code of \"%1\" must be a text in quotes"), {std::string(value)}});
    else if (!hasCategoryForm(code))
        faults.add(node, {QT_TRANSLATE_NOOP("core", "\"%1\" is no category code such as theft.ebike"), {code}});
    else if (!isKnownCategory(code))
        foreign.insert(code);
    return code;
}

void warnOfForeignCodes(const std::set<std::string>& foreign, Mapping& mapping, const std::string& file)
{
    std::string list;
    for (const std::string& code : foreign)
        list += (list.empty() ? "" : ", ") + code;
    if (!foreign.empty())
        mapping.warnings.push_back({file, 0, {}, list,
                                    {QT_TRANSLATE_NOOP("core", "category codes outside the list are taken as they are: %1"),
                                     {list}}});
}

} // namespace

std::string_view columnName(Column column)
{
    return kNames[static_cast<std::size_t>(column)];
}

void readColumns(const TomlValue& root, Mapping& mapping, MappingFaults& faults)
{
    const TomlValue* columns = root.get("columns");
    if (columns == nullptr || columns->kind != TomlValue::Kind::Table)
        return faults.add(columns == nullptr ? root : *columns, QT_TRANSLATE_NOOP("core", "a mapping needs a table [columns]"));
    for (const auto& [key, place, value] : columns->entries) {
        const auto* name = std::ranges::find(kNames, key);
        if (name != kNames.end())
            mapping.columns[static_cast<std::size_t>(name - kNames.begin())] = readColumn(value, key, faults);
        else if (key != "occurred")
            faults.add(place, {QT_TRANSLATE_NOOP("core", "no field is named \"%1\""), {key}});
    }
    if (const TomlValue* occurred = columns->get("occurred"))
        readOccurred(*occurred, mapping, faults);
    readFirstPairs(*columns, mapping, faults);
    requireColumns(*columns, mapping, faults);
}

void readCategories(const TomlValue& root, Mapping& mapping, MappingFaults& faults)
{
    const TomlValue* node = root.get("categories");
    if (node == nullptr)
        return;
    if (node->kind != TomlValue::Kind::Table)
        return faults.add(*node, QT_TRANSLATE_NOOP("core", "[categories] is a table of values and their codes"));
    std::set<std::string> foreign;
    for (const auto& [key, place, value] : node->entries) {
        const std::string text(trimmed(key));
        const std::string code = readCode(value, text, foreign, faults);
        if (text == "*") {
            mapping.categoryFallback = code;
            mapping.hasFallback = true;
        } else if (!mapping.categories.emplace(text, code).second) {
            faults.add(place, {QT_TRANSLATE_NOOP("core", "\"%1\" stands twice"), {text}});
        }
    }
    warnOfForeignCodes(foreign, mapping, faults.file());
}

} // namespace jingge
