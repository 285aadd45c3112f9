// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fuzz/mutation.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jingge::test {

/// One kind of input and what has to hold for every mutant of it.
struct FuzzTarget {
    std::string_view name;
    std::string (*make)(Dice& dice); ///< the bytes of one mutant
    std::string (*run)(const std::string& bytes,
                       const std::string& folder); ///< what was wrong; empty = nothing
    std::uint64_t slowness = 1; ///< a run by number takes so many times fewer of it: a child process for each
};

/// csv, gb18030, utf16, gzip, zip, xlsx, ods, xls (where there is shared data), html, spreadsheet, json,
/// clipboard, areas, basemap, mapping, dictionary, fields.
[[nodiscard]] const std::vector<FuzzTarget>& fuzzTargets();

} // namespace jingge::test
