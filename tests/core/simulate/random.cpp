// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate/random.h"

#include "core/simulate/names.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace jingge::invented;

TEST_CASE("the generator gives the numbers that its published method gives", "[simulate]")
{
    // xoshiro256** from the state that splitmix64 makes of seed 1 and stream 0, computed apart from this
    // code.
    Random random(1, 0);
    const std::vector<std::uint64_t> first{random.next(), random.next(), random.next()};
    CHECK(first ==
          std::vector<std::uint64_t>{0xEE127FE613436E33ULL, 0xD6DAD8D34A1874EAULL, 0x2A52C16CEC1116A9ULL});
}

TEST_CASE("streams of one seed differ and come back the same", "[simulate]")
{
    Random a(7, 1);
    Random b(7, 2);
    Random again(7, 1);
    const std::uint64_t first = a.next();
    CHECK(first != b.next());
    CHECK(first == again.next());
}

TEST_CASE("the normal distribution has its mean, spread and tails", "[simulate]")
{
    Random random(3, 1);
    double sum = 0;
    double squares = 0;
    int beyondTwo = 0;
    constexpr int kDraws = 200000;
    for (int i = 0; i < kDraws; ++i) {
        const double x = random.normal();
        sum += x;
        squares += x * x;
        beyondTwo += std::abs(x) > 2 ? 1 : 0;
    }
    CHECK(sum / kDraws == Approx(0).margin(0.01));
    CHECK(squares / kDraws == Approx(1).margin(0.02));
    CHECK(beyondTwo / static_cast<double>(kDraws) == Approx(0.0455).margin(0.002));
}

TEST_CASE("a weighted choice follows its weights and never takes a zero", "[simulate]")
{
    Random random(5, 1);
    const WeightedChoice choice({0, 1, 0, 3});
    std::vector<int> counts(4, 0);
    for (int i = 0; i < 40000; ++i)
        ++counts[choice.draw(random)];
    CHECK(counts[0] == 0);
    CHECK(counts[2] == 0);
    CHECK(counts[3] / 40000.0 == Approx(0.75).margin(0.02));
}

TEST_CASE("Chinese numbers are written as people write them", "[simulate]")
{
    CHECK(chineseNumber(3) == "三");
    CHECK(chineseNumber(10) == "十");
    CHECK(chineseNumber(12) == "十二");
    CHECK(chineseNumber(20) == "二十");
    CHECK(chineseNumber(47) == "四十七");
    CHECK(fullWidthDigits("102") == "１０２");
}
