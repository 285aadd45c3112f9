// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/maplegend.h"

#include "support/sampleframe.h"

#include <catch2/catch.hpp>

using namespace jingge;

TEST_CASE("classes are named by whole numbers, zero first", "[scene]")
{
    CHECK(classTexts({}) == QStringList{QStringLiteral("0")});
    CHECK(classTexts({1, 5, 9, 30})
          == QStringList{QStringLiteral("0"), QStringLiteral("1–4"), QStringLiteral("5–8"), QStringLiteral("9–29"),
                         QStringLiteral("≥ 30")});
    CHECK(classTexts({1, 2})[1] == QStringLiteral("1"));
}

TEST_CASE("the legend takes the left corner that covers least of the areas", "[scene]")
{
    const auto areas = test::sampleAreas();
    MapPicture picture;
    picture.shapes = MapShapes::of(areas->at(Level::Grid));
    const QSizeF size(300, 84);
    MapViewport viewport = MapViewport::fitting(picture.shapes->bounds(), {900, 700}, 20);
    const LegendPlace lower = legendPlace(picture, viewport, size);
    CHECK(lower.box.bottom() <= 700);
    viewport = viewport.panned({-100, 200});
    CHECK(legendPlace(picture, viewport, size).box.top() == Approx(12));
}

TEST_CASE("a fitted map leaves room for its legend", "[scene]")
{
    const auto areas = test::sampleAreas();
    MapPicture picture;
    picture.shapes = MapShapes::of(areas->at(Level::Grid));
    const QSizeF legend(340, 84);
    for (const QSizeF window : {QSizeF(832, 563), QSizeF(560, 370), QSizeF(1700, 1240), QSizeF(1300, 500)}) {
        const MapViewport viewport = fittedWithLegend(picture, window, legend, 26);
        CHECK(legendPlace(picture, viewport, legend).isFree);
        const QRectF shown(viewport.toPixel(picture.shapes->bounds().topLeft()),
                           viewport.toPixel(picture.shapes->bounds().bottomRight()));
        CHECK(QRectF(QPointF(), window).contains(shown));
    }
}
