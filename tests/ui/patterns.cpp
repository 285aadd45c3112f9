// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testwindow.h"

#include "ui/common/emptystate.h"
#include "ui/common/wording.h"
#include "ui/patterns/groupdetail.h"
#include "ui/patterns/groupmodel.h"
#include "ui/patterns/patterncontrols.h"
#include "ui/patterns/repeatmodel.h"
#include "ui/patterns/repeatpanel.h"

#include <catch2/catch.hpp>

#include <QAbstractItemModelTester>
#include <QAction>
#include <QPushButton>

#include <algorithm>

using namespace jingge;

namespace {

RepeatPanel& panelOf(const test::TestWindow& test)
{
    return *test.window->workbench()->repeats();
}

} // namespace

TEST_CASE("every part of the question about repeats is asked as it stands", "[ui]")
{
    const test::TestWindow test;
    RepeatPanel& panel = panelOf(test);
    panel.restoreState({{QStringLiteral("key"), QStringLiteral("radius")}, {QStringLiteral("radius"), 120},
                        {QStringLiteral("days"), 21}, {QStringLiteral("least"), 2}, {QStringLiteral("level"), 1}});
    test.settle();
    const RepeatQuestion asked = panel.controls()->question();
    CHECK(asked.key == RepeatKey::Radius);
    CHECK(asked.radiusMetres == 120);
    CHECK(asked.windowSeconds == 21 * kDaySeconds);
    CHECK(asked.least == 2);
    CHECK(asked.categoryLevel == 1);
    const auto groups = repeatGroups(*test.station.frame(), test.window->live().counts()->rows, asked);
    CHECK(panel.model()->rowCount() == static_cast<int>(groups.size()));
    CHECK(panel.saveState().value(QStringLiteral("days")).toInt() == 21);
}

TEST_CASE("calls of one person are never joined across categories", "[ui]")
{
    const test::TestWindow test;
    for (const char* key : {"caller", "plate"}) {
        panelOf(test).restoreState({{QStringLiteral("key"), QLatin1StringView(key)}, {QStringLiteral("level"), 0}});
        CHECK_FALSE(panelOf(test).controls()->question().categoryLevel.has_value());
    }
    panelOf(test).restoreState({{QStringLiteral("key"), QStringLiteral("place")}, {QStringLiteral("level"), 0}});
    CHECK(panelOf(test).controls()->question().categoryLevel == 0);
}

TEST_CASE("a state that is out of bounds changes nothing", "[ui]")
{
    const test::TestWindow test;
    const QJsonObject before = panelOf(test).saveState();
    panelOf(test).restoreState({{QStringLiteral("key"), QStringLiteral("face")}, {QStringLiteral("radius"), -5},
                                {QStringLiteral("days"), 1000000}, {QStringLiteral("least"), QStringLiteral("many")},
                                {QStringLiteral("level"), 7}, {QStringLiteral("order"), 9}, {QStringLiteral("mode"), 4}});
    CHECK(panelOf(test).saveState() == before);
}

TEST_CASE("groups stand by count, by last time or by place, sifted by words", "[ui]")
{
    const test::TestWindow test;
    RepeatModel& model = *panelOf(test).model();
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const Frame& frame = *test.station.frame();
    const int all = model.rowCount();
    REQUIRE(all > 3);
    for (int row = 1; row < all; ++row)
        CHECK(model.group(row - 1).size() >= model.group(row).size());
    model.setOrder(PatternOrder::Last);
    for (int row = 1; row < all; ++row)
        CHECK(frame.time[model.group(row - 1).back()] >= frame.time[model.group(row).back()]);
    model.setOrder(PatternOrder::Name);
    CHECK(model.rowCount() == all);
    model.setWords(QStringLiteral("灯市口"));
    CHECK(model.rowCount() > 0);
    CHECK(model.rowCount() < all);
    for (int row = 0; row < model.rowCount(); ++row)
        CHECK(model.title(row).contains(QStringLiteral("灯市口")));
    model.setWords(QStringLiteral("没有这个词"));
    CHECK(model.rowCount() == 0);
    CHECK(model.groupCount() == static_cast<std::size_t>(all));
}

