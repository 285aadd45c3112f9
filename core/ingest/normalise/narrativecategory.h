// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace jingge {

/// The category code that a call-taker's words speak of, "other" where they speak of none: the first rule of a list
/// whose words occur, the graver matter before the lesser. A guess for rows whose own category nobody mapped.
[[nodiscard]] std::string_view narrativeCategory(std::string_view narrative);

} // namespace jingge
