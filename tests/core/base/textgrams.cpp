// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/textgrams.h"

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

using namespace jingge;

namespace {

using Pairs = std::vector<std::pair<char32_t, char32_t>>;

Pairs pairsOf(std::string_view text)
{
    Pairs pairs;
    forEachTextGram(text, [&pairs](TextGram gram) {
        pairs.emplace_back(static_cast<char32_t>(gram >> 32), static_cast<char32_t>(gram & 0xFFFFFFFFU));
    });
    return pairs;
}

constexpr char32_t kEnd = kTextEnd;

} // namespace

TEST_CASE("a text is cut into overlapping pairs of characters", "[base]")
{
    CHECK(pairsOf("").empty());
    CHECK(pairsOf("噪") == Pairs{{U'噪', kEnd}});
    CHECK(pairsOf("噪音") == Pairs{{U'噪', U'音'}, {U'音', kEnd}});
    CHECK(pairsOf("é😀A") == Pairs{{U'é', U'😀'}, {U'😀', U'a'}, {U'a', kEnd}});
    CHECK(pairsOf("Z9") == pairsOf("z9"));
    CHECK(pairsOf("É") != pairsOf("é")); // A–Z alone are folded
}

TEST_CASE("a byte that is no UTF-8 is a character of its own and hides no other", "[base]")
{
    const Pairs pairs = pairsOf("\xE5\xE4\xBD\xA0\xFF");
    REQUIRE(pairs.size() == 3);
    CHECK(pairs[0].first > 0x10FFFF);
    CHECK(pairs[1].first == U'你');
    CHECK(pairs[2].first > 0x10FFFF);
    CHECK(pairs[0].first != pairs[2].first);
}
