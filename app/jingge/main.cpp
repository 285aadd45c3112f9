// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jingge/options.h"
#include "app/jingge/importing.h"
#include "app/jingge/screenshot.h"
#include "app/jingge/workspacesource.h"
#include "core/geo/basemapfile.h"
#include "ui/common/messagebar.h"
#include "ui/map/mappanel.h"
#include "ui/map/mapview.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/stylepage.h"
#include "ui/shell/windowmemory.h"
#include "ui/shell/windowstate.h"

#include <QApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTimer>

#include <cstdio>
#include <filesystem>
#include <memory>

using namespace jingge;

namespace {

int report(const Error& error)
{
    std::fprintf(stderr, "jingge: %s\n", oneLine(error).c_str());
    return exitStatus(error.kind);
}

/// Everything that lives as long as the window.
struct Program {
    WindowMemory& memory;
    const Result<void> remembered; ///< how reading the memory went
    std::unique_ptr<WorkspaceSource> source = {};
    std::unique_ptr<MainWindow> window = {};
    std::unique_ptr<StylePage> stylePage = {};
    std::unique_ptr<Screenshot> screenshot = {};
};

/// Streets and what goes with them, that station.toml names; paths are read from the database's folder on. A file that
/// cannot be read is left out: the map is whole without it.
void addBaseMap(const Workspace& workspace, const std::string& database, MainWindow& window)
{
    if (workspace.station().layers.empty())
        return;
    window.workbench()->map()->view()->loadBase(
        [folder = std::filesystem::path(database).parent_path().string(),
         paths = workspace.station().layers] { return readBaseMaps(folder, paths); });
}

/// Opens the station and its window; 0 or an exit status.
int open(Program& program, Theme& theme, const Options& options, const std::string& database)
{
    Result<std::unique_ptr<Workspace>> workspace = Workspace::open(database);
    if (!workspace)
        return report(workspace.error());
    program.source = std::make_unique<WorkspaceSource>(std::move(*workspace));
    program.window = std::make_unique<MainWindow>(*program.source, theme);
    addBaseMap(program.source->workspace(), database, *program.window);
    ImportPage* import = addImport(*program.window, theme, *program.source);
    if (!options.file.isEmpty())
        openImport(*program.window, *import, options.file);
    if (!options.screenshot.isEmpty()) {
        program.screenshot = std::make_unique<Screenshot>(*program.window, options);
        return 0;
    }
    program.window->remember(program.memory, QFileInfo(QString::fromStdString(database)).canonicalFilePath());
    if (!program.remembered)
        program.window->messages()->showError(program.remembered.error());
    if (options.page != Page::Main)
        program.window->showPage(options.page);
    program.window->show();
    return 0;
}

/// Asks which station to open and goes on from there.
void ask(Program& program, Theme& theme, const Options& options)
{
    auto* dialog = new QFileDialog(nullptr, QFileDialog::tr("Open"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(
        dialog, &QFileDialog::fileSelected, dialog, [&program, &theme, options](const QString& path) {
            if (const int status = open(program, theme, options, path.toStdString()); status != 0)
                QCoreApplication::exit(status);
        });
    dialog->open();
}

/// Shows the sheet; with a file's name writes it there once the focus has come, and ends.
void showStylePage(StylePage& page, const QString& file)
{
    page.show();
    if (file.isEmpty())
        return;
    QTimer::singleShot(0, &page, [&page, file] {
        const bool isWritten = page.grab().save(file, "PNG");
        if (!isWritten)
            std::fprintf(stderr, "jingge: screenshot: %s: cannot be written\n", qUtf8Printable(file));
        QCoreApplication::exit(isWritten ? 0 : 1);
    });
}

Look lookOf(const Options& options, const QJsonObject& remembered)
{
    return options.look.value_or(rememberedLook(remembered));
}

} // namespace

int main(int argc, char** argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    const Result<Options> options = parseOptions(arguments);
    if (!options)
        return report(options.error());
    if (options->wantsHelp) {
        std::fputs(qUtf8Printable(helpText()), stdout);
        return 0;
    }
    if (!options->screenshot.isEmpty()) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qputenv("QT_SCALE_FACTOR", QByteArray::number(options->scale));
    }
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QCoreApplication::setOrganizationName(QStringLiteral("jingge"));
    QCoreApplication::setApplicationName(QStringLiteral("jingge"));
    QApplication application(argc, argv);
    installTranslations(application, languageOf(options->language.value_or(QString())));
    WindowMemory memory(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) +
                        QStringLiteral("/window.json"));
    // A picture is the same wherever it is made.
    const Result<void> remembered = options->screenshot.isEmpty() ? memory.load() : Result<void>{};
    Theme theme(lookOf(*options, memory.values()));
    theme.applyTo(application);
    Program program{memory, remembered};
    if (options->wantsStylePage) {
        program.stylePage = std::make_unique<StylePage>(theme);
        showStylePage(*program.stylePage, options->screenshot);
    } else if (options->database.empty()) {
        ask(program, theme, *options);
    } else if (const int status = open(program, theme, *options, options->database); status != 0) {
        return status;
    }
    return QApplication::exec();
}
