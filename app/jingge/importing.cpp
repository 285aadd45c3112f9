// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jingge/importing.h"

#include "core/geo/spool.h"
#include "core/ingest/mappingwriter.h"
#include "ui/ingest/areaspage.h"
#include "ui/common/messagebar.h"
#include "ui/ingest/importpage.h"
#include "ui/shell/mainwindow.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMimeData>

#include <functional>

namespace jingge {
namespace {

/// Asks which file and goes on with it.
void chooseFile(QWidget& window, const QString& title, std::function<void(const QString&)> take)
{
    auto* dialog = new QFileDialog(&window, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, &window, std::move(take));
    dialog->open();
}

void chooseTable(const Imports& imports)
{
    chooseFile(imports.window, ImportPage::tr("Import incidents"), [imports](const QString& path) {
        imports.showIncidents();
        if (!imports.incidents.session().isImporting())
            imports.incidents.open(path);
    });
}

void chooseAreas(const Imports& imports)
{
    chooseFile(imports.window, AreasPage::tr("Import areas"), [imports](const QString& path) {
        imports.showAreas();
        if (!imports.areas.session().isImporting())
            imports.areas.open(path);
    });
}

} // namespace

void Imports::showIncidents() const
{
    window.showOver(&incidents);
}

void Imports::showAreas() const
{
    window.showOver(&areas);
}

void Imports::paste() const
{
    const QMimeData* copied = QGuiApplication::clipboard()->mimeData();
    if (copied == nullptr || incidents.session().isImporting())
        return;
    const QString fault = incidents.paste(copied->text(), copied->html());
    if (fault.isEmpty())
        showIncidents();
    else
        window.messages()->showNews(fault);
}

void Imports::open(const QString& file) const
{
    if (looksLikeVectorFile(file.toStdString())) {
        showAreas();
        if (!areas.session().isImporting())
            areas.open(file);
    } else {
        showIncidents();
        if (!file.isEmpty() && !incidents.session().isImporting())
            incidents.open(file);
    }
}

Imports addImports(MainWindow& window, const Theme& theme, const StationSource& source)
{
    auto* incidents = new ImportPage(theme, source, mappingFolder(), &window);
    auto* areas = new AreasPage(theme, source, &window);
    const Imports imports{window, *incidents, *areas};
    incidents->hide();
    areas->hide();
    window.importFile()->setVisible(true);
    window.importAreas()->setVisible(true);
    auto* paste = new QAction(ImportPage::tr("Import the table in the clipboard"), &window);
    paste->setObjectName(QStringLiteral("importClipboard"));
    paste->setShortcut(QKeySequence::Paste);
    window.addAction(paste);
    QObject::connect(paste, &QAction::triggered, incidents, [imports] { imports.paste(); });
    const auto close = [&window] { window.showOver(nullptr); };
    QObject::connect(&window, &MainWindow::importRequested, incidents, [imports] { chooseTable(imports); });
    QObject::connect(&window, &MainWindow::areasRequested, areas, [imports] { chooseAreas(imports); });
    QObject::connect(&window, &MainWindow::filesDropped, incidents, [imports](const QStringList& paths) {
        if (!paths.isEmpty())
            imports.open(paths.front());
    });
    QObject::connect(incidents, &ImportPage::chooseRequested, incidents, [imports] { chooseTable(imports); });
    QObject::connect(incidents, &ImportPage::imported, &window, &MainWindow::refresh);
    QObject::connect(incidents, &ImportPage::closeRequested, &window, close);
    QObject::connect(areas, &AreasPage::chooseRequested, areas, [imports] { chooseAreas(imports); });
    QObject::connect(areas, &AreasPage::incidentsRequested, areas, [imports] { chooseTable(imports); });
    QObject::connect(areas, &AreasPage::imported, &window, &MainWindow::refresh);
    QObject::connect(areas, &AreasPage::closeRequested, &window, close);
    return imports;
}

} // namespace jingge
