// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seal/password.h"

#include "core/seal/privatekeyfile.h"

#include <QtGlobal>

#include <array>
#include <sodium.h>

namespace jingge {

namespace {

constexpr unsigned long long kPasses = 3;
constexpr std::size_t kMemory = std::size_t{128} << 20;

} // namespace

Result<std::string> hashPassword(std::string_view password)
{
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (!startSodium() ||
        crypto_pwhash_str(hash.data(), password.data(), password.size(), kPasses, kMemory) != 0)
        return fail(ErrorKind::Store, "password", "",
                    QT_TRANSLATE_NOOP("core", "there is not enough memory to seal it"));
    return std::string(hash.data());
}

bool isPasswordRight(const std::string& hash, std::string_view password)
{
    return startSodium() && hash.size() < crypto_pwhash_STRBYTES &&
           crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

void wasteTimeOnPassword(std::string_view password)
{
    static_cast<void>(hashPassword(password));
}

} // namespace jingge
