// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

#include <QString>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace jingge {

namespace {

constexpr std::array<std::string_view, 8> kWhite{" ", "\t", "\r", "\n", "\f", "\xC2\xA0", "\xE3\x80\x80", "\xEF\xBB\xBF"};

/// Whether a text may begin or end in white space, by its first and last byte alone.
bool mayBeWhiteAtFront(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte <= 0x20 || byte == 0xC2 || byte == 0xE3 || byte == 0xEF;
}

bool mayBeWhiteAtBack(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte <= 0x20 || byte == 0xA0 || byte == 0x80 || byte == 0xBF;
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    if (!text.empty() && !mayBeWhiteAtFront(text.front()) && !mayBeWhiteAtBack(text.back()))
        return text; // what most fields look like
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view white : kWhite) {
            while (text.starts_with(white)) {
                text.remove_prefix(white.size());
                again = true;
            }
            while (text.ends_with(white)) {
                text.remove_suffix(white.size());
                again = true;
            }
        }
    }
    return text;
}

std::string asciiLower(std::string_view text)
{
    std::string out(text);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

bool isAscii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string nfkc(std::string_view text)
{
    if (isAscii(text))
        return std::string(text);
    const QString wide = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    return wide.normalized(QString::NormalizationForm_KC).toStdString();
}

std::string foldedHeader(std::string_view text)
{
    const std::string composed = nfkc(text);
    const std::string_view bare = trimmed(composed);
    if (isAscii(bare))
        return asciiLower(bare);
    return QString::fromUtf8(bare.data(), static_cast<qsizetype>(bare.size())).toLower().toStdString();
}

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> pieces;
    for (;;) {
        const std::size_t end = text.find(separator);
        pieces.push_back(text.substr(0, end));
        if (end == std::string_view::npos)
            return pieces;
        text.remove_prefix(end + 1);
    }
}

std::size_t utf8SequenceLength(std::string_view text)
{
    if (text.empty())
        return 0;
    const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const auto tail = [&](std::size_t i) { return i < text.size() && (byte(i) & 0xC0U) == 0x80U; };
    const unsigned char lead = byte(0);
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead <= 0xDF)
        return tail(1) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        if (!tail(1) || !tail(2) || (lead == 0xE0 && byte(1) < 0xA0) || (lead == 0xED && byte(1) > 0x9F))
            return 0;
        return 3;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        if (!tail(1) || !tail(2) || !tail(3) || (lead == 0xF0 && byte(1) < 0x90) || (lead == 0xF4 && byte(1) > 0x8F))
            return 0;
        return 4;
    }
    return 0;
}

bool isValidUtf8(std::string_view text)
{
    while (!text.empty()) {
        const std::size_t length = utf8SequenceLength(text);
        if (length == 0)
            return false;
        text.remove_prefix(length);
    }
    return true;
}

std::string withReplacementCharacters(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const std::size_t length = utf8SequenceLength(text);
        if (length == 0)
            out += "\xEF\xBF\xBD";
        else
            out += text.substr(0, length);
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return out;
}

std::string numberText(double value)
{
    if (value == 0)
        return "0";
    std::array<char, 64> out{};
    const double size = std::fabs(value);
    const auto format = size >= 1e-5 && size < 1e15 ? std::chars_format::fixed : std::chars_format::general;
    const auto [end, error] = std::to_chars(out.data(), out.data() + out.size(), value, format);
    return error == std::errc() ? std::string(out.data(), end) : std::string();
}

std::string fixedText(double value, int decimals)
{
    std::array<char, 400> out{};
    const auto [end, error] = std::to_chars(out.data(), out.data() + out.size(), value, std::chars_format::fixed, decimals);
    std::string text = error == std::errc() ? std::string(out.data(), end) : std::string();
    if (text.starts_with('-') && text.find_first_not_of("-0.") == std::string::npos)
        text.erase(0, 1);
    return text;
}

} // namespace jingge
