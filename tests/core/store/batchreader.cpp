// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/batchreader.h"

#include "support/files.h"
#include "support/stores.h"

#include <catch2/catch.hpp>

using namespace jingge;
using namespace jingge::test;

TEST_CASE("the batch finished last tells what came of its file; an unfinished one tells nothing", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    const auto none = readLastBatch(*store);
    REQUIRE(none);
    CHECK_FALSE(none->has_value());
    takeIn(*store, {incident("a"), incident("b"), incident("c")});
    takeIn(*store, {incident("b", "2025-07-20")});
    const auto unfinished = writer(*store);
    REQUIRE(unfinished->put(incident("d"), kAllFields));
    const auto last = readLastBatch(*store);
    REQUIRE(last);
    REQUIRE(last->has_value());
    CHECK((*last)->file == "file.csv");
    CHECK((*last)->read == 1);
    CHECK((*last)->inserted == 0);
    CHECK((*last)->updated == 1);
    CHECK((*last)->rejected == 0);
}
