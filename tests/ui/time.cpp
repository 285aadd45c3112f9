// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/periods.h"
#include "support/testwindow.h"

#include "core/domain/shifts.h"
#include "ui/timeline/axisgridlayout.h"
#include "ui/timeline/axisgridpanel.h"
#include "ui/timeline/calendarpanel.h"
#include "ui/timeline/calendarview.h"
#include "ui/timeline/houraxispanel.h"
#include "ui/timeline/houraxisview.h"
#include "ui/timeline/weekpanel.h"
#include "ui/timeline/weekview.h"

#include <catch2/catch.hpp>

#include <QAction>
#include <QTest>

using namespace jingge;

namespace {

const Filter& filterOf(const test::TestWindow& test)
{
    return test.window->filters().current();
}

void setLastWeek(const test::TestWindow& test)
{
    test.window->filters().setFilter(test::lastWeek(*test.window->live().frame()), Origin::Shell);
    test.settle();
}

QPoint middleOf(const WeekView& view, int day, int hour)
{
    return view.weekLayout().cell(day, hour).center().toPoint();
}

void drag(QWidget& widget, QPoint from, QPoint to)
{
    QTest::mousePress(&widget, Qt::LeftButton, {}, from);
    QTest::mouseMove(&widget, (from + to) / 2);
    QTest::mouseMove(&widget, to);
    QTest::mouseRelease(&widget, Qt::LeftButton, {}, to);
}

} // namespace

TEST_CASE("a drag over cells of the week brushes hours and weekdays as one step", "[ui]")
{
    const test::TestWindow test;
    WeekView& view = *test.window->workbench()->week()->week();
    const Filter before = filterOf(test);
    drag(view, middleOf(view, 4, 22),
         middleOf(view, 5, 23) + QPoint(static_cast<int>(2 * view.weekLayout().pitchX()), 0));
    CHECK(filterOf(test).hours == hoursOfDrag(22, 25));
    CHECK(filterOf(test).weekdays == 0x30);
    test.window->filters().goBack(Origin::Shell);
    CHECK(filterOf(test) == before);
}

TEST_CASE("the sums of the week brush hours alone and the names of days weekdays alone", "[ui]")
{
    const test::TestWindow test;
    WeekView& view = *test.window->workbench()->week()->week();
    const int above = static_cast<int>(view.weekLayout().top()) - 12;
    drag(view, {middleOf(view, 0, 8).x(), above}, {middleOf(view, 0, 11).x(), above});
    CHECK(filterOf(test).hours == hoursOfDrag(8, 11));
    CHECK(filterOf(test).weekdays == kAllWeekdays);
    QTest::mouseClick(&view, Qt::LeftButton, {}, {8, middleOf(view, 6, 0).y()});
    CHECK(filterOf(test).hours == hoursOfDrag(8, 11));
    CHECK(filterOf(test).weekdays == 0x40);
    QTest::mouseClick(&view, Qt::LeftButton, {}, {8, middleOf(view, 6, 0).y()});
    CHECK(filterOf(test).weekdays == kAllWeekdays);
}

TEST_CASE("a click on a cell of the week chooses it and a second one everything again", "[ui]")
{
    const test::TestWindow test;
    WeekView& view = *test.window->workbench()->week()->week();
    QTest::mouseClick(&view, Qt::LeftButton, {}, middleOf(view, 2, 7));
    CHECK(filterOf(test).hours == 1U << 7);
    CHECK(filterOf(test).weekdays == 0x04);
    QTest::mouseClick(&view, Qt::LeftButton, {}, middleOf(view, 2, 7));
    CHECK(filterOf(test).hours == kAllHours);
    CHECK(filterOf(test).weekdays == kAllWeekdays);
}