TEST_CASE("calls about one event stand apart: recorded, and proposed and marked so", "[ui]")
{
    const test::TestWindow test;
    RepeatPanel& panel = panelOf(test);
    panel.controls()->setMode(PatternControls::Mode::Duplicates);
    test.settle();
    const RepeatModel& model = *panel.model();
    int recorded = 0;
    int proposed = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
        const bool isProposed = model.kind(row) == PatternKind::Proposed;
        CHECK(model.note(row) == (isProposed ? QStringLiteral("推测") : QStringLiteral("已登记")));
        recorded += model.kind(row) == PatternKind::Recorded ? 1 : 0;
        proposed += isProposed ? 1 : 0;
        if (isProposed) // proposals are made of calls that count
            CHECK(std::ranges::all_of(model.group(row), [&](std::uint32_t incident) {
                return test.window->live().counts()->rows.contains(incident);
            }));
    }
    CHECK(recorded == static_cast<int>(test::sampleDuplicateSets(*test.station.frame()).size()));
    CHECK(proposed == static_cast<int>(proposedDuplicates(*test.station.frame(), test.window->live().counts()->rows).size()));
    Filter filter;
    filter.from = CivilTime::at(*CivilDate::fromYmd(2025, 7, 13));
    test.window->filters().setFilter(filter, Origin::Shell);
    test.settle();
    CHECK(model.rowCount() < recorded + proposed);
    panel.controls()->setMode(PatternControls::Mode::Repeats);
    test.settle();
    for (int row = 0; row < model.rowCount(); ++row)
        CHECK(model.kind(row) == PatternKind::Repeat);
}

TEST_CASE("the calls of the chosen group stand below in order, each with the time since the one before", "[ui]")
{
    const test::TestWindow test;
    RepeatPanel& panel = panelOf(test);
    panel.findChild<QAction*>(QStringLiteral("patterns.detail"))->trigger();
    panel.chooseRow(0);
    GroupModel& calls = *panel.detail()->model();
    const RepeatGroup group = panel.model()->group(0);
    REQUIRE(calls.rowCount() == static_cast<int>(group.size()));
    CHECK(panel.detail()->isVisible());
    const auto cell = [&](int row, GroupModel::Column column) { return calls.index(row, column).data().toString(); };
    CHECK(cell(0, GroupModel::Gap) == QStringLiteral("—"));
    const auto& time = test.station.frame()->time;
    for (int row = 1; row < calls.rowCount(); ++row)
        CHECK(cell(row, GroupModel::Gap)
              == Wording::gap(time[group[static_cast<std::size_t>(row)]] - time[group[static_cast<std::size_t>(row) - 1]]));
    CHECK(cell(0, GroupModel::Address) == panel.model()->title(0));
    test.window->selection().clear(Origin::Shell);
    CHECK_FALSE(panel.detail()->isVisible());
}

TEST_CASE("a length of time is written in its two largest units", "[ui]")
{
    CHECK(Wording::gap(0) == QStringLiteral("0 分"));
    CHECK(Wording::gap(59 * 60 + 29) == QStringLiteral("59 分"));
    CHECK(Wording::gap(59 * 60 + 30) == QStringLiteral("1 时"));
    CHECK(Wording::gap(2 * 3600 + 600) == QStringLiteral("2 时 10 分"));
    CHECK(Wording::gap(kDaySeconds) == QStringLiteral("1 天"));
    CHECK(Wording::gap(3 * kDaySeconds + 5 * 3600) == QStringLiteral("3 天 5 时"));
}

TEST_CASE("an empty list of repeats offers the next wider question", "[ui]")
{
    const test::TestWindow test;
    RepeatPanel& panel = panelOf(test);
    panel.restoreState({{QStringLiteral("least"), 99}});
    test.settle();
    REQUIRE(panel.model()->rowCount() == 0);
    auto* empty = panel.findChild<EmptyState*>();
    CHECK(empty->isVisible());
    CHECK(empty->findChild<QPushButton*>()->text() == QStringLiteral("看 98 起的"));
    Q_EMIT empty->actionRequested();
    CHECK(panel.controls()->question().least == 98);
}

TEST_CASE("the model of a group keeps every rule of models and tells when the store cannot be read", "[ui]")
{
    test::TestWindow test;
    GroupModel* calls = panelOf(test).detail()->model();
    const QAbstractItemModelTester tester(calls, QAbstractItemModelTester::FailureReportingMode::Fatal);
    calls->setGroup({9, 4, 7});
    CHECK(calls->incidentAt(0) == IncidentId(5));
    CHECK(calls->rowOf(IncidentId(10)) == 2);
    test.station.failsToRead = true;
    int told = 0;
    QObject::connect(calls, &GroupModel::failed, calls, [&told] { ++told; });
    calls->setGroup({1, 2});
    CHECK(told == 1);
    CHECK(calls->index(0, GroupModel::Address).data().toString().isEmpty());
}
