// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/fingerprinttable.h"

#include <cstdint>

namespace jingge {

/// What one import knows of one source id.
struct IdEntry {
    Token key{};               ///< fingerprint of the id; zero = free slot
    std::int64_t pending = 0;  ///< row this batch wrote for it; 0 = none
    std::uint32_t further = 0; ///< rows of the same id after the first
    enum class State : std::uint8_t { Inserted, Updated, Unchanged } state = State::Inserted;
    bool isUnlocated = false;
    bool isOutside = false;
};

/// The ids of one file: 32 bytes an id.
using IdTable = FingerprintTable<IdEntry>;

} // namespace jingge
