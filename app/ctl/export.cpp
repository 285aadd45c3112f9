// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/acts.h"
#include "app/ctl/commands.h"
#include "app/ctl/interruption.h"
#include "app/ctl/session.h"
#include "core/exchange/incidentrows.h"

#include <QtGlobal>

#include <memory>

namespace jingge {

namespace {

struct ExportWords {
    AnalysisOptions options;
    UserOption user;
    std::string out;
};

void tellCutTexts(const std::string& path, std::int64_t count)
{
    if (count > 0)
        printWarnings("export",
                      {{path, 0, "", std::to_string(count),
                        QT_TRANSLATE_NOOP("core", "texts longer than this kind of file can hold were cut")}});
}

Result<int> run(const ExportWords& words)
{
    if (!fileKindOf(words.out))
        return usageError(
            "--out",
            {QT_TRANSLATE_NOOP("core",
                               "the ending names no kind of file: %1 (.csv, .xlsx, .geojson, .gpkg, .shp)"),
             {words.out}});
    const auto session = words.options.open(Scope::Listing);
    if (!session)
        return Unexpected(session.error());
    Result<FileReport> report;
    {
        TerminalTask task("export", "M");
        auto rows = session->workspace->exportRows(session->rows.all(), RowWidth::Mapped, task.context());
        if (!rows)
            return Unexpected(rows.error());
        report = writeTableFile(words.out, *rows, "incidents");
    }
    if (!report)
        return Unexpected(report.error());
    tellCutTexts(words.out, report->cutTexts);
    recordAct(session->workspace->database(), {AuditAct::Export, words.user.name(), "incidents", "rows=" + std::to_string(report->rows)});
    const Provenance provenance = words.options.provenance(
        *session, "incidents, duplicates included; names, telephones and plates masked");
    return words.options.output.print({{"path", "rows"}, {{words.out, report->rows}}}, &provenance);
}

} // namespace

void addExport(Command root)
{
    auto words = std::make_shared<ExportWords>();
    Command command = root.add("export", "Incidents as a file for other programs, personal fields masked");
    words->options.addTo(command);
    words->user.addTo(command);
    command.text("--out", words->out, "File to write: .gpkg .geojson .csv .xlsx .shp", true).run([words] {
        return run(*words);
    });
}

} // namespace jingge
