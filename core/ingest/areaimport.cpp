// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/areaimport.h"

#include "core/base/text.h"
#include "core/geo/areaindex.h"
#include "core/geo/geodesic.h"
#include "core/geo/shapes.h"
#include "core/store/arearepository.h"
#include "core/store/store.h"

#include <QtGlobal>

#include <span>

namespace jingge {

namespace {

/// The levels above one, nearest first.
std::span<const Level> levelsAbove(Level level)
{
    constexpr static std::array kChain{Level::Squad, Level::Community, Level::Station, Level::Branch, Level::City};
    constexpr static std::array kGovernance{Level::Community, Level::Station, Level::Branch, Level::City};
    const std::span<const Level> chain(kChain);
    switch (level) {
    case Level::Grid:
        return chain;
    case Level::Governance:
        return kGovernance;
    case Level::Squad:
    case Level::Community:
        return chain.subspan(2);
    case Level::Station:
        return chain.subspan(3);
    case Level::Branch:
        return chain.subspan(4);
    case Level::City:
        return {};
    }
    return {};
}

/// Finds parents by place: the nearest higher level that has areas decides.
class ParentFinder {
public:
    ParentFinder(const AreaTable& areas, Level level) : m_areas(areas)
    {
        for (const Level above : levelsAbove(level)) {
            if (areas.at(above).empty())
                continue;
            m_level = above;
            m_index = AreaIndex(areas.at(above));
            return;
        }
    }
    [[nodiscard]] std::optional<Level> level() const { return m_level; }
    void place(Area& area) const
    {
        const auto point = m_level ? representativePoint(area.shape) : std::nullopt;
        const std::int32_t found = point ? m_index.areaAt(*point) : AreaIndex::kNone;
        if (found == AreaIndex::kNone)
            return;
        area.parentLevel = m_level;
        area.parentCode = m_areas.at(*m_level)[static_cast<std::size_t>(found)].code;
    }

private:
    const AreaTable& m_areas;
    std::optional<Level> m_level;
    AreaIndex m_index;
};

/// A parent named in the file belongs to the nearest higher level that has the code.
void nameParent(Area& area, const std::string& code, const AreaTable& areas, std::optional<Level> nearest)
{
    if (code.empty())
        return;
    area.parentCode = code;
    area.parentLevel = nearest;
    for (const Level above : levelsAbove(area.level)) {
        if (areas.find(above, code)) {
            area.parentLevel = above;
            return;
        }
    }
    if (!area.parentLevel && !levelsAbove(area.level).empty())
        area.parentLevel = levelsAbove(area.level).front();
}

std::vector<Issue> overlapWarning(const std::vector<Area>& areas, const std::string& path)
{
    const std::vector<Overlap> overlaps = findOverlaps(areas);
    if (overlaps.empty())
        return {};
    const Overlap& first = overlaps.front();
    return {{path, 0, "", "",
             {QT_TRANSLATE_NOOP("core", "%1 pairs of areas overlap by more than 1 % of the smaller one, for example %2 and "
                                        "%3 (%4 %); a point in both belongs to the smaller code"),
              {std::to_string(overlaps.size()), areas[first.first].code, areas[first.second].code,
               fixedText(first.share * 100, 1)}}}};
}

} // namespace

Result<AreaImportReport> importAreas(Store& store, Level level, const AreaFileRequest& request,
                                     const TaskContext& context)
{
    auto file = readAreaFile(request, context);
    if (!file)
        return Unexpected(file.error());
    const auto known = readAreas(store);
    if (!known)
        return Unexpected(known.error());
    const ParentFinder finder(**known, level);
    std::vector<Area> areas;
    for (AreaFeature& feature : file->areas) {
        Area area{{}, level, feature.code, feature.name, {}, {}, feature.population, 0, std::move(feature.shape)};
        area.areaKm2 = areaKm2(area.shape);
        if (request.parentField.empty())
            finder.place(area);
        else
            nameParent(area, feature.parent, **known, finder.level());
        areas.push_back(std::move(area));
    }
    AreaImportReport report;
    report.warnings = std::move(file->warnings);
    for (Issue& overlap : overlapWarning(areas, request.path))
        report.warnings.push_back(std::move(overlap));
    if (context.isStopped())
        return fail(ErrorKind::Cancelled, "areas import", request.path, QT_TRANSLATE_NOOP("core", "cancelled"));
    const auto changes = writeAreas(store, level, areas);
    if (!changes)
        return Unexpected(changes.error());
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
