// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/encoding.h"

#include "core/base/text.h"

#include <algorithm>

namespace jingge {

namespace {

/// How many of a text's non-ASCII sequences are well formed.
struct Share {
    std::size_t good = 0;
    std::size_t bad = 0;

    [[nodiscard]] bool isEnough() const { return good * 100 >= (good + bad) * 99; }
};

struct Sequence {
    std::size_t length = 1;
    bool isGood = false;
    bool isCut = false; ///< the text ended inside it
};

unsigned char byteAt(std::string_view text, std::size_t i)
{
    return static_cast<unsigned char>(text[i]);
}

bool isIn(unsigned char byte, unsigned char from, unsigned char to)
{
    return byte >= from && byte <= to;
}

Sequence utf8Sequence(std::string_view text)
{
    if (const std::size_t length = utf8SequenceLength(text); length > 0)
        return {length, true, false};
    const unsigned char lead = byteAt(text, 0);
    if (!isIn(lead, 0xC2, 0xF4))
        return {};
    const std::size_t wanted = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    std::size_t length = 1;
    while (length < wanted && length < text.size() && isIn(byteAt(text, length), 0x80, 0xBF))
        ++length;
    return {length, false, length == text.size() && length < wanted};
}

Sequence gb18030FourBytes(std::string_view text)
{
    if (text.size() < 4)
        return {text.size(), false, text.size() < 3 || isIn(byteAt(text, 2), 0x81, 0xFE)};
    const unsigned char lead = byteAt(text, 0);
    const bool hasPlane = isIn(lead, 0x81, 0x84) || isIn(lead, 0x90, 0xE3); // the rest of the room is not assigned
    if (hasPlane && isIn(byteAt(text, 2), 0x81, 0xFE) && isIn(byteAt(text, 3), 0x30, 0x39))
        return {4, true, false};
    return {};
}

Sequence gb18030Sequence(std::string_view text)
{
    if (!isIn(byteAt(text, 0), 0x81, 0xFE))
        return {};
    if (text.size() < 2)
        return {1, false, true};
    const unsigned char second = byteAt(text, 1);
    if (isIn(second, 0x40, 0x7E) || isIn(second, 0x80, 0xFE))
        return {2, true, false};
    return isIn(second, 0x30, 0x39) ? gb18030FourBytes(text) : Sequence{};
}

Share shareOf(std::string_view text, bool isWhole, Sequence (*sequenceAtFront)(std::string_view))
{
    Share share;
    while (!text.empty()) {
        if (byteAt(text, 0) < 0x80) {
            text.remove_prefix(1);
            continue;
        }
        const Sequence sequence = sequenceAtFront(text);
        if (sequence.isGood)
            ++share.good;
        else if (isWhole || !sequence.isCut)
            ++share.bad;
        text.remove_prefix(sequence.length);
    }
    return share;
}

std::optional<std::string> encodingOfBom(std::string_view text)
{
    using namespace std::string_view_literals;
    if (text.starts_with("\xEF\xBB\xBF"sv))
        return "UTF-8";
    if (text.starts_with("\xFF\xFE\0\0"sv))
        return "UTF-32LE";
    if (text.starts_with("\0\0\xFE\xFF"sv))
        return "UTF-32BE";
    if (text.starts_with("\xFF\xFE"sv))
        return "UTF-16LE";
    if (text.starts_with("\xFE\xFF"sv))
        return "UTF-16BE";
    if (text.starts_with("\x84\x31\x95\x33"sv))
        return "GB18030";
    return std::nullopt;
}

std::optional<std::string> encodingOfNuls(std::string_view text)
{
    std::size_t even = 0;
    std::size_t odd = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\0')
            ++(i % 2 == 0 ? even : odd);
    }
    const bool manyEven = even * 10 > (text.size() + 1) / 2 * 3;
    const bool manyOdd = odd * 10 > text.size() / 2 * 3;
    if (manyEven == manyOdd)
        return std::nullopt;
    return manyEven ? "UTF-16BE" : "UTF-16LE";
}

} // namespace

std::optional<std::string> detectEncoding(std::string_view sample, bool isWhole)
{
    if (auto byBom = encodingOfBom(sample))
        return byBom;
    if (auto byNuls = encodingOfNuls(sample))
        return byNuls;
    if (shareOf(sample, isWhole, utf8Sequence).isEnough())
        return "UTF-8";
    if (shareOf(sample, isWhole, gb18030Sequence).isEnough())
        return "GB18030";
    return std::nullopt;
}

bool looksBinary(std::string_view sample)
{
    if (encodingOfBom(sample) || encodingOfNuls(sample))
        return false;
    std::size_t nuls = 0;
    std::size_t controls = 0;
    for (const char c : sample) {
        const auto byte = static_cast<unsigned char>(c);
        const bool isLayout = isIn(byte, '\t', '\r');
        if (byte == 0)
            ++nuls;
        else if ((byte < 0x20 && !isLayout) || byte == 0x7F)
            ++controls;
    }
    // Text that went through bad hands keeps some control characters; evenly spread bytes have 10 % of them.
    return nuls * 10 > sample.size() * 3 || controls * 100 > sample.size() * 8;
}

} // namespace jingge
