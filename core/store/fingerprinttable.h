// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/token.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <utility>
#include <vector>

namespace jingge {

/// Open-addressed table of what is known under a fingerprint. Entry: a default is empty, its member `key` is the
/// fingerprint, all zero = a free slot. One look at memory an entry, no text is kept.
template <class Entry>
class FingerprintTable {
public:
    FingerprintTable() : m_slots(1024) {}

    /// The entry of a fingerprint; isNew says that it was not there before. Valid until the next call.
    Entry& at(const Token& key, bool& isNew)
    {
        if (m_used * 4 >= m_slots.size() * 3)
            grow();
        Entry& entry = m_slots[slotOf(key)];
        isNew = entry.key == Token{};
        if (isNew) {
            entry.key = key;
            ++m_used;
        }
        return entry;
    }
    [[nodiscard]] std::size_t size() const { return m_used; }

    template <class Visit>
    void forEach(Visit&& visit) const
    {
        for (const Entry& entry : m_slots) {
            if (entry.key != Token{})
                visit(entry);
        }
    }

private:
    [[nodiscard]] std::size_t slotOf(const Token& key) const
    {
        std::uint64_t hash = 0;
        std::memcpy(&hash, key.data(), sizeof hash);
        std::size_t slot = hash & (m_slots.size() - 1);
        while (m_slots[slot].key != Token{} && m_slots[slot].key != key)
            slot = (slot + 1) & (m_slots.size() - 1);
        return slot;
    }
    void grow()
    {
        const std::vector<Entry> old = std::exchange(m_slots, std::vector<Entry>(m_slots.size() * 2));
        for (const Entry& entry : old) {
            if (entry.key != Token{})
                m_slots[slotOf(entry.key)] = entry;
        }
    }

    std::vector<Entry> m_slots;
    std::size_t m_used = 0;
};

} // namespace jingge
