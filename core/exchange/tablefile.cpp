// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tablefile.h"

#include "core/base/text.h"
#include "core/exchange/filewriters.h"
#include "core/exchange/pendingfiles.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <utility>

namespace jingge {

namespace {

constexpr std::array<std::pair<std::string_view, FileKind>, 5> kEndings{{{".csv", FileKind::Csv},
                                                                         {".xlsx", FileKind::Xlsx},
                                                                         {".geojson", FileKind::GeoJson},
                                                                         {".gpkg", FileKind::GeoPackage},
                                                                         {".shp", FileKind::Shapefile}}};

/// A finished table as a source; a column is what its first cell with a value is.
class TableRows final : public RowSource {
public:
    explicit TableRows(const Table& table) : m_table(table)
    {
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            m_columns.push_back({table.columns[i], kindOf(i)});
    }
    [[nodiscard]] const std::vector<FileColumn>& columns() const override { return m_columns; }
    [[nodiscard]] bool hasPlaces() const override { return false; }
    [[nodiscard]] Result<bool> next(FileRow& row) override
    {
        if (m_next >= m_table.rows.size())
            return false;
        row.cells = m_table.rows[m_next++];
        return true;
    }

private:
    [[nodiscard]] ColumnKind kindOf(std::size_t column) const
    {
        for (const auto& row : m_table.rows) {
            if (std::holds_alternative<std::int64_t>(row[column]))
                return ColumnKind::Whole;
            if (std::holds_alternative<double>(row[column]) ||
                std::holds_alternative<FixedNumber>(row[column]))
                return ColumnKind::Real;
            if (std::holds_alternative<bool>(row[column]))
                return ColumnKind::YesNo;
            if (!std::holds_alternative<std::monostate>(row[column]))
                return ColumnKind::Text;
        }
        return ColumnKind::Text;
    }
    const Table& m_table;
    std::vector<FileColumn> m_columns;
    std::size_t m_next = 0;
};

Result<FileReport> writeKind(FileKind kind, const std::string& file, RowSource& rows, const std::string& name)
{
    switch (kind) {
    case FileKind::Csv:
        return writeCsvFile(file, rows);
    case FileKind::Xlsx:
        return writeXlsxFile(file, rows, name);
    case FileKind::GeoJson:
        return writeGeoJsonFile(file, rows);
    case FileKind::GeoPackage:
        return writeGeoPackage(file, rows, name);
    case FileKind::Shapefile:
        break;
    }
    return writeShapefile(file, rows);
}

} // namespace

std::optional<FileKind> fileKindOf(std::string_view path)
{
    const std::string lower = asciiLower(path.substr(path.rfind('/') + 1));
    const auto found = std::ranges::find_if(kEndings, [&lower](const auto& ending) {
        return lower.size() > ending.first.size() && lower.ends_with(ending.first);
    });
    return found == kEndings.end() ? std::nullopt : std::optional(found->second);
}

Result<FileReport> writeTableFile(const std::string& path, RowSource& rows, const std::string& name)
{
    const auto kind = fileKindOf(path);
    if (!kind)
        return fail(ErrorKind::Usage, "export", path,
                    QT_TRANSLATE_NOOP(
                        "core", "the ending names no kind of file: .csv, .xlsx, .geojson, .gpkg or .shp"));
    auto files = PendingFiles::beside(path);
    if (!files)
        return Unexpected(files.error());
    auto report = writeKind(*kind, files->file(), rows, name);
    if (!report) {
        if (report.error().where == files->file())
            report.error().where = path;
        return report;
    }
    if (auto kept = files->keep(); !kept)
        return Unexpected(kept.error());
    return report;
}

Result<FileReport> writeTableFile(const std::string& path, const Table& table, const std::string& name)
{
    TableRows rows(table);
    return writeTableFile(path, rows, name);
}

Result<void> forEachRow(RowSource& rows, const std::function<Result<void>(const FileRow&)>& body)
{
    FileRow row;
    while (true) {
        const auto isThere = rows.next(row);
        if (!isThere)
            return Unexpected(isThere.error());
        if (!*isThere)
            return {};
        if (auto done = body(row); !done)
            return done;
    }
}

std::string_view cutText(std::string_view text, std::size_t most)
{
    if (text.size() <= most)
        return text;
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80)
        --most;
    return text.substr(0, most);
}

} // namespace jingge
