// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/files.h"
#include "support/testwindow.h"

#include "ui/common/panel.h"
#include "ui/map/mappanel.h"
#include "ui/shell/exportdialog.h"
#include "ui/patterns/repeatmodel.h"
#include "ui/patterns/repeatpanel.h"
#include "ui/shell/panelexports.h"
#include "ui/tables/incidentmodel.h"
#include "ui/tables/incidentpanel.h"

#include <catch2/catch.hpp>

#include <QClipboard>
#include <QComboBox>
#include <QMimeData>
#include <QSignalSpy>

using namespace jingge;

TEST_CASE("every panel can be copied or exported, and nothing in it is personal", "[ui]")
{
    const test::TestWindow test;
    for (const Panel* panel : test.window->workbench()->panels()) {
        INFO(panel->title().toStdString());
        if (panel->hasPicture()) {
            CHECK(panel->picture().size == panel->picture().size.expandedTo({50, 50}));
            CHECK_FALSE(panel->picture().title.isEmpty());
        }
        if (!panel->hasTable())
            continue;
        const Result<Table> table = panel->table();
        REQUIRE(table);
        for (const std::string& column : table->columns) {
            CHECK_FALSE(column.empty());
            for (const char* personal :
                 {"姓名", "电话", "车牌", "证件", "caller", "phone", "plate", "name_mask", "token"})
                CHECK(column.find(personal) == std::string::npos);
        }
    }
    CHECK(test.window->workbench()->incidents()->hasTable());
    CHECK(test.window->workbench()->map()->hasPicture());
}

TEST_CASE("a table is copied as tab-separated text and as HTML, a row for a row", "[ui]")
{
    const test::TestWindow test;
    auto* exports = test.window->findChild<PanelExports*>();
    const QSignalSpy told(exports, &PanelExports::succeeded);
    const IncidentPanel& incidents = *test.window->workbench()->incidents();
    exports->copyTableOf(incidents);
    const QMimeData* copied = QApplication::clipboard()->mimeData();
    REQUIRE(copied->hasText());
    const QStringList lines = copied->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    CHECK(lines.size() == static_cast<qsizetype>(incidents.table()->rows.size()) + 1);
    CHECK(lines.front().contains(QStringLiteral("地址")));
    CHECK(copied->hasFormat(QStringLiteral("text/html")));
    CHECK(told.count() == 1);
}

TEST_CASE("a chart is copied as an image and as SVG", "[ui]")
{
    const test::TestWindow test;
    test.window->findChild<PanelExports*>()->copyPictureOf(*test.window->workbench()->map());
    const QMimeData* copied = QApplication::clipboard()->mimeData();
    CHECK(copied->hasImage());
    CHECK(copied->data(QStringLiteral("image/svg+xml")).contains("<svg"));
}

TEST_CASE("the export asks for the kind of file and says what comes of it", "[ui]")
{
    const test::TestWindow test;
    const ExportDialog table(*test.window->workbench()->incidents(), test.window.get());
    CHECK(table.findChild<QComboBox*>()->count() >= 1);
    CHECK(table.findChild<QComboBox*>()->itemData(0) == QStringLiteral("csv"));
    const ExportDialog picture(*test.window->workbench()->map(), test.window.get());
    QStringList endings;
    for (int i = 0; i < picture.findChild<QComboBox*>()->count(); ++i)
        endings += picture.findChild<QComboBox*>()->itemData(i).toString();
    for (const char* ending : {"png", "svg", "pdf"})
        CHECK(endings.contains(QLatin1StringView(ending)));
}

TEST_CASE("map and table hand their incidents to files of other programs, groups their table", "[ui]")
{
    const test::TestWindow test;
    const Workbench& bench = *test.window->workbench();
    Filter filter = test.window->filters().current();
    filter.hours = *parseHours("22-2");
    test.window->filters().setFilter(filter, Origin::Shell);
    test.settle();
    const Panel& map = *bench.map();
    CHECK(map.hasIncidents());
    CHECK(static_cast<std::int64_t>(map.incidentRows().count()) == test.window->live().counts()->counted);
    const Panel& table = *bench.incidents();
    CHECK(table.incidentRows().count() == static_cast<std::size_t>(bench.incidents()->model()->rowCount()));
    const Table groups = bench.repeats()->table().value();
    CHECK(groups.columns.size() == 6);
    CHECK(groups.rows.size() == static_cast<std::size_t>(bench.repeats()->model()->rowCount()));
    ExportDialog dialog(map, nullptr);
    const auto* kinds = dialog.findChild<QComboBox*>();
    for (const char* ending : {"csv", "xlsx", "geojson", "gpkg", "shp", "png", "svg", "pdf"})
        CHECK(kinds->findData(QLatin1StringView(ending)) >= 0);
}
