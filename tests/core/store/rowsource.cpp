// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rowsource.h"

#include "support/files.h"
#include "support/stores.h"

#include <catch2/catch.hpp>

#include <array>

using namespace jingge;
using namespace jingge::test;

namespace {

constexpr std::array<std::uint8_t, 3> kBytes{0x00, 0xff, 0x41};

/// A row of every kind of value, then a row of nothing.
void fillTwoRows(RowSource& source)
{
    auto& cells = source.refill(5);
    cells.push_back(RowSource::Cell::of(std::int64_t{-5}));
    cells.push_back(RowSource::Cell::of(0.25));
    cells.push_back(RowSource::Cell::of(std::string_view("梅江")));
    cells.push_back(RowSource::Cell::of(std::span<const std::uint8_t>(kBytes)));
    cells.push_back(RowSource::Cell::of(std::string_view()));
    cells.resize(10);
}

std::string readAs(const RowSource& source, const std::string& values)
{
    return "SELECT " + values + " FROM " + source.name();
}

} // namespace

TEST_CASE("a statement reads rows in memory with their types", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    const auto source = RowSource::open(store->native());
    REQUIRE(source);
    fillTwoRows(**source);
    CHECK(query(*store,
                readAs(**source, "typeof(c0) || typeof(c1) || typeof(c2) || typeof(c3) || typeof(c4)")) ==
          "integerrealtextblobtext|nullnullnullnullnull");
    CHECK(query(*store,
                readAs(**source, "c0 || ' ' || c1 || ' ' || c2 || ' ' || hex(c3) || '<' || c4 || '>'")) ==
          "-5 0.25 梅江 00FF41<>|");
    CHECK(query(*store, readAs(**source, "c5 IS NULL AND c63 IS NULL")) == "1|1");
}

TEST_CASE("rows in memory leave no trace in the schema and go with their owner", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    std::string name;
    {
        auto first = RowSource::open(store->native());
        const auto second = RowSource::open(store->native());
        REQUIRE(first);
        REQUIRE(second);
        fillTwoRows(**first);
        CHECK(query(*store, readAs(**first, "count(*)")) == "2");
        CHECK(query(*store, readAs(**second, "count(*)")) == "0");
        name = (*first)->name();
        first->reset();
        CHECK(query(*store, readAs(**second, "count(*)")) == "0");
    }
    CHECK(query(*store, "SELECT count(*) FROM sqlite_schema WHERE name LIKE 'waiting%'") == "0");
    CHECK_FALSE(NativeStatement::prepare(store->native(), "SELECT c0 FROM " + name));
}
