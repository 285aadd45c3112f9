// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/mappainter.h"

#include "core/analysis/heat.h"
#include "support/sampleframe.h"

#include <catch2/catch.hpp>

#include <QImage>
#include <QPainter>

using namespace jingge;

namespace {

MapPicture samplePicture()
{
    const auto areas = test::sampleAreas();
    MapPicture picture;
    picture.shapes = MapShapes::of(areas->at(Level::Grid));
    for (const Area& area : areas->at(Level::Grid))
        picture.names.push_back(QString::fromStdString(area.name));
    for (int i = 0; i < 30; ++i)
        picture.counts.push_back(i == 3 ? 0 : i);
    picture.classing = classified(heatOfCounts(areas->at(Level::Grid), picture.counts), {});
    return picture;
}

MapViewport fitted(const MapPicture& picture, QSizeF size)
{
    return MapViewport::fitting(picture.shapes->bounds(), size, 24);
}

QImage painted(const MapPicture& picture, const MapViewport& viewport, const Style& style)
{
    QImage image(viewport.size.toSize(), QImage::Format_RGB32);
    QPainter painter(&image);
    paintMapGround(painter, picture, viewport, style);
    return image;
}

/// A pixel inside an area, off its middle where the label would stand.
QColor colourIn(const QImage& image, const MapPicture& picture, const MapViewport& viewport, std::size_t area)
{
    return image.pixelColor(viewport.toPixel(picture.shapes->areas()[area].anchor).toPoint());
}

} // namespace

TEST_CASE("areas are filled by their class and zero has a class of its own", "[scene]")
{
    const MapPicture picture = samplePicture();
    for (const Look look : {Look::Light, Look::Dark}) {
        const Style style = Style::load(look);
        const MapViewport viewport = fitted(picture, {800, 560});
        const QImage image = painted(picture, viewport, style);
        const int classes = static_cast<int>(picture.classing.limits.size());
        CHECK(colourIn(image, picture, viewport, 3) == style.zero);
        CHECK(colourIn(image, picture, viewport, 29) == style.classColour(classes, classes));
        CHECK(colourIn(image, picture, viewport, 1) == style.classColour(1, classes));
        CHECK(image.pixelColor(1, 1) == style.outside);
    }
}

TEST_CASE("a chosen area has an outline of ink on a halo", "[scene]")
{
    const MapPicture picture = samplePicture();
    const Style style = Style::load(Look::Light);
    const MapViewport viewport = fitted(picture, {800, 560});
    QImage image = painted(picture, viewport, style);
    const AreaShape& shape = picture.shapes->areas()[8];
    const QPointF corner = shape.path.elementAt(0);
    const QPointF next = shape.path.elementAt(1);
    QPainter painter(&image);
    paintAreaOutline(painter, shape, viewport, style, true);
    painter.end();
    CHECK(image.pixelColor(viewport.toPixel((corner + next) / 2).toPoint()) == style.ink);
    CHECK(colourIn(image, picture, viewport, 8) == style.classColour(picture.classing.of(8), static_cast<int>(picture.classing.limits.size())));
}

TEST_CASE("labels never cover each other, stay in the window, and busier areas come first", "[scene]")
{
    const MapPicture picture = samplePicture();
    const Style style = Style::load(Look::Light);
    for (const QSizeF size : {QSizeF(1200, 900), QSizeF(560, 420), QSizeF(240, 180)}) {
        const std::vector<MapLabel> labels = placeLabels(picture, fitted(picture, size), style);
        for (std::size_t i = 0; i < labels.size(); ++i) {
            CHECK(QRectF(QPointF(), size).contains(labels[i].box));
            for (std::size_t j = 0; j < i; ++j)
                CHECK_FALSE(labels[i].box.intersects(labels[j].box));
        }
    }
    CHECK(placeLabels(picture, fitted(picture, {1200, 900}), style).size() == 30);
    CHECK(placeLabels(picture, fitted(picture, {1200, 900}), style).front().area == 29);
    CHECK(placeLabels(picture, fitted(picture, {120, 90}), style).size() < 30);
}

TEST_CASE("the ink of a label flips on dark classes", "[scene]")
{
    const MapPicture picture = samplePicture();
    const Style style = Style::load(Look::Light);
    const MapViewport viewport = fitted(picture, {1200, 900});
    QImage image = painted(picture, viewport, style);
    QPainter painter(&image);
    paintMapLabels(painter, picture, viewport, style);
    painter.end();
    const auto holds = [&](std::size_t area, const QColor& colour) {
        for (const MapLabel& label : placeLabels(picture, viewport, style)) {
            const QRect box = label.box.toRect();
            for (int y = box.top(); label.area == area && y < box.bottom(); ++y) {
                for (int x = box.left(); x < box.right(); ++x) {
                    if (image.pixelColor(x, y) == colour)
                        return true;
                }
            }
        }
        return false;
    };
    CHECK(holds(29, QColor(Qt::white)));
    CHECK(holds(1, style.ink));
    CHECK_FALSE(holds(29, style.ink));
}

TEST_CASE("an area is found under a point and nothing is outside", "[scene]")
{
    const MapPicture picture = samplePicture();
    for (std::size_t i = 0; i < 30; ++i)
        CHECK(picture.shapes->areaAt(picture.shapes->areas()[i].anchor) == i);
    CHECK_FALSE(picture.shapes->areaAt({1e6, 1e6}).has_value());
}

TEST_CASE("the outline of the whole holds only edges of one area", "[scene]")
{
    const auto areas = test::sampleAreas();
    const auto shapes = MapShapes::of(areas->at(Level::Grid));
    // 6 × 5 cells: 22 outer sides in one closed line.
    CHECK(shapes->outline().elementCount() == 23);
    CHECK(shapes->outline().toSubpathPolygons().size() == 1);
}

TEST_CASE("areas that belong together have the outline of what they belong to", "[scene]")
{
    auto areas = test::sampleAreas()->at(Level::Grid);
    CHECK(MapShapes::of(areas)->zones().isEmpty());
    for (std::size_t i = 0; i < areas.size(); ++i)
        areas[i].parentCode = i < areas.size() / 2 ? "west" : "east";
    const auto shapes = MapShapes::of(areas);
    CHECK_FALSE(shapes->zones().isEmpty());
    CHECK(shapes->zones().boundingRect() == shapes->outline().boundingRect());
    for (std::size_t i = 0; i < areas.size(); ++i)
        areas[i].parentCode = std::to_string(i / 2); // two each: one line more and no help
    CHECK(MapShapes::of(areas)->zones().isEmpty());
}
