// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/axispainter.h"

#include <catch2/catch.hpp>

#include <QImage>
#include <QPainter>

using namespace jingge;

namespace {

AxisSeries risingSeries()
{
    AxisSeries series;
    for (std::size_t hour = 0; hour < 24; ++hour)
        series.counts[hour] = static_cast<std::int64_t>(hour);
    series.most = 23;
    return series;
}

QImage paintedBars(const HourScale& scale, const AxisSeries& series, const Style& style)
{
    QImage image(400, 120, QImage::Format_RGB32);
    image.fill(style.surface);
    QPainter painter(&image);
    paintBars(painter, scale, 100, 80, series, style);
    return image;
}

} // namespace

TEST_CASE("an hour scale has whole bars and finds hours beyond its ends", "[scene]")
{
    const HourScale scale = HourScale::fitting(10, 370);
    CHECK(scale.pitch == 15);
    CHECK(scale.bar == 12);
    CHECK(scale.hourAt(10) == 0);
    CHECK(scale.hourAt(10 + 15 * 23 + 1) == 23);
    CHECK(scale.hourAt(10 + 15 * 25 + 1) == 25);
    CHECK(scale.hourAt(9) == -1);
    CHECK(HourScale::fitting(0, 98).pitch == 4);
    CHECK(HourScale::fitting(0, 98).bar == 3);
}

TEST_CASE("at most two grid lines stand in an axis", "[scene]")
{
    struct Row {
        double most;
        double step;
    };
    for (const Row row : {Row{1, 1}, Row{2, 1}, Row{3, 2}, Row{5, 2}, Row{13, 5}, Row{15, 10}, Row{40, 20}, Row{149, 50}})
        CHECK(gridStep(row.most) == Approx(row.step));
}

TEST_CASE("bars start at zero, end on whole pixels, and are teal where brushed", "[scene]")
{
    const Style style = Style::load(Look::Light);
    const HourScale scale = HourScale::fitting(10, 370);
    AxisSeries series = risingSeries();
    series.brush = hoursOfDrag(22, 25);
    const QImage image = paintedBars(scale, series, style);
    CHECK(image.pixelColor(static_cast<int>(scale.x(10)) + 2, 98) == style.data);
    CHECK(image.pixelColor(static_cast<int>(scale.x(23)) + 2, 98) == style.qing);
    CHECK(image.pixelColor(static_cast<int>(scale.x(23)) + 2, 20) == style.qing);
    CHECK(image.pixelColor(static_cast<int>(scale.x(23)) + 2, 19) == style.surface);
    CHECK(image.pixelColor(static_cast<int>(scale.x(0)) + 2, 99) == style.surface);
    CHECK(image.pixelColor(static_cast<int>(scale.x(0)) + 2, 102) == style.qing);
    CHECK(image.pixelColor(static_cast<int>(scale.x(2)) + 2, 102) == style.surface);
}

TEST_CASE("chosen incidents stand dark at the foot of their bar", "[scene]")
{
    const Style style = Style::load(Look::Dark);
    const HourScale scale = HourScale::fitting(10, 370);
    AxisSeries series = risingSeries();
    series.chosen[20] = 10;
    const QImage image = paintedBars(scale, series, style);
    CHECK(image.pixelColor(static_cast<int>(scale.x(20)) + 2, 98) == style.data2);
    CHECK(image.pixelColor(static_cast<int>(scale.x(20)) + 2, 40) == style.data);
}
