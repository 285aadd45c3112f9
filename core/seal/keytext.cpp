// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seal/keytext.h"

#include <QtGlobal>

#include <algorithm>
#include <charconv>
#include <sodium.h>

namespace jingge {

namespace {

constexpr std::string_view kSeal = "seal ";

bool readHex(std::string_view digits, std::array<std::uint8_t, 32>& into)
{
    std::size_t decoded = 0;
    return digits.size() == kKeyDigits &&
           sodium_hex2bin(into.data(), into.size(), digits.data(), digits.size(), nullptr, &decoded,
                          nullptr) == 0 &&
           decoded == into.size();
}

/// "seal 1 64DIGITS 2025-07-14T03:05:00"
bool readSeal(std::string_view line, SealSecret& seal)
{
    if (!line.starts_with(kSeal))
        return false;
    line.remove_prefix(kSeal.size());
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), seal.number);
    line.remove_prefix(static_cast<std::size_t>(end - line.data()));
    const bool isComplete = error == std::errc() && seal.number > 0 &&
                            line.size() == 2 + kKeyDigits + seal.since.size() && line.front() == ' ' &&
                            line[1 + kKeyDigits] == ' ';
    if (!isComplete || !readHex(line.substr(1, kKeyDigits), seal.secret))
        return false;
    std::ranges::copy(line.substr(2 + kKeyDigits), seal.since.begin());
    return true;
}

bool readSeals(std::string_view lines, std::vector<SealSecret>& seals)
{
    seals.reserve(kMostSeals); // never moved, which would leave copies behind
    while (!lines.empty()) {
        const std::size_t end = lines.find('\n');
        if (end == std::string_view::npos || seals.size() == kMostSeals)
            return false;
        SealSecret& seal = seals.emplace_back();
        if (!readSeal(lines.substr(0, end), seal) || seal.number != static_cast<int>(seals.size()))
            return false;
        lines.remove_prefix(end + 1);
    }
    return true;
}

} // namespace

KeyText::~KeyText()
{
    wipe(token);
    for (SealSecret& seal : seals)
        wipe(seal.secret);
}

Result<KeyText> KeyText::read(const std::string& path)
{
    if (!startSodium())
        return noSodium(path);
    Secret<kMostKeyBytes> bytes;
    const auto size = readKeyFile(path, bytes.bytes);
    if (!size)
        return Unexpected(size.error());
    const std::string_view text(reinterpret_cast<const char*>(bytes.bytes.data()), *size);
    KeyText key;
    const bool isKey = readHex(text.substr(0, kKeyDigits), key.token);
    std::string_view rest = text.substr(std::min(kKeyDigits, text.size()));
    if (!rest.empty() && rest.front() == '\n')
        rest.remove_prefix(1);
    if (!isKey || !readSeals(rest, key.seals))
        return keyFileError(
            path, QT_TRANSLATE_NOOP("core", "this is not a key: 64 hexadecimal digits are expected"));
    return key;
}

std::size_t KeyText::print(Secret<kMostKeyBytes>& into) const
{
    std::size_t size = 0;
    const auto add = [&](std::string_view text) {
        std::ranges::copy(text, into.bytes.begin() + static_cast<std::ptrdiff_t>(size));
        size += text.size();
    };
    const auto addHex = [&](const std::array<std::uint8_t, 32>& secret) {
        Secret<kKeyDigits + 1> digits;
        sodium_bin2hex(reinterpret_cast<char*>(digits.bytes.data()), digits.bytes.size(), secret.data(),
                       secret.size());
        add({reinterpret_cast<const char*>(digits.bytes.data()), kKeyDigits});
    };
    addHex(token);
    add("\n");
    for (const SealSecret& seal : seals) {
        add(kSeal);
        add(std::to_string(seal.number));
        add(" ");
        addHex(seal.secret);
        add(" ");
        add({seal.since.data(), seal.since.size()});
        add("\n");
    }
    return size;
}

} // namespace jingge
