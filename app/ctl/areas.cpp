// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/interruption.h"
#include "app/ctl/options.h"
#include "core/ingest/areaimport.h"
#include "core/store/arearepository.h"
#include "core/store/store.h"

#include <QtGlobal>

#include <memory>

namespace jingge {

namespace {

struct ImportRequest {
    StoreOption store;
    OutputOptions output;
    std::string level;
    AreaFileRequest file;
};

struct ListRequest {
    StoreOption store;
    OutputOptions output;
    std::string level;
};

Result<Level> readLevel(const std::string& name)
{
    const auto level = levelFromName(name);
    if (!level)
        return usageError("--level", {QT_TRANSLATE_NOOP("core", "no such level: %1"), {name}});
    return *level;
}

Result<int> runImport(const ImportRequest& request)
{
    const auto level = readLevel(request.level);
    const auto format = request.output.format();
    const auto path = request.store.path();
    if (!level || !format)
        return Unexpected(!level ? level.error() : format.error());
    if (!path)
        return Unexpected(path.error());
    auto store = Store::openForWriting(*path, Creation::Refused);
    if (!store)
        return Unexpected(store.error());
    TerminalTask task("areas", "M");
    auto report = importAreas(**store, *level, request.file, task.context());
    if (!report)
        return Unexpected(report.error());
    printWarnings("areas import", report->rejections);
    printWarnings("areas import", report->repairs);
    printWarnings("areas import", report->warnings);
    return request.output.print(
        {{"level", "read", "inserted", "updated", "unchanged", "rejected", "repaired"},
         {{std::string(levelName(*level)), report->read, report->inserted, report->updated, report->unchanged,
           report->rejected, report->repaired}}});
}

Result<int> runList(const ListRequest& request)
{
    const auto path = request.store.path();
    if (!path)
        return Unexpected(path.error());
    std::optional<Level> wanted;
    if (!request.level.empty()) {
        const auto level = readLevel(request.level);
        if (!level)
            return Unexpected(level.error());
        wanted = *level;
    }
    auto store = Store::openForReading(*path);
    if (!store)
        return Unexpected(store.error());
    const auto areas = readAreas(**store);
    if (!areas)
        return Unexpected(areas.error());
    Table table{{"code", "name", "level", "parent", "area_km2", "population"}, {}};
    for (const Level level : kLevels) {
        if (wanted && *wanted != level)
            continue;
        for (const Area& area : (*areas)->at(level))
            table.rows.push_back({area.code, area.name, std::string(levelName(level)), textCell(area.parentCode),
                                  area.areaKm2, cellOf(area.population)});
    }
    return request.output.print(table);
}

void addImportTo(Command areas)
{
    auto request = std::make_shared<ImportRequest>();
    Command command = areas.add("import", "Take in the polygons of one level from any vector file");
    request->store.addTo(command);
    request->output.addTo(command);
    command.text("--level", request->level, "city branch station squad grid community governance", true)
        .text("--code-field", request->file.codeField, "Field of the code", true)
        .text("--name-field", request->file.nameField, "Field of the name (default: the code)")
        .text("--parent-field", request->file.parentField, "Field of the parent's code (default: found by place)")
        .text("--population-field", request->file.populationField, "Field of the number of residents")
        .text("--crs", request->file.crs, "Coordinate system, over what the file says: EPSG:n, GCJ-02, BD-09")
        .text("--encoding", request->file.encoding, "Encoding of a Shapefile's texts")
        .text("--layer", request->file.layer, "Layer (default: the first)")
        .text("file", request->file.path, "The file", true)
        .run([request] { return runImport(*request); });
}

} // namespace

void addAreas(Command root)
{
    Command areas = root.add("areas", "Polygons of the station: grids, communities …");
    addImportTo(areas);
    auto request = std::make_shared<ListRequest>();
    Command list = areas.add("list", "The areas of the store");
    request->store.addTo(list);
    request->output.addTo(list);
    list.text("--level", request->level, "One level alone").run([request] { return runList(*request); });
}

} // namespace jingge
