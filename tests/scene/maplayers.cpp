// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/maplayers.h"

#include "support/sampleframe.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <functional>

using namespace jingge;

namespace {

/// A lattice of areas with names and a population in all but the first.
std::vector<Area> lattice(int columns, int rows)
{
    std::vector<Area> areas;
    for (int i = 0; i < columns * rows; ++i) {
        Area area;
        area.id = AreaId(i + 1);
        area.name = "网格" + std::to_string(i);
        area.areaKm2 = 0.04;
        if (i > 0)
            area.population = 900;
        const double west = 120 + i % columns * 0.002;
        const double south = 30 + i / columns * 0.002;
        area.shape = {{{{west, south},
                        {west + 0.002, south},
                        {west + 0.002, south + 0.002},
                        {west, south + 0.002},
                        {west, south}},
                       {}}};
        areas.push_back(area);
    }
    return areas;
}

MapPicture pictureOf(const std::vector<Area>& areas, MapMeasure measure = MapMeasure::Count)
{
    MapPicture picture;
    picture.shapes = MapShapes::of(areas);
    for (const Area& area : areas) {
        picture.names.push_back(QString::fromStdString(area.name));
        picture.counts.push_back(static_cast<std::int64_t>(picture.counts.size() % 50));
    }
    MapScheme scheme;
    scheme.measure = measure;
    picture.classing = classified(heatOfCounts(areas, picture.counts), scheme);
    picture.noDataText = QStringLiteral("无数据");
    return picture;
}

MapRequest requestFor(const MapPicture& picture, QSizeF size, double ratio = 1)
{
    MapRequest request{picture, MapViewport::fitting(picture.shapes->bounds(), size, 20),
                       Style::load(Look::Light), ratio};
    return request;
}

/// A frame of points spread over the lattice, every tenth without a place.
std::shared_ptr<const Frame> spread(int size)
{
    auto frame = std::make_shared<Frame>();
    frame->categories = {"complaint.noise", "theft.ebike"};
    test::Dice dice(9);
    for (int i = 0; i < size; ++i) {
        const bool isLocated = i % 10 != 0;
        frame->time.push_back(i);
        frame->category.push_back(static_cast<std::uint16_t>(i % 2));
        frame->lonE7.push_back(isLocated ? 1200000000 + dice.below(1000000) : kNoCoordinate);
        frame->latE7.push_back(isLocated ? 300000000 + dice.below(800000) : kNoCoordinate);
        frame->id.push_back(i + 1);
    }
    return frame;
}

std::shared_ptr<const StationCounts> allOf(const Frame& frame)
{
    auto counts = std::make_shared<StationCounts>();
    counts->rows = RowSet(frame.size(), true);
    return counts;
}

double milliseconds(const std::function<void()>& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

} // namespace

TEST_CASE("points are the located rows in sight", "[layers]")
{
    const auto frame = spread(1000);
    const MapPlane plane = MapPlane::at({120.05, 30.04});
    const RowSet rows(frame->size(), true);
    CHECK(pointsIn(*frame, rows, plane, {-1e5, -1e5, 2e5, 2e5}).size() == 900);
    for (const IncidentPoint& point : pointsIn(*frame, rows, plane, {0, 0, 1000, 1000})) {
        CHECK(QRectF(0, 0, 1000, 1000).contains(point.plane));
        CHECK(point.key == (point.row % 2 == 0 ? MarkKey::Noise : MarkKey::Crime));
    }
    CHECK(pointsIn(*frame, RowSet(frame->size()), plane, {-1e5, -1e5, 2e5, 2e5}).empty());
}

TEST_CASE("pictures have the pixels of the screen and hold marks only when asked", "[layers]")
{
    MapRequest request = requestFor(pictureOf(lattice(10, 6)), {400, 300}, 2);
    MapLayers layers = renderMap(request);
    CHECK(layers.ground.size() == QSize(800, 600));
    CHECK(layers.over.size() == QSize(800, 600));
    CHECK(layers.marks.empty());
    request.frame = spread(500);
    request.counts = allOf(*request.frame);
    request.hasPoints = true;
    layers = renderMap(request);
    CHECK_FALSE(layers.marks.empty());
    CHECK(layers.keys == std::vector{MarkKey::Crime, MarkKey::Noise});
    std::size_t rows = 0;
    for (const MapMark& mark : layers.marks)
        rows += mark.rows.size();
    CHECK(rows == layers.points.size());
}

TEST_CASE("labels keep off the marks", "[layers]")
{
    const MapPicture picture = pictureOf(lattice(10, 6));
    const Style style = Style::load(Look::Light);
    const MapViewport viewport = MapViewport::fitting(picture.shapes->bounds(), {900, 600}, 20);
    const std::vector<MapLabel> labels = placeLabels(picture, viewport, style);
    REQUIRE(labels.size() == 60);
    CHECK(placeLabels(picture, viewport, style, {labels.front().box}).size() == 59);
}

TEST_CASE("an area without a value is hatched, and one with a hole or in parts keeps them", "[layers]")
{
    std::vector<Area> areas = lattice(2, 1);
    const auto square = [](double west, double south, double side) {
        return Ring{{west, south},
                    {west + side, south},
                    {west + side, south + side},
                    {west, south + side},
                    {west, south}};
    };
    areas[1].shape.front().holes.push_back(square(120.0026, 30.0006, 0.0008));
    areas[1].shape.push_back({square(120.0045, 30, 0.001), {}});
    const MapPicture picture = pictureOf(areas, MapMeasure::PerThousand);
    CHECK(picture.classing.of(0) == kNoDataClass);
    const MapRequest request = requestFor(picture, {900, 400});
    const MapLayers layers = renderMap(request);
    const auto colourAt = [&](double lon, double lat) {
        return layers.ground.pixelColor(
            request.viewport.toPixel(picture.shapes->plane().toPlane({lon, lat})).toPoint());
    };
    const QColor fill = picture.classing.fill(picture.classing.of(1), request.style);
    CHECK(colourAt(120.0022, 30.0003) == fill);
    CHECK(colourAt(120.0050, 30.0005) == fill);
    CHECK(colourAt(120.0030, 30.0010) == request.style.outside);
    CHECK_FALSE(picture.shapes->areaAt(picture.shapes->plane().toPlane({120.0030, 30.0010})).has_value());
    int hatched = 0;
    for (int x = 0; x < 100; ++x)
        hatched += colourAt(120.0003 + x * 0.000014, 30.001) != request.style.raised ? 1 : 0;
    CHECK(hatched > 5);
    CHECK(hatched < 90);
}

TEST_CASE("a map of no areas and one of two thousand are drawn", "[layers]")
{
    CHECK(renderMap(requestFor(pictureOf({}), {300, 200})).ground.pixelColor(5, 5) ==
          Style::load(Look::Light).outside);
    const MapLayers layers = renderMap(requestFor(pictureOf(lattice(50, 40)), {832, 563}));
    CHECK_FALSE(layers.isEmpty());
}

TEST_CASE("how long the pictures of a million incidents take", "[.speed]")
{
    const MapPicture picture = pictureOf(lattice(50, 40));
    MapRequest request = requestFor(picture, {1920, 1080});
    request.frame = spread(1000000);
    request.counts = allOf(*request.frame);
    WARN("2,000 areas: " << milliseconds([&] { (void)renderMap(request); }) << " ms");
    request.hasPoints = true;
    WARN("with all points: " << milliseconds([&] { (void)renderMap(request); }) << " ms");
    request.viewport = request.viewport.zoomedAbout({900, 500}, 8, {0, 10});
    WARN("close: " << milliseconds([&] { (void)renderMap(request); }) << " ms");
    WARN("shapes: " << milliseconds([&] { (void)MapShapes::of(lattice(50, 40)); }) << " ms");
}
