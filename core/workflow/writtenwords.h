// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string>

namespace jingge {

/// Whether who does something and what they write can be kept. what: the kind of record, for the error.
/// Errors (Data): no person, a name over 120 or a text over 8,000 bytes, control characters other than line
/// ends and tabs, no UTF-8.
[[nodiscard]] Result<void> checkWritten(const char* what, const std::string& where, const std::string& person,
                                        const std::string& text);

} // namespace jingge
