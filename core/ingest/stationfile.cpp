// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/stationfile.h"

#include "core/ingest/tomlvalue.h"

#include <QtGlobal>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace jingge {

namespace {

constexpr std::uintmax_t kLargest = 1 << 20;

Unexpected wrong(const std::string& file, TextPlace place, Message why)
{
    return fail(ErrorKind::Data, "station",
                file + ":" + std::to_string(place.line) + ":" + std::to_string(place.column), std::move(why));
}

Result<void> readText(const TomlEntry& entry, const std::string& file, std::string& out)
{
    if (entry.value.kind != TomlValue::Kind::Text)
        return wrong(file, entry.value.place, {QT_TRANSLATE_NOOP("core", "%1 must be a text"), {entry.key}});
    out = entry.value.text;
    return {};
}

Result<void> readTexts(const TomlEntry& entry, const std::string& file, std::vector<std::string>& out)
{
    if (entry.value.kind != TomlValue::Kind::List)
        return wrong(file, entry.value.place, {QT_TRANSLATE_NOOP("core", "%1 must be a list of texts"), {entry.key}});
    for (const TomlValue& item : entry.value.items) {
        if (item.kind != TomlValue::Kind::Text)
            return wrong(file, item.place, {QT_TRANSLATE_NOOP("core", "%1 must be a list of texts"), {entry.key}});
        out.push_back(item.text);
    }
    return {};
}

using TextPairs = std::vector<std::pair<std::string, std::string>>;

Result<void> readPairs(const TomlEntry& entry, const std::string& file, TextPairs& out)
{
    if (entry.value.kind != TomlValue::Kind::Table)
        return wrong(file, entry.value.place, {QT_TRANSLATE_NOOP("core", "%1 must be a table"), {entry.key}});
    for (const TomlEntry& pair : entry.value.entries) {
        std::string text;
        if (auto done = readText(pair, file, text); !done)
            return done;
        out.emplace_back(pair.key, std::move(text));
    }
    return {};
}

Result<void> readEntry(const TomlEntry& entry, const std::string& file, Station& station)
{
    struct TextKey {
        std::string_view key;
        std::string Station::*member;
    };
    struct ListKey {
        std::string_view key;
        std::vector<std::string> Station::*member;
    };
    constexpr TextKey kTexts[] = {{"name", &Station::name},          {"code", &Station::code},
                                  {"area_code", &Station::areaCode}, {"timezone", &Station::timezone},
                                  {"day_start", &Station::dayStart}, {"week_start", &Station::weekStart},
                                  {"crs", &Station::crs},             {"outbox", &Station::outbox},
                                  {"webhook", &Station::webhook},    {"webhook_secret", &Station::webhookSecret}};
    constexpr ListKey kLists[] = {{"switchboards", &Station::switchboards},
                                  {"service_numbers", &Station::serviceNumbers},
                                  {"shifts", &Station::shifts},
                                  {"layers", &Station::layers}};
    for (const auto& [key, member] : kTexts) {
        if (entry.key == key)
            return readText(entry, file, station.*member);
    }
    for (const auto& [key, member] : kLists) {
        if (entry.key == key)
            return readTexts(entry, file, station.*member);
    }
    if (entry.key == "owners")
        return readPairs(entry, file, station.owners);
    if (entry.key == "teams")
        return readPairs(entry, file, station.teams);
    if (entry.key == "aliases")
        return readPairs(entry, file, station.aliases);
    return wrong(file, entry.place, {QT_TRANSLATE_NOOP("core", "unknown key %1"), {entry.key}});
}

} // namespace

Result<Station> parseStation(std::string_view toml, const std::string& name)
{
    const auto table = parseToml(toml, name, "station");
    if (!table)
        return Unexpected(table.error());
    Station station;
    for (const TomlEntry& entry : table->entries) {
        if (auto done = readEntry(entry, name, station); !done)
            return Unexpected(done.error());
    }
    return station;
}

Result<std::string> readStationText(const std::string& path)
{
    std::error_code unknown;
    if (!std::filesystem::is_regular_file(path, unknown))
        return fail(ErrorKind::Data, "station", path, QT_TRANSLATE_NOOP("core", "there is no such file"));
    if (std::filesystem::file_size(path, unknown) > kLargest)
        return fail(ErrorKind::Data, "station", path, QT_TRANSLATE_NOOP("core", "the file is too large for a station's"));
    std::ifstream in(path, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(in), {}};
    if (!in.is_open() || in.bad())
        return fail(ErrorKind::Data, "station", path, QT_TRANSLATE_NOOP("core", "the file cannot be read"));
    return text;
}

} // namespace jingge
