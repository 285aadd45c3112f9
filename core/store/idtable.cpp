// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/idtable.h"

#include <cstring>
#include <utility>

namespace jingge {

IdTable::IdTable() : m_slots(1024) {}

std::size_t IdTable::slotOf(const Token& key) const
{
    std::uint64_t hash = 0;
    std::memcpy(&hash, key.data(), sizeof hash);
    std::size_t slot = hash & (m_slots.size() - 1);
    while (m_slots[slot].key != Token{} && m_slots[slot].key != key)
        slot = (slot + 1) & (m_slots.size() - 1);
    return slot;
}

IdEntry& IdTable::at(const Token& key, bool& isNew)
{
    if (m_used * 4 >= m_slots.size() * 3)
        grow();
    IdEntry& entry = m_slots[slotOf(key)];
    isNew = entry.key == Token{};
    if (isNew) {
        entry.key = key;
        ++m_used;
    }
    return entry;
}

void IdTable::grow()
{
    const std::vector<IdEntry> old = std::exchange(m_slots, std::vector<IdEntry>(m_slots.size() * 2));
    for (const IdEntry& entry : old) {
        if (entry.key != Token{})
            m_slots[slotOf(entry.key)] = entry;
    }
}

} // namespace jingge
