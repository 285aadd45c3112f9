// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seal/recoverysheet.h"

#include "core/seal/keytext.h"

#include <QtGlobal>

#include <algorithm>
#include <fstream>
#include <map>
#include <sodium.h>
#include <sstream>

namespace jingge {

namespace {

constexpr std::size_t kBytesALine = 8;
constexpr std::size_t kLines = 4; ///< of one secret
constexpr std::size_t kCheckBytes = 2;
constexpr std::string_view kStore = "store ";
constexpr std::string_view kSince = "since ";

constexpr std::string_view kHead =
    "警格 密钥恢复单  Jingge recovery sheet\n"
    "\n"
    "打印后装入信封，由安全管理员锁入保险柜，然后删除本文件。持有本单即可解封全部报警人信息。\n"
    "Print this, put it into an envelope, lock it away, then delete the file. Whoever holds it can open "
    "every\n"
    "caller's name and number.\n"
    "恢复 / to recover:  jinggectl key recover --db FILE --sheet THIS\n"
    "每行末四位为校验位；抄录时空格与大小写均可。 The last four digits of a line check it; blanks and case do "
    "not matter.\n"
    "\n";

std::string hexOf(const unsigned char* bytes, std::size_t count)
{
    std::string digits(count * 2 + 1, '\0');
    sodium_bin2hex(digits.data(), digits.size(), bytes, count);
    digits.pop_back();
    return digits;
}

/// Four digits over a line's name and its bytes.
std::string checkOf(const std::string& name, const unsigned char* bytes)
{
    std::array<unsigned char, crypto_generichash_BYTES_MIN> digest{};
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, digest.size());
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(name.data()), name.size());
    crypto_generichash_update(&state, bytes, kBytesALine);
    crypto_generichash_final(&state, digest.data(), digest.size());
    return hexOf(digest.data(), kCheckBytes);
}

/// T-1 … T-4 of the tokens, 1-1 … 1-4 of the first secret of the seals and so on.
std::string lineName(int number, std::size_t line)
{
    return (number == 0 ? std::string("T") : std::to_string(number)) + "-" + std::to_string(line + 1);
}

void printSecret(std::string& text, int number, const std::array<std::uint8_t, 32>& secret)
{
    for (std::size_t line = 0; line < kLines; ++line) {
        const unsigned char* bytes = secret.data() + line * kBytesALine;
        const std::string digits = hexOf(bytes, kBytesALine);
        const std::string name = lineName(number, line);
        text.append(name).append(8 - std::min<std::size_t>(name.size(), 7), ' ');
        for (std::size_t group = 0; group < digits.size(); group += 4)
            text.append(digits, group, 4).append("  ");
        text.append(checkOf(name, bytes)).append("\n");
    }
}

Unexpected sheetError(const std::string& sheet, Message why)
{
    return fail(ErrorKind::Data, "recovery sheet", sheet, std::move(why),
                QT_TRANSLATE_NOOP("core", "compare it with the paper"));
}

/// What a sheet says, line by line.
struct SheetLines {
    std::string store;
    std::map<std::string, std::array<unsigned char, kBytesALine>> bytes;
    std::map<int, std::string> since;
};

bool isName(std::string_view word)
{
    const std::size_t dash = word.find('-');
    return dash != std::string_view::npos && dash > 0 && dash + 2 == word.size() && word.back() >= '1' &&
           word.back() <= '4' &&
           (word.substr(0, dash) == "T" || word.find_first_not_of("0123456789") == dash);
}

/// "T-1  3f2a  91bc  77de  0a1b  c4"; false where the digits do not fit their check.
bool readSecretLine(const std::string& name, std::istringstream& words, SheetLines& lines)
{
    std::string digits;
    for (std::string word; words >> word;)
        digits += word;
    std::ranges::transform(digits, digits.begin(),
                           [](char c) { return c >= 'A' && c <= 'F' ? char(c + 32) : c; });
    std::array<unsigned char, kBytesALine> bytes{};
    std::size_t decoded = 0;
    const bool isHex = digits.size() == kBytesALine * 2 + kCheckBytes * 2 &&
                       sodium_hex2bin(bytes.data(), bytes.size(), digits.data(), kBytesALine * 2, nullptr,
                                      &decoded, nullptr) == 0;
    if (!isHex || decoded != bytes.size() || digits.substr(kBytesALine * 2) != checkOf(name, bytes.data()))
        return false;
    lines.bytes[name] = bytes;
    return true;
}

