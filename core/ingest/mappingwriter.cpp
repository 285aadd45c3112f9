// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/mappingwriter.h"

#include "core/base/text.h"
#include "core/ingest/tomltext.h"

#include <QSaveFile>
#include <QStandardPaths>
#include <QString>
#include <QtGlobal>

#include <algorithm>
#include <filesystem>

namespace jingge {

namespace {

std::string listText(const std::vector<std::string>& texts)
{
    std::string out = "[";
    for (const std::string& text : texts)
        out += (out.size() > 1 ? ", " : "") + tomlString(text);
    return out + "]";
}

std::string sourceText(const ColumnSource& source)
{
    if (source.isJoined)
        return "{ join = " + listText(source.names) + " }";
    return source.names.size() == 1 ? tomlString(source.names.front()) : listText(source.names);
}

/// Pairs that stand in [columns]: lon and lat are written there, and come back as the first pairs.
std::size_t pairsInColumns(const Mapping& mapping)
{
    return mapping.column(Column::Lon).names.size();
}

std::string headText(const Mapping& mapping)
{
    std::string out = "name = " + tomlString(mapping.name) + "\n";
    if (mapping.source != mapping.name)
        out += "source = " + tomlString(mapping.source) + "\n";
    if (mapping.encoding != "auto")
        out += "encoding = " + tomlString(mapping.encoding) + "\n";
    if (mapping.crs != "EPSG:4326")
        out += "crs = " + tomlString(mapping.crs) + "\n";
    if (!mapping.layer.empty())
        out += "layer = " + tomlString(mapping.layer) + "\n";
    if (mapping.headerRow)
        out += "header_row = " + std::to_string(*mapping.headerRow) + "\n";
    if (!mapping.datetime.empty())
        out += "datetime = " + listText(mapping.datetime) + "\n";
    if (mapping.foldLatest)
        out += "fold = \"latest\"\n";
    return out;
}

std::string floatText(double value)
{
    const std::string text = numberText(value);
    return text.find_first_of(".e") == std::string::npos ? text + ".0" : text;
}

std::string oddsText(const Mapping& mapping)
{
    std::string out;
    if (mapping.padCategory > 0 || mapping.padCategoryInitial > 0) {
        std::string pads;
        if (mapping.padCategory > 0)
            pads = "category = " + std::to_string(mapping.padCategory);
        if (mapping.padCategoryInitial > 0 && mapping.padCategoryInitial != mapping.padCategory)
            pads += (pads.empty() ? "" : ", ") +
                    ("category_initial = " + std::to_string(mapping.padCategoryInitial));
        out += "pad = { " + pads + " }\n";
    }
    std::string points;
    for (const auto& [x, y] : mapping.defaultPoints)
        points += (points.empty() ? "[" : ", [") + floatText(x) + ", " + floatText(y) + "]";
    return points.empty() ? out : out + "default_point = [" + points + "]\n";
}

std::string columnsText(const Mapping& mapping)
{
    std::string out = "\n[columns]\n";
    for (std::size_t i = 0; i < kColumnCount; ++i) {
        const auto column = static_cast<Column>(i);
        if (mapping.column(column).isMapped())
            out += std::string(columnName(column)) + " = " + sourceText(mapping.column(column)) + "\n";
    }
    if (!mapping.occurredDate.empty())
        out += "occurred = { date = " + tomlString(mapping.occurredDate) +
               ", hours = " + tomlString(mapping.occurredHours) + " }\n";
    return out;
}

std::string pairsText(const Mapping& mapping)
{
    std::string out;
    for (std::size_t i = pairsInColumns(mapping); i < mapping.coordinates.size(); ++i) {
        const CoordinatePair& pair = mapping.coordinates[i];
        out += "\n[[coords]]\nlon = " + tomlString(pair.lon) + "\nlat = " + tomlString(pair.lat) + "\n";
        if (!pair.name.empty())
            out += "name = " + tomlString(pair.name) + "\n";
        if (!pair.crs.empty())
            out += "crs = " + tomlString(pair.crs) + "\n";
    }
    return out;
}

std::string tablesText(const Mapping& mapping)
{
    std::string out;
    if (!mapping.categories.empty() || mapping.hasFallback)
        out += "\n[categories]\n";
    for (const auto& [word, code] : mapping.categories)
        out += tomlString(word) + " = " + tomlString(code) + "\n";
    if (mapping.hasFallback)
        out += "\"*\" = " + tomlString(mapping.categoryFallback) + "\n";
    if (!mapping.filter.empty())
        out += "\n[filter]\n";
    for (const auto& [column, values] : mapping.filter)
        out += tomlString(column) + " = " + listText(values) + "\n";
    return out;
}

} // namespace

std::string mappingText(const Mapping& mapping)
{
    return headText(mapping) + oddsText(mapping) + columnsText(mapping) + pairsText(mapping) +
           tablesText(mapping);
}

Result<void> saveMapping(const Mapping& mapping, const std::string& path)
{
    std::error_code unknown;
    std::filesystem::create_directories(std::filesystem::path(path).parent_path(), unknown);
    QSaveFile file(QString::fromStdString(path));
    const std::string text = mappingText(mapping);
    const bool isWritten =
        file.open(QIODevice::WriteOnly) &&
        file.write(text.data(), static_cast<qint64>(text.size())) == static_cast<qint64>(text.size()) &&
        file.commit();
    if (isWritten)
        return {};
    return fail(ErrorKind::Data, "mapping", path,
                {QT_TRANSLATE_NOOP("core", "the system refuses: %1"), {file.errorString().toStdString()}});
}

std::string mappingFolder()
{
    const QByteArray chosen = qgetenv("JINGGE_MAPPINGS");
    if (!chosen.isEmpty())
        return chosen.toStdString();
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation).toStdString() +
           "/jingge/mappings";
}

std::string mappingPath(const std::string& folder, const std::string& name)
{
    std::string file;
    for (const char c : name) {
        const bool isUnsafe = static_cast<unsigned char>(c) < 0x20 ||
                              std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos;
        file += isUnsafe ? '_' : c;
    }
    while (file.starts_with('.'))
        file.erase(0, 1);
    return folder + "/" + (file.empty() ? "mapping" : file) + ".toml";
}

std::vector<Mapping> readMappings(const std::string& folder)
{
    std::error_code unknown;
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder, unknown)) {
        if (entry.path().extension() == ".toml")
            files.push_back(entry.path());
    }
    std::ranges::sort(files);
    std::vector<Mapping> mappings;
    for (const std::filesystem::path& file : files) {
        if (auto mapping = readMapping(file.string()))
            mappings.push_back(std::move(*mapping));
    }
    return mappings;
}

} // namespace jingge
