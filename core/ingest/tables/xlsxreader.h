// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/tablereader.h"
#include "core/ingest/tables/sheetrows.h"
#include "core/ingest/tables/workbook.h"

#include <memory>
#include <string>

namespace jingge {

class CellStream;

/// Reads one sheet of an XLSX row by row, in memory that does not grow with the sheet. Numbers come as the
/// sheet shows them and times to the second, by the number format of their cell. The sheet is looked over
/// once before, so that merged groups are known and a sheet that was cut off gives no row at all.
class XlsxReader final : public TableReader {
public:
    /// layer: name of a sheet, "" = the first. Errors (Data; what = "import", path): those of readWorkbook(),
    /// no such sheet (the ones there are named), a broken sheet.
    [[nodiscard]] static Result<std::unique_ptr<TableReader>>
    open(std::shared_ptr<ZipArchive> archive, const std::string& path, const std::string& layer);
    ~XlsxReader() override;

    [[nodiscard]] Result<bool> next(Record& record) override;
    [[nodiscard]] Result<void> rewind() override;
    [[nodiscard]] std::string encodingName() const override { return "UTF-8"; }
    [[nodiscard]] std::int64_t bytesRead() const override;
    [[nodiscard]] std::int64_t bytesTotal() const override;
    [[nodiscard]] std::vector<std::string> layers() const override;
    [[nodiscard]] std::optional<SerialEpoch> serials() const override { return m_book.epoch; }

private:
    XlsxReader(Workbook book, std::string path);
    Result<void> openSheet(const Workbook::Sheet& sheet);

    Workbook m_book;
    std::string m_path;
    SheetRows m_rows;
    std::unique_ptr<CellStream> m_cells;
};

} // namespace jingge
