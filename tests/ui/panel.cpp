// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testwindow.h"

#include "ui/common/actionbutton.h"
#include "ui/common/icons.h"
#include "ui/common/panel.h"

#include <catch2/catch.hpp>

#include <QAction>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QUrl>

using namespace jingge;

TEST_CASE("an action in a panel's head is a named button that tells its keys and follows the action", "[ui]")
{
    Panel panel(QStringLiteral("重复警情"));
    QAction action(ownIcon(QStringLiteral("export")), QStringLiteral("导出(&E)…"));
    action.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_S));
    panel.addHeadAction(&action);
    auto* button = panel.findChild<ActionButton*>();
    REQUIRE(button != nullptr);
    CHECK(button->accessibleName() == QStringLiteral("导出"));
    CHECK(button->toolTip().contains(QStringLiteral("导出（Ctrl+S）")));
    CHECK(panel.actions().contains(&action));
    const QSignalSpy spy(&action, &QAction::triggered);
    button->click();
    CHECK(spy.count() == 1);
    action.setText(QStringLiteral("另存"));
    action.setEnabled(false);
    CHECK(button->accessibleName() == QStringLiteral("另存"));
    CHECK_FALSE(button->isEnabled());
}

TEST_CASE("files let go over the window are told of only when somebody listens", "[ui]")
{
    const test::TestWindow test;
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(QStringLiteral("/a/警情.csv")),
                   QUrl(QStringLiteral("https://example.org/b.csv"))});
    const auto isTaken = [&] {
        QDragEnterEvent event(QPoint(5, 5), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        event.ignore();
        QCoreApplication::sendEvent(test.window.get(), &event);
        return event.isAccepted();
    };
    CHECK_FALSE(isTaken());
    const QSignalSpy spy(test.window.get(), &MainWindow::filesDropped);
    CHECK(isTaken());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(test.window.get(), &drop);
    REQUIRE(spy.count() == 1);
    CHECK(spy.front().front().toStringList() == QStringList{QStringLiteral("/a/警情.csv")});
}
