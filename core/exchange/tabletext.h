// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/table.h"

#include <string>

namespace jingge {

/// A table for the clipboard as lines of cells between tabs, header first; tabs and line ends within a cell
/// become blanks, so that every row stays one row.
[[nodiscard]] std::string tabSeparatedText(const Table& table);
/// The same as an HTML table with escaped texts, numbers set to the right.
[[nodiscard]] std::string htmlTableText(const Table& table);

} // namespace jingge
