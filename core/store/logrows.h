// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <string>

namespace jingge {

class Store;

/// 2025-0042: a prefix and a running number with so many digits or more.
[[nodiscard]] std::string numberOfYear(const std::string& prefix, std::int64_t running, std::size_t digits);

/// After an UPDATE … WHERE events = what was seen: error (Data) when no row was changed, because somebody
/// else was faster. what: the kind of record, where: its number.
[[nodiscard]] Result<void> requireChange(Store& store, const char* what, const std::string& where);

} // namespace jingge
