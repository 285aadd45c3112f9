// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/bytesource.h"
#include "core/ingest/tablereader.h"
#include "core/ingest/tables/sheetrows.h"

#include <memory>
#include <string>

namespace jingge {

class SpreadsheetXmlCells;

/// Reads one sheet of an XML spreadsheet (the "XML Spreadsheet 2003" that web systems save as `.xls`): cells
/// may skip columns and rows, be merged downward, and hold times in ISO form. Bounded memory.
class SpreadsheetXmlReader final : public TableReader {
public:
    /// layer: name of a sheet, "" = the first. Errors (Data; what = "import", path): no such sheet, broken
    /// XML.
    [[nodiscard]] static Result<std::unique_ptr<TableReader>>
    open(std::unique_ptr<ByteSource> source, const std::string& path, const std::string& layer);
    ~SpreadsheetXmlReader() override;

    [[nodiscard]] Result<bool> next(Record& record) override;
    [[nodiscard]] Result<void> rewind() override;
    [[nodiscard]] std::string encodingName() const override { return "UTF-8"; }
    [[nodiscard]] std::int64_t bytesRead() const override;
    [[nodiscard]] std::int64_t bytesTotal() const override;

private:
    SpreadsheetXmlReader(std::unique_ptr<ByteSource> source, std::string path, std::string layer);
    [[nodiscard]] Result<bool> readRows(Record& record);

    std::string m_path;
    std::string m_layer;
    SheetRows m_rows;
    std::unique_ptr<SpreadsheetXmlCells> m_cells;
};

} // namespace jingge
