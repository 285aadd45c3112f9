// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/shapes.h"

#include "areas.h"
#include "core/geo/geodesic.h"
#include "core/geo/orientation.h"

#include <catch2/catch.hpp>
#include <limits>

using namespace jingge;
using namespace jingge::test;

namespace {

const MultiPolygon kIslands{{rectangle(0, 0, 10, 10), {rectangle(1, 1, 2, 2), rectangle(3, 3, 4, 4)}},
                            {rectangle(20, 0, 30, 10), {}}};

double planeArea(const Ring& ring)
{
    double twice = 0;
    for (std::size_t i = 1; i < ring.size(); ++i)
        twice += ring[i - 1].lon * ring[i].lat - ring[i].lon * ring[i - 1].lat;
    return std::abs(twice) / 2;
}
double planeArea(const MultiPolygon& shape)
{
    double area = 0;
    for (const Polygon& polygon : shape) {
        area += planeArea(polygon.outer);
        for (const Ring& hole : polygon.holes)
            area -= planeArea(hole);
    }
    return area;
}

} // namespace

TEST_CASE("a shape comes back from its bytes", "[geo]")
{
    for (const MultiPolygon& shape : {kIslands, MultiPolygon{}, MultiPolygon{Polygon{}}})
        CHECK(multiPolygonFromWkb(toWkb(shape)) == shape);
    const auto bytes = toWkb({{rectangle(0, 0, 1, 1), {}}});
    CHECK(bytes.size() == 9 + 9 + 4 + 5 * 16);
    CHECK(std::vector<std::uint8_t>(bytes.begin(), bytes.begin() + 9) ==
          std::vector<std::uint8_t>{1, 6, 0, 0, 0, 1, 0, 0, 0});
}

TEST_CASE("bytes that are no shape are refused", "[geo]")
{
    const auto bytes = toWkb(kIslands);
    for (std::size_t size = 0; size < bytes.size(); ++size)
        CHECK_FALSE(multiPolygonFromWkb(std::span(bytes).first(size)));
    auto longer = bytes;
    longer.push_back(0);
    CHECK_FALSE(multiPolygonFromWkb(longer));
    std::vector<std::uint8_t> boast{1, 6, 0, 0, 0, 255, 255, 255, 255};
    CHECK_FALSE(multiPolygonFromWkb(boast));
    boast = {1, 6, 0, 0, 0, 1, 0, 0, 0, 1, 3, 0, 0, 0, 255, 255, 255, 255};
    CHECK_FALSE(multiPolygonFromWkb(boast));
    Dice dice(5);
    for (int round = 0; round < 20'000; ++round) {
        auto mutant = bytes;
        for (std::size_t change = 1 + dice.below(4); change > 0; --change)
            mutant[dice.below(std::min<std::size_t>(mutant.size(), 64))] =
                static_cast<std::uint8_t>(dice.below(256));
        const auto read = multiPolygonFromWkb(mutant);
        if (read) // what is read must be the whole of the bytes
            CHECK(toWkb(*read).size() == mutant.size());
    }
}

TEST_CASE("a valid shape is left alone", "[geo]")
{
    const auto mended = repaired(kIslands);
    REQUIRE(mended);
    CHECK(mended->defect.empty());
    CHECK(mended->shape == kIslands);
}

TEST_CASE("rings that cross themselves keep both sides", "[geo]")
{
    const auto bowtie = repaired({{{{0, 0}, {2, 2}, {2, 0}, {0, 2}, {0, 0}}, {}}});
    REQUIRE(bowtie);
    CHECK_FALSE(bowtie->defect.empty());
    CHECK(bowtie->shape.size() == 2);
    CHECK(planeArea(bowtie->shape) == Approx(2));
}

TEST_CASE("parts that overlap are joined and lose no ground", "[geo]")
{
    const auto joined = repaired({{rectangle(0, 0, 2, 2), {}}, {rectangle(1, 1, 3, 3), {}}});
    REQUIRE(joined);
    CHECK(joined->shape.size() == 1);
    CHECK(planeArea(joined->shape) == Approx(7));
}

TEST_CASE("open and collapsed rings are closed or left out", "[geo]")
{
    const auto closed = repaired({{{{0, 0}, {1, 0}, {1, 1}}, {{{0.5, 0.1}}}}});
    REQUIRE(closed);
    CHECK_FALSE(closed->defect.empty());
    CHECK(planeArea(closed->shape) == Approx(0.5));
    CHECK_FALSE(repaired({}));
    CHECK_FALSE(repaired({{{{0, 0}, {1, 1}, {2, 2}, {0, 0}}, {}}}));
    CHECK_FALSE(repaired({{{{0, 0}, {1, 1}}, {}}}));
    const double nan = std::numeric_limits<double>::quiet_NaN();
    CHECK_FALSE(repaired({{{{0, 0}, {1, 0}, {nan, 1}, {0, 0}}, {}}}));
}

TEST_CASE("a representative point lies inside", "[geo]")
{
    const auto point = representativePoint({{rectangle(0, 0, 10, 10), {rectangle(1, 1, 9, 9)}}});
    REQUIRE(point);
    const bool isInHole = point->lon > 1 && point->lon < 9 && point->lat > 1 && point->lat < 9;
    CHECK_FALSE(isInHole);
    CHECK((point->lon > 0 && point->lon < 10 && point->lat > 0 && point->lat < 10));
    CHECK_FALSE(representativePoint({}));
}

TEST_CASE("the side of a line on which a point lies is exact", "[geo]")
{
    CHECK(orientation({0, 0}, {1, 0}, {0.5, 1}) == 1);
    CHECK(orientation({0, 0}, {1, 0}, {0.5, -1}) == -1);
    CHECK(orientation({0, 0}, {1, 0}, {2, 0}) == 0);
    const LonLat a{12, 12};
    const LonLat b{24, 24};
    int wrong = 0;
    for (int x = 0; x < 256; ++x) { // around a point of the line, in steps of the last digit
        for (int y = 0; y < 256; ++y) {
            const LonLat p{0.5 + x * 0x1p-53, 0.5 + y * 0x1p-53};
            const int side = p.lat > p.lon ? 1 : (p.lat < p.lon ? -1 : 0);
            wrong += orientation(a, b, p) != side || orientation(b, a, p) != -side ? 1 : 0;
        }
    }
    CHECK(wrong == 0);
}
