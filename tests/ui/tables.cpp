// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/files.h"
#include "support/testwindow.h"

#include "ui/common/messagebar.h"
#include "ui/patterns/repeatpanel.h"
#include "ui/shell/savedviews.h"
#include "ui/tables/incidentcard.h"
#include "ui/tables/incidentmodel.h"
#include "ui/tables/incidentpanel.h"

#include <catch2/catch.hpp>

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QCollator>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace jingge;

namespace {

IncidentPanel& panelOf(const test::TestWindow& test)
{
    return *test.window->workbench()->incidents();
}

QCheckBox& switchOf(const test::TestWindow& test, const char* name)
{
    return *test.window->findChild<QCheckBox*>(QLatin1StringView(name));
}

} // namespace

TEST_CASE("what is chosen is listed alone or before all others", "[ui]")
{
    const test::TestWindow test;
    const IncidentModel& model = *panelOf(test).model();
    const StationCounts& counts = *test.window->live().counts();
    test.window->selection().chooseAreas({AreaId(1), AreaId(30)}, Origin::Map);
    const auto chosen = static_cast<int>(counts.byArea[0] + counts.byArea[29]);
    CHECK(model.rowCount() == chosen);
    switchOf(test, "incidents.chosenOnly").click();
    CHECK(model.rowCount() == counts.counted);
    for (int row = 0; row < model.rowCount(); ++row) {
        const std::int32_t grid = test.station.frame()->areaOf(Level::Grid, model.frameRow(row));
        CHECK((grid == 0 || grid == 29) == (row < chosen));
        CHECK(model.index(row, 0).data(Qt::BackgroundRole).isValid() == (row < chosen));
    }
}

TEST_CASE("duplicates are listed on demand and change no count", "[ui]")
{
    const test::TestWindow test;
    const std::int64_t counted = test.window->live().counts()->counted;
    const std::int64_t merged = test.window->live().counts()->duplicatesLeftOut;
    REQUIRE(merged > 0);
    switchOf(test, "incidents.duplicates").click();
    CHECK(panelOf(test).model()->rowCount() == counted + merged);
    CHECK(test.window->live().counts()->counted == counted);
    switchOf(test, "incidents.duplicates").click();
    // Those of a chosen set are listed whatever the switch says.
    const auto set = test::sampleDuplicateSets(*test.station.frame()).front();
    test.window->selection().chooseIncidents({test.station.frame()->incident(set[0]), test.station.frame()->incident(set[1])}, {},
                                             Origin::Repeat);
    CHECK(panelOf(test).model()->rowCount() == 2);
}

TEST_CASE("rows are put in order by any column", "[ui]")
{
    const test::TestWindow test;
    IncidentModel& model = *panelOf(test).model();
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCollator collator;
    collator.setNumericMode(true);
    for (const int column : {IncidentModel::Category, IncidentModel::AreaName, IncidentModel::Status, IncidentModel::Address,
                             IncidentModel::SourceId}) {
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            model.sort(column, order);
            bool isInOrder = true;
            for (int row = 1; row < model.rowCount(); ++row) {
                const int compared = collator.compare(model.index(row - 1, column).data().toString(),
                                                      model.index(row, column).data().toString());
                isInOrder = isInOrder && (order == Qt::AscendingOrder ? compared <= 0 : compared >= 0);
                if (compared == 0)
                    isInOrder = isInOrder && model.frameRow(row - 1) > model.frameRow(row);
            }
            CHECK(isInOrder);
        }
    }
    model.sort(IncidentModel::Time, Qt::AscendingOrder);
    CHECK(model.frameRow(0) < model.frameRow(1));
    model.sort(IncidentModel::Time, Qt::DescendingOrder);
    CHECK(model.frameRow(0) > model.frameRow(1));
}

TEST_CASE("the incident in focus stays in focus when the order changes", "[ui]")
{
    const test::TestWindow test;
    IncidentPanel& panel = panelOf(test);
    panel.rows()->selectRow(5);
    const auto focus = test.window->selection().selection().focus;
    REQUIRE(focus.has_value());
    panel.rows()->horizontalHeader()->setSortIndicator(IncidentModel::Category, Qt::AscendingOrder);
    CHECK(test.window->selection().selection().focus == focus);
    CHECK(panel.model()->incidentAt(panel.rows()->currentIndex().row()) == focus);
}

