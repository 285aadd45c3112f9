// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A walk over everything that takes the focus: the window on every page, its dialogs, the choices under its
// chips, the style page.
#include "support/testwindow.h"

#include "ui/filter/chip.h"
#include "ui/map/mappanel.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/exportdialog.h"
#include "ui/shell/shortcutsheet.h"
#include "ui/shell/stylepage.h"
#include "ui/shell/windowactions.h"

#include <catch2/catch.hpp>

#include <QAbstractItemView>
#include <QAccessible>
#include <QComboBox>
#include <QMenu>
#include <QSet>

using namespace jingge;

namespace {

/// Parts that Qt makes inside of its own controls are reached through those.
bool isPartOfAnother(const QWidget& widget)
{
    if (widget.objectName().startsWith(QLatin1StringView("qt_")))
        return true;
    for (const char* kind : {"QComboBoxPrivateContainer", "QComboBoxListView", "QMenu", "QMenuBar",
                             "QCalendarView", "QCalendarWidget", "QPrevNextCalButton", "QFocusFrame"}) {
        if (widget.inherits(kind))
            return true;
    }
    const QWidget* parent = widget.parentWidget();
    return parent != nullptr && parent->focusProxy() == &widget;
}

/// What a reader of the screen would say of a widget.
QString spokenName(QWidget& widget)
{
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(&widget);
    return face != nullptr ? face->text(QAccessible::Name) : widget.accessibleName();
}

/// Class and object name of every control that takes the focus and has no name of its own.
std::string unnamed(QWidget& root)
{
    QStringList found;
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || isPartOfAnother(*widget))
            continue;
        if (spokenName(*widget).trimmed().isEmpty())
            found += QLatin1StringView(widget->metaObject()->className()) + QLatin1Char('/') +
                     widget->objectName();
    }
    return found.join(QLatin1Char(' ')).toStdString();
}

} // namespace

TEST_CASE("every control that takes the focus has a name, on every page", "[ui]")
{
    const test::TestWindow test;
    for (const Page page : {Page::Main, Page::Map, Page::Axes, Page::Repeat, Page::Table}) {
        test.window->showPage(page);
        test.settle();
        CHECK(unnamed(*test.window) == "");
    }
}

TEST_CASE("every control of the dialogs, the choices and the style page has a name", "[ui]")
{
    const test::TestWindow test;
    ShortcutSheet keys(actionsOf(*test.window), test.window.get());
    keys.show();
    CHECK(unnamed(keys) == "");
    for (const Panel* panel : test.window->workbench()->panels()) {
        if (!panel->canExport())
            continue;
        ExportDialog dialog(*panel, test.window.get());
        dialog.show();
        CHECK(unnamed(dialog) == "");
    }
    for (Chip* chip : test.window->findChildren<Chip*>()) {
        chip->click();
        QWidget* opened = QApplication::activePopupWidget();
        if (opened == nullptr)
            continue;
        INFO(chip->accessibleName().toStdString());
        CHECK(unnamed(*opened) == "");
        opened->close();
    }
    StylePage page(test.theme);
    page.show();
    CHECK(unnamed(page) == "");
}

TEST_CASE("Tab reaches every part of the window and comes round", "[ui]")
{
    const test::TestWindow test;
    test.window->activateWindow();
    QSet<QWidget*> visited;
    QWidget* first = QApplication::focusWidget();
    REQUIRE(first != nullptr);
    QWidget* widget = first;
    do {
        visited.insert(widget);
        widget = widget->nextInFocusChain();
    } while (widget != first && visited.size() < 10000);
    REQUIRE(widget == first);
    for (QWidget* control : test.window->findChildren<QWidget*>()) {
        const bool takesTab = (control->focusPolicy() & Qt::TabFocus) != 0 && control->isVisible() &&
                              !isPartOfAnother(*control);
        if (takesTab && control->window() == test.window.get()) {
            INFO(control->metaObject()->className());
            CHECK(visited.contains(control));
        }
    }
}

TEST_CASE("every menu has entries, and every entry has words", "[ui]")
{
    const test::TestWindow test;
    for (const QMenu* menu : test.window->findChildren<QMenu*>()) {
        if (menu->objectName().startsWith(QLatin1StringView("qt_")) ||
            menu->inherits("QComboBoxPrivateContainer"))
            continue;
        INFO(menu->title().toStdString());
        for (const QAction* action : menu->actions())
            CHECK((action->isSeparator() || !action->text().isEmpty()));
    }
}
