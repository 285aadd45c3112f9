// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/addressmemory.h"

#include "core/ingest/normalise/address.h"
#include "core/seal/digest.h"
#include "core/seal/seal.h"

#include <cstring>

namespace jingge {

namespace {

constexpr std::size_t kMostAddresses = 90000; // of the slots, so that few are looked at in vain
constexpr std::size_t kLongestKept = 300;     // bytes
constexpr std::size_t kMostTexts = std::size_t{16} << 20;

} // namespace

void AddressMemory::read(std::string_view text, std::string& shown, std::string& key)
{
    if (text.size() > kLongestKept) {
        shown = maskNumbers(text);
        key = keyOf(shown);
        return;
    }
    const Token print = fingerprint(text);
    const Entry& known = slotOf(print);
    if (known.print == print) {
        shown.assign(m_texts, known.begin, known.shownSize);
        key.assign(m_texts, known.begin + known.shownSize, known.keySize);
        return;
    }
    shown = maskNumbers(text);
    key = keyOf(shown);
    if (m_count >= kMostAddresses || m_texts.size() >= kMostTexts)
        forget();
    slotOf(print) = {print, static_cast<std::uint32_t>(m_texts.size()),
                     static_cast<std::uint16_t>(shown.size()), static_cast<std::uint16_t>(key.size())};
    m_texts.append(shown).append(key);
    ++m_count;
}

std::string AddressMemory::keyOf(std::string_view shown) const
{
    return m_aliases.replaced(readAddress(shown).key);
}

AddressMemory::Entry& AddressMemory::slotOf(const Token& print)
{
    std::uint64_t hash = 0;
    std::memcpy(&hash, print.data(), sizeof hash);
    std::size_t slot = hash % kSlots;
    while (m_slots[slot].print != Token{} && m_slots[slot].print != print)
        slot = (slot + 1) % kSlots;
    return m_slots[slot];
}

void AddressMemory::forget()
{
    m_slots.assign(kSlots, {});
    m_texts.clear();
    m_count = 0;
}

} // namespace jingge