TEST_CASE("the week is brushed from the keyboard, across midnight too", "[ui]")
{
    const test::TestWindow test;
    WeekView& view = *test.window->workbench()->week()->week();
    QTest::keyClick(&view, Qt::Key_Down); // the cursor appears on Monday 0:00
    QTest::keyClick(&view, Qt::Key_Left);
    QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
    CHECK(filterOf(test).hours == hoursOfDrag(23, 24));
    CHECK(filterOf(test).weekdays == 0x01);
    QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);
    CHECK(filterOf(test).weekdays == 0x03);
    QTest::keyClick(&view, Qt::Key_Right, Qt::ControlModifier);
    CHECK(filterOf(test).hours == hoursOfDrag(0, 1));
    QTest::keyClick(&view, Qt::Key_Escape);
    CHECK(filterOf(test).hours == kAllHours);
    CHECK(filterOf(test).weekdays == kAllWeekdays);
}

TEST_CASE("a drag over days sets the period as one step", "[ui]")
{
    const test::TestWindow test;
    test.window->showPage(Page::Calendar);
    test.settle();
    CalendarView& view = *test.window->workbench()->calendar()->view();
    const auto at = [&](int dayOfMonth) {
        return view.calendarLayout().cell(*CivilDate::fromYmd(2025, 6, dayOfMonth)).center().toPoint();
    };
    const Filter before = filterOf(test);
    drag(*view.viewport(), at(20), at(18));
    CHECK(filterOf(test).from == parseIsoTime("2025-06-18"));
    CHECK(filterOf(test).to == parseIsoTime("2025-06-21"));
    test.window->filters().goBack(Origin::Shell);
    CHECK(filterOf(test) == before);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, at(25));
    CHECK(filterOf(test).from == parseIsoTime("2025-06-25"));
    CHECK(filterOf(test).to == parseIsoTime("2025-06-26"));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, at(25));
    CHECK_FALSE(filterOf(test).from.has_value());
}

TEST_CASE("days are brushed from the keyboard", "[ui]")
{
    const test::TestWindow test;
    test.window->showPage(Page::Calendar);
    CalendarView& view = *test.window->workbench()->calendar()->view();
    QTest::keyClick(&view, Qt::Key_Up); // the cursor appears on the last day
    QTest::keyClick(&view, Qt::Key_Up, Qt::ShiftModifier);
    QTest::keyClick(&view, Qt::Key_Left, Qt::ShiftModifier);
    const TimeRange data = *test.window->live().frame()->extent();
    CHECK(filterOf(test).to == data.to);
    CHECK(filterOf(test).from == CivilTime{data.to.seconds - 9 * kDaySeconds});
    QTest::keyClick(&view, Qt::Key_Escape);
    CHECK_FALSE(filterOf(test).to.has_value());
}

TEST_CASE("with police days a day of the calendar begins at the station's hour", "[ui]")
{
    const test::TestWindow test;
    test.window->showPage(Page::Calendar);
    CalendarPanel& panel = *test.window->workbench()->calendar();
    panel.restoreState({{QStringLiteral("policeDay"), true}});
    test.settle();
    CHECK(panel.days().dayStart() == 510);
    CHECK(panel.saveState()[QLatin1StringView("policeDay")].toBool());
    CalendarView& view = *panel.view();
    const QPoint day = view.calendarLayout().cell(*CivilDate::fromYmd(2025, 6, 20)).center().toPoint();
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, day);
    CHECK(filterOf(test).from == parseIsoTime("2025-06-20T08:30"));
    CHECK(filterOf(test).to == parseIsoTime("2025-06-21T08:30"));
}

TEST_CASE("the usual range follows the period and not the brush", "[ui]")
{
    const test::TestWindow test;
    const LiveUsual& usual = test.window->workbench()->axes()->usual();
    setLastWeek(test);
    CHECK(usual.counts().isKnown());
    CHECK(usual.counts().count() == 3);
    int changes = 0;
    QObject::connect(&usual, &LiveUsual::usualChanged, test.window.get(), [&changes] { ++changes; });
    Filter filter = filterOf(test);
    filter.hours = hoursOfDrag(22, 25);
    test.window->filters().setFilter(filter, Origin::Shell);
    CHECK(changes == 0);
    filter.from->seconds -= 7 * kDaySeconds;
    test.window->filters().setFilter(filter, Origin::Shell);
    test.settle();
    CHECK(changes > 0);
    CHECK_FALSE(usual.counts().isKnown());
}

