// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jingge/options.h"
#include "app/jingge/screenshot.h"
#include "app/jingge/workspacesource.h"
#include "core/geo/areafile.h"
#include "ui/map/mappanel.h"
#include "ui/map/mapview.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QFileDialog>
#include <QSettings>

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
    std::unique_ptr<WorkspaceSource> source;
    std::unique_ptr<MainWindow> window;
    std::unique_ptr<Screenshot> screenshot;
};

/// The streets that station.toml names, under the map; paths are read from the database's folder on. A file that
/// cannot be read is left out: the map is whole without it.
void addBaseLines(const Workspace& workspace, const std::string& database, MainWindow& window)
{
    auto lines = std::make_shared<std::vector<Line>>();
    const std::filesystem::path folder = std::filesystem::path(database).parent_path();
    for (const std::string& path : workspace.station().layers) {
        if (const Result<std::vector<Line>> read = readLines((folder / path).string()))
            lines->insert(lines->end(), read->begin(), read->end());
    }
    if (!lines->empty())
        window.workbench()->map()->view()->setBaseLines(std::move(lines));
}

/// Opens the station and its window; 0 or an exit status.
int open(Program& program, Theme& theme, const Options& options, const std::string& database)
{
    Result<std::unique_ptr<Workspace>> workspace = Workspace::open(database);
    if (!workspace)
        return report(workspace.error());
    program.source = std::make_unique<WorkspaceSource>(std::move(*workspace));
    program.window = std::make_unique<MainWindow>(*program.source, theme);
    addBaseLines(program.source->workspace(), database, *program.window);
    if (!options.screenshot.isEmpty()) {
        program.screenshot = std::make_unique<Screenshot>(*program.window, options);
        return 0;
    }
    program.window->restoreFrom(QSettings());
    program.window->showPage(options.page);
    QObject::connect(program.window.get(), &MainWindow::closing, program.window.get(), [window = program.window.get()] {
        QSettings settings;
        window->saveTo(settings);
    });
    program.window->show();
    return 0;
}

/// Asks which station to open and goes on from there.
void ask(Program& program, Theme& theme, const Options& options)
{
    auto* dialog = new QFileDialog(nullptr, QFileDialog::tr("Open"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, [&program, &theme, options](const QString& path) {
        if (const int status = open(program, theme, options, path.toStdString()); status != 0)
            QCoreApplication::exit(status);
    });
    dialog->open();
}

Look lookOf(const Options& options)
{
    if (options.look || !options.screenshot.isEmpty())
        return options.look.value_or(Look::Light);
    return QSettings().value(QStringLiteral("window/look")).toString() == QLatin1StringView("dark") ? Look::Dark
                                                                                                    : Look::Light;
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
    Theme theme(lookOf(*options));
    theme.applyTo(application);
    Program program;
    if (options->database.empty()) {
        ask(program, theme, *options);
    } else if (const int status = open(program, theme, *options, options->database); status != 0) {
        return status;
    }
    return QApplication::exec();
}
