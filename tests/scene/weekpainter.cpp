// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/weekpainter.h"

#include <catch2/catch.hpp>

#include <QImage>
#include <QPainter>

using namespace jingge;

TEST_CASE("a cell of the week is found under the pointer it is painted at", "[scene]")
{
    const WeekLayout layout{QRectF(10, 20, 400, 300)};
    for (int day = 0; day < 7; ++day) {
        for (int hour = 0; hour < 24; ++hour)
            CHECK(layout.cellAt(layout.cell(day, hour).center()) == std::pair(day, hour));
    }
    CHECK_FALSE(layout.cellAt({0, 0}).has_value());
    CHECK_FALSE(layout.cellAt({layout.left() + 24 * layout.pitchX() + 1, layout.top() + 5}).has_value());
}

TEST_CASE("empty cells have their own colour and small counts are their own classes", "[scene]")
{
    const Style style = Style::load(Look::Light);
    const WeekLayout layout{QRectF(0, 0, 400, 320)};
    WeekPicture picture;
    picture.counts[5][22] = 3;
    picture.counts[0][0] = 1;
    QImage image(400, 320, QImage::Format_RGB32);
    image.fill(style.surface);
    QPainter painter(&image);
    paintWeek(painter, layout, picture, style);
    painter.end();
    CHECK(image.pixelColor(layout.cell(3, 3).center().toPoint()) == style.raised);
    CHECK(image.pixelColor(layout.cell(5, 22).center().toPoint()) == style.classColour(3, 3));
    CHECK(image.pixelColor(layout.cell(0, 0).center().toPoint()) == style.classColour(1, 3));
}

TEST_CASE("brushed days are read as spans", "[scene]")
{
    CHECK(daySpans(kAllWeekdays) == std::vector<DaySpan>{{0, 7}});
    CHECK(daySpans(0x61) == std::vector<DaySpan>{{0, 1}, {5, 7}});
    CHECK(daySpans(0).empty());
}

TEST_CASE("a box stands around brushed hours of brushed days alone", "[scene]")
{
    const Style style = Style::load(Look::Light);
    const WeekLayout layout{QRectF(0, 0, 400, 320)};
    WeekPicture picture;
    picture.hours = hoursOfDrag(22, 25);
    picture.weekdays = 0x60;
    QImage image(400, 320, QImage::Format_RGB32);
    image.fill(style.surface);
    QPainter painter(&image);
    paintWeek(painter, layout, picture, style);
    painter.end();
    const auto leftOf = [&](int day, int hour) {
        const QRectF cell = layout.cell(day, hour);
        return image.pixelColor(static_cast<int>(cell.left()) - 2, static_cast<int>(cell.center().y()));
    };
    CHECK(leftOf(5, 22) != style.surface);
    CHECK(leftOf(6, 22) != style.surface);
    CHECK(leftOf(4, 22) == style.surface);
}
