// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/frame/frame.h"

#include <cstdint>
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

private:
    struct Slot {
        std::uint64_t key = 0;
        std::uint32_t code = kNoKey; ///< kNoKey = free
    };

    [[nodiscard]] std::size_t slotOf(std::uint64_t key) const
    {
        const std::uint64_t mixed = (key ^ key >> 31) * 0x9E3779B97F4A7C15ULL;
        std::size_t slot = (mixed >> 20) & (m_slots.size() - 1);
        while (m_slots[slot].code != kNoKey && m_slots[slot].key != key)
            slot = (slot + 1) & (m_slots.size() - 1);
        return slot;
    }
    void grow()
    {
        const std::vector<Slot> old = std::exchange(m_slots, std::vector<Slot>(m_slots.size() * 2));
        for (const Slot& slot : old) {
            if (slot.code != kNoKey)
                m_slots[slotOf(slot.key)] = slot;
        }
    }

    std::vector<Slot> m_slots;
    std::uint32_t m_used = 0;
};

} // namespace jingge
