// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seal/filedigest.h"

#include <QtGlobal>

#include <sodium.h>

#include <array>
#include <fstream>
#include <vector>

namespace jingge {

namespace {

constexpr std::size_t kBytes = 32;

std::string hexOf(crypto_generichash_state& state)
{
    std::array<unsigned char, kBytes> digest{};
    crypto_generichash_final(&state, digest.data(), digest.size());
    std::array<char, 2 * kBytes + 1> text{};
    sodium_bin2hex(text.data(), text.size(), digest.data(), digest.size());
    return text.data();
}

} // namespace

std::string bytesDigest(std::string_view bytes)
{
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, kBytes);
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    return hexOf(state);
}

Result<std::string> fileDigest(const std::string& path)
{
    constexpr std::size_t kPiece = std::size_t{1} << 18;
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, kBytes);
    std::ifstream in(path, std::ios::binary);
    std::vector<char> piece(kPiece);
    while (in.read(piece.data(), static_cast<std::streamsize>(piece.size())) || in.gcount() > 0)
        crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(piece.data()),
                                  static_cast<unsigned long long>(in.gcount()));
    if (!in.eof())
        return fail(ErrorKind::Data, "import", path, QT_TRANSLATE_NOOP("core", "the file cannot be read"));
    return hexOf(state);
}

} // namespace jingge
