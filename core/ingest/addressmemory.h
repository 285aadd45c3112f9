// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/token.h"
#include "core/ingest/normalise/placealiases.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jingge {

/// Masks and normalises addresses and remembers the last ones met, because calls come back to places. What is
/// remembered lies close together: one look at a table and one at the texts. At most some 20 MB. One thread.
class AddressMemory {
public:
    explicit AddressMemory(PlaceAliases aliases = {}) : m_aliases(std::move(aliases)) {}

    /// text as written, not empty → as it may be shown, and its key of repeat calls (see
    /// normalise/address.h).
    void read(std::string_view text, std::string& shown, std::string& key);

private:
    /// Texts of one address: shown, then key. An address without personal numbers is shown as written.
    struct Entry {
        Token print{}; ///< of the address as written; zero = free
        std::uint32_t begin = 0;
        std::uint16_t shownSize = 0;
        std::uint16_t keySize = 0;
    };
    static constexpr std::size_t kSlots = std::size_t{1} << 17;

    [[nodiscard]] std::string keyOf(std::string_view shown) const;
    [[nodiscard]] Entry& slotOf(const Token& print);
    void forget();

    PlaceAliases m_aliases;
    std::vector<Entry> m_slots = std::vector<Entry>(kSlots);
    std::string m_texts;
    std::size_t m_count = 0;
};

} // namespace jingge
