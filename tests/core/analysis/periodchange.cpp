// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/periodchange.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace jingge;

TEST_CASE("the usual range beside an earlier count holds what is less than two deviations away", "[usual]")
{
    // By hand: √25 ± √2 squared = 12.86 … 41.14.
    CHECK(rangeBeside(25) == CountRange{13, 41});
    CHECK(rangeBeside(0) == CountRange{0, 1});
    CHECK(rangeBeside(1) == CountRange{0, 5});
    // √2 ± √2: 0 is exactly two deviations away and so no longer usual; 8 likewise.
    CHECK(rangeBeside(2) == CountRange{1, 7});
}

TEST_CASE("the exact test agrees with the score in floating point", "[usual]")
{
    for (std::int64_t earlier = 0; earlier < 300; ++earlier) {
        for (std::int64_t now = 0; now < 300; ++now) {
            const double z = std::sqrt(2.0) *
                             (std::sqrt(static_cast<double>(now)) - std::sqrt(static_cast<double>(earlier)));
            CHECK(changeScore(now, earlier) == Approx(z).margin(1e-12));
            for (const int deviations : {2, 3, 4}) {
                if (std::abs(std::abs(z) - deviations) > 1e-9)
                    CHECK(isChangeBelow(now, earlier, deviations) == (std::abs(z) < deviations));
                else
                    CHECK_FALSE(isChangeBelow(now, earlier, deviations));
            }
            CHECK(rangeBeside(earlier).contains(now) == isChangeBelow(now, earlier, 2));
        }
    }
}

TEST_CASE("changes fall into seven classes with the usual range in the middle", "[usual]")
{
    CHECK(changeClass(25, 25) == 0);
    CHECK(changeClass(41, 25) == 0);
    CHECK(changeClass(42, 25) == 1);  // z = 2.09
    CHECK(changeClass(51, 25) == 2);  // z = 3.03
    CHECK(changeClass(62, 25) == 3);  // z = 4.06
    CHECK(changeClass(12, 25) == -1); // z = −2.17
    CHECK(changeClass(8, 25) == -2);  // z = −3.07
    CHECK(changeClass(4, 25) == -3);  // z = −4.24
    CHECK(changeClass(0, 0) == 0);
}
