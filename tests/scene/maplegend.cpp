// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/maplegend.h"

#include "support/sampleframe.h"

#include <catch2/catch.hpp>

using namespace jingge;

namespace {

MapPicture samplePicture()
{
    const auto areas = test::sampleAreas();
    MapPicture picture;
    picture.shapes = MapShapes::of(areas->at(Level::Grid));
    for (int i = 0; i < 30; ++i)
        picture.counts.push_back(i * i);
    picture.classing = classified(heatOfCounts(areas->at(Level::Grid), picture.counts), {});
    picture.legendTitle = QStringLiteral("警情，起/网格");
    return picture;
}

} // namespace

TEST_CASE("the legend takes the left corner that covers least of the areas", "[scene]")
{
    const MapPicture picture = samplePicture();
    const Style style = Style::load(Look::Light);
    MapViewport viewport = MapViewport::fitting(picture.shapes->bounds(), {900, 700}, 20);
    viewport = viewport.panned({-100, 300});
    const LegendPlace upper = legendPlace(picture, viewport, style);
    CHECK(upper.box.topLeft() == QPointF(12, 12));
    CHECK(upper.isFree);
    const LegendPlace lower = legendPlace(picture, viewport.panned({0, -600}), style);
    CHECK(lower.box.bottomLeft() == QPointF(12, 688));
    CHECK(lower.form == LegendForm::Row);
}

TEST_CASE("classes stand below each other where a row is too wide", "[scene]")
{
    const MapPicture picture = samplePicture();
    const Style style = Style::load(Look::Light);
    const MapViewport viewport = MapViewport::fitting(picture.shapes->bounds(), {300, 600}, 20);
    CHECK(legendPlace(picture, viewport, style).form == LegendForm::Column);
    CHECK(legendSize(picture, style, LegendForm::Column).width() < legendSize(picture, style, LegendForm::Row).width());
    CHECK(legendSize(picture, style, LegendForm::Column).height() > legendSize(picture, style, LegendForm::Row).height());
}

TEST_CASE("a fitted map leaves room for its legend and the tools", "[scene]")
{
    const MapPicture picture = samplePicture();
    const Style style = Style::load(Look::Light);
    for (const QSizeF window : {QSizeF(832, 563), QSizeF(560, 370), QSizeF(1700, 1240), QSizeF(1300, 500)}) {
        const QRectF tools(window.width() - 44, 10, 34, 210);
        const MapViewport viewport = fittedWithLegend(picture, window, style, 26, tools);
        CHECK(legendPlace(picture, viewport, style).isFree);
        const QRectF shown(viewport.toPixel(picture.shapes->bounds().topLeft()),
                           viewport.toPixel(picture.shapes->bounds().bottomRight()));
        CHECK(QRectF(QPointF(), window).contains(shown));
        for (double y = tools.top(); y <= tools.bottom(); y += 10)
            CHECK_FALSE(picture.shapes->areaAt(viewport.toPlane({tools.left(), y})));
    }
}
