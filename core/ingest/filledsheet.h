// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jingge {

/// A sheet that came back (see SheetForm in core/exchange): rows of trimmed texts by the columns' keys.
struct ReturnedSheet {
    struct Row {
        std::int64_t number = 0; ///< in the sheet, from 1
        std::vector<std::string> cells;
    };
    std::string id;
    std::vector<std::string> keys; ///< of the columns, in the sheet's order
    std::vector<Row> rows;         ///< those with anything in them

    /// The text of a row's column; empty where there is no such column.
    [[nodiscard]] std::string_view text(const Row& row, std::string_view key) const;
    /// "C7": the cell, for errors.
    [[nodiscard]] std::string place(const Row& row, std::string_view key) const;
};

/// Reads the first sheet of a workbook, or a CSV with the keys as its header (whose id is then empty). Errors
/// (Data): those of openTable(); no such sheet of that kind; a column that every such sheet has is missing.
[[nodiscard]] Result<ReturnedSheet> readFilledSheet(const std::string& path, std::string_view kind,
                                                    const std::vector<std::string>& needed);

} // namespace jingge
