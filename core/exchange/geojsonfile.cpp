// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/exchange/filewriters.h"
#include "core/exchange/pendingfiles.h"

#include <fstream>

namespace jingge {

namespace {

constexpr int kDegreeDecimals = 7;

void appendFeature(std::string& text, const std::vector<std::string>& names, const FileRow& row)
{
    text += R"({"type": "Feature", "geometry": )";
    if (row.place)
        text += R"({"type": "Point", "coordinates": [)" + fixedText(row.place->lon, kDegreeDecimals) + ", " +
                fixedText(row.place->lat, kDegreeDecimals) + "]}";
    else
        text += "null";
    text += R"(, "properties": {)";
    for (std::size_t i = 0; i < names.size(); ++i) {
        text += (i == 0 ? "" : ", ");
        text += names[i];
        text += cellJson(row.cells[i]);
    }
    text += "}}";
}

} // namespace

/// RFC 7946: WGS 84, longitude before latitude, no crs member; an unlocated feature has a null geometry.
Result<FileReport> writeGeoJsonFile(const std::string& file, RowSource& rows)
{
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    std::vector<std::string> names;
    for (const FileColumn& column : rows.columns())
        names.push_back(jsonText(column.name) + ": ");
    out << "{\"type\": \"FeatureCollection\", \"features\": [";
    FileReport report;
    std::string text;
    const auto written = forEachRow(rows, [&](const FileRow& row) -> Result<void> {
        text = report.rows == 0 ? "\n" : ",\n";
        appendFeature(text, names, row);
        out << text;
        ++report.rows;
        return checkWritten(out, file);
    });
    out << (report.rows == 0 ? "]}\n" : "\n]}\n");
    out.close();
    if (!written)
        return Unexpected(written.error());
    if (auto whole = checkWritten(out, file); !whole)
        return Unexpected(whole.error());
    return report;
}

} // namespace jingge
