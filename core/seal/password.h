// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>

namespace jingge {

/// Argon2id with three passes over 128 MiB, a line that holds its own salt and costs: 0.2 s on the machine of
/// docs/performance.md. Error (Store): there is no memory for it.
[[nodiscard]] Result<std::string> hashPassword(std::string_view password);
/// Takes as long for a wrong password as for a right one.
[[nodiscard]] bool isPasswordRight(const std::string& hash, std::string_view password);
/// As long for somebody who does not exist.
void wasteTimeOnPassword(std::string_view password);

} // namespace jingge
