// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/largepages.h"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace jingge {

/// What was last seen of each key: open addressing, one look at memory a key. Made for a number of keys that is known to
/// suffice.
class LastSeenTable {
public:
    struct Slot {
        std::uint64_t key = 0; ///< plus one; 0 = free
        std::int64_t time = 0;
        std::uint32_t group = 0;
    };

    explicit LastSeenTable(std::size_t mostKeys) :
        m_slots(std::bit_ceil(mostKeys + mostKeys / 2 + 1)), m_shift(64 - std::countr_zero(m_slots.size()))
    {
    }
    /// Brings the slot of a key that will be asked for soon near the processor.
    [[gnu::always_inline]] void prefetch(std::uint64_t key) const { __builtin_prefetch(&m_slots[home(key)], 1); }
    /// The slot of a key; its key is 0 when it was never seen, and the caller sets it to key + 1.
    Slot& at(std::uint64_t key)
    {
        std::size_t slot = home(key);
        while (m_slots[slot].key != 0 && m_slots[slot].key != key + 1)
            slot = (slot + 1) & (m_slots.size() - 1);
        return m_slots[slot];
    }

private:
    [[nodiscard]] std::size_t home(std::uint64_t key) const
    {
        return m_shift >= 64 ? 0 : static_cast<std::size_t>((key ^ key >> 29) * 0x9E3779B97F4A7C15ULL >> m_shift);
    }
    LargeVector<Slot> m_slots;
    int m_shift;
};

} // namespace jingge
