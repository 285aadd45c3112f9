// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/tree.h"

#include <string>
#include <vector>

namespace jingge::checks {

/// Something that must not stand in some files.
struct Ban {
    std::string pattern; ///< ECMAScript, matched line by line
    std::string why;
    std::vector<std::string> folders; ///< where it is banned; empty = in every source
    std::vector<std::string> except;  ///< folders or files in which it may stand
    bool looksIntoStrings = false;
};

[[nodiscard]] std::vector<Violation> checkBans(const Tree& tree, const std::vector<Ban>& bans);

} // namespace jingge::checks
