// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/calendarpainter.h"

#include <catch2/catch.hpp>

#include <QImage>
#include <QPainter>

using namespace jingge;

namespace {

CivilDate day(int year, int month, int dayOfMonth)
{
    return CivilDate::fromYmd(year, month, dayOfMonth).value();
}

CalendarLayout threeYears(double width)
{
    return CalendarLayout::fitting(day(2023, 7, 1), day(2025, 6, 30), QRectF(0, 0, width, 900), 30, 96);
}

} // namespace

TEST_CASE("every day of a calendar is found under the pointer it is painted at", "[scene]")
{
    for (const double width : {400.0, 1366.0, 3800.0}) {
        const CalendarLayout layout = threeYears(width);
        CHECK(layout.years() == 3);
        for (CivilDate date = layout.first; date <= layout.last; ++date.days) {
            CHECK(layout.dayAt(layout.cell(date).center()) == date);
            CHECK(layout.cell(date).right() <= width);
        }
    }
}

TEST_CASE("weeks of a calendar begin on Monday and the newest year stands on top", "[scene]")
{
    const CalendarLayout layout = threeYears(1366);
    CHECK(CalendarLayout::weekOf(day(2025, 1, 1)) == 0); // a Wednesday
    CHECK(CalendarLayout::weekOf(day(2025, 1, 5)) == 0);
    CHECK(CalendarLayout::weekOf(day(2025, 1, 6)) == 1);
    CHECK(CalendarLayout::weekOf(day(2024, 12, 31)) == 52);
    CHECK(CalendarLayout::weekOf(day(2028, 12, 31)) == 52);
    CHECK(layout.cell(day(2025, 1, 6)).top() == layout.cellsTop(2025));
    CHECK(layout.cell(day(2025, 6, 1)).top() < layout.cell(day(2024, 6, 1)).top());
}

TEST_CASE("outside of the data there is no day, but a nearest one", "[scene]")
{
    const CalendarLayout layout = threeYears(1366);
    CHECK_FALSE(layout.dayAt(layout.cell(day(2025, 7, 1)).center()).has_value());
    CHECK_FALSE(layout.dayAt(layout.cell(day(2023, 6, 30)).center()).has_value());
    CHECK_FALSE(layout.dayAt({0, 0}).has_value());
    CHECK(layout.nearestDay(layout.cell(day(2025, 9, 1)).center()) == day(2025, 6, 30));
    CHECK(layout.nearestDay({-500, 5000}) == day(2023, 7, 1));
    CHECK(layout.nearestDay(layout.cell(day(2024, 2, 29)).center()) == day(2024, 2, 29));
    CHECK(layout.monthAt(layout.monthBox(day(2024, 2, 1)).center()) == day(2024, 2, 1));
}

TEST_CASE("days are coloured by their classes and what is chosen has a line around it", "[scene]")
{
    const Style style = Style::load(Look::Light);
    const CalendarLayout layout =
        CalendarLayout::fitting(day(2025, 1, 1), day(2025, 12, 31), QRectF(0, 0, 1100, 300), 30, 0);
    CalendarPicture picture;
    picture.days.first = day(2025, 1, 1);
    picture.days.counts.assign(365, 0);
    picture.days.counts[10] = 3;
    picture.days.counts[11] = 1;
    picture.chosen = std::pair(day(2025, 3, 3), day(2025, 3, 9)); // one whole week
    picture.unit = QStringLiteral("%1");
    QImage image(1100, 300, QImage::Format_RGB32);
    image.fill(style.surface);
    QPainter painter(&image);
    paintCalendar(painter, layout, picture, QRectF(0, 0, 1100, 300), style);
    painter.end();
    const auto at = [&](CivilDate date) { return image.pixelColor(layout.cell(date).center().toPoint()); };
    CHECK(at(day(2025, 1, 11)) == style.classColour(3, 3));
    CHECK(at(day(2025, 1, 12)) == style.classColour(1, 3));
    CHECK(at(day(2025, 1, 13)) == style.raised);
    const QRectF wednesday = layout.cell(day(2025, 3, 5));
    CHECK(image.pixelColor(static_cast<int>(wednesday.left()) - 1,
                           static_cast<int>(wednesday.center().y())) == style.qing);
}

TEST_CASE("classes are the whole numbers while the largest is at most six", "[scene]")
{
    CHECK(integerOrQuantileLimits({0, 4, 1, 1}) == std::vector<std::int64_t>{1, 2, 3, 4});
    CHECK(integerOrQuantileLimits({0, 0}).empty());
    CHECK(integerOrQuantileLimits({}).empty());
    const auto many = integerOrQuantileLimits({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12});
    CHECK(CellClasses::of({1, 2, 9}).most == 9);
    CHECK(CellClasses::of({}).classes() == 0);
    CHECK(many == std::vector<std::int64_t>{1, 3, 5, 7, 9, 11});
}
