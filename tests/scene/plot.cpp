// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/plotpainter.h"

#include "core/scene/plotsheet.h"

#include <catch2/catch.hpp>

#include <QImage>
#include <QPainter>

using namespace jingge;

namespace {

QImage painted(const Plot& plot, QSize size, Look look = Look::Light)
{
    const Style style = Style::load(look);
    QImage image(size, QImage::Format_ARGB32);
    image.fill(style.surface);
    QPainter painter(&image);
    paintPlot(painter, QRectF(QPointF(), QSizeF(size)), plot, style);
    return image;
}

int pixelsOf(const QImage& image, const QColor& colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == colour ? 1 : 0;
    }
    return count;
}

BarPlot barsOf(int count)
{
    BarPlot plot{{}, "起数", "范围", "界限", "另有 %1 项"};
    for (int i = 0; i < count; ++i)
        plot.bars.push_back({"梅江" + std::to_string(i), 20.0 - i % 20, 2, 9, 12, PlotTone::Plain, "n"});
    return plot;
}

} // namespace

TEST_CASE("bars are as long as their values and show their alarm in its colour", "[scene]")
{
    const Style style = Style::load(Look::Light);
    BarPlot plot{{{"a", 10, {}, {}, {}, PlotTone::Plain, ""}, {"b", 5, {}, {}, {}, PlotTone::Red, ""}},
                 "n",
                 {},
                 {},
                 {}};
    const QImage image = painted(plot, {600, 200});
    const int longer = pixelsOf(image, style.data) - 14 * 8; // without the legend's
    const int shorter = pixelsOf(image, style.zhu);
    CHECK(shorter > 500);
    CHECK(std::abs(longer - 2 * shorter) < longer / 20);
}

TEST_CASE("bars without room are counted in words", "[scene]")
{
    const QImage few = painted(barsOf(40), {600, 300});
    CHECK(few != painted(barsOf(9), {600, 300}));
    CHECK(painted(barsOf(40), {600, 2000}) != few);
}

TEST_CASE("every kind of chart paints something, small and large, light and dark", "[scene]")
{
    const PlotRing ring{{0, 0}, {100, 0}, {100, 100}, {0, 100}};
    const std::vector<Plot> plots{
        barsOf(5),
        ColumnPlot{{"0", "1", "2"}, {1, 5, 2.5}, "起数"},
        MatrixPlot{{"[0, 100) 米"},
                   {"当天", "[0, 7) 天"},
                   {{0.2, "1.2 ×\np 0.03", true}, {0, "0.9 ×\np 0.7", false}},
                   "d",
                   "t",
                   "结论"},
        ShapePlot{{{{ring}, 3, "A"}}, {{3, "热"}, {0, "无"}}},
        SurfacePlot{{0, 100, 10, 10, 10}, std::vector<float>(100, 2), {ring}, "每平方公里"},
        SharePlot{{{0, 0}, {20, 80}, {100, 100}}, "地方", "警情", std::pair(20.0, 80.0), "20 % 的地方"}};
    for (const Plot& plot : plots) {
        for (const QSize size : {QSize(340, 240), QSize(1600, 900)}) {
            for (const Look look : {Look::Light, Look::Dark}) {
                INFO(plot.index());
                const QImage image = painted(plot, size, look);
                CHECK(pixelsOf(image, Style::load(look).surface) < size.width() * size.height() - 200);
            }
        }
    }
    CHECK(painted({}, {200, 200}) == painted({}, {200, 200}));
    CHECK(painted(ColumnPlot{{"0"}, {0}, "n"}, {300, 200}) != painted({}, {300, 200}));
}

TEST_CASE("a sheet holds the chart between what is asked and what it rests on", "[scene]")
{
    const Picture sheet = plotSheet(barsOf(3), QStringLiteral("预警"), QStringLiteral("问题"),
                                    QStringLiteral("n = 3"), {800, 500});
    QImage image(800, 500, QImage::Format_ARGB32);
    QPainter painter(&image);
    sheet.paint(painter, {800, 500}, Style::load(Look::Light));
    painter.end();
    CHECK(image.pixelColor(2, 2) == Style::load(Look::Light).surface);
    CHECK(pixelsOf(image, Style::load(Look::Light).data) > 1000);
}

TEST_CASE("places one by one stand in their tones, with circles and filled areas below them", "[scene]")
{
    const Style style = Style::load(Look::Light);
    PointPlot plot;
    plot.outlines = {{{0, 0}, {1000, 0}, {1000, 1000}, {0, 1000}}};
    plot.dots = {{{200, 200}, PlotTone::Red}, {{800, 800}, PlotTone::Blue}};
    const QImage dots = painted(plot, {500, 500});
    CHECK(pixelsOf(dots, style.zhu) > 10);
    CHECK(pixelsOf(dots, style.lan) > 10);
    plot.circles = {{{500, 500}, 200, PlotTone::Yellow, "1"}};
    plot.areas = {{plot.outlines.front(), PlotTone::Red}};
    const QImage ringed = painted(plot, {500, 500});
    CHECK(pixelsOf(ringed, style.huang) > 100);
    CHECK(pixelsOf(ringed, style.zero) < pixelsOf(dots, style.zero) / 2);
    CHECK(painted(PointPlot{}, {300, 200}).width() == 300);
}

TEST_CASE("columns show their peaks in tones, with a note above and a level across", "[scene]")
{
    const Style style = Style::load(Look::Light);
    ColumnPlot plot{{"0", "1", "2"}, {2, 8, 2}, "n"};
    const QImage plain = painted(plot, {400, 300});
    CHECK(pixelsOf(plain, style.huang) == 0);
    plot.tones = {PlotTone::Plain, PlotTone::Yellow, PlotTone::Plain};
    plot.notes = {{1, "8, 67 %"}};
    plot.level = 4;
    plot.headline = "peak";
    const QImage marked = painted(plot, {400, 300});
    CHECK(pixelsOf(marked, style.huang) > 500);
    CHECK(pixelsOf(marked, style.data) < pixelsOf(plain, style.data));
}
