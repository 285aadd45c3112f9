// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartpanel.h"

#include "core/state/savedview.h"
#include "core/study/recipe.h"
#include "support/files.h"
#include "support/testwindow.h"
#include "ui/common/plotview.h"
#include "ui/charts/studycontrols.h"
#include "ui/charts/studytablemodel.h"

#include <catch2/catch.hpp>

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>

using namespace jingge;

namespace {

ChartPanel& shownPanel(const test::TestWindow& test)
{
    test.window->showPage(Page::Charts);
    test.settle();
    return *test.window->workbench()->charts();
}

} // namespace

TEST_CASE("the gallery shows each analysis with its figures and what they rest on", "[ui]")
{
    const test::TestWindow test;
    ChartPanel& panel = shownPanel(test);
    const QAbstractItemModelTester tester(panel.model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    for (const char* study : {"hotspot", "density", "concentration", "aoristic", "knox"}) {
        INFO(study);
        panel.choose(QLatin1StringView(study));
        test.settle();
        CHECK(panel.view()->plot().index() != 0);
        CHECK(panel.model()->rowCount() > 0);
        CHECK(panel.methodText().startsWith(QStringLiteral("n = ")));
        REQUIRE(panel.table());
        CHECK(panel.table()->rows.size() == static_cast<std::size_t>(panel.model()->rowCount()));
    }
}

TEST_CASE("an analysis follows the filter while it is in sight", "[ui]")
{
    const test::TestWindow test;
    ChartPanel& panel = shownPanel(test);
    const QString before = panel.methodText();
    Filter filter = test.window->filters().current();
    filter.categories = {"theft"};
    test.window->filters().setFilter(filter, Origin::Shell);
    test.settle();
    CHECK(panel.methodText() != before);
    test.window->showPage(Page::Main);
    CHECK(panel.isSettled());
}

TEST_CASE("what cannot be answered says why", "[ui]")
{
    const test::TestWindow test;
    ChartPanel& panel = shownPanel(test);
    panel.choose(QStringLiteral("alarm"));
    test.settle();
    CHECK(panel.model()->rowCount() == 0);
    CHECK(panel.view()->plot().index() == 0);
}

TEST_CASE("a setting asks again and is remembered, and a recipe holds filter and question", "[ui]")
{
    const test::TestWindow test;
    ChartPanel& panel = shownPanel(test);
    panel.choose(QStringLiteral("hotspot"));
    test.settle();
    auto* distance = panel.findChild<QComboBox*>(QStringLiteral("study.distance"));
    REQUIRE(distance != nullptr);
    distance->setCurrentIndex(3);
    Q_EMIT distance->activated(3);
    test.settle();
    CHECK(panel.methodText().contains(QStringLiteral("1000")));
    const test::TemporaryFolder folder;
    panel.saveRecipe(QString::fromStdString(folder.file("r.jinggeview")));
    const auto recipe = readSavedView(folder.file("r.jinggeview"));
    REQUIRE(recipe);
    CHECK(recipe->page == kRecipePage);
    CHECK(recipe->filter == test.window->filters().current());
    CHECK(settingOf(questionFrom(recipe->panels[QStringLiteral("charts")].toObject()), "distance") == "1000");
    panel.choose(QStringLiteral("knox"));
    panel.restoreState(recipe->panels[QStringLiteral("charts")].toObject());
    CHECK(panel.controls()->question().study == "hotspot");
}
