// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace jingge {

enum class PhoneKind {
    Mobile,
    Fixed,
    Service, ///< 110, 12345, 400…: never a repeat key
    None,    ///< lossy, masked, absent, invalid: never a repeat key
};

struct Phone {
    PhoneKind kind = PhoneKind::None;
    std::string number;    ///< digits, normalised; empty for None
    std::string extension; ///< of a fixed line

    bool operator==(const Phone&) const = default;
    [[nodiscard]] bool isRepeatKey() const { return kind == PhoneKind::Mobile || kind == PhoneKind::Fixed; }
};

/// areaCode ("0579") completes local numbers of 7–8 digits; without it they are None.
[[nodiscard]] Phone readPhone(std::string_view text, std::string_view areaCode = {});

} // namespace jingge
