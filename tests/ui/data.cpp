// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/quality/datapanel.h"

#include <catch2/catch.hpp>

#include "support/files.h"
#include "support/stores.h"
#include "support/storestation.h"
#include "ui/common/rowsmodel.h"
#include "ui/quality/addressespart.h"
#include "ui/quality/auditpart.h"
#include "ui/quality/confirmbar.h"
#include "ui/quality/importspart.h"
#include "ui/quality/qualitymodel.h"
#include "ui/quality/qualitypart.h"
#include "ui/quality/watchpart.h"
#include "ui/patterns/patterncontrols.h"
#include "ui/patterns/repeatmodel.h"
#include "ui/patterns/repeatpanel.h"
#include "ui/patterns/verdictbar.h"
#include "ui/shell/mainwindow.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QEventLoop>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace jingge;
using namespace jingge::test;

namespace {

Incident at(const std::string& id, const std::string& time, const std::string& address,
            std::optional<LonLat> place = {})
{
    Incident one = incident(id, time);
    one.address = one.addressKey = address;
    one.place = place;
    return one;
}

/// A window over a store with two imports, of which the second changes a call of the first.
struct Bench {
    TemporaryFolder folder;
    std::unique_ptr<StoreStation> station;
    Theme theme{Look::Light};
    std::unique_ptr<MainWindow> window;

    Bench()
    {
        const std::string path = folder.file("a.db");
        {
            const auto store = writableStore(path);
            putAreas(*store, Level::Grid, {square(Level::Grid, "A", 120, 30), square(Level::Grid, "B", 121, 30)});
            takeIn(*store, {at("1", "2025-06-30T08:00:00", "解放路1号", LonLat{120.5, 30.5}),
                            at("2", "2025-07-01T08:00:00", "解放路2号"), at("3", "2025-07-02T08:00:00", "解放路2号")});
            Incident changed = at("1", "2025-06-30T08:00:00", "解放路1号", LonLat{120.5, 30.5});
            changed.outcome = "已处理";
            takeIn(*store, {changed, at("4", "2025-07-03T08:00:00", "人民路9号")});
        }
        theme.applyTo(*qobject_cast<QApplication*>(QCoreApplication::instance()));
        station = std::make_unique<StoreStation>(path);
        window = std::make_unique<MainWindow>(*station, theme);
        window->resize(1366, 768);
        window->show();
        window->showPage(Page::Data);
        settle();
    }
    void settle() const
    {
        QEventLoop loop;
        do
            loop.processEvents();
        while (!window->isSettled());
    }
    [[nodiscard]] DataPanel& data() const { return *window->workbench()->data(); }
    [[nodiscard]] std::size_t chosen() const { return window->selection().selection().incidents.size(); }
    void press(const char* name) const
    {
        auto* button = window->findChild<QPushButton*>(QLatin1StringView(name));
        REQUIRE(button != nullptr);
        REQUIRE(button->isEnabled());
        button->click();
        settle();
    }
    [[nodiscard]] QString cell(const QAbstractItemModel& model, int row, int column) const
    {
        return model.index(row, column).data().toString();
    }
};

} // namespace

TEST_CASE("every figure of the data's quality chooses the calls behind it", "[ui]")
{
    const Bench bench;
    QualityModel& model = *bench.data().quality()->model();
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    REQUIRE(model.rowCount() == 3);
    CHECK(bench.cell(model, 0, QualityModel::Incidents) == QLatin1StringView("4"));
    const int unlocated = QualityModel::FirstFinding + 3;
    CHECK(bench.cell(model, 0, unlocated) == QLatin1StringView("3"));
    bench.data().quality()->chooseCell(0, unlocated);
    CHECK(bench.chosen() == 3);
    bench.data().quality()->setBy(1); // months
    bench.settle();
    REQUIRE(model.rowCount() == 3);
    CHECK(bench.cell(model, 1, QualityModel::Key) == QLatin1StringView("2025-06"));
    bench.data().quality()->chooseCell(2, unlocated);
    CHECK(bench.chosen() == 3);
    bench.data().quality()->chooseCell(1, QualityModel::Incidents);
    CHECK(bench.chosen() == 1);
    model.setShares(true);
    CHECK(bench.cell(model, 0, unlocated) == QLatin1StringView("75.0 %"));
}

