// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/idtable.h"

#include "core/seal/digest.h"

#include <catch2/catch.hpp>

#include <set>
#include <string>

using namespace jingge;

TEST_CASE("an id table keeps what it was told while it grows", "[store]")
{
    IdTable table;
    constexpr std::int64_t kIds = 50000;
    for (std::int64_t i = 0; i < kIds; ++i) {
        bool isNew = false;
        IdEntry& entry = table.at(fingerprint(std::to_string(i)), isNew);
        REQUIRE(isNew);
        CHECK(entry.pending == 0);
        CHECK(entry.further == 0);
        entry.pending = i + 1;
    }
    for (std::int64_t i = 0; i < kIds; ++i) {
        bool isNew = true;
        const IdEntry& entry = table.at(fingerprint(std::to_string(i)), isNew);
        REQUIRE_FALSE(isNew);
        REQUIRE(entry.pending == i + 1);
    }
    std::set<std::int64_t> seen;
    table.forEach([&seen](const IdEntry& entry) { seen.insert(entry.pending); });
    CHECK(seen.size() == kIds);
}

TEST_CASE("ids that fall on one slot are kept apart", "[store]")
{
    IdTable table;
    for (std::uint8_t i = 1; i <= 200; ++i) {
        Token key{};
        key[15] = i; // equal in the bytes that choose the slot
        bool isNew = false;
        table.at(key, isNew).pending = i;
        REQUIRE(isNew);
    }
    for (std::uint8_t i = 1; i <= 200; ++i) {
        Token key{};
        key[15] = i;
        bool isNew = true;
        CHECK(table.at(key, isNew).pending == i);
        CHECK_FALSE(isNew);
    }
}

TEST_CASE("an empty id table has nothing to visit", "[store]")
{
    int visited = 0;
    IdTable().forEach([&visited](const IdEntry&) { ++visited; });
    CHECK(visited == 0);
}
