// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testwindow.h"

#include "ui/common/panel.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/searchfield.h"
#include "ui/shell/shortcutsheet.h"
#include "ui/shell/windowactions.h"

#include <catch2/catch.hpp>

#include <QInputMethodEvent>
#include <QListView>
#include <QSet>
#include <QtTest>

using namespace jingge;

namespace {

/// What the palette lists for a text that is typed.
QStringList found(const test::TestWindow& test, const QString& typed)
{
    auto* field = test.window->findChild<SearchField*>();
    test.window->openPalette();
    field->clear();
    QInputMethodEvent entered;
    entered.setCommitString(typed); // as an input method hands Chinese over
    QCoreApplication::sendEvent(field, &entered);
    QStringList titles;
    for (int row = 0; row < test.window->palette()->entryCount(); ++row)
        titles += test.window->palette()->entry(row).title;
    return titles;
}

} // namespace

TEST_CASE("the palette finds commands by words, by initials and in English", "[ui]")
{
    const test::TestWindow test;
    CHECK(found(test, QStringLiteral("深色")).front() == QStringLiteral("深色"));
    CHECK(found(test, QStringLiteral("qctk")).empty() == false);
    CHECK(found(test, QStringLiteral("qp")).contains(QStringLiteral("全屏")));
    CHECK(found(test, QStringLiteral("full")).front() == QStringLiteral("全屏"));
    CHECK(found(test, QStringLiteral("cfjq")).front() == QStringLiteral("重复警情"));
    CHECK(found(test, QStringLiteral("查无此令")) == QStringList{QStringLiteral("没有找到")});
}

TEST_CASE("the palette lists every action of the window for nothing typed", "[ui]")
{
    const test::TestWindow test;
    test.window->openPalette();
    QSet<QString> titles;
    for (int row = 0; row < test.window->palette()->entryCount(); ++row)
        titles.insert(test.window->palette()->entry(row).title);
    for (const char* name : {"筛选后退", "全天", "浅色", "下一个面板", "恢复默认布局", "快捷键", "复制图片"})
        CHECK(titles.contains(QString::fromUtf8(name)));
}

TEST_CASE("Return does what is chosen, Esc leads back to where the focus was", "[ui]")
{
    const test::TestWindow test;
    auto* field = test.window->findChild<SearchField*>();
    QWidget* before = QApplication::focusWidget();
    REQUIRE(before != nullptr);
    (void)found(test, QStringLiteral("深色"));
    CHECK(test.window->palette()->isVisible());
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(test.theme.look() == Look::Dark);
    CHECK_FALSE(test.window->palette()->isVisible());
    CHECK(QApplication::focusWidget() == before);
    (void)found(test, QStringLiteral("浅"));
    QTest::keyClick(field, Qt::Key_Escape);
    CHECK(test.theme.look() == Look::Dark);
    CHECK(QApplication::focusWidget() == before);
    CHECK(field->text().isEmpty());
}

TEST_CASE("Down goes over what cannot be done now", "[ui]")
{
    const test::TestWindow test;
    auto* field = test.window->findChild<SearchField*>();
    const QStringList titles = found(test, QStringLiteral("筛选"));
    REQUIRE(titles.size() >= 3);
    CHECK(titles.contains(QStringLiteral("清除筛选")));
    QTest::keyClick(field, Qt::Key_Down);
    const auto* list = test.window->palette()->findChild<QListView*>();
    for (qsizetype i = 0; i < titles.size(); ++i) { // back and forward cannot be done yet
        CHECK(list->currentIndex().flags().testFlag(Qt::ItemIsEnabled));
        QTest::keyClick(field, Qt::Key_Down);
    }
}

TEST_CASE("an area that is found is chosen everywhere", "[ui]")
{
    const test::TestWindow test;
    const Area& area = test.window->live().areas().at(2);
    const QString name = QString::fromStdString(area.name);
    CHECK(found(test, name).contains(name));
    QTest::keyClick(test.window->findChild<SearchField*>(), Qt::Key_Return);
    CHECK(test.window->selection().selection().areas == std::vector{area.id});
}

