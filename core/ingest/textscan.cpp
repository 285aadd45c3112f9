// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/textscan.h"

#include "core/base/text.h"

#include <emmintrin.h>

#include <bit>
#include <cstdint>
#include <cstring>

namespace jingge {

namespace {

constexpr std::size_t kStep = 16;

__m128i load(const char* at)
{
    return _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
}

std::size_t firstBit(int mask)
{
    return static_cast<std::size_t>(std::countr_zero(static_cast<unsigned>(mask)));
}

/// One of the three-byte sequences that Chinese text consists of: E1–EC and two tails, which need no further test.
bool isPlainThreeBytes(const char* at)
{
    std::uint32_t word = 0;
    std::memcpy(&word, at, sizeof word);
    const auto lead = static_cast<unsigned char>(word);
    return (word & 0xC0C000U) == 0x808000U && lead >= 0xE1 && lead <= 0xEC;
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

} // namespace

std::size_t findFieldEnd(std::string_view text, std::size_t from, char delimiter)
{
    const __m128i delimiters = _mm_set1_epi8(delimiter);
    const __m128i feeds = _mm_set1_epi8('\n');
    const __m128i returns = _mm_set1_epi8('\r');
    for (; from + kStep <= text.size(); from += kStep) {
        const __m128i bytes = load(text.data() + from);
        const __m128i lineEnds = _mm_or_si128(_mm_cmpeq_epi8(bytes, feeds), _mm_cmpeq_epi8(bytes, returns));
        const int mask = _mm_movemask_epi8(_mm_or_si128(lineEnds, _mm_cmpeq_epi8(bytes, delimiters)));
        if (mask != 0)
            return from + firstBit(mask);
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
        if (from + kStep <= text.size()) {
            const int mask = _mm_movemask_epi8(load(text.data() + from));
            if (mask == 0) {
                from += kStep;
                continue;
            }
            from += firstBit(mask);
            while (from + 4 <= text.size() && isPlainThreeBytes(text.data() + from))
                from += 3;
            if (from >= text.size())
                break;
        }
        const std::size_t length = utf8SequenceLength(text.substr(from));
        if (length == 0)
            return {from, !isCutSequence(text.substr(from))};
        from += length;
    }
    return {text.size(), false};
}

} // namespace jingge
