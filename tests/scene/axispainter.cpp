// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/axispainter.h"

#include "core/scene/axislabels.h"

#include <catch2/catch.hpp>

#include <QImage>
#include <QPainter>

using namespace jingge;

namespace {

AxisSeries risingSeries()
{
    AxisSeries series;
    for (std::size_t hour = 0; hour < 24; ++hour)
        series.slots[hour].count = static_cast<std::int64_t>(hour);
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
    for (const Row row :
         {Row{1, 1}, Row{2, 1}, Row{3, 2}, Row{5, 2}, Row{13, 5}, Row{15, 10}, Row{40, 20}, Row{149, 50}})
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

TEST_CASE("chosen incidents stand teal at the foot of their bar, parted from the rest", "[scene]")
{
    const Style style = Style::load(Look::Dark);
    const HourScale scale = HourScale::fitting(10, 370);
    AxisSeries series = risingSeries();
    series.slots[20].chosen = 10;
    const QImage image = paintedBars(scale, series, style);
    const int x = static_cast<int>(scale.x(20)) + 2;
    CHECK(image.pixelColor(x, 98) == style.qing);
    CHECK(image.pixelColor(x, 100 - 36) == style.surface); // 10 of 23 in 80 pixels are 35
    CHECK(image.pixelColor(x, 40) == style.data);
}

TEST_CASE("a bar above its usual range is darker and carries a mark, from three calls on", "[scene]")
{
    const Style style = Style::load(Look::Light);
    const HourScale scale = HourScale::fitting(10, 370);
    AxisSeries series;
    series.most = 20;
    series.slots[3] = {2, 0, usualRange(0, 12)};
    series.slots[4] = {3, 0, usualRange(0, 12)};
    series.slots[5] = {10, 0, usualRange(120, 12)};
    series.slots[6] = {10, 0, usualRange(12, 12)};
    series.brush = 1U << 6;
    CHECK_FALSE(series.slots[3].isAbove());
    CHECK(series.slots[4].isAbove());
    CHECK_FALSE(series.slots[5].isAbove());
    CHECK(series.slots[6].isAbove());
    const QImage image = paintedBars(scale, series, style);
    const auto at = [&](int slot, int y) {
        return image.pixelColor(static_cast<int>(scale.x(slot) + scale.bar / 2), y);
    };
    CHECK(at(3, 98) == style.data);
    CHECK(at(4, 98) == style.data2);
    CHECK(at(4, 100 - 12 - 5) == style.data2); // the mark
    CHECK(at(4, 100 - 12 - 2) == style.surface);
    CHECK(at(5, 98) == style.data);
    CHECK(at(5, 100 - 40 - 5) == style.surface);
    CHECK(at(6, 98) == style.qing2);
    CHECK(at(6, 100 - 40 - 5) == style.qing2);
}

TEST_CASE("the band reaches from the lower to the upper edge of the range", "[scene]")
{
    const Style style = Style::load(Look::Light);
    const HourScale scale = HourScale::fitting(10, 370);
    AxisSeries series;
    series.most = 40;
    series.slots[9].usual = usualRange(16 * 12, 12); // edges 9 and 25
    QImage image(400, 120, QImage::Format_RGB32);
    image.fill(style.surface);
    QPainter painter(&image);
    paintBand(painter, scale, 100, 80, series, true, style);
    painter.end();
    const int x = static_cast<int>(scale.x(9)) + 4;
    CHECK(image.pixelColor(x, 100 - 50) == style.band2);
    CHECK(image.pixelColor(x, 100 - 49) == style.band);
    CHECK(image.pixelColor(x, 100 - 19) == style.band);
    CHECK(image.pixelColor(x, 100 - 18) == style.surface);
    CHECK(image.pixelColor(x, 100 - 51) == style.surface);
    CHECK(image.pixelColor(static_cast<int>(scale.x(10)) + 4, 60) == style.surface);
}

TEST_CASE("a slot that lies in two hours is teal in the half that is brushed", "[scene]")
{
    const Style style = Style::load(Look::Light);
    const HourScale scale = HourScale::fitting(10, 370);
    AxisSeries series;
    series.firstMinute = 510;
    series.most = 10;
    series.slots[13].count = 10; // 21:30 to 22:30
    series.brush = 1U << 22;
    const QImage image = paintedBars(scale, series, style);
    CHECK(image.pixelColor(static_cast<int>(scale.x(13)) + 2, 90) == style.data);
    CHECK(image.pixelColor(static_cast<int>(scale.x(13) + scale.bar) - 2, 90) == style.qing);
}

TEST_CASE("a span of the day is found on an axis that begins in the morning", "[scene]")
{
    CHECK(minutesOnAxis(0, 60, 0) == std::vector<MinuteSpan>{{0, 60}});
    CHECK(minutesOnAxis(480, 540, 510) == std::vector<MinuteSpan>{{1410, 1440}, {0, 30}});
    CHECK(minutesOnAxis(1230, 1950, 510) == std::vector<MinuteSpan>{{720, 1440}});
    CHECK(minutesOnAxis(1230, 1950, 0) == std::vector<MinuteSpan>{{1230, 1440}, {0, 510}});
    CHECK(minutesOnAxis(510, 1950, 510) == std::vector<MinuteSpan>{{0, 1440}});
    CHECK(minutesOnAxis(60, 60, 0).empty());
    CHECK(clockText(510) == QStringLiteral("08:30"));
    CHECK(clockText(1950) == QStringLiteral("08:30"));
}

TEST_CASE("a scale of quarters of an hour still finds hours", "[scene]")
{
    const HourScale scale = HourScale::fitting(10, 400, 96);
    CHECK(scale.pitch == 4);
    CHECK(scale.hourAt(scale.x(91) + 1) == 22);
    CHECK(scale.hourAt(scale.x(100) + 1) == 25);
    CHECK(scale.xOfMinute(60) == scale.x(4));
    CHECK(scale.minuteAt(scale.x(8)) == Approx(120));
}
