// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testwindow.h"

#include "core/state/facetcounts.h"
#include "ui/filter/areachooser.h"
#include "ui/filter/categorychooser.h"
#include "ui/filter/chip.h"
#include "ui/common/facettree.h"
#include "ui/filter/textchooser.h"

#include <catch2/catch.hpp>

#include <QLineEdit>
#include <QMenu>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace jingge;

namespace {

template <class Chooser>
QTreeWidget& treeOf(const test::TestWindow& test)
{
    auto* chooser = test.window->template findChild<Chooser*>();
    chooser->takeFilter();
    return *chooser->template findChild<QTreeWidget*>();
}

QTreeWidgetItem* itemNamed(QTreeWidget& tree, const QString& name)
{
    const auto found = tree.findItems(name, Qt::MatchExactly | Qt::MatchRecursive);
    return found.isEmpty() ? nullptr : found.front();
}

QToolButton& crumb(const test::TestWindow& test, const char* name)
{
    return *test.window->findChild<QToolButton*>(QLatin1StringView(name));
}

} // namespace

TEST_CASE("words in the filter are looked up and narrow every count", "[ui]")
{
    const test::TestWindow test;
    Filter filter = test.window->filters().current();
    filter.text = "杏花里";
    test.window->filters().setFilter(filter, Origin::FilterBar);
    test.settle();
    const StationCounts& counts = *test.window->live().counts();
    CHECK(counts.counted > 0);
    CHECK(counts.counted == counts.byArea[0]); // the grid of that name and no other
    CHECK(test.window->live().textRows() != nullptr);
    // Another part changes: the words are not looked up again, and still hold.
    filter.hours = hoursOfDrag(20, 23);
    test.window->filters().setFilter(filter, Origin::FilterBar);
    CHECK(test.window->live().counts()->counted < counts.total);
    CHECK(test.window->live().counts()->byArea[1] == 0);
    filter.text.clear();
    test.window->filters().setFilter(filter, Origin::FilterBar);
    CHECK(test.window->live().textRows() == nullptr);
    CHECK(test.window->live().counts()->byArea[1] > 0);
}

TEST_CASE("typed words are asked on Return", "[ui]")
{
    const test::TestWindow test;
    auto* chooser = test.window->findChild<TextChooser*>();
    chooser->takeFilter();
    auto* words = chooser->findChild<QLineEdit*>();
    words->setText(QStringLiteral("  渡口  3号 "));
    QTest::keyClick(words, Qt::Key_Return);
    CHECK(test.window->filters().current().text == "渡口 3号");
}

TEST_CASE("the tree of categories asks for one alone, for all but one, and by its boxes", "[ui]")
{
    const test::TestWindow test;
    auto* chooser = test.window->findChild<CategoryChooser*>();
    auto* facets = chooser->findChild<FacetTree*>();
    QTreeWidget& tree = treeOf<CategoryChooser>(test);
    QTreeWidgetItem* ebike = itemNamed(tree, QStringLiteral("电动车被盗"));
    REQUIRE(ebike != nullptr);
    CHECK(ebike->parent()->checkState(0) == Qt::Checked);
    ebike->setCheckState(0, Qt::Unchecked);
    CHECK(ebike->parent()->checkState(0) == Qt::PartiallyChecked);
    const auto& asked = test.window->filters().current().categories;
    CHECK(std::ranges::find(asked, "theft.battery") != asked.end());
    CHECK(std::ranges::find(asked, "complaint") != asked.end());
    CHECK(std::ranges::find(asked, "theft.ebike") == asked.end());
    Q_EMIT facets->onlyRequested(QStringLiteral("theft"));
    CHECK(test.window->filters().current().categories == std::vector<std::string>{"theft"});
    Q_EMIT facets->exclusionRequested(QStringLiteral("theft.battery"));
    CHECK(test.window->filters().current().categories == std::vector<std::string>{"theft.ebike"});
    Q_EMIT facets->askedChanged({});
    CHECK(test.window->filters().current().categories.empty());
}

