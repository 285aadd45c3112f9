// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace jingge {

/// HMAC-SHA-256 (RFC 2104) of bytes under a secret of any length, in hex.
[[nodiscard]] std::string hmacSha256(std::string_view secret, std::string_view bytes);

} // namespace jingge
