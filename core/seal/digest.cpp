// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seal/digest.h"

#include <sodium.h>

#include <cstring>

namespace jingge {

Token fingerprint(std::string_view bytes)
{
    static_assert(crypto_shorthash_siphashx24_BYTES == sizeof(Token));
    constexpr std::array<unsigned char, crypto_shorthash_siphashx24_KEYBYTES> kKey{
        'J', 'i', 'n', 'g', 'g', 'e', ' ', 'c', 'o', 'n', 't', 'e', 'n', 't', 's', '1'};
    Token out{};
    crypto_shorthash_siphashx24(out.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                                kKey.data());
    return out;
}

std::int64_t contentDigest(std::string_view bytes)
{
    const Token print = fingerprint(bytes);
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < 8; ++i)
        number |= std::uint64_t{print[i]} << (8 * i); // little endian on any machine
    return static_cast<std::int64_t>(number);
}

} // namespace jingge
