// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>

namespace jingge {

/// BLAKE2b-256 of a file's bytes, in hex. Error (Data): it cannot be read to its end.
[[nodiscard]] Result<std::string> fileDigest(const std::string& path);

/// The same of bytes in memory.
[[nodiscard]] std::string bytesDigest(std::string_view bytes);

} // namespace jingge
