// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jingge/options.h"
#include "app/jingge/importing.h"
#include "app/jingge/screenshot.h"
#include "app/jingge/windowmeasure.h"
#include "app/jingge/workspacesource.h"
#include "core/base/dumps.h"
#include "core/ingest/foreignmaps.h"
#include "core/workflow/people.h"
#include "ui/common/messagebar.h"
#include "ui/map/mappanel.h"
#include "ui/map/mapview.h"
#include "ui/quality/datapanel.h"
#include "ui/quality/watchpart.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/seatlock.h"
#include "ui/shell/startpage.h"
#include "ui/shell/stylepage.h"
#include "ui/shell/windowmemory.h"
#include "ui/shell/windowstate.h"

#include <QAction>
#include <QApplication>
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
    std::unique_ptr<StartPage> startPage = {};
    std::unique_ptr<StylePage> stylePage = {};
    std::unique_ptr<Screenshot> screenshot = {};
    std::unique_ptr<WindowMeasure> measure = {};
};

/// Streets and what goes with them, that station.toml names; paths are read from the database's folder on. A file that
/// cannot be read is left out: the map is whole without it.
void addBaseMap(const Workspace& workspace, const std::string& database, MainWindow& window)
{
    if (workspace.station().layers.empty())
        return;
    window.workbench()->map()->view()->loadBase(
        [folder = std::filesystem::path(database).parent_path().string(),
         paths = workspace.station().layers] { return readForeignBaseMaps(folder, paths); });
}

/// Shows a page without a station; with a file's name writes it there once the focus has come, and ends.
void showPicture(QWidget& page, const QString& file)
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

void askForStation(Program& program, Theme& theme, const Options& options, const QString& missing);

/// Forgets the station that is open and shows another one in a window of its own; 0 or an exit status.
int open(Program& program, Theme& theme, const Options& options, const std::string& database)
{
    Result<std::unique_ptr<Workspace>> workspace = Workspace::open(database);
    if (!workspace)
        return report(workspace.error());
    program.memory.flush();
    program.window.reset();
    program.source = std::make_unique<WorkspaceSource>(std::move(*workspace));
    program.window = std::make_unique<MainWindow>(*program.source, theme);
    addBaseMap(program.source->workspace(), database, *program.window);
    if (checksUsers(database))
        new SeatLock(*program.window, *program.source, theme); // the window's child
    const Imports imports = addImports(*program.window, theme, *program.source);
    if (!options.file.isEmpty())
        imports.open(options.file);
    else if (options.import == QLatin1StringView("areas"))
        imports.showAreas();
    else if (!options.import.isEmpty())
        imports.showIncidents();
    if (options.wantsMeasure) {
        program.measure = std::make_unique<WindowMeasure>(*program.window, options);
        return 0;
    }
    if (!options.screenshot.isEmpty()) {
        program.screenshot = std::make_unique<Screenshot>(*program.window, options);
        return 0;
    }
    program.window->remember(program.memory, QFileInfo(QString::fromStdString(database)).canonicalFilePath());
    program.window->workbench()->data()->watch()->remember(
        QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/watch.json"));
    if (!program.remembered)
        program.window->messages()->showError(program.remembered.error());
    if (options.page != Page::Main)
        program.window->showPage(options.page);
    program.window->openStation()->setVisible(true);
    QObject::connect(program.window.get(), &MainWindow::startRequested, program.window.get(),
                     [&program, &theme, options] { askForStation(program, theme, options, {}); });
    program.window->show();
    return 0;
}

/// Shows where one begins who has no station open. missing: a store that was named and is not there.
void askForStation(Program& program, Theme& theme, const Options& options, const QString& missing)
{
    program.startPage = std::make_unique<StartPage>(theme, rememberedStations(program.memory.values()));
    StartPage& page = *program.startPage;
    if (!missing.isEmpty()) {
        page.setReason(StartPage::tr("There is no station at %1. Make it here, or open another one.").arg(missing));
        page.setPath(QFileInfo(missing).absoluteFilePath());
    }
    // The page and the window before must outlive the click that closes them.
    QObject::connect(
        &page, &StartPage::chosen, &page,
        [&program, &theme, options](const QString& path) {
            Options plain = options;
            plain.page = Page::Main;
            plain.file.clear();
            plain.import.clear();
            QTimer::singleShot(0, qApp, [&program, &theme, plain, path] {
                if (const auto openable = Workspace::open(path.toStdString()); !openable) {
                    program.startPage->setReason(translated(openable.error().why));
                    return;
                }
                const std::unique_ptr<StartPage> done = std::move(program.startPage);
                if (const int status = open(program, theme, plain, path.toStdString()); status != 0)
                    QCoreApplication::exit(status);
            });
        });
    if (options.screenshot.isEmpty())
        return page.show();
    page.resize(options.size / options.scale);
    showPicture(page, options.screenshot);
}

/// The store to open: the one that was named, else the one of last time where it is still there.
std::string databaseOf(const Options& options, const QJsonObject& remembered)
{
    if (!options.database.empty())
        return options.database;
    const QStringList stations = rememberedStations(remembered);
    return !stations.isEmpty() && QFileInfo::exists(stations.front()) ? stations.front().toStdString() : std::string();
}

Look lookOf(const Options& options, const QJsonObject& remembered)
{
    return options.look.value_or(rememberedLook(remembered));
}

} // namespace

int main(int argc, char** argv)
{
    forbidDumps();
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
    if (options->isAlone()) {
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
    const Result<void> remembered = options->isAlone() ? Result<void>{} : memory.load();
    Theme theme(lookOf(*options, memory.values()));
    theme.applyTo(application);
    Program program{memory, remembered};
    if (options->wantsStylePage) {
        program.stylePage = std::make_unique<StylePage>(theme);
        showPicture(*program.stylePage, options->screenshot);
        return QApplication::exec();
    }
    const std::string database = databaseOf(*options, memory.values());
    const bool isMissing = !options->database.empty() && !QFileInfo::exists(QString::fromStdString(options->database));
    if (options->wantsStart || database.empty() || (isMissing && !options->isAlone()))
        askForStation(program, theme, *options, isMissing ? QString::fromStdString(options->database) : QString());
    else if (const int status = open(program, theme, *options, database); status != 0)
        return status;
    return QApplication::exec();
}
