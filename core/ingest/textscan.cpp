// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/textscan.h"

#include "core/base/text.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace jingge {

namespace {

constexpr std::size_t kStep = 16;

/// Sixteen bytes that the compiler compares at once.
using Bytes = signed char __attribute__((vector_size(16)));
using PlainBytes = char __attribute__((vector_size(16)));

Bytes load(const char* at)
{
    Bytes bytes;
    std::memcpy(&bytes, at, kStep);
    return bytes;
}

/// One bit a byte: its highest one.
unsigned highBits(Bytes bytes)
{
    return static_cast<unsigned>(__builtin_ia32_pmovmskb128(reinterpret_cast<PlainBytes>(bytes)));
}

Bytes all(char byte)
{
    return Bytes{} + static_cast<signed char>(byte);
}

/// Whether the text ends inside a sequence that could still become a good one.
bool isCutSequence(std::string_view rest)
{
    const auto byte = [rest](std::size_t i) { return static_cast<unsigned char>(rest[i]); };
    const unsigned char lead = byte(0);
    if (lead < 0xC2 || lead > 0xF4)
        return false;
    const std::size_t wanted = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (rest.size() >= wanted)
        return false;
    if (rest.size() >= 2) {
        const unsigned char low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        const unsigned char high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        if (byte(1) < low || byte(1) > high)
            return false;
    }
    return rest.size() < 3 || (byte(2) & 0xC0U) == 0x80U;
}

/// Passes over steps that hold nothing but ASCII, two-byte sequences and those three-byte ones that every pair of tails
/// completes (all leads but E0 and ED); ends at the border of a character.
std::size_t skipPlainSteps(std::string_view text, std::size_t from)
{
    unsigned due = 0; // bits where the next step must have tails
    for (; from + kStep <= text.size(); from += kStep) {
        const Bytes bytes = load(text.data() + from);
        const unsigned high = highBits(bytes);
        if ((high | due) == 0)
            continue;
        const unsigned tails = highBits(bytes < all('\xC0'));
        const unsigned twos = highBits((bytes >= all('\xC2')) & (bytes <= all('\xDF')));
        const unsigned threes = highBits((bytes >= all('\xE1')) & (bytes <= all('\xEF')) & (bytes != all('\xED')));
        const unsigned wanted = due | (twos << 1U) | (threes << 1U) | (threes << 2U);
        if ((tails | twos | threes) != high || (wanted & 0xFFFFU) != tails)
            break;
        due = wanted >> kStep;
    }
    // Two tails due: the lead is the last byte passed; one: a two-byte lead there, or a three-byte one before it.
    if (due == 0)
        return from;
    const bool isTwoBack = due == 1 && (static_cast<unsigned char>(text[from - 1]) & 0xC0U) == 0x80U;
    return from - (isTwoBack ? 2 : 1);
}

} // namespace

std::size_t findFieldEnd(std::string_view text, std::size_t from, char delimiter)
{
    const Bytes delimiters = all(delimiter);
    for (; from + kStep <= text.size(); from += kStep) {
        const Bytes bytes = load(text.data() + from);
        const unsigned found = highBits((bytes == delimiters) | (bytes == all('\n')) | (bytes == all('\r')));
        if (found != 0)
            return from + static_cast<std::size_t>(std::countr_zero(found));
    }
    while (from < text.size() && text[from] != delimiter && text[from] != '\n' && text[from] != '\r')
        ++from;
    return from;
}

std::size_t findLineEnd(std::string_view text, std::size_t from)
{
    return findFieldEnd(text, from, '\n');
}

Utf8Check checkUtf8(std::string_view text, std::size_t from)
{
    while (from < text.size()) {
        from = skipPlainSteps(text, from);
        const std::size_t end = std::min(text.size(), from + kStep);
        while (from < end) {
            const std::size_t length = utf8SequenceLength(text.substr(from));
            if (length == 0)
                return {from, !isCutSequence(text.substr(from))};
            from += length;
        }
    }
    return {text.size(), false};
}

} // namespace jingge