TEST_CASE("no column of the table is cut at the right, however narrow the panel", "[ui]")
{
    for (const QSize size : {QSize(1366, 768), QSize(1920, 1080)}) {
        const test::TestWindow test(size);
        for (const Page page : {Page::Main, Page::Repeat, Page::Table}) {
            test.window->showPage(page);
            QApplication::processEvents();
            const QTableView& table = *panelOf(test).rows();
            CHECK(table.horizontalHeader()->length() <= table.viewport()->width());
            CHECK_FALSE(table.isColumnHidden(IncidentModel::Address));
            CHECK_FALSE(table.isColumnHidden(IncidentModel::Category));
        }
    }
}

TEST_CASE("the card shows one incident whole and nothing of a person in clear", "[ui]")
{
    const test::TestWindow test;
    test.window->showPage(Page::Table);
    panelOf(test).findChild<QAction*>(QStringLiteral("incidents.card"))->setChecked(false);
    panelOf(test).findChild<QAction*>(QStringLiteral("incidents.card"))->trigger();
    panelOf(test).rows()->selectRow(0);
    QString all;
    for (const QLabel* label : panelOf(test).card()->findChildren<QLabel*>())
        all += label->text() + QLatin1Char('\n');
    CHECK(all.contains(QStringLiteral("138****")));
    CHECK(all.contains(QStringLiteral("报警后 9 分")));
    CHECK(all.contains(QStringLiteral("共 2 个版本")));
    CHECK(all.contains(QStringLiteral("楼上噪音扰民")));
    CHECK_FALSE(all.contains(QStringLiteral("12345")));
}

TEST_CASE("the status row counts what is chosen, and its button and Esc let go of it", "[ui]")
{
    const test::TestWindow test;
    auto* clear = test.window->findChild<QToolButton*>(QStringLiteral("selection.clear"));
    CHECK(clear->isHidden());
    test.window->selection().chooseAreas({AreaId(1), AreaId(2), AreaId(3)}, Origin::Map);
    const auto& byArea = test.window->live().counts()->byArea;
    const QString expected = QStringLiteral("已选 3 个网格，%1 起").arg(byArea[0] + byArea[1] + byArea[2]);
    bool isTold = false;
    for (const QLabel* label : test.window->findChildren<QLabel*>())
        isTold = isTold || label->text() == expected;
    CHECK(isTold);
    CHECK_FALSE(clear->isHidden());
    clear->click();
    CHECK(test.window->selection().selection() == Selection{});
    test.window->selection().chooseAreas({AreaId(1)}, Origin::Map);
    QTest::keyClick(panelOf(test).rows(), Qt::Key_Escape);
    CHECK(test.window->selection().selection() == Selection{});
}

TEST_CASE("a view saved to a file brings filter, choice, page and panels back", "[ui]")
{
    const test::TemporaryFolder folder;
    const QString path = QString::fromStdString(folder.file("夜间.jinggeview"));
    const test::TestWindow test;
    MainWindow& window = *test.window;
    Filter filter;
    filter.hours = hoursOfDrag(22, 25);
    filter.areas = {{Level::Grid, "G01"}};
    window.filters().setFilter(filter, Origin::Shell);
    window.workbench()->repeats()->restoreState({{QStringLiteral("days"), 10}});
    window.showPage(Page::Repeat);
    window.selection().chooseAreas({AreaId(1)}, Origin::Map);
    window.savedViews()->save(path);
    CHECK(window.savedViews()->recent() == QStringList{path});
    window.filters().setFilter({}, Origin::Shell);
    window.selection().clear(Origin::Shell);
    window.workbench()->repeats()->restoreState({{QStringLiteral("days"), 90}});
    window.showPage(Page::Main);
    window.savedViews()->open(path);
    CHECK(window.filters().current() == filter);
    CHECK(window.selection().selection().areas == std::vector{AreaId(1)});
    CHECK(window.workbench()->page() == Page::Repeat);
    CHECK(window.workbench()->repeats()->saveState().value(QStringLiteral("days")).toInt() == 10);
}

TEST_CASE("a view that cannot be read changes nothing and is told", "[ui]")
{
    const test::TemporaryFolder folder;
    const test::TestWindow test;
    const Filter before = test.window->filters().current();
    test.window->savedViews()->open(QString::fromStdString(folder.write("broken.jinggeview", "{\"format\":")));
    CHECK(test.window->filters().current() == before);
    CHECK(test.window->findChild<MessageBar*>()->accessibleName().contains(QStringLiteral("不是保存的视图")));
    CHECK(test.window->savedViews()->recent().isEmpty());
}
