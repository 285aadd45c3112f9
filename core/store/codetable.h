// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/largepages.h"
#include "core/frame/frame.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace jingge {

/// Numbers keys 0, 1, 2 … in the order in which they are first met. Open addressing: one look at memory a key, 16 bytes a
/// slot, where a table of nodes costs several.
class CodeTable {
public:
    CodeTable() : m_slots(1024) {}

    std::uint32_t codeOf(std::uint64_t key)
    {
        if (m_used * 4 >= m_slots.size() * 3)
            grow();
        Slot& slot = m_slots[slotOf(key)];
        if (slot.code == kNoKey)
            slot = {key, m_used++};
        return slot.code;
    }

    static constexpr std::uint64_t kNothing = ~std::uint64_t{0}; ///< in a list of keys: there is none, its code is kNoKey

    /// The numbers of many keys in their order, several looks at memory under way at a time.
    std::vector<std::uint32_t> codesOf(std::span<const std::uint64_t> keys)
    {
        constexpr std::size_t kAhead = 16;
        std::vector<std::uint32_t> codes(keys.size(), kNoKey);
        for (std::size_t i = 0; i < keys.size(); ++i) {
            if (i + kAhead < keys.size())
                __builtin_prefetch(&m_slots[home(keys[i + kAhead])], 1);
            if (keys[i] != kNothing)
                codes[i] = codeOf(keys[i]);
        }
        return codes;
    }
    /// Every key, in the order of their numbers.
    [[nodiscard]] std::vector<std::uint64_t> keys() const
    {
        std::vector<std::uint64_t> keys(m_used);
        for (const Slot& slot : m_slots) {
            if (slot.code != kNoKey)
                keys[slot.code] = slot.key;
        }
        return keys;
    }

private:
    struct Slot {
        std::uint64_t key = 0;
        std::uint32_t code = kNoKey; ///< kNoKey = free
    };
    using Slots = LargeVector<Slot>;

    [[nodiscard]] std::size_t home(std::uint64_t key) const
    {
        const std::uint64_t mixed = (key ^ key >> 31) * 0x9E3779B97F4A7C15ULL;
        return (mixed >> 20) & (m_slots.size() - 1);
    }
    [[nodiscard]] std::size_t slotOf(std::uint64_t key) const
    {
        std::size_t slot = home(key);
        while (m_slots[slot].code != kNoKey && m_slots[slot].key != key)
            slot = (slot + 1) & (m_slots.size() - 1);
        return slot;
    }
    void grow()
    {
        const Slots old = std::exchange(m_slots, Slots(m_slots.size() * 2));
        for (const Slot& slot : old) {
            if (slot.code != kNoKey)
                m_slots[slotOf(slot.key)] = slot;
        }
    }

    Slots m_slots;
    std::uint32_t m_used = 0;
};

} // namespace jingge
