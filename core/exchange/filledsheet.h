// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/exchange/table.h"

#include <string>
#include <vector>

namespace jingge {

/// A column of a sheet that goes out, is filled in and comes back.
struct SheetColumn {
    std::string key;     ///< what the reader calls it; stands in a hidden row
    std::string heading; ///< what people read
    double width = 14;   ///< in characters
    bool isInput = false;
    std::vector<std::string> allowed = {}; ///< of an input cell: the sheet offers these and takes no others
    bool isDate = false;                   ///< of an input cell: shown as a day
};

/// A sheet to be filled in. kind and id say which one it is when it comes back (see readFilledSheet() in
/// core/ingest).
struct SheetForm {
    std::string kind; ///< "callbacks"
    std::string id;   ///< "2025-W20"
    std::string name; ///< of the sheet in the workbook
    std::string title;
    std::vector<SheetColumn> columns;
    std::vector<std::vector<Cell>> rows;
};

/// A further sheet of the workbook, to be read alone.
struct PlainSheet {
    std::string name;
    Table table;
};

/// Row 1 of a form (kMark, kind, id) and row 2 (the keys) are hidden, 3 has the title, 4 the headings; the
/// rest follows.
constexpr int kSheetHeadRows = 4;
constexpr const char* kSheetMark = "jingge-sheet";

/// Writes the workbook (.xlsx) or the form alone (.csv, keys as its header), whole or not at all. Texts are
/// texts, never formulas. Errors: Usage for another ending; Data when it cannot be written.
[[nodiscard]] Result<void> writeFilledSheet(const std::string& path, const SheetForm& form,
                                            const std::vector<PlainSheet>& others = {});

} // namespace jingge
