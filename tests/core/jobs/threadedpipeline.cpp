// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/threadedpipeline.h"

#include <catch2/catch.hpp>

#include <array>
#include <numeric>
#include <vector>

using namespace jingge;

namespace {

constexpr std::size_t kSlots = 3;

Error broken(const char* where)
{
    return {ErrorKind::Data, "test", where, "broken", {}};
}

/// Hands the numbers 0 … count − 1 over and gives what arrived, with the error if there was one.
struct Handed {
    std::vector<int> numbers;
    Result<void> how;
};

Handed handOver(const Pipeline& pipeline, int count, int fillBreaksAt = -1, int drainBreaksAt = -1)
{
    std::array<int, kSlots> slots{};
    Handed handed;
    int next = 0;
    const auto fill = [&](std::size_t slot) -> Result<bool> {
        if (next == fillBreaksAt)
            return Unexpected(broken("fill"));
        slots[slot] = next;
        return next++ < count;
    };
    const auto drain = [&](std::size_t slot) -> Result<void> {
        if (slots[slot] == drainBreaksAt)
            return Unexpected(broken("drain"));
        handed.numbers.push_back(slots[slot]);
        return {};
    };
    handed.how = pipeline.run(kSlots, fill, drain);
    return handed;
}

std::vector<int> upTo(int count)
{
    std::vector<int> numbers(static_cast<std::size_t>(count));
    std::iota(numbers.begin(), numbers.end(), 0);
    return numbers;
}

} // namespace

TEST_CASE("everything that is filled is drained, in order", "[jobs]")
{
    for (const int count : {0, 1, 2, 3, 4, 1000}) {
        const Handed serial = handOver(SerialPipeline(), count);
        const Handed threaded = handOver(ThreadedPipeline(), count);
        CHECK(serial.how);
        CHECK(threaded.how);
        CHECK(serial.numbers == upTo(count));
        CHECK(threaded.numbers == upTo(count));
    }
}

TEST_CASE("an error of the first half comes after what it had filled", "[jobs]")
{
    for (const int at : {0, 1, 57}) {
        const Handed handed = handOver(ThreadedPipeline(), 1000, at);
        REQUIRE_FALSE(handed.how);
        CHECK(handed.how.error().where == "fill");
        CHECK(handed.numbers == upTo(at));
        CHECK(handOver(SerialPipeline(), 1000, at).numbers == upTo(at));
    }
}

TEST_CASE("an error of the second half ends the first one too", "[jobs]")
{
    for (const int at : {0, 1, 57}) {
        const Handed handed = handOver(ThreadedPipeline(), 1000, -1, at);
        REQUIRE_FALSE(handed.how);
        CHECK(handed.how.error().where == "drain");
        CHECK(handed.numbers == upTo(at));
        CHECK(handOver(SerialPipeline(), 1000, -1, at).numbers == upTo(at));
    }
}
