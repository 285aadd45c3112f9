// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace jingge {

/// Who runs the program, as the system calls them; never empty.
[[nodiscard]] std::string userName();

} // namespace jingge
