// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A window that asks who works, and writes only what the role allows.
#include "core/ingest/stationimport.h"
#include "core/store/store.h"
#include "core/workflow/people.h"
#include "core/workflow/taskdesk.h"
#include "core/workspace/stationwriter.h"
#include "support/files.h"
#include "support/storestation.h"
#include "ui/shell/lockpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/seatlock.h"

#include <catch2/catch.hpp>

#include <QAction>
#include <QApplication>
#include <QEventLoop>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <cstdlib>

using namespace jingge;

namespace {

constexpr const char* kSecret = "correct horse";

/// A station that checks its users, and its window.
struct Seat {
    test::TemporaryFolder folder;
    std::string database = folder.file("station.db");
    Theme theme{Look::Light};
    std::unique_ptr<test::StoreStation> station;
    std::unique_ptr<MainWindow> window;
    SeatLock* lock = nullptr;

    Seat()
    {
        ::setenv("JINGGE_KEY_FILE", folder.file("token.key").c_str(), 1);
        REQUIRE(createStation(database, {"澄湾派出所", "", ""}));
        const auto store = Store::openForWriting(database, Creation::Refused);
        REQUIRE(store);
        for (const auto& [login, role] : {std::pair{"boss", Role::Chief}, std::pair{"syst", Role::SystemAdmin},
                                          std::pair{"secu", Role::SecurityAdmin}, std::pair{"audi", Role::AuditAdmin}}) {
            User user;
            user.login = login;
            user.roles = role;
            REQUIRE(addUser(**store, user, kSecret, {"root", {}}));
        }
        REQUIRE(checkUsers(**store, true, {"root", {}}));
    }
    ~Seat() { ::unsetenv("JINGGE_KEY_FILE"); }
    Seat(const Seat&) = delete;
    Seat& operator=(const Seat&) = delete;

    void open()
    {
        theme.applyTo(*qobject_cast<QApplication*>(QCoreApplication::instance()));
        station = std::make_unique<test::StoreStation>(database);
        window = std::make_unique<MainWindow>(*station, theme);
        lock = new SeatLock(*window, *station, theme); // the window's child
        window->resize(1366, 768);
        window->show();
        settle();
    }
    void settle() const
    {
        QEventLoop loop;
        do
            loop.processEvents();
        while (!window->isSettled() || !station->writer().isIdle());
        loop.processEvents();
    }
    void signIn(const QString& login, const QString& password) const
    {
        lock->page()->findChild<QLineEdit*>(QStringLiteral("lockLogin"))->setText(login);
        lock->page()->findChild<QLineEdit*>(QStringLiteral("lockPassword"))->setText(password);
        lock->page()->findChild<QPushButton*>(QStringLiteral("lockEnter"))->click();
        settle();
    }
    /// Drafts a task through the window's writer; how that went.
    [[nodiscard]] std::string drafting() const
    {
        std::string told;
        TaskDraft draft;
        draft.title = "x";
        draft.person = station->writer().person();
        station->writer().write(
            Act::DraftTask, window.get(), [draft](Store& store) { return draftTask(store, draft, {}); },
            [&told](const Result<Task>& task) { told = task ? task->raisedBy : task.error().why.english(); });
        settle();
        return told;
    }
};

} // namespace

TEST_CASE("a window of a station that checks its users opens locked and shows nothing of it", "[ui]")
{
    Seat seat;
    seat.open();
    CHECK(seat.lock->isLocked());
    CHECK_FALSE(seat.window->workbench()->isVisible());
    CHECK_FALSE(seat.window->menuWidget()->isVisible());
    CHECK(seat.drafting() == "nobody has signed in");
    QTest::keyClick(seat.window.get(), Qt::Key_K, Qt::ControlModifier);
    QTest::keyClick(seat.window.get(), Qt::Key_2, Qt::AltModifier);
    seat.settle();
    CHECK(seat.lock->page()->isVisible());
    CHECK_FALSE(seat.window->workbench()->isVisible());
}

TEST_CASE("a wrong password is told, a right one opens, and the role decides what is written", "[ui]")
{
    Seat seat;
    seat.open();
    seat.signIn(QStringLiteral("boss"), QStringLiteral("not this one"));
    CHECK(seat.lock->isLocked());
    CHECK(seat.lock->page()->findChild<QLineEdit*>(QStringLiteral("lockPassword"))->text().isEmpty());
    seat.signIn(QStringLiteral("boss"), QString::fromLatin1(kSecret));
    CHECK_FALSE(seat.lock->isLocked());
    CHECK(seat.window->workbench()->isVisible());
    CHECK(seat.drafting() == "boss");
    seat.window->findChild<QAction*>(QStringLiteral("lockWindow"))->trigger();
    CHECK(seat.lock->isLocked());
    CHECK_FALSE(seat.window->workbench()->isVisible());
    seat.signIn(QStringLiteral("audi"), QString::fromLatin1(kSecret));
    CHECK_FALSE(seat.lock->isLocked());
    CHECK(seat.drafting() == "these roles may not do that: audit_admin; who may: operator,officer,team_leader,chief,analyst");
}
