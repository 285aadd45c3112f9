// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace jingge {

/// Step 11 of the field's address rules: old names and nicknames of estates and streets, replaced by the names that
/// addresses are kept under. Immutable; any thread.
class PlaceAliases {
public:
    PlaceAliases() = default;
    /// What people say → the name. Both are brought into the form of address keys; the longest alias goes first.
    explicit PlaceAliases(const std::vector<std::pair<std::string, std::string>>& names);

    /// An address key with the first alias in it replaced. Where the name itself stands, nothing is.
    [[nodiscard]] std::string replaced(std::string key) const;

private:
    std::vector<std::pair<std::string, std::string>> m_names;
};

} // namespace jingge
