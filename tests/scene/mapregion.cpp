// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/mapregion.h"

#include "support/sampleframe.h"

#include <catch2/catch.hpp>

using namespace jingge;

TEST_CASE("a box holds what lies in it and on its edges, whichever corner comes first", "[region]")
{
    for (const MapRegion& box : {MapRegion::box({0, 0}, {10, 5}), MapRegion::box({10, 5}, {0, 0}),
                                 MapRegion::box({0, 5}, {10, 0})}) {
        CHECK(box.contains({5, 2}));
        CHECK(box.contains({0, 0}));
        CHECK(box.contains({10, 3}));
        CHECK_FALSE(box.contains({10.1, 3}));
        CHECK_FALSE(box.contains({5, -0.1}));
    }
}

TEST_CASE("a lasso closes itself and a bay of it is outside", "[region]")
{
    // A U: its opening at the top is not part of it.
    const MapRegion lasso =
        MapRegion::lasso(QPolygonF({{0, 0}, {2, 0}, {2, 6}, {6, 6}, {6, 0}, {8, 0}, {8, 8}, {0, 8}}));
    CHECK(lasso.contains({1, 4}));
    CHECK(lasso.contains({7, 1}));
    CHECK(lasso.contains({4, 7}));
    CHECK_FALSE(lasso.contains({4, 3}));
    CHECK(lasso.contains({2, 3}));
}

TEST_CASE("where a lasso crosses itself twice the part covered twice is outside", "[region]")
{
    const MapRegion star = MapRegion::lasso(QPolygonF({{0, -10}, {6, 8}, {-9.5, -3}, {9.5, -3}, {-6, 8}}));
    CHECK_FALSE(star.contains({0, 0}));
    CHECK(star.contains({0, -8}));
}

TEST_CASE("a stroke without a surface holds nothing", "[region]")
{
    CHECK_FALSE(MapRegion::lasso({}).contains({0, 0}));
    CHECK_FALSE(MapRegion::lasso(QPolygonF({{0, 0}, {1, 1}})).contains({0.5, 0.5}));
}

TEST_CASE("areas are in a region by their centroid", "[region]")
{
    const auto areas = test::sampleAreas();
    const auto shapes = MapShapes::of(areas->at(Level::Grid));
    const QRectF first = shapes->areas()[0].bounds;
    CHECK(areasIn(*shapes, MapRegion::box(first.topLeft(), first.bottomRight())) ==
          std::vector<std::size_t>{0});
    const QRectF& all = shapes->bounds();
    CHECK(areasIn(*shapes, MapRegion::box(all.topLeft(), all.bottomRight())).size() == 30);
    CHECK(areasIn(*shapes, MapRegion::box({1e6, 1e6}, {2e6, 2e6})).empty());
}

TEST_CASE("the centroid leaves holes out and adds parts up", "[region]")
{
    const auto square = [](double west, double south, double side) {
        return Ring{{west, south},
                    {west + side, south},
                    {west + side, south + side},
                    {west, south + side},
                    {west, south}};
    };
    Area holed;
    holed.shape = {{square(120, 30, 0.04), {square(120.02, 30.01, 0.02)}}};
    Area apart;
    apart.shape = {{square(120, 30, 0.01), {}}, {square(120.03, 30, 0.01), {}}};
    const auto shapes = MapShapes::of(std::vector{holed, apart});
    const LonLat first = shapes->plane().toLonLat(shapes->areas()[0].centroid);
    // (16 · 120.02 − 4 · 120.03) / 12 and the same for latitude.
    CHECK(first.lon == Approx(120.02 - 0.01 / 3).margin(1e-7));
    CHECK(first.lat == Approx(30.02).margin(1e-7));
    const LonLat second = shapes->plane().toLonLat(shapes->areas()[1].centroid);
    CHECK(second.lon == Approx(120.02).margin(1e-7));
    CHECK(second.lat == Approx(30.005).margin(1e-7));
}

TEST_CASE("a new choice replaces, adds or toggles", "[region]")
{
    const std::vector<int> before{3, 1};
    CHECK(pickedWith(before, {2}, Picking::Replace) == std::vector{2});
    CHECK(pickedWith(before, {2, 3}, Picking::Add) == std::vector{3, 1, 2});
    CHECK(pickedWith(before, {2, 3}, Picking::Toggle) == std::vector{1, 2});
    const std::vector<int> sorted{1, 3};
    CHECK(pickedSorted(sorted, {2, 3}, Picking::Replace) == std::vector{2, 3});
    CHECK(pickedSorted(sorted, {2, 3}, Picking::Add) == std::vector{1, 2, 3});
    CHECK(pickedSorted(sorted, {2, 3}, Picking::Toggle) == std::vector{1, 2});
}
