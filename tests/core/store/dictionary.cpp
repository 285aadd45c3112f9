// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/dictionary.h"

#include "support/files.h"
#include "support/stores.h"

#include <catch2/catch.hpp>

using namespace jingge;
using namespace jingge::test;

namespace {

Dictionary termsOf(const Store& store)
{
    auto terms = Dictionary::open(store.native(), "SELECT id FROM term WHERE text = ?1",
                                  "INSERT INTO term (text) VALUES (?1)", "SELECT 1 FROM term LIMIT 1");
    REQUIRE(terms);
    return std::move(*terms);
}

std::int64_t idOf(Dictionary& terms, std::string_view text)
{
    const auto id = terms.idOf(text);
    REQUIRE(id);
    return *id;
}

} // namespace

TEST_CASE("a dictionary gives one id a text and none to the empty text", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    Dictionary terms = termsOf(*store);
    CHECK(idOf(terms, "") == 0);
    const auto telephone = idOf(terms, "电话");
    CHECK(telephone > 0);
    CHECK(idOf(terms, "网络") != telephone);
    CHECK(idOf(terms, "电话") == telephone);
    CHECK(query(*store, "SELECT count(*) FROM term") == "2");
}

TEST_CASE("a second dictionary finds what the first one stored", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    Dictionary first = termsOf(*store);
    const auto id = idOf(first, "电话");
    Dictionary second = termsOf(*store);
    CHECK(idOf(second, "电话") == id);
    CHECK(idOf(second, "微信") != id);
    CHECK(query(*store, "SELECT count(*) FROM term") == "2");
}

TEST_CASE("texts that differ after a NUL byte or in case are different", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    Dictionary terms = termsOf(*store);
    const auto a = idOf(terms, std::string_view("a\0b", 3));
    const auto b = idOf(terms, std::string_view("a\0c", 3));
    CHECK(a != b);
    CHECK(idOf(terms, "A") != idOf(terms, "a"));
    Dictionary again = termsOf(*store);
    CHECK(idOf(again, std::string_view("a\0c", 3)) == b);
}
