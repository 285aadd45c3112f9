// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/geometry.h"
#include "core/exchange/table.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jingge {

/// Files that a table can be written into, by ending: .csv .xlsx .geojson .gpkg .shp
enum class FileKind { Csv, Xlsx, GeoJson, GeoPackage, Shapefile };
[[nodiscard]] std::optional<FileKind> fileKindOf(std::string_view path);

/// What the cells of a column are, where they are anything. Times are texts in ISO form, the same in every
/// kind of file: GeoPackage knows only UTC, Shapefile only days, and a civil time has no offset.
enum class ColumnKind { Text, Whole, Real, YesNo };

struct FileColumn {
    std::string name;
    ColumnKind kind = ColumnKind::Text;
    int decimals = 0; ///< of a Real that is always written with so many; 0 = as many as it has
};

struct FileRow {
    std::vector<Cell> cells;     ///< one a column
    std::optional<LonLat> place; ///< WGS 84
};

/// A table of any length that is handed over row by row.
class RowSource {
public:
    virtual ~RowSource() = default;
    [[nodiscard]] virtual const std::vector<FileColumn>& columns() const = 0;
    [[nodiscard]] virtual bool hasPlaces() const = 0; ///< whether rows may have a place at all
    /// Fills the row; false at the end. An error ends the writing, and no file is left.
    [[nodiscard]] virtual Result<bool> next(FileRow& row) = 0;
};

struct FileReport {
    std::int64_t rows = 0;
    std::int64_t cutTexts =
        0; ///< longer than the format can hold: 254 bytes in a Shapefile, 32,767 characters in XLSX
};

/// Writes all rows into a new file of the kind that the ending names, under another name first, so that there
/// is a whole file or none. CSV: UTF-8, LF, cells that a spreadsheet would take for a formula guarded. XLSX:
/// texts as texts, never formulas. GeoJSON: RFC 7946. Rows without a place have an empty geometry. `name` is
/// the sheet's or layer's. Errors: Usage for an unknown ending; Data when it cannot be written, has more rows
/// than the format allows, or is to be a Shapefile and has no places.
[[nodiscard]] Result<FileReport> writeTableFile(const std::string& path, RowSource& rows,
                                                const std::string& name);
/// The same for a finished table, which has no places.
[[nodiscard]] Result<FileReport> writeTableFile(const std::string& path, const Table& table,
                                                const std::string& name);

/// The cell's text as it stands in a CSV for spreadsheets: with a leading ' when it begins with = + - @ TAB
/// CR and is neither a plain number nor a telephone number.
[[nodiscard]] std::string guardedText(std::string text);

} // namespace jingge
