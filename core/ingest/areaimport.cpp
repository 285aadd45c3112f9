// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/areaimport.h"

#include "core/base/text.h"
#include "core/geo/geodesic.h"
#include "core/ingest/areaparents.h"
#include "core/ingest/foreignareas.h"
#include "core/store/arearepository.h"
#include "core/store/store.h"

#include <QtGlobal>

namespace jingge {

namespace {

std::vector<Issue> overlapWarning(const std::vector<Overlap>& overlaps, const std::vector<Area>& areas,
                                  const std::string& path)
{
    if (overlaps.empty())
        return {};
    const Overlap& first = overlaps.front();
    return {{path, 0, "", "",
             {QT_TRANSLATE_NOOP("core", "%1 pairs of areas overlap by more than 1 % of the smaller one, for example %2 and "
                                        "%3 (%4 %); a point in both belongs to the smaller code"),
              {std::to_string(overlaps.size()), areas[first.first].code, areas[first.second].code,
               fixedText(first.share * 100, 1)}}}};
}

/// Kept per level: "field" when the last file of the level named its parents.
std::string parentsKey(Level level)
{
    return "parents." + std::string(levelName(level));
}

/// The areas of all levels whose parents move with the areas that come.
Result<std::vector<Area>> followers(const Store& store, const AreaTable& before, Level level, const std::vector<Area>& areas)
{
    const AreaTable after = withAreas(before, level, areas);
    std::vector<Area> moved;
    for (const Level child : kLevels) {
        const auto manner = store.setting(parentsKey(child));
        if (!manner)
            return Unexpected(manner.error());
        for (Area& area : reparented({before, after, level}, child, *manner == "field"))
            moved.push_back(std::move(area));
    }
    return moved;
}

Result<void> noteManner(Store& store, Level level, bool isNamed)
{
    const std::string manner = isNamed ? "field" : "place";
    const auto before = store.setting(parentsKey(level));
    if (!before)
        return Unexpected(before.error());
    return *before == manner ? Result<void>{} : store.setSetting(parentsKey(level), manner);
}

} // namespace

Result<AreaImportReport> importAreas(Store& store, Level level, const AreaFileRequest& request,
                                     const TaskContext& context)
{
    auto foreign = readForeignAreas(request, context);
    if (!foreign)
        return Unexpected(foreign.error());
    AreaFile* const file = &foreign->file;
    const auto known = readAreas(store);
    if (!known)
        return Unexpected(known.error());
    const ParentFinder finder(**known, level);
    std::vector<Area> areas;
    for (std::size_t i = 0; i < file->areas.size(); ++i) {
        AreaFeature& feature = file->areas[i];
        Area area{{}, level, feature.code, feature.name, {}, {}, feature.population, 0, std::move(feature.shape)};
        area.areaKm2 = areaKm2(area.shape);
        if (request.parentField.empty())
            finder.place(area, foreign->inner[i]);
        else
            nameParent(area, feature.parent, **known, finder.level());
        areas.push_back(std::move(area));
    }
    AreaImportReport report;
    report.warnings = std::move(file->warnings);
    for (Issue& overlap : overlapWarning(foreign->overlaps, areas, request.path))
        report.warnings.push_back(std::move(overlap));
    if (context.isStopped())
        return fail(ErrorKind::Cancelled, "areas import", request.path, QT_TRANSLATE_NOOP("core", "cancelled"));
    const auto moved = followers(store, **known, level, areas);
    if (!moved)
        return Unexpected(moved.error());
    const auto changes = writeAreas(store, level, areas, *moved);
    if (!changes)
        return Unexpected(changes.error());
    if (auto done = noteManner(store, level, !request.parentField.empty()); !done)
        return Unexpected(done.error());
    report.read = file->read;
    report.inserted = changes->inserted;
    report.updated = changes->updated;
    report.unchanged = changes->unchanged;
    report.rejected = static_cast<std::int64_t>(file->rejected.size());
    report.repaired = static_cast<std::int64_t>(file->repairs.size());
    report.rejections = std::move(file->rejected);
    report.repairs = std::move(file->repairs);
    report.crs = file->crs;
    return report;
}

} // namespace jingge
