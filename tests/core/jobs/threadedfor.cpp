// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/threadedfor.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <numeric>

using namespace jingge;

TEST_CASE("every item is visited once, in chunks that do not depend on the threads", "[jobs]")
{
    for (const unsigned threads : {1U, 2U, 7U}) {
        std::vector<std::atomic<int>> visits(1003);
        std::vector<std::pair<std::size_t, std::size_t>> chunks(11);
        ThreadedFor(threads).run(1003, 100, [&](std::size_t chunk, std::size_t begin, std::size_t end) {
            chunks[chunk] = {begin, end};
            for (std::size_t i = begin; i < end; ++i)
                ++visits[i];
        });
        for (const auto& visit : visits)
            REQUIRE(visit == 1);
        CHECK(chunks.front() == std::pair<std::size_t, std::size_t>(0, 100));
        CHECK(chunks.back() == std::pair<std::size_t, std::size_t>(1000, 1003));
    }
}

TEST_CASE("no items mean no call", "[jobs]")
{
    bool isCalled = false;
    ThreadedFor(3).run(0, 10, [&](std::size_t, std::size_t, std::size_t) { isCalled = true; });
    CHECK_FALSE(isCalled);
}
