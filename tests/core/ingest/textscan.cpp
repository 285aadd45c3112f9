// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/textscan.h"

#include "core/base/text.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdint>
#include <string>

using namespace jingge;

namespace {

/// The slow way: character by character.
std::size_t firstFault(std::string_view text)
{
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t length = utf8SequenceLength(text.substr(at));
        if (length == 0)
            break;
        at += length;
    }
    return at;
}

/// Whether some bytes behind it would make a good sequence of the rest of a text.
bool canGoOn(const std::string& rest)
{
    for (const char* tails : {"\x80\x80\x80", "\x90\x80\x80", "\xA0\x80\x80", "\xBF\x80\x80"}) {
        if (utf8SequenceLength(rest + tails) > rest.size())
            return true;
    }
    return false;
}

} // namespace

TEST_CASE("the end of a field is found at any distance", "[ingest]")
{
    for (std::size_t length = 0; length < 70; ++length) {
        for (const char end : {',', '\n', '\r'}) {
            const std::string text = std::string(length, 'x') + end + "y,";
            CHECK(findFieldEnd(text, 0, ',') == length);
            CHECK(findFieldEnd(text, std::min<std::size_t>(length, 3), ',') == length);
        }
        CHECK(findFieldEnd(std::string(length, ';'), 0, ',') == length);
        CHECK(findLineEnd(std::string(length, ',') + "\n,", 0) == length);
    }
}

TEST_CASE("sound text of every length of character is passed at any offset", "[ingest]")
{
    for (std::size_t blanks = 0; blanks < 40; ++blanks) {
        for (const std::string piece : {"警", "é", "𠮷", "\uE000", "퟿", "ࠀ", "a警é𠮷，"}) {
            std::string text(blanks, ' ');
            for (int i = 0; i < 12; ++i)
                text += piece;
            const Utf8Check check = checkUtf8(text, 0);
            CHECK(check.position == text.size());
            CHECK_FALSE(check.isBad);
            const Utf8Check cut = checkUtf8(std::string_view(text).substr(0, text.size() - 1), 0);
            CHECK_FALSE(cut.isBad);
            CHECK(cut.position == firstFault(std::string_view(text).substr(0, text.size() - 1)));
        }
    }
}

TEST_CASE("a fault is found where it stands, whatever stands before it", "[ingest]")
{
    const std::string fine = "报警人称é楼上𠮷漏水，abc";
    std::uint32_t state = 3;
    const auto below = [&state](std::size_t limit) {
        state = state * 1664525U + 1013904223U;
        return static_cast<std::size_t>(state >> 8U) % limit;
    };
    for (int i = 0; i < 20000; ++i) {
        std::string text;
        for (std::size_t n = below(8); n > 0; --n)
            text += fine;
        text += std::string(below(20), 'x') + "警情警情警情警情警情警情";
        text[below(text.size())] = static_cast<char>(below(256));
        const Utf8Check check = checkUtf8(text, 0);
        REQUIRE(check.position == firstFault(text));
        const std::string rest = text.substr(check.position);
        REQUIRE(check.isBad == (!rest.empty() && !canGoOn(rest)));
    }
}
