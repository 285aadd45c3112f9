// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/largepages.h"
#include "core/base/token.h"

#include <bit>
#include <cstddef>
#include <cstdint>
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
        isNew = words(entry.key) == Words{};
        if (isNew) {
            entry.key = key;
            ++m_used;
        }
        return entry;
    }
    [[nodiscard]] std::size_t size() const { return m_used; }
    /// Brings the place of a fingerprint near before it is asked for. Inlined by force: g++ takes a function that only
    /// fetches ahead for one without effect and drops its calls.
    [[gnu::always_inline]] void expect(const Token& key) const
    {
        __builtin_prefetch(&m_slots[words(key).first & (m_slots.size() - 1)]);
    }

    template <class Visit>
    void forEach(Visit&& visit) const
    {
        for (const Entry& entry : m_slots) {
            if (words(entry.key) != Words{})
                visit(entry);
        }
    }

private:
    using Slots = LargeVector<Entry>;
    struct Words {
        std::uint64_t first = 0;
        std::uint64_t second = 0;
        bool operator==(const Words&) const = default;
    };
    [[nodiscard]] static Words words(const Token& key)
    {
        static_assert(sizeof(Words) == sizeof key);
        return std::bit_cast<Words>(key);
    }
    [[nodiscard]] std::size_t slotOf(const Token& key) const
    {
        const Words wanted = words(key);
        std::size_t slot = wanted.first & (m_slots.size() - 1);
        for (;; slot = (slot + 1) & (m_slots.size() - 1)) {
            const Words found = words(m_slots[slot].key);
            if (found == wanted || found == Words{})
                return slot;
        }
    }
    void grow()
    {
        const Slots old = std::exchange(m_slots, Slots(m_slots.size() * 2));
        for (const Entry& entry : old) {
            if (words(entry.key) != Words{})
                m_slots[slotOf(entry.key)] = entry;
        }
    }

    Slots m_slots;
    std::size_t m_used = 0;
};

} // namespace jingge
