// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/tablereader.h"
#include "core/ingest/tables/sheetrows.h"
#include "core/ingest/tables/ziparchive.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace jingge {

class ChildProcess;

/// Kinds of workbook that GDAL reads for us.
enum class ForeignBook { Xls, Ods };

/// Reads one sheet of an XLS or ODS workbook through GDAL in the limited child process, so that whatever the
/// file does to its reader ends as one sentence here. The child works on a private copy. One thread.
class ForeignSheetReader final : public TableReader {
public:
    /// layer: name of a sheet, "" = the first. Errors (Data; what = "import", path): no readable workbook
    /// (broken or protected), no such sheet (the ones there are named), a reader that had to be stopped;
    /// (Store): no room for the copy.
    [[nodiscard]] static Result<std::unique_ptr<TableReader>>
    open(ByteSource& source, ForeignBook kind, const std::string& path, const std::string& layer);
    ~ForeignSheetReader() override;

    [[nodiscard]] Result<bool> next(Record& record) override;
    [[nodiscard]] Result<void> rewind() override;
    [[nodiscard]] std::string encodingName() const override { return "UTF-8"; }
    [[nodiscard]] std::int64_t bytesRead() const override { return m_isAtEnd ? m_bytes : 0; }
    [[nodiscard]] std::int64_t bytesTotal() const override { return m_bytes; }
    [[nodiscard]] std::optional<SerialEpoch> serials() const override { return SerialEpoch::From1900; }
    [[nodiscard]] const ChildProcess* child() const { return m_child.get(); } ///< for tests

private:
    ForeignSheetReader(std::string path, std::string layer);
    [[nodiscard]] Result<void> copy(ByteSource& source, ForeignBook kind);
    void start();
    [[nodiscard]] Result<bool> take(char kind, std::string_view bytes);
    [[nodiscard]] Unexpected refusal(Message why) const;

    std::string m_path;
    std::string m_layer;
    std::filesystem::path m_folder;
    std::string m_copy;
    std::int64_t m_bytes = 0;
    SheetRows m_rows;
    std::unique_ptr<ChildProcess> m_child;
    bool m_isAtEnd = false;
};

/// The child's part: reads the sheet and sends it row by row. To be called in the confined process alone.
void sendForeignSheet(const std::string& file, const std::string& layer);

} // namespace jingge
