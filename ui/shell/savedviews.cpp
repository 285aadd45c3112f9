// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/savedviews.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>

#include <utility>

namespace jingge {
namespace {

constexpr int kMostRecent = 8;

QString suffix()
{
    return QStringLiteral("jinggeview");
}

} // namespace

SavedViews::SavedViews(Take take, Show show, QWidget* window) :
    QObject(window), m_take(std::move(take)), m_show(std::move(show)), m_window(window),
    m_saveAction(new QAction(tr("Save this view…"), window)), m_openAction(new QAction(tr("Open a view…"), window)),
    m_recentMenu(new QMenu(tr("Last views"), window))
{
    m_saveAction->setObjectName(QStringLiteral("view.save"));
    m_saveAction->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_S));
    m_openAction->setObjectName(QStringLiteral("view.open"));
    m_openAction->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_O));
    window->addActions({m_saveAction, m_openAction});
    connect(m_saveAction, &QAction::triggered, this, &SavedViews::askWhereToSave);
    connect(m_openAction, &QAction::triggered, this, &SavedViews::askWhatToOpen);
    fillRecent();
}

void SavedViews::addTo(QMenu* menu)
{
    menu->addActions({m_openAction, m_saveAction});
    menu->addMenu(m_recentMenu);
}

void SavedViews::askWhereToSave()
{
    auto* dialog = new QFileDialog(m_window, tr("Save this view"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix());
    dialog->setNameFilter(tr("Views (*.jinggeview)"));
    connect(dialog, &QFileDialog::fileSelected, this, &SavedViews::save);
    dialog->open();
}

void SavedViews::askWhatToOpen()
{
    auto* dialog = new QFileDialog(m_window, tr("Open a view"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Views (*.jinggeview)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &SavedViews::open);
    dialog->open();
}

void SavedViews::save(const QString& path)
{
    SavedView view = m_take();
    view.name = QFileInfo(path).completeBaseName().toStdString();
    if (const Result<void> written = writeSavedView(path.toStdString(), view); !written) {
        Q_EMIT failed(written.error());
        return;
    }
    remember(path);
    Q_EMIT saved(path);
}

void SavedViews::open(const QString& path)
{
    const Result<SavedView> view = readSavedView(path.toStdString());
    if (!view) {
        m_recent.removeAll(path);
        fillRecent();
        Q_EMIT failed(view.error());
        return;
    }
    remember(path);
    m_show(*view);
}

void SavedViews::remember(const QString& path)
{
    m_recent.removeAll(path);
    m_recent.prepend(path);
    m_recent = m_recent.mid(0, kMostRecent);
    fillRecent();
}

void SavedViews::fillRecent()
{
    m_recentMenu->clear();
    m_recentMenu->setEnabled(!m_recent.isEmpty());
    for (const QString& path : m_recent) {
        // A name is shown as it stands, whatever marks keys in menus.
        QString name = QFileInfo(path).completeBaseName();
        name.replace(QLatin1Char('&'), QStringLiteral("&&"));
        connect(m_recentMenu->addAction(name), &QAction::triggered, this, [this, path] { open(path); });
    }
}

} // namespace jingge
