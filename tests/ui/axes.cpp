// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testwindow.h"

#include "ui/timeline/axisgridpanel.h"
#include "ui/timeline/axisgridview.h"
#include "ui/timeline/houraxisview.h"

#include <catch2/catch.hpp>

#include <QTest>

using namespace jingge;

namespace {

/// Presses in the first cell at an hour and releases at another, which may lie beyond the axis.
void brush(AxisGridView& view, int from, int to)
{
    const AxisCellLayout cell = view.gridLayout().cellAt(0);
    const HourScale scale = cell.scale();
    const int y = static_cast<int>(cell.base()) - 10;
    const auto at = [&](int hour) { return QPoint(static_cast<int>(scale.x(hour) + scale.bar / 2), y); };
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, at(from));
    const int step = to < from ? -1 : 1;
    for (int hour = from; hour != to + step; hour += step)
        QTest::mouseMove(view.viewport(), at(hour));
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, at(to));
}

} // namespace

TEST_CASE("a drag beyond the end of an axis brushes across midnight as one step", "[ui]")
{
    const test::TestWindow test;
    AxisGridView& view = *test.window->workbench()->axes()->view();
    const Filter before = test.window->filters().current();
    brush(view, 22, 25);
    CHECK(test.window->filters().current().hours == hoursOfDrag(22, 25));
    test.window->filters().goBack(Origin::FilterBar);
    CHECK(test.window->filters().current() == before);
}

TEST_CASE("a drag to the left of the axis does the same", "[ui]")
{
    const test::TestWindow test;
    brush(*test.window->workbench()->axes()->view(), 1, -2);
    CHECK(test.window->filters().current().hours == hoursOfDrag(22, 25));
}

TEST_CASE("a click on a cell chooses its area and a second one lets go", "[ui]")
{
    const test::TestWindow test;
    AxisGridView& view = *test.window->workbench()->axes()->view();
    const QPoint middle = view.gridLayout().cellAt(0).cell.center().toPoint();
    const AreaId first = test.window->live().areas()[view.order().front()].id;
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, middle);
    CHECK(test.window->selection().isChosen(first));
    CHECK(test.window->filters().current().hours == kAllHours);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, middle);
    CHECK(test.window->selection().selection().areas.empty());
}

TEST_CASE("hours are brushed from the keyboard, across midnight too, and let go with Escape", "[ui]")
{
    const test::TestWindow test;
    AxisGridView& view = *test.window->workbench()->axes()->view();
    Filter filter = test.window->filters().current();
    filter.hours = hoursOfDrag(22, 23);
    test.window->filters().setFilter(filter, Origin::Shell);
    QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
    CHECK(test.window->filters().current().hours == hoursOfDrag(22, 25));
    QTest::keyClick(&view, Qt::Key_Left, Qt::ShiftModifier);
    CHECK(test.window->filters().current().hours == hoursOfDrag(22, 24));
    QTest::keyClick(&view, Qt::Key_Left, Qt::ControlModifier);
    CHECK(test.window->filters().current().hours == hoursOfDrag(21, 23));
    QTest::keyClick(&view, Qt::Key_Escape);
    CHECK(test.window->filters().current().hours == kAllHours);
}

TEST_CASE("arrows walk over the areas as they stand", "[ui]")
{
    const test::TestWindow test;
    AxisGridView& view = *test.window->workbench()->axes()->view();
    const auto chosen = [&] { return test.window->selection().selection().areas; };
    const auto areaAt = [&](std::size_t place) {
        return std::vector{test.window->live().areas()[view.order()[place]].id};
    };
    QTest::keyClick(&view, Qt::Key_Right);
    CHECK(chosen() == areaAt(0));
    QTest::keyClick(&view, Qt::Key_Right);
    CHECK(chosen() == areaAt(1));
    QTest::keyClick(&view, Qt::Key_Down);
    CHECK(chosen() == areaAt(1 + static_cast<std::size_t>(view.gridLayout().columns)));
}

TEST_CASE("axes are ordered by what is asked", "[ui]")
{
    const test::TestWindow test;
    AxisGridView& view = *test.window->workbench()->axes()->view();
    const auto& byArea = test.window->live().counts()->byArea;
    for (std::size_t i = 1; i < view.order().size(); ++i)
        CHECK(byArea[view.order()[i - 1]] >= byArea[view.order()[i]]);
    view.setOrder(AxisOrder::Name);
    const auto& areas = test.window->live().areas();
    for (std::size_t i = 1; i < view.order().size(); ++i) {
        CHECK(QString::localeAwareCompare(QString::fromStdString(areas[view.order()[i - 1]].name),
                                          QString::fromStdString(areas[view.order()[i]].name))
              <= 0);
    }
}

TEST_CASE("cells of the small multiples never overlap and stay inside the width", "[ui]")
{
    for (const QSize size : {QSize(300, 500), QSize(574, 830), QSize(1200, 400), QSize(1700, 1900)}) {
        for (const int count : {1, 7, 30, 60, 180}) {
            const AxisGridLayout layout = AxisGridLayout::fitting(count, size);
            for (int i = 0; i < count; ++i) {
                const QRectF cell = layout.cellAt(i).cell;
                CHECK(cell.left() >= 0);
                CHECK(cell.right() <= size.width());
                CHECK(cell.height() >= 80);
                if (i > 0)
                    CHECK_FALSE(cell.intersects(layout.cellAt(i - 1).cell));
                CHECK(layout.indexAt(cell.center()) == i);
            }
        }
    }
}
