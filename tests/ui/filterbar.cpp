// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testwindow.h"

#include "ui/common/wording.h"
#include "ui/filter/chip.h"

#include <catch2/catch.hpp>

#include <QTest>

#include <algorithm>

using namespace jingge;

namespace {

Chip* chipNamed(const test::TestWindow& test, const QString& part)
{
    for (Chip* chip : test.window->findChildren<Chip*>()) {
        if (chip->accessibleName().startsWith(part))
            return chip;
    }
    return nullptr;
}

} // namespace

TEST_CASE("a chip says what is chosen and lets go of it by its cross or by Delete", "[ui]")
{
    const test::TestWindow test;
    Chip* hours = chipNamed(test, QStringLiteral("时段"));
    REQUIRE(hours != nullptr);
    for (const bool byKey : {true, false}) {
        Filter filter = test.window->filters().current();
        filter.hours = hoursOfDrag(22, 25);
        test.window->filters().setFilter(filter, Origin::Shell);
        CHECK(hours->accessibleName() == QStringLiteral("时段 22 — 02 时"));
        if (byKey)
            QTest::keyClick(hours, Qt::Key_Delete);
        else
            QTest::mouseClick(hours, Qt::LeftButton, {}, QPoint(hours->width() - 12, 14));
        CHECK(test.window->filters().current().hours == kAllHours);
    }
}

TEST_CASE("the window begins with the shortest span that has enough to show", "[ui]")
{
    Frame frame;
    const std::int64_t start = CivilTime::at(*CivilDate::fromYmd(2025, 1, 1)).seconds;
    frame.time.push_back(start);
    const auto addCalls = [&](int day, int count) {
        for (int i = 0; i < count; ++i)
            frame.time.push_back(start + day * kDaySeconds + 3600);
    };
    addCalls(50, 6);
    addCalls(100, 9);
    // 101 days of data end with day 100: nine calls in four weeks are too few, fifteen in twelve weeks are enough.
    Filter filter = firstFilter(frame);
    REQUIRE((filter.from && filter.to));
    CHECK(filter.to->seconds == start + 101 * kDaySeconds);
    CHECK(filter.to->seconds - filter.from->seconds == 84 * kDaySeconds);
    addCalls(100, 1);
    filter = firstFilter(frame);
    REQUIRE(filter.from.has_value());
    CHECK(filter.to->seconds - filter.from->seconds == 28 * kDaySeconds);
    CHECK(firstFilter(*test::sampleFrame()) == Filter{});
}

TEST_CASE("hours and periods are written as the station writes them", "[ui]")
{
    CHECK(Wording::hours(kAllHours) == QStringLiteral("全部"));
    CHECK(Wording::hours(hoursOfDrag(22, 25)) == QStringLiteral("22 — 02 时"));
    CHECK(Wording::hours(hoursOfDrag(22, 23)) == QStringLiteral("22 — 24 时"));
    CHECK(Wording::weekdays(0x60) == QStringLiteral("周末"));
    CHECK(Wording::incidents(1524) == QStringLiteral("1,524 起"));
    const TimeRange weeks{CivilTime::at(*CivilDate::fromYmd(2025, 6, 16)), CivilTime::at(*CivilDate::fromYmd(2025, 7, 14))};
    CHECK(Wording::period(weeks) == QStringLiteral("06-16 — 07-13"));
    CHECK(Wording::length(weeks) == QStringLiteral("4 周"));
}
