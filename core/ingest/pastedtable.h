// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civiltime.h"
#include "core/base/result.h"

#include <string>
#include <string_view>

namespace jingge {

/// Cells that were copied in a spreadsheet or from a web page, in the two forms in which they lie in the
/// clipboard.
struct PastedTable {
    std::string_view text; ///< UTF-8, tabs between cells
    std::string_view html; ///< UTF-8
};

/// Writes them into a file of the folder, named by the time, that any reader of tables takes: the text where
/// it has cells, else the HTML. The file's path. Error (Data): no table is there, or it is too large; the
/// file cannot be written.
[[nodiscard]] Result<std::string> writePastedTable(const std::string& folder, const PastedTable& pasted,
                                                   CivilTime now);

} // namespace jingge
