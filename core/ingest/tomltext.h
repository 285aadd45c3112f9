// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace jingge {

/// A text as a basic string of TOML, with its quotes.
[[nodiscard]] std::string tomlString(std::string_view text);

} // namespace jingge
