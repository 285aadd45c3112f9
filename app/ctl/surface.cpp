// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/surface.h"

#include "app/ctl/interruption.h"
#include "core/analysis/density.h"
#include "core/exchange/rasterfile.h"
#include "core/frame/counting.h"
#include "core/jobs/threadedfor.h"

#include <QtGlobal>

#include <numeric>

namespace jingge {

namespace {

struct SurfaceQuestion {
    double cell = 0;
    Kernel kernel = Kernel::Quartic;
    std::optional<double> bandwidth; ///< none = by rule
};

Result<SurfaceQuestion> readQuestion(const SurfaceWords& words)
{
    SurfaceQuestion question;
    if (words.surface != "kde")
        return usageError("--surface", {QT_TRANSLATE_NOOP("core", "not kde: %1"), {words.surface}});
    if (words.kernel != "quartic" && words.kernel != "gaussian")
        return usageError("--kernel",
                          {QT_TRANSLATE_NOOP("core", "not quartic or gaussian: %1"), {words.kernel}});
    question.kernel = words.kernel == "gaussian" ? Kernel::Gaussian : Kernel::Quartic;
    const auto cell = positiveNumber(words.cell);
    question.bandwidth = positiveNumber(words.bandwidth);
    if (!cell || (!words.bandwidth.empty() && !question.bandwidth))
        return usageError(cell ? "--bandwidth" : "--cell",
                          {QT_TRANSLATE_NOOP("core", "not a number of metres above 0: %1"),
                           {cell ? words.bandwidth : words.cell}});
    if (words.out.empty())
        return usageError("--out", QT_TRANSLATE_NOOP("core", "name the GeoTIFF to write"));
    question.cell = *cell;
    return question;
}

Result<DensityKernel> kernelOf(const SurfaceQuestion& question, const std::vector<PlanePoint>& points)
{
    const auto bandwidth = question.bandwidth ? question.bandwidth : bandwidthByRule(points, question.kernel);
    if (!bandwidth)
        return fail(ErrorKind::Data, "heat", "--bandwidth",
                    QT_TRANSLATE_NOOP("core", "no rule gives one for incidents at one place or on one line"),
                    QT_TRANSLATE_NOOP("core", "name it in metres"));
    return DensityKernel{question.kernel, *bandwidth};
}

Provenance provenanceOf(const AnalysisOptions& options, const SurfaceWords& words, const Session& session,
                        const DensityKernel& kernel, const std::string& zone)
{
    Provenance p = options.provenance(
        session,
        "kernel density at the cells' centres, every incident evaluated where it lies, duplicates once");
    const std::int64_t unlocated = countUnlocated(session.frame(), session.rows.all());
    if (unlocated > 0)
        p.excluded.emplace_back("unlocated", unlocated);
    p.n -= unlocated;
    p.parameters.emplace_back("kernel", words.kernel);
    p.parameters.emplace_back("bandwidth", cellText(kernel.bandwidth));
    if (words.bandwidth.empty())
        p.parameters.emplace_back("bandwidth_rule", "Scott 1992, one for both directions");
    p.parameters.emplace_back("cell", words.cell);
    p.parameters.emplace_back("zone", zone);
    return p;
}

} // namespace

void SurfaceWords::addTo(Command& command)
{
    command.text("--surface", surface, "kde: a density surface instead of counts, written to --out")
        .text("--cell", cell, "Width of its cells in metres")
        .text("--bandwidth", bandwidth,
              "Metres: radius of the quartic kernel, standard deviation of the Gaussian (default: by Scott's "
              "rule)")
        .text("--kernel", kernel, "quartic (default) or gaussian")
        .text("--out", out, "The GeoTIFF to write");
}

Result<int> printSurface(const AnalysisOptions& options, const SurfaceWords& words)
{
    const auto question = readQuestion(words);
    if (!question)
        return Unexpected(question.error());
    const auto session = options.open();
    if (!session)
        return Unexpected(session.error());
    const LocatedRows located = locatedRows(session->frame(), session->rows.all());
    const auto zone = PlaneZone::ofMedian(located.places);
    if (!zone)
        return Unexpected(zone.error());
    const auto points = zone->toPlane(located.places);
    if (!points)
        return Unexpected(points.error());
    const auto kernel = kernelOf(*question, *points);
    if (!kernel)
        return Unexpected(kernel.error());
    const auto grid = DensityGrid::around(*points, *kernel, question->cell);
    if (!grid)
        return Unexpected(grid.error());
    TerminalTask task("heat", "rows");
    const auto values = kernelDensity(*points, *grid, *kernel, ThreadedFor(), task.context());
    if (!values)
        return Unexpected(values.error());
    const auto written = writeGeoTiff(
        words.out, {grid->west, grid->north, grid->cell, grid->columns, grid->rows, zone->name(), "1/km2"},
        *values);
    if (!written)
        return Unexpected(written.error());
    Table table{{"path", "width", "height", "cell", "sum"}, {}};
    table.rows.push_back({words.out, static_cast<std::int64_t>(grid->columns),
                          static_cast<std::int64_t>(grid->rows), grid->cell,
                          std::accumulate(values->begin(), values->end(), 0.0)});
    const Provenance provenance = provenanceOf(options, words, *session, *kernel, zone->name());
    return options.output.print(table, &provenance);
}

} // namespace jingge