TEST_CASE("an import is taken back in the window after a question, and the figures follow", "[ui]")
{
    const Bench bench;
    bench.data().showPart(DataPanel::Part::Imports);
    bench.settle();
    ImportsPart& imports = *bench.data().imports();
    REQUIRE(imports.model()->rowCount() == 2);
    CHECK(bench.cell(*imports.model(), 0, 0) == QLatin1StringView("2"));
    REQUIRE(imports.detailModel()->rowCount() == 1); // what it changed
    CHECK(bench.cell(*imports.detailModel(), 0, 1) == QStringLiteral("处理结果"));
    CHECK(bench.cell(*imports.detailModel(), 0, 3) == QStringLiteral("已处理"));
    bench.press("data.listBatch");
    CHECK(bench.chosen() == 2);
    bench.press("data.takeBack");
    const auto* confirm = bench.window->findChild<ConfirmBar*>();
    REQUIRE(confirm != nullptr);
    CHECK(confirm->isVisible());
    CHECK(bench.station->frame()->size() == 4); // nothing yet
    bench.press("data.confirm");
    CHECK_FALSE(confirm->isVisible());
    CHECK(bench.station->frame()->size() == 3);
    CHECK(bench.window->live().frame()->size() == 3);
    CHECK(bench.cell(*imports.model(), 0, 10) == QStringLiteral("已收回"));
    CHECK_FALSE(bench.window->findChild<QPushButton*>(QStringLiteral("data.takeBack"))->isEnabled());
}

TEST_CASE("an address is given its grid once, and the same can be taken back", "[ui]")
{
    const Bench bench;
    bench.data().showPart(DataPanel::Part::Addresses);
    bench.settle();
    AddressesPart& addresses = *bench.data().addresses();
    REQUIRE(addresses.model()->rowCount() == 2);
    CHECK(bench.cell(*addresses.model(), 0, 0) == QStringLiteral("解放路2号")); // two calls
    addresses.chooseAddress(0);
    CHECK(bench.chosen() == 2);
    auto* words = bench.window->findChild<QLineEdit*>(QStringLiteral("data.gridWords"));
    words->setText(QStringLiteral("of B"));
    REQUIRE(addresses.gridModel()->rowCount() == 1);
    Q_EMIT words->returnPressed();
    bench.settle();
    CHECK(addresses.model()->rowCount() == 1);
    REQUIRE(addresses.assignedModel()->rowCount() == 1);
    CHECK(bench.cell(*addresses.assignedModel(), 0, 1) == QStringLiteral("name of B"));
    const Frame& frame = *bench.window->live().frame();
    CHECK(frame.areaOf(Level::Grid, 1) == frame.areaOf(Level::Grid, 2));
    CHECK(frame.areaOf(Level::Grid, 1) != kNoArea);
    auto* assigned = bench.window->findChild<QPushButton*>(QStringLiteral("data.unassign"));
    CHECK_FALSE(assigned->isEnabled());
    addresses.chooseAssigned(0);
    bench.press("data.unassign");
    CHECK(addresses.model()->rowCount() == 2);
    CHECK(addresses.assignedModel()->rowCount() == 0);
}

TEST_CASE("a table that is put into the watched folder comes in by itself, and idle means nothing runs", "[ui]")
{
    const Bench bench;
    const TemporaryFolder watched;
    watched.write("mapping.toml", "name = \"m\"\n[columns]\nsource_id = \"id\"\nreceived_at = \"time\"\n");
    bench.data().showPart(DataPanel::Part::Watch);
    WatchPart& part = *bench.data().watch();
    CHECK_FALSE(bench.window->findChild<QPushButton*>(QStringLiteral("data.watch"))->isEnabled());
    part.setFolder(QString::fromStdString(watched.path()));
    bench.press("data.watch");
    REQUIRE(part.watch()->isOn());
    CHECK(part.watch()->isIdle());
    watched.write("calls.csv", "id,time\n77,2025-07-04 08:00:00\n");
    QEventLoop loop;
    while (part.model()->rowCount() == 0)
        loop.processEvents(QEventLoop::WaitForMoreEvents);
    bench.settle();
    CHECK(bench.cell(*part.model(), 0, 1) == QLatin1StringView("calls.csv"));
    CHECK(bench.cell(*part.model(), 0, 3) == QLatin1StringView("1"));
    CHECK(bench.window->live().frame()->size() == 5); // the window shows it
    while (!part.watch()->isIdle())
        loop.processEvents(QEventLoop::WaitForMoreEvents);
    bench.press("data.watch");
    CHECK_FALSE(part.watch()->isOn());
}

