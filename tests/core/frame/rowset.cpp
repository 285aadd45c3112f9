// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/frame/rowset.h"

#include "core/frame/frame.h"

#include <catch2/catch.hpp>

using namespace jingge;

TEST_CASE("a filled row set holds its rows and nothing behind them", "[frame]")
{
    for (const std::size_t size : {0U, 1U, 63U, 64U, 65U, 128U, 130U}) {
        CAPTURE(size);
        const RowSet rows(size, true);
        CHECK(rows.count() == size);
        CHECK(rows.toRows().size() == size);
        CHECK(rows == RowSet::where(size, [](std::size_t) { return true; }));
        RowSet ranged(size);
        ranged.insertRange(0, size);
        CHECK(rows == ranged);
    }
}

TEST_CASE("a range of rows is inserted whatever words it cuts", "[frame]")
{
    for (std::size_t begin = 0; begin <= 130; ++begin) {
        for (std::size_t end = 0; end <= 130; ++end) {
            RowSet rows(130);
            rows.insertRange(begin, end);
            const RowSet expected =
                RowSet::where(130, [&](std::size_t row) { return row >= begin && row < end; });
            REQUIRE(rows == expected);
        }
    }
}

TEST_CASE("rows are visited in order and once", "[frame]")
{
    RowSet rows(200);
    for (const std::size_t row : {199U, 0U, 64U, 63U, 64U})
        rows.insert(row);
    CHECK(rows.toRows() == std::vector<std::uint32_t>{0, 63, 64, 199});
    CHECK(rows.count() == 4);
    CHECK(rows.contains(63));
    CHECK_FALSE(rows.contains(65));
}

TEST_CASE("an intersection with a shorter row set keeps nothing beyond it", "[frame]")
{
    RowSet rows(200, true);
    rows.intersect(RowSet(70, true));
    CHECK(rows.count() == 70);
    CHECK(rows.rows() == 200);
    CHECK_FALSE(rows.contains(150));
}

TEST_CASE("the extent of a frame is whole days", "[frame]")
{
    Frame frame;
    CHECK_FALSE(frame.extent());
    frame.time = {parseIsoTime("2025-07-14T03:05")->seconds, parseIsoTime("2025-07-14T23:59:59")->seconds};
    REQUIRE(frame.extent());
    CHECK(frame.extent()->from.text() == "2025-07-14T00:00:00");
    CHECK(frame.extent()->to.text() == "2025-07-15T00:00:00");
}
