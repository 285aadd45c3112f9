// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace jingge {

struct AddressKey {
    std::string key;     ///< empty = nothing to compare by
    bool isNear = false; ///< the text said beside, opposite, in front of

    bool operator==(const AddressKey&) const = default;
};

/// Steps 1–9 of the field's address rules: width, remarks in brackets, blanks and punctuation, Chinese numerals before
/// units, leading zeros, 号楼/栋/座 → 幢, a-b-c, bare rooms, trailing 附近/门口 …
[[nodiscard]] AddressKey readAddress(std::string_view text);

} // namespace jingge
