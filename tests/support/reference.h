// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/tables.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace jingge::test {

/// The rows of a table of tests/reference without its header: numbers and names that other programs computed.
inline std::vector<std::vector<std::string>> referenceRows(const std::string& name)
{
    std::ifstream in(std::filesystem::path(JINGGE_SOURCE_DIR) / "tests" / "reference" / name,
                     std::ios::binary);
    std::vector<std::vector<std::string>> rows = cellsOf(std::string(std::istreambuf_iterator<char>(in), {}));
    if (!rows.empty())
        rows.erase(rows.begin());
    return rows;
}

} // namespace jingge::test
