// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seal/privatekeyfile.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace jingge {

/// A secret under which clear text is sealed, as it stands in the key file. Numbers count from 1.
struct SealSecret {
    int number = 0;
    std::array<std::uint8_t, 32> secret{};
    std::array<char, 19> since{}; ///< 2025-07-14T03:05:00
};

/// What stands in a key file: the secret of the tokens, then a line "seal NUMBER SECRET SINCE" for each
/// secret of the seals. Wiped when it goes.
struct KeyText {
    std::array<std::uint8_t, 32> token{};
    std::vector<SealSecret> seals; ///< in order of their numbers

    KeyText() = default;
    KeyText(KeyText&&) = default;
    KeyText& operator=(KeyText&&) = default;
    KeyText(const KeyText&) = delete;
    KeyText& operator=(const KeyText&) = delete;
    ~KeyText();

    [[nodiscard]] static Result<KeyText> read(const std::string& path);
    /// As it goes into the file; how many bytes.
    [[nodiscard]] std::size_t print(Secret<kMostKeyBytes>& into) const;
};

inline constexpr std::size_t kMostSeals = 100;

} // namespace jingge
