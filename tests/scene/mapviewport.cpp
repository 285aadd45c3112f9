// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/mapviewport.h"

#include <catch2/catch.hpp>

using namespace jingge;

TEST_CASE("a plane's metres per degree follow the ellipsoid", "[scene]")
{
    // Snyder 1987: at 30° a degree of latitude is 110,852 m, of longitude 96,486 m.
    const MapPlane plane = MapPlane::at({120, 30});
    CHECK(plane.metresPerLat == Approx(110852).margin(5));
    CHECK(plane.metresPerLon == Approx(96486).margin(5));
}

TEST_CASE("plane and degrees are each other's inverse and north is up", "[scene]")
{
    const MapPlane plane = MapPlane::at({120, 30});
    const LonLat there{120.0123, 30.0045};
    const QPointF p = plane.toPlane(there);
    CHECK(p.x() > 0);
    CHECK(p.y() < 0);
    CHECK(plane.toLonLat(p).lon == Approx(there.lon).epsilon(1e-12));
    CHECK(plane.toLonLat(p).lat == Approx(there.lat).epsilon(1e-12));
}

TEST_CASE("a fitted viewport shows the whole box with its margin", "[scene]")
{
    const MapViewport viewport = MapViewport::fitting({-500, -200, 1000, 400}, {840, 600}, 20);
    CHECK(viewport.scale == Approx(0.8));
    CHECK(viewport.toPixel({-500, 0}) == QPointF(20, 300));
    CHECK(viewport.toPixel({500, 0}) == QPointF(820, 300));
    CHECK(viewport.toPlane(viewport.toPixel({123, -45})).x() == Approx(123));
}

TEST_CASE("zooming keeps the place under the pointer", "[scene]")
{
    const MapViewport viewport = MapViewport::fitting({0, 0, 1000, 1000}, {500, 500}, 0);
    for (const double factor : {0.5, 1.25, 3.0}) {
        const QPointF pointer(120, 410);
        const QPointF before = viewport.toPlane(pointer);
        const MapViewport zoomed = viewport.zoomedAbout(pointer, factor, {0.01, 50});
        CHECK(zoomed.toPlane(pointer).x() == Approx(before.x()));
        CHECK(zoomed.toPlane(pointer).y() == Approx(before.y()));
        CHECK(zoomed.scale == Approx(viewport.scale * factor));
    }
}

TEST_CASE("zooming stops at its limits", "[scene]")
{
    const MapViewport viewport = MapViewport::fitting({0, 0, 1000, 1000}, {500, 500}, 0);
    CHECK(viewport.zoomedAbout({0, 0}, 1000, {0.1, 4}).scale == Approx(4));
    CHECK(viewport.zoomedAbout({0, 0}, 0.001, {0.1, 4}).scale == Approx(0.1));
}

TEST_CASE("panning moves the places with the pointer", "[scene]")
{
    const MapViewport viewport = MapViewport::fitting({0, 0, 1000, 1000}, {500, 500}, 0);
    const QPointF place = viewport.toPlane({100, 100});
    CHECK(viewport.panned({30, -40}).toPixel(place) == QPointF(130, 60));
}

TEST_CASE("a scale bar is the longest round length that fits", "[scene]")
{
    struct Row {
        double pixelsPerMetre;
        double metres;
    };
    for (const Row row : {Row{1, 50}, Row{0.4, 200}, Row{0.2, 200}, Row{0.1, 500}, Row{0.05, 1000}, Row{9.0, 10}}) {
        const ScaleBar bar = ScaleBar::fitting(row.pixelsPerMetre, 96);
        CHECK(bar.metres == Approx(row.metres));
        CHECK(bar.pixels == Approx(row.metres * row.pixelsPerMetre));
        CHECK(bar.pixels <= 96);
    }
}
