// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testwindow.h"

#include "ui/map/mappanel.h"
#include "ui/map/mapview.h"
#include "ui/patterns/repeatmodel.h"
#include "ui/patterns/repeatpanel.h"
#include "ui/tables/incidentmodel.h"
#include "ui/tables/incidentpanel.h"

#include <catch2/catch.hpp>

#include <QTest>

using namespace jingge;

namespace {

QPoint middleOf(const MapView& map, std::size_t area)
{
    return map.viewport().toPixel(map.picture().shapes->areas()[area].anchor).toPoint();
}

} // namespace

TEST_CASE("a click on the map chooses the area for the table and a click beside it lets go", "[ui]")
{
    const test::TestWindow test;
    MapView& map = *test.window->workbench()->map()->view();
    const std::int64_t counted = test.window->live().counts()->byArea[7];
    QTest::mouseClick(&map, Qt::LeftButton, {}, middleOf(map, 7));
    CHECK(test.window->selection().selection().areas == std::vector{AreaId(8)});
    CHECK(test.window->workbench()->incidents()->model()->rowCount() == counted);
    QTest::mouseClick(&map, Qt::LeftButton, {}, QPoint(2, 2));
    CHECK(test.window->selection().selection().areas.empty());
    CHECK(test.window->workbench()->incidents()->model()->rowCount() == test.window->live().counts()->counted);
}

TEST_CASE("a repeat row chooses its incidents in map, axes and table", "[ui]")
{
    const test::TestWindow test;
    RepeatPanel& repeats = *test.window->workbench()->repeats();
    REQUIRE(repeats.model()->rowCount() > 1);
    repeats.chooseRow(1);
    const RepeatGroup group = repeats.model()->group(1);
    CHECK(test.window->selection().selection().incidents.size() == group.size());
    CHECK(test.window->selection().selection().areas.size() == 1);
    CHECK(test.window->workbench()->incidents()->model()->rowCount() == static_cast<int>(group.size()));
}

TEST_CASE("the table follows the filter", "[ui]")
{
    const test::TestWindow test;
    Filter filter = test.window->filters().current();
    filter.categories = {"theft"};
    filter.weekdays = 0x60;
    test.window->filters().setFilter(filter, Origin::FilterBar);
    CHECK(test.window->workbench()->incidents()->model()->rowCount() == test.window->live().counts()->counted);
    CHECK(test.window->live().counts()->counted < test.window->live().counts()->total / 2);
}

TEST_CASE("the map counts what is left under the filter", "[ui]")
{
    const test::TestWindow test;
    Filter filter = test.window->filters().current();
    filter.hours = hoursOfDrag(22, 25);
    test.window->filters().setFilter(filter, Origin::Axes);
    const MapPicture& picture = test.window->workbench()->map()->view()->picture();
    const auto& byArea = test.window->live().counts()->byArea;
    CHECK(std::equal(picture.counts.begin(), picture.counts.end(), byArea.begin()));
    CHECK(picture.counts.size() + 1 == byArea.size());
}

TEST_CASE("the wheel zooms about the pointer and 0 shows everything again", "[ui]")
{
    const test::TestWindow test;
    MapView& map = *test.window->workbench()->map()->view();
    const MapViewport before = map.viewport();
    const QPointF pointer(100, 120);
    const QPointF place = before.toPlane(pointer);
    QWheelEvent wheel(pointer, map.mapToGlobal(pointer), {}, {0, 240}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&map, &wheel);
    CHECK(map.viewport().scale > before.scale);
    CHECK(map.viewport().toPixel(place).x() == Approx(pointer.x()));
    CHECK(map.viewport().toPixel(place).y() == Approx(pointer.y()));
    QTest::keyClick(&map, Qt::Key_0);
    CHECK(map.viewport() == before);
}

TEST_CASE("a drag moves the map and chooses nothing", "[ui]")
{
    const test::TestWindow test;
    MapView& map = *test.window->workbench()->map()->view();
    const QPointF place = map.viewport().toPlane({200, 150});
    QTest::mousePress(&map, Qt::LeftButton, {}, QPoint(200, 150));
    QTest::mouseMove(&map, QPoint(230, 160));
    QTest::mouseMove(&map, QPoint(260, 190));
    QTest::mouseRelease(&map, Qt::LeftButton, {}, QPoint(260, 190));
    CHECK(map.viewport().toPixel(place).x() == Approx(260));
    CHECK(test.window->selection().selection().areas.empty());
}

TEST_CASE("arrows on the map choose the neighbour on that side", "[ui]")
{
    const test::TestWindow test;
    MapView& map = *test.window->workbench()->map()->view();
    test.window->selection().chooseAreas({AreaId(9)}, Origin::Map);
    QTest::keyClick(&map, Qt::Key_Right);
    CHECK(test.window->selection().isChosen(AreaId(10)));
    QTest::keyClick(&map, Qt::Key_Down);
    CHECK(test.window->selection().isChosen(AreaId(16)));
    QTest::keyClick(&map, Qt::Key_Left);
    CHECK(test.window->selection().isChosen(AreaId(15)));
    QTest::keyClick(&map, Qt::Key_Up);
    CHECK(test.window->selection().isChosen(AreaId(9)));
}
