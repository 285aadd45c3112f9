// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/token.h"

#include <cstdint>
#include <vector>

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

/// Open-addressed table of the ids of one file: 40 bytes an id.
class IdTable {
public:
    IdTable();
    /// The entry of a fingerprint; isNew says that it was not there before. Valid until the next call.
    IdEntry& at(const Token& key, bool& isNew);

    template <class Visit>
    void forEach(Visit&& visit) const
    {
        for (const IdEntry& entry : m_slots) {
            if (entry.key != Token{})
                visit(entry);
        }
    }

private:
    [[nodiscard]] std::size_t slotOf(const Token& key) const;
    void grow();
    std::vector<IdEntry> m_slots;
    std::size_t m_used = 0;
};

} // namespace jingge
