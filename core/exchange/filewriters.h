// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/tablefile.h"

#include <filesystem>
#include <functional>

namespace jingge {

// One writer a kind of file; each writes `file`, which is in a private folder and does not exist yet.
[[nodiscard]] Result<FileReport> writeCsvFile(const std::string& file, RowSource& rows);
[[nodiscard]] Result<FileReport> writeXlsxFile(const std::string& file, RowSource& rows,
                                               const std::string& sheet);
[[nodiscard]] Result<FileReport> writeGeoJsonFile(const std::string& file, RowSource& rows);
[[nodiscard]] Result<FileReport> writeGeoPackage(const std::string& file, RowSource& rows,
                                                 const std::string& layer);
[[nodiscard]] Result<FileReport> writeShapefile(const std::string& file, RowSource& rows);

/// A sheet's name without []:*?/\ and of 31 characters at most; a text as a cell of a sheet can hold it.
[[nodiscard]] std::string xlsxSheetName(const std::string& name);
[[nodiscard]] std::string xlsxCellText(const std::string& text, bool& isCut);
/// Rows with a cell in a finished sheet (from 1), header included. The library does not look whether its own temporary
/// files could be written: a disk that was full meanwhile shows here.
[[nodiscard]] std::int64_t rowsInXlsxSheet(const std::string& file, int sheet);

/// Calls body for each row until the end or the first error.
[[nodiscard]] Result<void> forEachRow(RowSource& rows, const std::function<Result<void>(const FileRow&)>& body);

/// The text's first `most` bytes at the most, whole characters.
[[nodiscard]] std::string_view cutText(std::string_view text, std::size_t most);

} // namespace jingge
