// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/token.h"

#include <cstdint>
#include <string_view>

namespace jingge {

/// 128 bits of SipHash-2-4 under a fixed key: names contents, hides nothing. Equal on every machine.
[[nodiscard]] Token fingerprint(std::string_view bytes);
/// The first 64 of them as a number, for columns.
[[nodiscard]] std::int64_t contentDigest(std::string_view bytes);

} // namespace jingge
