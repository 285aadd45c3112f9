// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seal/seal.h"

#include <sodium.h>

namespace jingge {

namespace {

void add(crypto_generichash_state& state, std::string_view bytes) {
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
}

} // namespace

TokenKey::~TokenKey() {
    sodium_memzero(m_secret.data(), m_secret.size());
}

Token TokenKey::token(std::string_view kind, std::string_view normalised) const {
    Token token{};
    if (normalised.empty())
        return token;
    crypto_generichash_state state;
    crypto_generichash_init(&state, m_secret.data(), m_secret.size(), token.size());
    add(state, kind);
    add(state, std::string_view("\0", 1)); // "ab" + "c" and "a" + "bc" differ
    add(state, normalised);
    crypto_generichash_final(&state, token.data(), token.size());
    return token;
}

std::array<std::uint8_t, 32> TokenKey::derived(std::string_view purpose) const {
    static_assert(crypto_kdf_KEYBYTES == sizeof(m_secret));
    std::array<char, crypto_kdf_CONTEXTBYTES> context{};
    purpose.copy(context.data(), context.size());
    std::array<std::uint8_t, 32> secret{};
    crypto_kdf_derive_from_key(secret.data(), secret.size(), 1, context.data(), m_secret.data());
    return secret;
}

std::string hexText(const Token& token) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    text.reserve(token.size() * 2);
    for (const std::uint8_t byte : token) {
        text += kDigits[byte >> 4U];
        text += kDigits[byte & 15U];
    }
    return text;
}

} // namespace jingge
