// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/encoding.h"

#include "core/base/text.h"

#include <catch2/catch.hpp>

using namespace jingge;
using namespace std::string_literals;

namespace {

struct Decoded {
    std::string text;
    bool isBad = false;

    bool operator==(const Decoded&) const = default;
};

Decoded decode(std::string_view bytes, const std::string& encoding, std::size_t chunk)
{
    Decoded decoded;
    const auto decoder = TextDecoder::create(encoding);
    REQUIRE(decoder != nullptr);
    for (std::size_t at = 0; at < bytes.size(); at += chunk)
        decoder->append(bytes.substr(at, chunk), decoded.text);
    decoder->finish(decoded.text);
    decoded.isBad = decoder->hasSeenBadBytes();
    return decoded;
}

void checkAtEveryChunk(std::string_view bytes, const std::string& encoding, const Decoded& expected)
{
    for (std::size_t chunk = 1; chunk <= bytes.size(); ++chunk) {
        const Decoded decoded = decode(bytes, encoding, chunk);
        CHECK(decoded.text == expected.text);
        CHECK(decoded.isBad == expected.isBad);
    }
}

std::string repeated(std::string_view text, int times)
{
    std::string out;
    for (int i = 0; i < times; ++i)
        out += text;
    return out;
}

} // namespace

TEST_CASE("a byte-order mark decides on the encoding", "[ingest]")
{
    CHECK(detectEncoding("\xEF\xBB\xBF" "a,b", true) == "UTF-8");
    CHECK(detectEncoding("\xFF\xFE" "a\0"s, true) == "UTF-16LE");
    CHECK(detectEncoding("\xFE\xFF" "\0a"s, true) == "UTF-16BE");
    CHECK(detectEncoding("\xFF\xFE\0\0a\0\0\0"s, true) == "UTF-32LE");
    CHECK(detectEncoding("\x84\x31\x95\x33" "a", true) == "GB18030");
}

TEST_CASE("NUL at even or odd offsets tells UTF-16 without a mark", "[ingest]")
{
    CHECK(detectEncoding("i\0d\0,\0a\0"s, true) == "UTF-16LE");
    CHECK(detectEncoding("\0i\0d\0,\0a"s, true) == "UTF-16BE");
    CHECK(detectEncoding("id,a\0b,c,d,e,f"s, true) == "UTF-8");
    CHECK(looksBinary(std::string(100, '\0')));
    CHECK_FALSE(looksBinary("i\0d\0,\0a\0"s));
    CHECK_FALSE(looksBinary("id,a\0b,c,d\x01,e,f,g,h,i,j,k,l"s));
}

TEST_CASE("UTF-8 and GB18030 are told by the share of well-formed sequences", "[ingest]")
{
    CHECK(detectEncoding("plain ASCII", true) == "UTF-8");
    CHECK(detectEncoding("警情", true) == "UTF-8");
    CHECK(detectEncoding("\xBE\xAF\xC7\xE9", true) == "GB18030");
    CHECK(detectEncoding(repeated("警", 99) + "\xFF", true) == "UTF-8");
    CHECK(detectEncoding(repeated("警,", 98) + "\xFF\xFF", true) != "UTF-8");
    CHECK(detectEncoding(repeated("\xBE\xAF", 99) + "\xFF", true) == "GB18030");
    CHECK_FALSE(detectEncoding(repeated("\xBE\xAF", 98) + "\xFF\xFF", true));
    CHECK_FALSE(detectEncoding("caf\xE9, \xE0 c\xF4t\xE9\n", true));
    CHECK(detectEncoding("\x81\x39\xEF\x31\x95\x34\xB2\x35", true) == "GB18030");
}

TEST_CASE("a character cut by the end of the sample is no fault, one cut by the end of the file is", "[ingest]")
{
    CHECK(detectEncoding("警\xE6\x83", false) == "UTF-8");
    CHECK_FALSE(detectEncoding("警\xE6\x83", true) == "UTF-8");
    CHECK(detectEncoding("\xBE\xAF\xC7", false) == "GB18030");
    CHECK_FALSE(detectEncoding("\xBE\xAF\xC7", true));
}

