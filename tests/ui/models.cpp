// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testwindow.h"

#include "ui/patterns/repeatmodel.h"
#include "ui/patterns/repeatpanel.h"
#include "ui/tables/incidentmodel.h"
#include "ui/tables/incidentpanel.h"

#include <catch2/catch.hpp>

#include <QAbstractItemModelTester>

using namespace jingge;

namespace {

struct Context {
    test::SampleStation station;
    Theme theme{Look::Light};
    FilterStack filters;
    SelectionState selection;
    LiveCounts live{station.frame(), filters};
    LiveUsual usual{live};
    ViewContext view{theme, station, filters, selection, live, usual};
};

std::vector<std::uint32_t> firstRows(std::uint32_t count)
{
    std::vector<std::uint32_t> rows;
    for (std::uint32_t row = 0; row < count; ++row)
        rows.push_back(row);
    return rows;
}

} // namespace

TEST_CASE("the incident model keeps every rule of models while its rows change", "[ui]")
{
    Context context;
    IncidentModel model(context.view);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRows(firstRows(400));
    CHECK(model.rowCount() == 400);
    model.setRows({});
    CHECK(model.rowCount() == 0);
    model.setRows(firstRows(3));
    CHECK(model.columnCount() == IncidentModel::ColumnCount);
}

TEST_CASE("incidents stand with the latest first and are found again by their id", "[ui]")
{
    Context context;
    IncidentModel model(context.view);
    model.setRows(firstRows(300));
    CHECK(model.incidentAt(0) == context.station.frame()->incident(299));
    CHECK(model.incidentAt(299) == context.station.frame()->incident(0));
    CHECK(model.rowOf(context.station.frame()->incident(299)) == 0);
    CHECK(model.rowOf(IncidentId(99999)) == -1);
}

TEST_CASE("addresses are read a page at a time and only when shown", "[ui]")
{
    Context context;
    IncidentModel model(context.view);
    model.setRows(firstRows(1000));
    CHECK(context.station.reads == 0);
    CHECK_FALSE(model.index(0, IncidentModel::Address).data().toString().isEmpty());
    CHECK(context.station.reads == 128);
    static_cast<void>(model.index(100, IncidentModel::Address).data());
    CHECK(context.station.reads == 128);
    static_cast<void>(model.index(500, IncidentModel::Address).data());
    CHECK(context.station.reads == 256);
}

TEST_CASE("a store that cannot be read is told once a page and leaves the cells empty", "[ui]")
{
    Context context;
    context.station.failsToRead = true;
    IncidentModel model(context.view);
    model.setRows(firstRows(10));
    int told = 0;
    QObject::connect(&model, &IncidentModel::failed, &model, [&] { ++told; });
    CHECK(model.index(0, IncidentModel::Address).data().toString().isEmpty());
    CHECK(model.index(1, IncidentModel::Address).data().toString().isEmpty());
    CHECK(told == 1);
}

TEST_CASE("the repeat model keeps every rule of models", "[ui]")
{
    Context context;
    RepeatModel model(context.view);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    RepeatQuestion question;
    question.least = 3;
    std::vector<PatternGroup> groups;
    for (const RepeatGroup& group : repeatGroups(*context.station.frame(), context.live.counts()->rows, question))
        groups.push_back({group, PatternKind::Repeat});
    model.setGroups(groups, question.key);
    REQUIRE(model.rowCount() > 0);
    CHECK(model.title(0).contains(QStringLiteral("号院")));
    model.setGroups({}, RepeatKey::Plate);
    CHECK(model.rowCount() == 0);
}

TEST_CASE("a repeat by caller shows a masked number", "[ui]")
{
    Context context;
    RepeatModel model(context.view);
    model.setGroups({{{1, 2}, PatternKind::Repeat}}, RepeatKey::Caller);
    CHECK(model.title(0).contains(QStringLiteral("****")));
}
