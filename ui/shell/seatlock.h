// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/stationsource.h"
#include "ui/common/theme.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

class QAction;

namespace jingge {

class LockPage;
class MainWindow;

/// Locks the window of a station that checks its users: when it opens, by Ctrl+Alt+L and after a quarter of an hour
/// without a key or a click. Imports and watched folders go on meanwhile. Who signs in is who writes from then on.
class SeatLock final : public QObject {
    Q_OBJECT

public:
    /// Locks at once. The window and the source outlive it.
    SeatLock(MainWindow& window, const StationSource& source, const Theme& theme);
    ~SeatLock() override;
    void lock();
    [[nodiscard]] bool isLocked() const { return m_isLocked; }
    [[nodiscard]] LockPage* page() const { return m_page; }

    static constexpr int kIdleMinutes = 15;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void signIn(const QString& login, const QString& password);
    void unlock();

    MainWindow& m_window;
    const StationSource& m_source;
    LockPage* m_page;
    QAction* m_lock;
    QTimer m_idle;
    QPointer<QWidget> m_before; ///< what stood over the workbench
    QString m_login;
    bool m_isLocked = false;
};

} // namespace jingge
