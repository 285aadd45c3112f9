// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/inspect/encodingfit.h"

#include "core/base/text.h"
#include "core/ingest/bytesource.h"
#include "core/ingest/encoding.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

namespace jingge {

namespace {

constexpr double kUsual = 0.85;       // of everyday text; the rest are names and rare words
constexpr std::size_t kPreview = 120; // bytes of text shown
constexpr std::size_t kPreviewSample = 256U << 10U;

unsigned byteAt(std::string_view text, std::size_t i)
{
    return static_cast<unsigned char>(text[i]);
}

bool isIn(unsigned byte, unsigned from, unsigned to)
{
    return byte >= from && byte <= to;
}

struct Pair {
    bool isWellFormed;
    bool isUsual;
};

Pair gbPair(unsigned lead, unsigned second)
{
    const bool isHigh = isIn(second, 0xA1, 0xFE);
    return {isIn(lead, 0x81, 0xFE) && (isIn(second, 0x40, 0x7E) || isIn(second, 0x80, 0xFE)),
            isHigh && (isIn(lead, 0xB0, 0xD7) || lead == 0xA1 || lead == 0xA3)};
}

Pair big5Pair(unsigned lead, unsigned second)
{
    const bool isWellFormed =
        isIn(lead, 0xA1, 0xF9) && (isIn(second, 0x40, 0x7E) || isIn(second, 0xA1, 0xFE));
    return {isWellFormed, isWellFormed && (isIn(lead, 0xA4, 0xC6) || lead == 0xA1)};
}

EncodingFit fitOf(std::string_view bytes, Pair (*pairOf)(unsigned, unsigned))
{
    std::size_t pairs = 0;
    std::size_t usual = 0;
    std::size_t bad = 0;
    for (std::size_t i = 0; i + 1 < bytes.size(); ++i) {
        if (byteAt(bytes, i) < 0x80)
            continue;
        const Pair pair = pairOf(byteAt(bytes, i), byteAt(bytes, i + 1));
        ++pairs;
        bad += pair.isWellFormed ? 0 : 1;
        usual += pair.isUsual ? 1 : 0;
        i += pair.isWellFormed ? 1 : 0;
    }
    return {pairs == 0 ? 0 : static_cast<double>(usual) / static_cast<double>(pairs), bad * 1000 <= pairs};
}

/// The first line with something other than ASCII, else the first line.
std::string_view tellingLine(std::string_view text)
{
    for (const std::string_view line : split(text, '\n')) {
        if (!isAscii(line))
            return line;
    }
    return text.substr(0, text.find('\n'));
}

std::string decoded(std::string_view bytes, const std::string& encoding)
{
    std::string text;
    if (const auto decoder = TextDecoder::create(encoding))
        decoder->append(bytes, text);
    std::string line(trimmed(tellingLine(text)));
    if (line.size() > kPreview) {
        line.resize(kPreview);
        while (!line.empty() && !isValidUtf8(line))
            line.pop_back();
    }
    return withReplacementCharacters(line);
}

} // namespace

EncodingFit fitOfGb18030(std::string_view bytes)
{
    return fitOf(bytes, gbPair);
}

EncodingFit fitOfBig5(std::string_view bytes)
{
    return fitOf(bytes, big5Pair);
}

EncodingCertainty certaintyOf(std::string_view head)
{
    using namespace std::string_view_literals;
    for (const std::string_view mark : {"\xEF\xBB\xBF"sv, "\xFF\xFE"sv, "\xFE\xFF"sv, "\x84\x31\x95\x33"sv}) {
        if (head.starts_with(mark))
            return EncodingCertainty::Marked;
    }
    if (isAscii(head))
        return EncodingCertainty::Ascii;
    const auto encoding = detectEncoding(head, head.size() < kEncodingSample);
    if (!encoding)
        return EncodingCertainty::Doubtful;
    if (*encoding != "GB18030")
        return EncodingCertainty::WellFormed;
    const EncodingFit gb = fitOfGb18030(head);
    const EncodingFit big5 = fitOfBig5(head);
    const bool isOther = big5.isWellFormed && big5.usual > gb.usual;
    return gb.usual >= kUsual && !isOther ? EncodingCertainty::WellFormed : EncodingCertainty::Doubtful;
}

Result<std::vector<EncodingPreview>> previewEncodings(const std::string& path)
{
    auto source = openByteSource(path, "import");
    if (!source)
        return Unexpected(source.error());
    auto head = readUpTo(**source, kPreviewSample);
    if (!head)
        return Unexpected(head.error());
    const EncodingFit gb = fitOfGb18030(*head);
    const EncodingFit big5 = fitOfBig5(*head);
    const bool isUtf8 = detectEncoding(*head, false) == "UTF-8";
    return std::vector<EncodingPreview>{{"UTF-8", isUtf8 ? 1.0 : 0.0, isUtf8, decoded(*head, "UTF-8")},
                                        {"GB18030", gb.usual, gb.isWellFormed, decoded(*head, "GB18030")},
                                        {"Big5", big5.usual, big5.isWellFormed, decoded(*head, "Big5")},
                                        {"UTF-16LE", 0, false, decoded(*head, "UTF-16LE")}};
}

} // namespace jingge
