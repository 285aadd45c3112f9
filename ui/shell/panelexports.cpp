// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/panelexports.h"

#include "core/base/clock.h"
#include "core/exchange/tablefile.h"
#include "core/scene/picturefile.h"
#include "core/store/auditlog.h"
#include "core/workspace/stationwriter.h"
#include "ui/common/handouts.h"
#include "ui/common/icons.h"
#include "ui/common/panel.h"
#include "ui/shell/exportdialog.h"

#include <QAction>
#include <QApplication>
#include <QMenu>

#include <algorithm>

namespace jingge {
PanelExports::PanelExports(const Theme& theme, const StationSource& source, const std::vector<Panel*>& panels,
                           QWidget* window)
    : QObject(window), m_theme(theme), m_source(source), m_panels(panels), m_window(window)
{
    for (Panel* panel : m_panels) {
        if (panel->canExport())
            addHeadMenu(*panel);
    }
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        for (QWidget* widget = now; widget != nullptr; widget = widget->parentWidget()) {
            if (auto* panel = qobject_cast<Panel*>(widget))
                m_last = panel;
        }
    });
}

void PanelExports::addHeadMenu(Panel& panel)
{
    auto* menu = new QMenu(&panel);
    const auto add = [&](const char* name, const QString& text, auto act) {
        QAction* action = menu->addAction(text);
        action->setObjectName(QLatin1StringView(name));
        connect(action, &QAction::triggered, this, [this, &panel, act] { (this->*act)(panel); });
    };
    if (panel.hasTable())
        add("copyTable", tr("Copy the table"), &PanelExports::copyTableOf);
    if (panel.hasPicture())
        add("copyPicture", tr("Copy the picture"), &PanelExports::copyPictureOf);
    menu->addSeparator();
    add("export", tr("Export…"), &PanelExports::exportOf);
    auto* head = new QAction(ownIcon(QStringLiteral("export")), tr("Copy and export"), &panel);
    head->setMenu(menu);
    panel.addHeadAction(head);
}

void PanelExports::addCurrentTo(QMenu& menu)
{
    const auto add = [&](const char* name, const QString& text, const QKeySequence& keys, auto act,
                         auto can) {
        QAction* action = menu.addAction(text, keys, this, [this, act, can] {
            Panel* panel = current();
            if (panel != nullptr && (panel->*can)())
                (this->*act)(*panel);
        });
        action->setObjectName(QLatin1StringView(name));
        connect(&menu, &QMenu::aboutToShow, action, [this, action, can] {
            const Panel* panel = current();
            action->setEnabled(panel != nullptr && (panel->*can)());
        });
        connect(&menu, &QMenu::aboutToHide, action, [action] { action->setEnabled(true); });
    };
    add("copyCurrentTable", tr("Copy the table of the panel"), QKeySequence::Copy, &PanelExports::copyTableOf,
        &Panel::hasTable);
    add("copyCurrentPicture", tr("Copy the picture of the panel"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), &PanelExports::copyPictureOf, &Panel::hasPicture);
    add("exportCurrent", tr("Export the panel…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E),
        &PanelExports::exportOf, &Panel::canExport);
}

Panel* PanelExports::current() const
{
    if (m_last && m_last->isVisible())
        return m_last;
    const auto found = std::ranges::find_if(m_panels, [](const Panel* panel) { return panel->isVisible(); });
    return found == m_panels.end() ? nullptr : *found;
}

void PanelExports::copyTableOf(const Panel& panel)
{
    const Result<Table> table = panel.table();
    if (!table) {
        Q_EMIT failed(table.error());
        return;
    }
    copyTable(*table);
    Q_EMIT succeeded(
        tr("%1: %n row(s) copied.", nullptr, static_cast<int>(table->rows.size())).arg(panel.title()));
}

void PanelExports::copyPictureOf(const Panel& panel)
{
    copyPicture(panel.picture(), m_theme.style());
    Q_EMIT succeeded(tr("%1: the picture was copied.").arg(panel.title()));
}

void PanelExports::exportOf(Panel& panel)
{
    auto* dialog = new ExportDialog(panel, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::fileChosen, this,
            [this, panel = QPointer(&panel)](const ExportChoice& choice) {
                if (panel)
                    write(*panel, choice.path, choice.widthMm, choice.dotsPerInch);
            });
    dialog->open();
}

void PanelExports::write(const Panel& panel, const QString& path, double widthMm, int dotsPerInch)
{
    if (auto permitted = m_source.database().empty() ? Result<void>() : m_source.writer().permission(Act::Export); !permitted) {
        Q_EMIT failed(permitted.error());
        return;
    }
    const bool isTable = path.endsWith(QLatin1StringView(".csv"), Qt::CaseInsensitive) ||
                         path.endsWith(QLatin1StringView(".xlsx"), Qt::CaseInsensitive);
    if (!pictureKindOf(path) && panel.hasIncidents() && !(isTable && panel.hasTable()))
        return writeIncidents(panel, path);
    Result<void> written;
    if (pictureKindOf(path)) {
        written = writePicture(path, panel.picture(), {widthMm, dotsPerInch}, m_theme.style());
    } else {
        written = panel.table().and_then([&](const Table& table) -> Result<void> {
            return writeTableFile(path.toStdString(), table, panel.title().toStdString()).map([](const FileReport&) {});
        });
    }
    if (!written)
        Q_EMIT failed(written.error());
    else
        Q_EMIT succeeded(tr("Written: %1").arg(path));
}

void PanelExports::writeIncidents(const Panel& panel, const QString& path)
{
    const StationSource::IncidentExport work = m_source.incidentExport(panel.incidentRows(), path.toStdString());
    if (!work)
        return;
    m_job.start([work](const std::stop_token& stop) { return work(stop); },
                [this, path](const Result<FileReport>& report) {
                    if (!report) {
                        Q_EMIT failed(report.error());
                        return;
                    }
                    record(report->rows);
                    Q_EMIT succeeded(tr("%n incident(s) written: %1", nullptr, static_cast<int>(report->rows)).arg(path));
                });
}

void PanelExports::record(std::int64_t rows)
{
    if (m_source.database().empty())
        return;
    const AuditEntry entry{AuditAct::Export, m_source.writer().person(), "incidents", "rows=" + std::to_string(rows)};
    m_source.writer().write(
        Act::Export, this, [entry](Store& store) { return appendAudit(store, entry, SystemClock().now()); },
        [this](const Result<void>& done) {
            if (!done)
                Q_EMIT failed(done.error());
        });
}

} // namespace jingge
