// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/mapsheet.h"

#include "core/scene/hatching.h"
#include "core/scene/measuring.h"
#include "support/files.h"
#include "support/sampleframe.h"

#include <catch2/catch.hpp>

#include <QImage>

using namespace jingge;

namespace {

MapDrawing sampleDrawing()
{
    const auto areas = test::sampleAreas();
    MapDrawing drawing;
    MapPicture& picture = drawing.picture;
    picture.shapes = MapShapes::of(areas->at(Level::Grid));
    for (std::size_t i = 0; i < 30; ++i) {
        picture.names.push_back(QString::fromStdString(areas->at(Level::Grid)[i].name));
        picture.counts.push_back(static_cast<std::int64_t>(i));
    }
    picture.classing = classified(heatOfCounts(areas->at(Level::Grid), picture.counts), {});
    picture.legendTitle = QStringLiteral("警情，起/网格");
    picture.metres = QStringLiteral("%1 m");
    picture.kilometres = QStringLiteral("%1 km");
    drawing.chosen = {4, 900};
    return drawing;
}

} // namespace

TEST_CASE("a map is written as PNG with the pixels of its millimetres", "[sheet]")
{
    const test::TemporaryFolder folder;
    const std::string path = folder.file("map.png");
    REQUIRE(writeMapSheet(sampleDrawing(), {160, 100, 150}, Style::load(Look::Light), path));
    const QImage image(QString::fromStdString(path));
    CHECK(image.size() == QSize(945, 591)); // 160 / 25.4 · 150, 100 / 25.4 · 150
    CHECK(image.dotsPerMeterX() == 5906);
    CHECK(image.pixelColor(2, 2) == Style::load(Look::Light).outside);
}

TEST_CASE("a map is written as SVG and PDF of its size", "[sheet]")
{
    const test::TemporaryFolder folder;
    REQUIRE(
        writeMapSheet(sampleDrawing(), {127, 101.6, 300}, Style::load(Look::Dark), folder.file("map.svg")));
    const std::string svg = test::readFile(folder.file("map.svg"));
    CHECK(svg.find("viewBox=\"0 0 480 384\"") != std::string::npos);
    CHECK(svg.find("杏花里") != std::string::npos);
    REQUIRE(
        writeMapSheet(sampleDrawing(), {127, 101.6, 300}, Style::load(Look::Light), folder.file("map.pdf")));
    CHECK(test::readFile(folder.file("map.pdf")).starts_with("%PDF"));
}

TEST_CASE("a sheet that cannot be is refused and leaves no file", "[sheet]")
{
    const test::TemporaryFolder folder;
    const Style style = Style::load(Look::Light);
    CHECK_FALSE(writeMapSheet(sampleDrawing(), {5, 100, 300}, style, folder.file("a.png")));
    CHECK_FALSE(writeMapSheet(sampleDrawing(), {2000, 2000, 1200}, style, folder.file("a.png")));
    CHECK_FALSE(writeMapSheet(sampleDrawing(), {100, 100, 300}, style, folder.file("a.bmp")));
    CHECK_FALSE(writeMapSheet(sampleDrawing(), {100, 100, 300}, style, folder.file("none/a.png")));
    CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("a map without areas can be drawn", "[sheet]")
{
    const test::TemporaryFolder folder;
    CHECK(writeMapSheet({}, {80, 60, 96}, Style::load(Look::Light), folder.file("map.png")));
}

TEST_CASE("hatching stays inside a shape and out of its holes", "[sheet]")
{
    QPainterPath path;
    path.setFillRule(Qt::OddEvenFill);
    path.addRect(0, 0, 100, 100);
    path.addRect(30, 30, 40, 40);
    const QList<QLineF> lines = hatchOf(path, 10);
    CHECK(lines.size() > 15);
    for (const QLineF& line : lines) {
        CHECK(line.dx() == Approx(-line.dy()).margin(1e-9));
        CHECK(path.contains(line.center()));
    }
    CHECK(hatchOf(QPainterPath(), 10).isEmpty());
    CHECK(hatchOf(path, 0).isEmpty());
}

TEST_CASE("a measured line is as long as the earth's surface between its points", "[sheet]")
{
    // GeographicLib: 0.01° of longitude at 30° N = 964.86 m, 0.01° of latitude = 1,108.52 m.
    const MapPlane plane = MapPlane::at({120, 30});
    const std::vector<QPointF> line{plane.toPlane({120, 30}), plane.toPlane({120.01, 30}),
                                    plane.toPlane({120.01, 30.01})};
    const std::vector<double> lengths = lengthsAlong(line, plane);
    REQUIRE(lengths.size() == 3);
    CHECK(lengths[1] == Approx(964.86).margin(0.02));
    CHECK(lengths[2] == Approx(964.86 + 1108.52).margin(0.05));
    CHECK(lengthText(lengths[1], QStringLiteral("%1 m"), QStringLiteral("%1 km")) == QStringLiteral("965 m"));
    CHECK(lengthText(lengths[2], QStringLiteral("%1 m"), QStringLiteral("%1 km")) ==
          QStringLiteral("2.07 km"));
    CHECK(lengthsAlong({}, plane).empty());
}