TEST_CASE("the large axis shows finer slots, split days and the police day", "[ui]")
{
    const test::TestWindow test;
    setLastWeek(test);
    HourAxisPanel& panel = *test.window->workbench()->hours();
    HourAxisView& view = *panel.view();
    const auto trigger = [&panel](const char* name) {
        for (QAction* action : panel.actions()) {
            if (action->objectName() == QLatin1StringView(name))
                action->trigger();
        }
    };
    const std::int64_t all = view.total();
    CHECK(view.axis().rows.front().series.slots.size() == 24);
    CHECK(view.axis().shifts.size() == 2);
    trigger("axis.slots15");
    CHECK(view.axis().rows.front().series.slots.size() == 96);
    CHECK(view.total() == all);
    trigger("axis.policeDay");
    CHECK(view.axis().rows.front().series.firstMinute == 510);
    CHECK(view.total() == all);
    trigger("axis.sevenDays");
    CHECK(view.axis().rows.size() == 7);
    CHECK(view.total() == all);
    trigger("axis.weekend");
    CHECK(view.axis().rows.size() == 2);
    CHECK(view.axis().rows.front().series.days == 5);
    CHECK(view.axis().rows.back().series.days == 2);
    trigger("axis.shifts");
    CHECK(view.axis().shifts.empty());
    const DayAxisOptions options = view.options();
    CHECK(DayAxisOptions::fromJson(panel.saveState()) == options);
    panel.restoreState({});
    CHECK(view.options() == DayAxisOptions());
}

TEST_CASE("a drag on an axis that begins in the morning goes through the night", "[ui]")
{
    const test::TestWindow test;
    HourAxisPanel& panel = *test.window->workbench()->hours();
    panel.restoreState({{QStringLiteral("policeDay"), true}});
    HourAxisView& view = *panel.view();
    const HourScale scale = view.axisLayout().scale();
    const int y = view.height() / 2;
    // From 22:45 to 1:15 of the night that follows.
    drag(view, {static_cast<int>(scale.xOfMinute(22 * 60 + 45 - 510)), y},
         {static_cast<int>(scale.xOfMinute(25 * 60 + 15 - 510)), y});
    CHECK(filterOf(test).hours == hoursOfDrag(22, 25));
}

TEST_CASE("the sums of the shifts are those of the day", "[ui]")
{
    DayProfile profile;
    profile.counts[0][34] = 4; // 08:30
    profile.counts[0][82] = 3; // 20:30
    profile.counts[1][33] = 2; // 08:15
    const QuarterCounts chosen{};
    DayAxisSource source{profile, chosen, {}, kAllHours, kAllWeekdays, 0, 510, {{510, 1230}, {1230, 1950}}};
    const DeskAxis axis = makeDayAxis(source, {});
    REQUIRE(axis.shifts.size() == 2);
    CHECK(axis.shifts[0].text.contains(QLatin1Char('4')));
    CHECK(axis.shifts[1].text.contains(QLatin1Char('5')));
    CHECK(axis.usual.isEmpty()); // without earlier windows nothing is usual
}

TEST_CASE("cells of two thousand areas scroll in rows of the look's measure", "[ui]")
{
    const AxisGridLayout layout = AxisGridLayout::fitting(2000, QSize(574, 830));
    CHECK(layout.columns == 5);
    CHECK(layout.pitchY == 145);
    CHECK(layout.cell == QSizeF(108, 137));
    const auto [first, last] = layout.indicesWithin(1450, 2280);
    CHECK(first <= 50);
    CHECK(last <= first + 35);
    for (int i = 0; i < layout.count; ++i) {
        const QRectF cell = layout.cellAt(i).cell;
        if (cell.bottom() >= 1450 && cell.top() <= 2280)
            CHECK((i >= first && i < last));
    }
}