TEST_CASE("a count in the tree is what its choice would leave under the rest of the filter", "[ui]")
{
    const test::TestWindow test;
    Filter filter = test.window->filters().current();
    filter.hours = hoursOfDrag(22, 25);
    filter.areas = {{Level::Grid, "G01"}};
    test.window->filters().setFilter(filter, Origin::FilterBar);
    QTreeWidgetItem* noise = itemNamed(treeOf<CategoryChooser>(test), QStringLiteral("噪音扰民"));
    QTreeWidgetItem* grid = itemNamed(treeOf<AreaChooser>(test), QStringLiteral("灯市口"));
    REQUIRE(noise != nullptr);
    REQUIRE(grid != nullptr);
    CHECK(grid->checkState(0) == Qt::Unchecked);
    Filter one = filter;
    one.categories = {"complaint.noise"};
    CHECK(noise->text(1).toLongLong() == countStation(*test.station.frame(), one)->counted);
    one = filter;
    one.areas = {{Level::Grid, "G30"}};
    CHECK(grid->text(1).toLongLong() == countStation(*test.station.frame(), one)->counted);
}

TEST_CASE("an area is asked for alone and left out", "[ui]")
{
    const test::TestWindow test;
    auto* facets = test.window->findChild<AreaChooser*>()->findChild<FacetTree*>();
    static_cast<void>(treeOf<AreaChooser>(test));
    Q_EMIT facets->onlyRequested(QStringLiteral("grid:G07"));
    CHECK(test.window->filters().current().areas == std::vector<AreaRef>{{Level::Grid, "G07"}});
    Q_EMIT facets->askedChanged({});
    Q_EMIT facets->exclusionRequested(QStringLiteral("grid:G07"));
    CHECK(test.window->filters().current().areas.size() == 29);
    CHECK(test.window->live().counts()->byArea[6] == 0);
}

TEST_CASE("a search in the tree leaves what matches and the way to it", "[ui]")
{
    const test::TestWindow test;
    QTreeWidget& tree = treeOf<CategoryChooser>(test);
    auto* search = test.window->findChild<CategoryChooser*>()->findChild<QLineEdit*>();
    search->setText(QStringLiteral("电瓶"));
    CHECK_FALSE(itemNamed(tree, QStringLiteral("电瓶被盗"))->isHidden());
    CHECK_FALSE(itemNamed(tree, QStringLiteral("电瓶被盗"))->parent()->isHidden());
    CHECK(itemNamed(tree, QStringLiteral("电动车被盗"))->isHidden());
    CHECK(itemNamed(tree, QStringLiteral("噪音扰民"))->isHidden());
    search->clear();
    CHECK_FALSE(itemNamed(tree, QStringLiteral("噪音扰民"))->isHidden());
}

TEST_CASE("each count of the way leads back to its step and the whole way is in the last", "[ui]")
{
    const test::TestWindow test;
    Filter filter;
    filter.from = CivilTime::at(*CivilDate::fromYmd(2025, 6, 20));
    filter.hours = hoursOfDrag(8, 17);
    filter.validOnly = true;
    test.window->filters().setFilter(filter, Origin::Shell);
    QMenu* way = crumb(test, "filter.way").menu();
    Q_EMIT way->aboutToShow();
    const auto steps = countFunnel(*test.station.frame(), filter);
    REQUIRE(way->actions().size() == 4 + 1 + 3); // everything and three parts; a line; each part to let go of
    CHECK(way->actions().at(3)->text().endsWith(QLatin1Char('\t') + QString::number(steps->back().count)));
    way->actions().at(2)->trigger(); // up to the hours
    CHECK(test.window->filters().current() == upTo(filter, Dimension::Hours));
    crumb(test, "filter.range").click();
    CHECK(test.window->filters().current() == upTo(filter, Dimension::Time));
    crumb(test, "filter.total").click();
    CHECK(test.window->filters().current() == Filter{});
    CHECK(crumb(test, "filter.total").isHidden()); // nothing narrows: one count says it all
    crumb(test, "filter.back").click();
    CHECK(test.window->filters().current() == upTo(filter, Dimension::Time));
    crumb(test, "filter.reset").click();
    CHECK(test.window->filters().current() == Filter{});
}

TEST_CASE("the filter row keeps within a small window, saying less before cutting", "[ui]")
{
    for (const int width : {1280, 1366, 1920}) {
        const test::TestWindow test({width, 768});
        Filter filter = test.window->filters().current();
        filter.hours = hoursOfDrag(22, 25);
        filter.categories = {"complaint.noise"};
        test.window->filters().setFilter(filter, Origin::Shell);
        QApplication::processEvents();
        int end = 0;
        for (const Chip* chip : test.window->findChildren<Chip*>()) {
            CHECK(chip->width() >= chip->sizeHint().width());
            end = std::max(end, chip->geometry().right());
        }
        const QToolButton& last = crumb(test, "filter.way");
        CHECK(last.mapTo(test.window.get(), QPoint(last.width(), 0)).x() <= width);
        CHECK(test.window->width() == width);
        CHECK(end < width);
    }
}
