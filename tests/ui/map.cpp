// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testwindow.h"

#include "support/files.h"
#include "support/framebuilder.h"
#include "ui/map/mapmenu.h"
#include "ui/map/mappanel.h"
#include "ui/map/mapsheetdialog.h"
#include "ui/map/mapview.h"

#include <catch2/catch.hpp>

#include <QAction>
#include <QSignalSpy>
#include <QTest>

using namespace jingge;

namespace {

MapPanel& panelOf(const test::TestWindow& test)
{
    return *test.window->workbench()->map();
}

void trigger(const MapPanel& panel, const char* name)
{
    auto* action = panel.findChild<QAction*>(QLatin1StringView(name));
    REQUIRE(action != nullptr);
    action->trigger();
}

void dragOver(MapView& map, QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {})
{
    QTest::mousePress(&map, Qt::LeftButton, modifiers, from);
    QTest::mouseMove(&map, (from + to) / 2);
    QTest::mouseMove(&map, to);
    QTest::mouseRelease(&map, Qt::LeftButton, modifiers, to);
}

/// A box around the middle of an area that holds no other area's middle.
std::pair<QPoint, QPoint> boxAround(const MapView& map, std::size_t area)
{
    const QPoint middle = map.viewport().toPixel(map.picture().shapes->areas()[area].centroid).toPoint();
    return {middle - QPoint(8, 8), middle + QPoint(8, 8)};
}

/// The sample frame with areas whose incidents have places.
FrameSnapshot placedFrame()
{
    auto frame = std::make_shared<Frame>(*test::sampleFrame());
    for (std::size_t row = 0; row < frame->size(); ++row) {
        const std::int32_t grid = frame->areaOf(Level::Grid, row);
        if (grid == kNoArea)
            continue;
        const LonLat corner = test::sampleCorner(grid % test::kSampleColumns, grid / test::kSampleColumns);
        frame->lonE7[row] =
            static_cast<std::int32_t>((corner.lon + 0.0012) * 1e7) + static_cast<std::int32_t>(row % 7) * 900;
        frame->latE7[row] =
            static_cast<std::int32_t>((corner.lat - 0.0016) * 1e7) + static_cast<std::int32_t>(row % 5) * 900;
    }
    return frame;
}

} // namespace

TEST_CASE("a box chooses the areas whose middle it holds; Shift adds and Ctrl toggles", "[ui][map]")
{
    const test::TestWindow test;
    MapView& map = *panelOf(test).view();
    trigger(panelOf(test), "mapBox");
    CHECK(map.tool() == MapTool::Box);
    const auto [from, to] = boxAround(map, 7);
    dragOver(map, from, to);
    CHECK(test.window->selection().selection().areas == std::vector{AreaId(8)});
    const auto [from2, to2] = boxAround(map, 9);
    dragOver(map, to2, from2, Qt::ShiftModifier);
    CHECK(test.window->selection().selection().areas == std::vector{AreaId(8), AreaId(10)});
    dragOver(map, from, to, Qt::ControlModifier);
    CHECK(test.window->selection().selection().areas == std::vector{AreaId(10)});
    QTest::keyClick(&map, Qt::Key_Escape);
    CHECK(map.tool() == MapTool::Move);
    CHECK_FALSE(panelOf(test).findChild<QAction*>(QStringLiteral("mapBox"))->isChecked());
}

TEST_CASE("clicks with Shift add areas and a second plain click lets go", "[ui][map]")
{
    const test::TestWindow test;
    MapView& map = *panelOf(test).view();
    const auto at = [&](std::size_t area) {
        return map.viewport().toPixel(map.picture().shapes->areas()[area].anchor).toPoint();
    };
    QTest::mouseClick(&map, Qt::LeftButton, {}, at(3));
    QTest::mouseClick(&map, Qt::LeftButton, Qt::ShiftModifier, at(4));
    CHECK(test.window->selection().selection().areas.size() == 2);
    QTest::mouseClick(&map, Qt::LeftButton, Qt::ControlModifier, at(3));
    CHECK(test.window->selection().selection().areas == std::vector{AreaId(5)});
    QTest::mouseClick(&map, Qt::LeftButton, {}, at(4));
    CHECK(test.window->selection().selection().areas.empty());
}

TEST_CASE("measuring follows the pointer and ends with a double click", "[ui][map]")
{
    const test::TestWindow test;
    MapView& map = *panelOf(test).view();
    trigger(panelOf(test), "mapMeasure");
    QTest::mouseClick(&map, Qt::LeftButton, {}, QPoint(100, 100));
    QTest::mouseMove(&map, QPoint(200, 100));
    QTest::mouseClick(&map, Qt::LeftButton, {}, QPoint(200, 100));
    QTest::mouseDClick(&map, Qt::LeftButton, {}, QPoint(200, 100));
    CHECK(test.window->selection().selection().areas.empty());
    QTest::keyClick(&map, Qt::Key_Escape);
    QTest::keyClick(&map, Qt::Key_Escape);
    CHECK(map.tool() == MapTool::Move);
}

TEST_CASE("close incidents stand on the map and a box chooses them with their areas", "[ui][map]")
{
    const test::TestWindow test({1440, 900}, Look::Light, placedFrame());
    MapView& map = *panelOf(test).view();
    trigger(panelOf(test), "mapPointsAlways");
    test.settle();
    REQUIRE(map.hasPoints());
    REQUIRE_FALSE(map.layers().marks.empty());
    trigger(panelOf(test), "mapBox");
    dragOver(map, {2, 2}, {map.width() - 60, map.height() - 3});
    const StationCounts& counts = *test.window->live().counts();
    CHECK(static_cast<std::int64_t>(test.window->selection().selection().incidents.size()) ==
          counts.counted - counts.unlocated);
    CHECK(test.window->selection().selection().areas.size() > 20);
}

