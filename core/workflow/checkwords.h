// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string>

namespace jingge {

/// Whether a person and a text can be written into a log. Errors (Data; what, where): nobody, too long,
/// characters that cannot be shown.
[[nodiscard]] Result<void> checkWords(const char* what, const std::string& where, const std::string& person,
                                      const std::string& text);

} // namespace jingge
