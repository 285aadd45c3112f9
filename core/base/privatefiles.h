// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace jingge {

/// Writes all bytes to an open file; false, with errno, where that fails. Interruptions are passed over.
[[nodiscard]] bool writeAll(int descriptor, std::string_view bytes);

/// Makes a folder that only this user may enter (0700) in the folder for temporary files. Its name begins
/// with `prefix`. Empty, with errno, where that fails. The caller removes it.
[[nodiscard]] std::string makePrivateFolder(std::string_view prefix);

} // namespace jingge
