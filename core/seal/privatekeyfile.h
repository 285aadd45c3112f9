// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace jingge {

inline constexpr std::size_t kKeyDigits = 64;       ///< hexadecimal digits of one secret
inline constexpr std::size_t kMostKeyBytes = 16384; ///< of a key file

void wipe(std::span<unsigned char> bytes); ///< in a way that no optimiser leaves out

/// Bytes that hold a secret for a moment and are wiped when they go.
template <std::size_t N>
struct Secret {
    std::array<unsigned char, N> bytes{};

    Secret() = default;
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
    ~Secret() { wipe(bytes); }
};

[[nodiscard]] bool startSodium();

[[nodiscard]] Unexpected keyFileError(const std::string& path, Message why, Message mend = {});
[[nodiscard]] Unexpected noSodium(const std::string& path);

/// A key file's bytes; how many. Refused when others can reach the file.
[[nodiscard]] Result<std::size_t> readKeyFile(const std::string& path, std::span<unsigned char> into);
/// A new file (0600) and its folders (0700), safe on the disk when it returns; refuses to overwrite.
[[nodiscard]] Result<void> createKeyFile(const std::string& path, std::string_view text);
/// The same over a file that is there: a kill leaves the old one or the new one.
[[nodiscard]] Result<void> replaceKeyFile(const std::string& path, std::string_view text);

} // namespace jingge