TEST_CASE("a click on a mark chooses its incidents", "[ui][map]")
{
    const test::TestWindow test({1440, 900}, Look::Dark, placedFrame());
    MapView& map = *panelOf(test).view();
    trigger(panelOf(test), "mapPointsAlways");
    test.settle();
    const MapMark mark = map.layers().marks.front();
    QTest::mouseClick(&map, Qt::LeftButton, {}, map.viewport().toPixel(mark.plane).toPoint());
    CHECK(test.window->selection().selection().incidents.size() == mark.rows.size());
    trigger(panelOf(test), "mapPointsNever");
    test.settle();
    CHECK(map.layers().marks.empty());
}

TEST_CASE("the menu's choices colour the map and are found again", "[ui][map]")
{
    const test::TestWindow test;
    MapPanel& panel = panelOf(test);
    const MapView& map = *panel.view();
    trigger(panel, "mapByKm2");
    CHECK(map.picture().classing.measure == MapMeasure::PerKm2);
    trigger(panel, "mapJenks");
    trigger(panel, "mapClasses4");
    CHECK(map.picture().classing.limits.size() == 4);
    trigger(panel, "mapHeat");
    CHECK(map.picture().classing.ramp == Ramp::Heat);
    const QJsonObject state = panel.saveState();
    trigger(panel, "mapByResidents");
    // The sample's grids have no population.
    CHECK(map.picture().classing.of(0) == kNoDataClass);
    panel.restoreState(state);
    CHECK(map.picture().classing.measure == MapMeasure::PerKm2);
    CHECK(panel.saveState() == state);
    panel.restoreState({{QStringLiteral("measure"), 99}, {QStringLiteral("classes"), QStringLiteral("x")}});
    CHECK(map.picture().classing.measure == MapMeasure::Count);
}

TEST_CASE("kept limits outlast a filter and are told in the legend", "[ui][map]")
{
    const test::TestWindow test;
    const MapView& map = *panelOf(test).view();
    const std::vector<double> limits = map.picture().classing.limits;
    const QString note = map.picture().legendNote;
    trigger(panelOf(test), "mapKeepLimits");
    CHECK(map.picture().legendNote != note);
    Filter filter = test.window->filters().current();
    filter.hours = hoursOfDrag(2, 4);
    test.window->filters().setFilter(filter, Origin::Axes);
    CHECK(map.picture().classing.limits == limits);
    trigger(panelOf(test), "mapKeepLimits");
    CHECK(map.picture().classing.limits != limits);
}

TEST_CASE("a period is compared with the one before where the data reaches back", "[ui][map]")
{
    const test::TestWindow test;
    MapView& map = *panelOf(test).view();
    CHECK_FALSE(map.figures().earlier().has_value());
    CHECK_FALSE(map.figures().rows().front().previous.has_value());
    const TimeRange data = *test.window->live().frame()->extent();
    Filter filter = test.window->filters().current();
    filter.from = CivilTime{data.to.seconds - 7 * kDaySeconds};
    filter.to = data.to;
    test.window->filters().setFilter(filter, Origin::FilterBar);
    REQUIRE(map.figures().earlier().has_value());
    std::int64_t sum = 0;
    for (const HeatRow& row : map.figures().rows())
        sum += row.previous.value_or(-1);
    filter.to = filter.from;
    filter.from = CivilTime{data.to.seconds - 14 * kDaySeconds};
    test.window->filters().setFilter(filter, Origin::FilterBar);
    const auto& byArea = test.window->live().counts()->byArea;
    CHECK(sum == test.window->live().counts()->counted - byArea.back());
    CHECK(sum > 0);
}

TEST_CASE("the map is saved from its dialog at a size on paper", "[ui][map]")
{
    const test::TemporaryFolder folder;
    const test::TestWindow test;
    trigger(panelOf(test), "mapSave");
    auto* dialog = test.window->findChild<MapSheetDialog*>();
    REQUIRE(dialog != nullptr);
    CHECK_FALSE(dialog->isModal());
    CHECK(dialog->sheet().widthMm == 160);
    QSignalSpy written(&panelOf(test), &MapPanel::written);
    dialog->write(QString::fromStdString(folder.file("map.svg")));
    CHECK((written.count() > 0 || written.wait(20000)));
    CHECK(std::filesystem::file_size(folder.file("map.svg")) > 1000);
}

TEST_CASE("a station without areas, and one whose incidents have no place, are drawn", "[ui][map]")
{
    test::FrameBuilder bare;
    bare.row({});
    const test::TestWindow empty({1366, 768}, Look::Light, std::make_shared<const Frame>(bare.build()));
    CHECK_FALSE(panelOf(empty).view()->isVisible());
    auto unlocated = std::make_shared<Frame>(*test::sampleFrame());
    unlocated->lonE7 = std::vector<std::int32_t>(unlocated->size(), kNoCoordinate);
    unlocated->area[indexOf(Level::Grid)] = std::vector<std::int32_t>(unlocated->size(), kNoArea);
    const test::TestWindow test({1366, 768}, Look::Light, unlocated);
    trigger(panelOf(test), "mapPointsAlways");
    test.settle();
    CHECK(panelOf(test).view()->layers().marks.empty());
    CHECK(panelOf(test).view()->picture().classing.limits.empty());
    CHECK_FALSE(panelOf(test).grab().isNull());
}
