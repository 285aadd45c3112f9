// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jingge {

/// Files shipped inside the program (folder `resources/`), by their path there: "presets/labels-110.toml".
[[nodiscard]] std::optional<std::string> resourceText(std::string_view path);
/// File names in a folder of `resources/`, sorted.
[[nodiscard]] std::vector<std::string> resourceNames(std::string_view folder);

} // namespace jingge
