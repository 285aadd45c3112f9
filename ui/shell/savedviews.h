// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/state/savedview.h"

#include <QObject>
#include <QStringList>

#include <functional>

class QAction;
class QMenu;
class QWidget;

namespace jingge {

/// Saves the question on the screen to a file and asks it again from one. Owns the menu with the actions and the last
/// files; what a view holds and how it is shown is the window's.
class SavedViews final : public QObject {
    Q_OBJECT

public:
    using Take = std::function<SavedView()>;
    using Show = std::function<void(const SavedView&)>;
    SavedViews(Take take, Show show, QWidget* window);

    void addTo(QMenu* menu);
    /// Errors are told by failed().
    void save(const QString& path);
    void open(const QString& path);
    [[nodiscard]] const QStringList& recent() const { return m_recent; } ///< the latest first

Q_SIGNALS:
    void failed(const jingge::Error& error);
    void saved(const QString& path);

private:
    void askWhereToSave();
    void askWhatToOpen();
    void remember(const QString& path);
    void fillRecent();

    const Take m_take;
    const Show m_show;
    QWidget* m_window;
    QAction* m_saveAction;
    QAction* m_openAction;
    QMenu* m_recentMenu;
    QStringList m_recent;
};

} // namespace jingge