Result<SheetLines> readLines(const std::string& sheet)
{
    std::ifstream file(sheet);
    if (!file)
        return sheetError(sheet, QT_TRANSLATE_NOOP("core", "it cannot be read"));
    SheetLines lines;
    for (std::string line; std::getline(file, line);) {
        std::istringstream words(line);
        std::string first;
        words >> first;
        if (first == "store")
            words >> lines.store;
        else if (first == "since") {
            int number = 0;
            words >> number;
            words >> lines.since[number];
        } else if (isName(first) && !readSecretLine(first, words, lines))
            return sheetError(sheet,
                              {QT_TRANSLATE_NOOP("core", "line %1 is not as it was printed"), {first}});
    }
    return lines;
}

Result<void> takeSecret(const std::string& sheet, const SheetLines& lines, int number,
                        std::array<std::uint8_t, 32>& into)
{
    for (std::size_t line = 0; line < kLines; ++line) {
        const auto found = lines.bytes.find(lineName(number, line));
        if (found == lines.bytes.end())
            return sheetError(sheet,
                              {QT_TRANSLATE_NOOP("core", "line %1 is missing"), {lineName(number, line)}});
        std::ranges::copy(found->second, into.begin() + static_cast<std::ptrdiff_t>(line * kBytesALine));
    }
    return {};
}

} // namespace

Result<void> writeRecoverySheet(const std::string& keyFile, const std::string& storeId,
                                const std::string& sheet)
{
    const auto key = KeyText::read(keyFile);
    if (!key)
        return Unexpected(key.error());
    std::string text;
    text.reserve(kMostKeyBytes * 2); // never moved, which would leave copies behind
    text.append(kHead).append(kStore).append(storeId).append("\n\n");
    printSecret(text, 0, key->token);
    for (const SealSecret& seal : key->seals) {
        text.append("\n").append(kSince).append(std::to_string(seal.number)).append(" ");
        text.append(seal.since.data(), seal.since.size()).append("\n");
        printSecret(text, seal.number, seal.secret);
    }
    auto done = createKeyFile(sheet, text);
    sodium_memzero(text.data(), text.size());
    return done;
}

Result<void> recoverKeyFile(const std::string& sheet, const std::string& storeId, const std::string& keyFile)
{
    if (!startSodium())
        return noSodium(keyFile);
    const auto lines = readLines(sheet);
    if (!lines)
        return Unexpected(lines.error());
    if (lines->store != storeId)
        return fail(ErrorKind::Data, "recovery sheet", sheet,
                    QT_TRANSLATE_NOOP("core", "it belongs to another store"));
    if (lines->bytes.size() != kLines * (1 + lines->since.size()))
        return sheetError(sheet, QT_TRANSLATE_NOOP("core", "lines are missing"));
    KeyText key;
    if (auto done = takeSecret(sheet, *lines, 0, key.token); !done)
        return done;
    key.seals.reserve(kMostSeals);
    for (const auto& [number, since] : lines->since) {
        SealSecret& seal = key.seals.emplace_back();
        seal.number = number;
        if (number != static_cast<int>(key.seals.size()) || since.size() != seal.since.size() ||
            key.seals.size() > kMostSeals)
            return sheetError(sheet, {QT_TRANSLATE_NOOP("core", "line %1 is not as it was printed"),
                                      {"since " + std::to_string(number)}});
        std::ranges::copy(since, seal.since.begin());
        if (auto done = takeSecret(sheet, *lines, number, seal.secret); !done)
            return done;
    }
    Secret<kMostKeyBytes> bytes;
    const std::size_t size = key.print(bytes);
    return createKeyFile(keyFile, {reinterpret_cast<const char*>(bytes.bytes.data()), size});
}

} // namespace jingge
