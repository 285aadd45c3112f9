// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fuzz/mutation.h"

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
};

/// csv, gb18030, utf16, gzip, zip, xlsx, html, spreadsheet, json, mapping, dictionary, times.
[[nodiscard]] const std::vector<FuzzTarget>& fuzzTargets();

} // namespace jingge::test
