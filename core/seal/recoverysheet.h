// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string>

namespace jingge {

/// Writes all secrets of a key file as a text for paper: lines of 16 digits in groups, each with two check
/// digits. The new file is its owner's alone (0600). Errors: the key cannot be read; there is a file already.
[[nodiscard]] Result<void> writeRecoverySheet(const std::string& keyFile, const std::string& storeId,
                                              const std::string& sheet);

/// Makes the key file anew from a sheet that was kept or typed in. Errors (Data): a line whose check digits
/// are wrong, which is named; a line that is missing; the sheet of another store. Error (Store): there is a
/// key already.
[[nodiscard]] Result<void> recoverKeyFile(const std::string& sheet, const std::string& storeId,
                                          const std::string& keyFile);

} // namespace jingge