TEST_CASE("Big5 is never guessed, and read where it is named", "[ingest]")
{
    checkAtEveryChunk("\xBD\x73\xB8\xB9,\xAE\xD7\xC3\xFE", "Big5", {"編號,案類", false});
    CHECK(detectEncoding("\xBD\x73\xB8\xB9,\xAE\xD7\xC3\xFE", true) != "Big5");
}

TEST_CASE("rare characters of GB18030 survive every chunk border", "[ingest]")
{
    checkAtEveryChunk("\x81\x39\xEF\x31,\x95\x34\xB2\x35,\xBE\xAF", "GB18030", {"㐂,𠮷,警", false});
    checkAtEveryChunk("\x81\x39\xEF\x31,\x95\x34\xB2\x35,\xBE\xAF", "GBK", {"㐂,𠮷,警", false});
    checkAtEveryChunk("\x81\x39\xEF\x31,\x95\x34\xB2\x35,\xBE\xAF", "gb2312", {"㐂,𠮷,警", false});
}

TEST_CASE("a character cut off by the end of the file is noticed", "[ingest]")
{
    checkAtEveryChunk("\xBE\xAF\xC7", "GB18030", {"警\uFFFD", true});
    checkAtEveryChunk("\xBE\xAF\x95\x34\xB2", "GB18030", {"警\uFFFD", true});
    checkAtEveryChunk("\xAE\xD7\xC3", "Big5", {"案\uFFFD", true});
    checkAtEveryChunk("a\0b"s, "UTF-16LE", {"a\uFFFD", true});
    checkAtEveryChunk("\x42\xD8"s, "UTF-16LE", {"\uFFFD", true});
    checkAtEveryChunk("a\0\0\0b\0"s, "UTF-32LE", {"a\uFFFD", true});
}

TEST_CASE("bytes that are no text become U+FFFD and do not swallow the separator behind them", "[ingest]")
{
    for (const char* encoding : {"GB18030", "EUC-KR", "Shift_JIS"}) {
        const Decoded decoded = decode("a,\xFF,b\n", encoding, 64);
        INFO(encoding);
        CHECK(decoded.text == "a,\uFFFD,b\n");
        CHECK(decoded.isBad);
    }
    for (const char* encoding : {"GB18030", "Big5", "EUC-KR"}) {
        const Decoded decoded = decode("\xBE,b\n", encoding, 64);
        INFO(encoding);
        CHECK(decoded.text == "\uFFFD,b\n");
        CHECK(decoded.isBad);
    }
}

TEST_CASE("surrogates join across chunks, and alone they are bad", "[ingest]")
{
    checkAtEveryChunk("\x42\xD8\xB7\xDF,\0"s, "UTF-16LE", {"𠮷,", false});
    checkAtEveryChunk("\xD8\x42\xDF\xB7\0,"s, "UTF-16BE", {"𠮷,", false});
    checkAtEveryChunk("\xB7\xDF,\0"s, "UTF-16LE", {"\uFFFD,", true});
    checkAtEveryChunk("\x42\xD8,\0"s, "UTF-16LE", {"\uFFFD,", true});
}

TEST_CASE("encodings are known by any of their names, and unknown ones are refused", "[ingest]")
{
    CHECK(canonicalEncoding("utf8") == "UTF-8");
    CHECK(canonicalEncoding(" UTF-8 ") == "UTF-8");
    CHECK(canonicalEncoding("CP936") == "GB18030");
    CHECK(canonicalEncoding("windows-1252"));
    CHECK(canonicalEncoding("ISO-8859-1"));
    CHECK(decode("caf\xE9 \x80", "windows-1252", 2) == Decoded{"café €", false});
    CHECK_FALSE(canonicalEncoding("klingon"));
    CHECK_FALSE(canonicalEncoding(""));
    CHECK(TextDecoder::create("klingon") == nullptr);
}
