// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/cleartext.h"

#include <catch2/catch.hpp>

using namespace jingge;

TEST_CASE("clear text comes back from its bytes", "[domain]")
{
    for (const std::size_t length : {std::size_t{0}, std::size_t{1}, std::size_t{127}, std::size_t{128}, std::size_t{70000}}) {
        const ClearText clear{"王小明", "13812345678", std::string(length, 'x'), ""};
        std::string bytes = "of before";
        pack(clear, bytes);
        const auto again = unpack(bytes);
        REQUIRE(again);
        CHECK(again->name == clear.name);
        CHECK(again->phone == clear.phone);
        CHECK(again->narrative == clear.narrative);
        CHECK(again->outcome.empty());
    }
}

TEST_CASE("bytes that are cut, longer or none are no clear text", "[domain]")
{
    std::string bytes;
    pack({"a", "b", "c", "d"}, bytes);
    for (std::size_t i = 0; i < bytes.size(); ++i)
        CHECK_FALSE(unpack(bytes.substr(0, i)));
    CHECK_FALSE(unpack(bytes + "x"));
    CHECK_FALSE(unpack(std::string(9, '\xFF')));
}