TEST_CASE("no two actions of the window answer to the same keys", "[ui]")
{
    const test::TestWindow test;
    QHash<QString, QString> owners;
    for (const WindowAction& known : actionsOf(*test.window)) {
        for (const QKeySequence& keys : known.action->shortcuts()) {
            if (known.action->shortcutContext() != Qt::WindowShortcut)
                continue;
            const QString text = keys.toString();
            INFO(text.toStdString() << ": " << owners.value(text).toStdString() << ", "
                                    << known.action->text().toStdString());
            CHECK_FALSE(owners.contains(text));
            owners[text] = known.action->text();
        }
    }
    CHECK(owners.contains(QStringLiteral("F6")));
}

TEST_CASE("every action has a name of its own for those who search in English", "[ui]")
{
    const test::TestWindow test;
    for (const WindowAction& known : actionsOf(*test.window)) {
        INFO(known.action->text().toStdString());
        CHECK_FALSE(known.action->objectName().isEmpty());
    }
}

TEST_CASE("the sheet of keys tells every action that has some, and those of the views", "[ui]")
{
    const test::TestWindow test;
    QStringList lines;
    for (const KeyGroup& group : keyGroups(actionsOf(*test.window))) {
        for (const auto& [what, keys] : group.second)
            lines += what + QLatin1Char(' ') + keys;
    }
    CHECK(lines.contains(QStringLiteral("快捷键 F1  ?")));
    CHECK(lines.contains(QStringLiteral("下一个面板 F6")));
    CHECK(lines.contains(QStringLiteral("刷选时段 Shift+←  Shift+→")));
    QTest::keyClick(test.window.get(), Qt::Key_F1);
    CHECK(test.window->findChild<ShortcutSheet*>() != nullptr);
}

TEST_CASE("F6 goes from panel to panel and comes round", "[ui]")
{
    const test::TestWindow test;
    const std::vector<Panel*> panels = test.window->workbench()->panels();
    QSet<const Panel*> visited;
    for (std::size_t i = 0; i < panels.size(); ++i) {
        test.window->focusPanel(1);
        for (const Panel* panel : panels) {
            if (panel->isAncestorOf(QApplication::focusWidget()))
                visited.insert(panel);
        }
    }
    const auto shown = std::ranges::count_if(panels, [](const Panel* panel) { return panel->isVisible(); });
    CHECK(shown > 4);
    CHECK(visited.size() == shown);
}

TEST_CASE("the palette finds an incident by its number and shows it, letting go of a filter that hides it", "[ui]")
{
    const test::TestWindow test;
    const Frame& frame = *test.window->live().frame();
    const IncidentRow wanted = test::sampleRow(frame, frame.incident(0));
    Filter filter = test.window->filters().current();
    filter.from = frame.extent()->to;
    filter.to.reset();
    test.window->filters().setFilter(filter, Origin::Shell);
    test.settle();
    (void)found(test, QString::fromStdString(wanted.sourceId));
    test.settle();
    const CommandPalette& palette = *test.window->palette();
    int row = 0;
    while (row < palette.entryCount() && palette.entry(row).title != QString::fromStdString(wanted.sourceId))
        ++row;
    REQUIRE(row < palette.entryCount());
    test.window->showPage(Page::Calendar);
    palette.entry(row).act();
    test.settle();
    CHECK(test.window->filters().current() == Filter{});
    CHECK(test.window->selection().selection().incidents == std::vector{wanted.id});
    CHECK(test.window->selection().selection().focus == wanted.id);
    CHECK(test.window->workbench()->page() == Page::Main);
    test.window->filters().goBack(Origin::Shell);
    CHECK(test.window->filters().current() == filter);
}
