// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/token.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jingge {

/// The secret under which personal fields become tokens. Lives in a file of its own, never in or beside the store.
class TokenKey {
public:
    TokenKey(const TokenKey&) = default;
    TokenKey& operator=(const TokenKey&) = default;
    ~TokenKey(); ///< wipes the secret

    /// Reads the key at path (64 hex digits, mode 0600 required of the file). Error: ErrorKind::Store.
    [[nodiscard]] static Result<TokenKey> read(const std::string& path);
    /// Makes a random key in a new file with mode 0600, folders included (0700); refuses to overwrite.
    [[nodiscard]] static Result<TokenKey> create(const std::string& path);

    /// Keyed BLAKE2b (128 bit) of a normalised value. `kind` keeps a phone and a plate of the same text apart.
    /// An empty value has no token.
    [[nodiscard]] Token token(std::string_view kind, std::string_view normalised) const;
    /// A further secret of 32 bytes for one purpose, named by 8 characters (crypto_kdf). The caller wipes it.
    [[nodiscard]] std::array<std::uint8_t, 32> derived(std::string_view purpose) const;

private:
    explicit TokenKey(const std::array<std::uint8_t, 32>& secret) : m_secret(secret) {}
    std::array<std::uint8_t, 32> m_secret{};
};

/// $JINGGE_KEY_FILE, else <user's configuration folder>/jingge/keys/<store id>.key
[[nodiscard]] std::string keyFilePath(std::string_view storeId);

[[nodiscard]] std::string hexText(const Token& token);           ///< 32 lower-case digits
[[nodiscard]] inline bool isNone(const Token& token) { return token == Token{}; }

/// 13812345678 → 138****5678; fixed lines keep the area code and the last two digits; short numbers as they are.
[[nodiscard]] std::string maskPhone(std::string_view normalised);
/// 王小明 → 王**; a Latin name keeps its first letter.
[[nodiscard]] std::string maskName(std::string_view name);
/// 浙G12345 → 浙G1***5
[[nodiscard]] std::string maskPlate(std::string_view plate);
/// A narrative with every mobile number, fixed line with area code and valid or near-valid 18-digit identity number
/// masked in place; other digits (ticket numbers, times, sums) stay. UTF-8 in, UTF-8 out.
[[nodiscard]] std::string maskNumbers(std::string_view text);
/// How many digits of a fixed line are its area code (010, 02x, 03xx–09xx); 0 when it begins with none.
[[nodiscard]] std::size_t areaCodeDigits(std::string_view digits);
/// GB 11643: 18 characters with a right check digit.
[[nodiscard]] bool isIdentityNumber(std::string_view text);

} // namespace jingge
