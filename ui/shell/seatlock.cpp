// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/seatlock.h"

#include "core/base/clock.h"
#include "core/workflow/people.h"
#include "core/workspace/stationwriter.h"
#include "ui/common/messagebar.h"
#include "ui/shell/lockpage.h"
#include "ui/shell/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QStackedWidget>

#include <chrono>

namespace jingge {

namespace {

bool isActivity(QEvent::Type type)
{
    return type == QEvent::KeyPress || type == QEvent::MouseButtonPress || type == QEvent::MouseMove ||
           type == QEvent::Wheel || type == QEvent::TouchBegin;
}

/// What must not reach a locked window: its actions by key, and files that are let go over it.
bool isShut(QObject* watched, QEvent::Type type)
{
    if (type == QEvent::Shortcut)
        return qobject_cast<QAction*>(watched) != nullptr;
    return type == QEvent::DragEnter || type == QEvent::Drop;
}

} // namespace

SeatLock::SeatLock(MainWindow& window, const StationSource& source, const Theme& theme) :
    QObject(&window), m_window(window), m_source(source), m_page(new LockPage(theme, source.name(), &window)),
    m_lock(new QAction(tr("Lock the window"), &window))
{
    m_lock->setObjectName(QStringLiteral("lockWindow"));
    m_lock->setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_L));
    m_window.addAction(m_lock);
    m_idle.setSingleShot(true);
    m_idle.setInterval(std::chrono::minutes(kIdleMinutes));
    connect(m_lock, &QAction::triggered, this, &SeatLock::lock);
    connect(&m_idle, &QTimer::timeout, this, &SeatLock::lock);
    connect(m_page, &LockPage::signInRequested, this, &SeatLock::signIn);
    m_source.writer().requireUser(std::nullopt);
    QApplication::instance()->installEventFilter(this);
    lock();
}

SeatLock::~SeatLock() = default;

void SeatLock::lock()
{
    if (m_isLocked)
        return;
    m_isLocked = true;
    m_idle.stop();
    const auto* stack = qobject_cast<QStackedWidget*>(m_window.centralWidget());
    m_before = stack != nullptr && stack->currentIndex() > 0 ? stack->currentWidget() : nullptr;
    for (QWidget* child : m_window.findChildren<QWidget*>()) {
        if (child->isWindow())
            child->hide(); // dialogs, menus, the palette
    }
    m_page->showFault({});
    m_page->clearPassword();
    m_window.menuWidget()->hide();
    m_window.showOver(m_page);
    m_page->setLogin(m_login);
}

void SeatLock::unlock()
{
    m_isLocked = false;
    m_window.menuWidget()->show();
    m_window.showOver(m_before);
    m_idle.start();
}

void SeatLock::signIn(const QString& login, const QString& password)
{
    m_page->setBusy(true);
    m_source.writer().write(
        std::nullopt, this, // whoever it is
        [login = login.toStdString(), password = password.toStdString()](Store& store) {
            return jingge::signIn(store, login, password, SystemClock().now());
        },
        [this, login](const Result<User>& user) {
            m_page->setBusy(false);
            m_page->clearPassword();
            m_login = login;
            if (!user) {
                m_page->showFault(translated(user.error().why));
                m_page->setLogin(login);
                return;
            }
            m_source.writer().requireUser(*user);
            unlock();
        });
}

bool SeatLock::eventFilter(QObject* watched, QEvent* event)
{
    if (m_isLocked)
        return isShut(watched, event->type());
    if (isActivity(event->type()))
        m_idle.start();
    return QObject::eventFilter(watched, event);
}

} // namespace jingge
