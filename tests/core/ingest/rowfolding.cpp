// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/rowfolding.h"

#include <catch2/catch.hpp>

using namespace jingge;

namespace {

Incident row(const std::string& id, std::optional<std::int64_t> closed, const std::string& address,
             const std::string& outcome = {})
{
    Incident one;
    one.sourceId = id;
    one.receivedAt = {1000};
    if (closed)
        one.closedAt = CivilTime{*closed};
    one.address = address;
    one.outcome = outcome;
    return one;
}

} // namespace

TEST_CASE("the row closed last wins field by field, where it says something", "[ingest]")
{
    RowFolding folding;
    folding.add(row("a", 30, "latest"));
    folding.add(row("a", 10, "first", "first"));
    folding.add(row("a", 20, "", "second"));
    const auto folded = folding.take();
    REQUIRE(folded.size() == 1);
    CHECK(folded[0].incident.address == "latest");
    CHECK(folded[0].incident.outcome == "second");
    CHECK(folded[0].incident.closedAt->seconds == 30);
    CHECK(folded[0].furtherRows == 2);
}

TEST_CASE("rows that are not closed come first, equal ones in the order of the file", "[ingest]")
{
    RowFolding folding;
    folding.add(row("a", 5, "closed"));
    folding.add(row("a", std::nullopt, "open", "open"));
    folding.add(row("b", 5, "one"));
    folding.add(row("b", 5, "two"));
    folding.add(row("c", std::nullopt, "x"));
    folding.add(row("c", std::nullopt, "y"));
    const auto folded = folding.take();
    REQUIRE(folded.size() == 3);
    CHECK(folded[0].incident.address == "closed");
    CHECK(folded[0].incident.outcome == "open");
    CHECK(folded[1].incident.address == "two");
    CHECK(folded[2].incident.address == "y");
}

TEST_CASE("incidents come in the order of their first rows and the folding is empty then", "[ingest]")
{
    RowFolding folding;
    for (const char* id : {"z", "a", "z", "m"})
        folding.add(row(id, std::nullopt, ""));
    std::string order;
    for (const auto& one : folding.take())
        order += one.incident.sourceId + std::to_string(one.furtherRows);
    CHECK(order == "z1a0m0");
    CHECK(folding.take().empty());
    folding.add(row("z", std::nullopt, ""));
    CHECK(folding.take().front().furtherRows == 0);
}
