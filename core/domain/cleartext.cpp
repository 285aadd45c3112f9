// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/cleartext.h"

#include <array>
#include <cstdint>

namespace jingge {

namespace {

constexpr std::array kFields{&ClearText::name, &ClearText::phone, &ClearText::narrative, &ClearText::outcome};
/// Seven bits a byte, the last one below 128.
void addLength(std::string& bytes, std::size_t length)
{
    for (; length >= 0x80; length >>= 7U)
        bytes += static_cast<char>((length & 0x7FU) | 0x80U);
    bytes += static_cast<char>(length);
}

std::optional<std::size_t> takeLength(std::string_view& bytes)
{
    std::size_t length = 0;
    for (unsigned shift = 0; !bytes.empty() && shift < 35; shift += 7) {
        const auto byte = static_cast<std::uint8_t>(bytes.front());
        bytes.remove_prefix(1);
        length |= std::size_t{byte & 0x7FU} << shift;
        if (byte < 0x80)
            return length;
    }
    return std::nullopt;
}

} // namespace

/// Each field with its length before it.
void pack(const ClearText& clear, std::string& bytes)
{
    bytes.clear();
    for (const auto field : kFields) {
        addLength(bytes, (clear.*field).size());
        bytes += clear.*field;
    }
}

std::optional<ClearText> unpack(std::string_view bytes)
{
    ClearText clear;
    for (const auto field : kFields) {
        const auto length = takeLength(bytes);
        if (!length || bytes.size() < *length)
            return std::nullopt;
        clear.*field = bytes.substr(0, *length);
        bytes.remove_prefix(*length);
    }
    return bytes.empty() ? std::optional(std::move(clear)) : std::nullopt;
}

} // namespace jingge