TEST_CASE("what is watched is remembered for each station", "[ui]")
{
    const Bench bench;
    const TemporaryFolder watched;
    const QString memory = QString::fromStdString(bench.folder.file("watch.json"));
    WatchPart& part = *bench.data().watch();
    part.remember(memory);
    CHECK_FALSE(part.watch()->isOn());
    part.setFolder(QString::fromStdString(watched.path()));
    bench.data().showPart(DataPanel::Part::Watch);
    bench.press("data.watch");
    MainWindow again(*bench.station, const_cast<Theme&>(bench.theme));
    again.workbench()->data()->watch()->remember(memory);
    CHECK(again.workbench()->data()->watch()->watch()->isOn());
}

TEST_CASE("proposed calls of one event are confirmed, counted once, and the decision is undone", "[ui]")
{
    const TemporaryFolder folder;
    const std::string path = folder.file("a.db");
    {
        const auto store = writableStore(path);
        takeIn(*store, {at("1", "2025-07-01T08:00:00", "解放路2号"), at("2", "2025-07-01T08:10:00", "解放路2号"),
                        at("3", "2025-07-02T08:00:00", "人民路9号")});
    }
    StoreStation station(path);
    Theme theme{Look::Light};
    MainWindow window(station, theme);
    window.show();
    window.showPage(Page::Repeat);
    const auto settle = [&] {
        QEventLoop loop;
        do
            loop.processEvents();
        while (!window.isSettled());
    };
    RepeatPanel& panel = *window.workbench()->repeats();
    panel.controls()->setMode(PatternControls::Mode::Duplicates);
    settle();
    REQUIRE(panel.model()->rowCount() == 1);
    const auto& verdicts = window.findChild<VerdictBar*>()->verdicts();
    CHECK_FALSE(verdicts[0]->isEnabled()); // nothing is chosen
    panel.chooseRow(0);
    CHECK(verdicts[0]->isEnabled());
    CHECK_FALSE(verdicts[2]->isEnabled());
    verdicts[0]->trigger();
    settle();
    CHECK(window.live().counts()->total == 2);
    REQUIRE(panel.model()->rowCount() == 1);
    CHECK(panel.model()->kind(0) == PatternKind::Confirmed);
    panel.chooseRow(0);
    verdicts[2]->trigger();
    settle();
    CHECK(window.live().counts()->total == 3);
    panel.chooseRow(0);
    verdicts[1]->trigger();
    settle();
    CHECK(panel.model()->rowCount() == 0);
}

TEST_CASE("the audit log is read in the window, looked through and its chain followed", "[data]")
{
    Bench bench;
    DataPanel* panel = bench.window->findChild<DataPanel*>();
    panel->showPart(DataPanel::Part::Audit);
    bench.settle();
    AuditPart* audit = panel->audit();
    const int records = audit->model()->rowCount();
    REQUIRE(records >= 1);
    const QString first = audit->model()->index(records - 1, 2).data().toString();
    CHECK(first.toStdString() == "辖区变更");
    CHECK(audit->chain()->text().contains(QStringLiteral("尚未核验")));
    audit->check();
    bench.settle();
    CHECK(audit->chain()->text().contains(QStringLiteral("完整")));
    audit->findChild<QLineEdit*>()->setText(QStringLiteral("没有这样的事"));
    CHECK(audit->model()->rowCount() == 0);
    audit->findChild<QLineEdit*>()->setText(QStringLiteral("辖区变更"));
    CHECK(audit->model()->rowCount() == 1);
}
