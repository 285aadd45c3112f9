// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jingge/importing.h"

#include "core/ingest/mappingwriter.h"
#include "ui/ingest/importpage.h"
#include "ui/shell/mainwindow.h"

#include <QAction>
#include <QFileDialog>

namespace jingge {
namespace {

/// Asks which file and goes on with it.
void chooseFile(MainWindow& window, ImportPage& page)
{
    auto* dialog = new QFileDialog(&window, ImportPage::tr("Import incidents"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, &page,
                     [&window, &page](const QString& path) { openImport(window, page, path); });
    dialog->open();
}

} // namespace

ImportPage* addImport(MainWindow& window, const Theme& theme, const StationSource& source)
{
    auto* page = new ImportPage(theme, source, mappingFolder(), &window);
    page->hide();
    window.importFile()->setVisible(true);
    QObject::connect(&window, &MainWindow::importRequested, page,
                     [&window, page] { chooseFile(window, *page); });
    QObject::connect(&window, &MainWindow::filesDropped, page, [&window, page](const QStringList& paths) {
        if (!paths.isEmpty())
            openImport(window, *page, paths.front());
    });
    QObject::connect(page, &ImportPage::chooseRequested, page,
                     [&window, page] { chooseFile(window, *page); });
    QObject::connect(page, &ImportPage::imported, &window, &MainWindow::refresh);
    QObject::connect(page, &ImportPage::closeRequested, &window, [&window] { window.showOver(nullptr); });
    return page;
}

void openImport(MainWindow& window, ImportPage& page, const QString& file)
{
    window.showOver(&page);
    if (!file.isEmpty() && !page.session().isImporting())
        page.open(file);
}

} // namespace jingge
