// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/mapping.h"

#include "core/base/text.h"
#include "core/ingest/bytesource.h"
#include "core/ingest/encoding.h"
#include "core/ingest/mappingcolumns.h"
#include "core/ingest/mappingreader.h"

#include <QtGlobal>

#include <filesystem>

namespace jingge {

namespace {

constexpr const char* kWhat = "mapping";
constexpr std::size_t kMaxSize = 4U << 20U;

void readName(const TomlValue& root, Mapping& mapping, MappingFaults& faults)
{
    mapping.name = readText(root, "name", faults);
    if (mapping.name.empty() && root.get("name") == nullptr) {
        mapping.name = std::filesystem::path(faults.file()).stem().string();
        mapping.warnings.push_back({faults.file(), 0, {}, {},
                                    {QT_TRANSLATE_NOOP("core", "the mapping has no name; it is taken from the file: %1"),
                                     {mapping.name}}});
    }
    mapping.source = root.get("source") != nullptr ? readText(root, "source", faults) : mapping.name;
    mapping.layer = readText(root, "layer", faults);
}

void readEncoding(const TomlValue& root, Mapping& mapping, MappingFaults& faults)
{
    const TomlValue* node = root.get("encoding");
    if (node == nullptr)
        return;
    mapping.encoding = readText(root, "encoding", faults);
    if (asciiLower(mapping.encoding) == "auto")
        mapping.encoding = "auto";
    else if (!canonicalEncoding(mapping.encoding))
        faults.add(*node, {QT_TRANSLATE_NOOP("core", "no such encoding: %1"), {mapping.encoding}});
}

void checkSystem(const TomlValue& node, const std::string& name, MappingFaults& faults)
{
    if (auto system = CoordinateSystem::fromName(name); !system)
        faults.add(node, system.error().why);
}

void readSystem(const TomlValue& root, Mapping& mapping, MappingFaults& faults)
{
    if (const TomlValue* node = root.get("crs")) {
        mapping.crs = readText(root, "crs", faults);
        checkSystem(*node, mapping.crs, faults);
    }
}

void readHeaderRow(const TomlValue& root, Mapping& mapping, MappingFaults& faults)
{
    const TomlValue* node = root.get("header_row");
    if (node == nullptr || node->isText("auto"))
        return;
    if (node->kind == TomlValue::Kind::Integer)
        mapping.headerRow = readNumber(*node, "header_row", 0, 1'000'000, faults);
    else
        faults.add(*node, QT_TRANSLATE_NOOP("core", "\"header_row\" is \"auto\", 0 for none, or the number of a row"));
}

void readFormats(const TomlValue& root, Mapping& mapping, MappingFaults& faults)
{
    const TomlValue* node = root.get("datetime");
    if (node == nullptr)
        return;
    mapping.datetime = readTexts(*node, "datetime", faults);
    for (std::size_t i = 0; i < mapping.datetime.size(); ++i) {
        if (auto compiled = TimeFormat::compile(mapping.datetime[i]); !compiled)
            faults.add(node->items.empty() ? *node : node->items[i], compiled.error().why);
    }
}

void readFold(const TomlValue& root, Mapping& mapping, MappingFaults& faults)
{
    const TomlValue* node = root.get("fold");
    if (node == nullptr)
        return;
    mapping.foldLatest = node->isText("latest");
    if (!mapping.foldLatest)
        faults.add(*node, QT_TRANSLATE_NOOP("core", "\"fold\" can only be \"latest\""));
}

void readPad(const TomlValue& root, Mapping& mapping, MappingFaults& faults)
{
    const TomlValue* node = root.get("pad");
    if (node == nullptr)
        return;
    if (node->kind != TomlValue::Kind::Table)
        return faults.add(*node, QT_TRANSLATE_NOOP("core", "\"pad\" is written as { category = 6 }"));
    refuseUnknownKeys(*node, {"category", "category_initial"}, faults);
    if (const TomlValue* width = node->get("category"))
        mapping.padCategory = readNumber(*width, "category", 1, 32, faults).value_or(0);
    mapping.padCategoryInitial = mapping.padCategory;
    if (const TomlValue* width = node->get("category_initial"))
        mapping.padCategoryInitial = readNumber(*width, "category_initial", 1, 32, faults).value_or(0);
}

void readDefaultPoints(const TomlValue& root, Mapping& mapping, MappingFaults& faults)
{
    const TomlValue* node = root.get("default_point");
    if (node == nullptr)
        return;
    const Message how = QT_TRANSLATE_NOOP("core", "\"default_point\" is a list of pairs: [[x, y]]");
    if (node->kind != TomlValue::Kind::List)
        return faults.add(*node, how);
    for (const TomlValue& pair : node->items) {
        if (pair.items.size() != 2 || !pair.items[0].isNumber() || !pair.items[1].isNumber())
            return faults.add(pair, how);
        mapping.defaultPoints.emplace_back(pair.items[0].number, pair.items[1].number);
    }
}

void readPair(const TomlValue& pair, Mapping& mapping, MappingFaults& faults)
{
    refuseUnknownKeys(pair, {"lon", "lat", "name", "crs"}, faults);
    if (pair.get("lon") == nullptr || pair.get("lat") == nullptr)
        faults.add(pair, QT_TRANSLATE_NOOP("core", "a pair of coordinates needs both lon and lat"));
    const CoordinatePair read{readText(pair, "lon", faults), readText(pair, "lat", faults),
                              readText(pair, "name", faults), readText(pair, "crs", faults)};
    if (const TomlValue* crs = pair.get("crs"))
        checkSystem(*crs, read.crs, faults);
    mapping.coordinates.push_back(read);
}

void readFurtherPairs(const TomlValue& root, Mapping& mapping, MappingFaults& faults)
{
    const TomlValue* node = root.get("coords");
    if (node == nullptr)
        return;
    const Message how = QT_TRANSLATE_NOOP("core", "pairs of coordinates stand under [[coords]], each in its own");
    if (node->kind != TomlValue::Kind::List)
        return faults.add(*node, how);
    for (const TomlValue& pair : node->items) {
        if (pair.kind != TomlValue::Kind::Table)
            return faults.add(pair, how);
        readPair(pair, mapping, faults);
    }
}

void readFilter(const TomlValue& root, Mapping& mapping, MappingFaults& faults)
{
    const TomlValue* node = root.get("filter");
    if (node == nullptr)
        return;
    if (node->kind != TomlValue::Kind::Table)
        return faults.add(*node, QT_TRANSLATE_NOOP("core", "[filter] is a table of columns and the values they may have"));
    for (const TomlEntry& entry : node->entries)
        mapping.filter.emplace_back(entry.key, readTexts(entry.value, entry.key, faults));
}

} // namespace

Result<Mapping> parseMapping(std::string_view toml, const std::string& name)
{
    auto parsed = parseToml(toml, name, kWhat);
    if (!parsed)
        return Unexpected(parsed.error());
    const TomlValue& root = *parsed;
    MappingFaults faults(name);
    refuseUnknownKeys(root, {"name", "source", "encoding", "crs", "layer", "header_row", "datetime", "fold", "pad",
                             "default_point", "columns", "coords", "categories", "filter"}, faults);
    Mapping mapping;
    readName(root, mapping, faults);
    readEncoding(root, mapping, faults);
    readSystem(root, mapping, faults);
    readHeaderRow(root, mapping, faults);
    readFormats(root, mapping, faults);
    readFold(root, mapping, faults);
    readPad(root, mapping, faults);
    readDefaultPoints(root, mapping, faults);
    readColumns(root, mapping, faults);
    readFurtherPairs(root, mapping, faults);
    readCategories(root, mapping, faults);
    readFilter(root, mapping, faults);
    if (faults.first())
        return Unexpected(*faults.first());
    return mapping;
}

Result<Mapping> readMapping(const std::string& path)
{
    auto source = openByteSource(path, kWhat);
    if (!source)
        return Unexpected(source.error());
    auto text = readUpTo(**source, kMaxSize);
    if (!text)
        return Unexpected(text.error());
    if (text->size() == kMaxSize)
        return fail(ErrorKind::Data, kWhat, path, QT_TRANSLATE_NOOP("core", "the file is too large to be a mapping"));
    return parseMapping(*text, path);
}

} // namespace jingge
