// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/areafile.h"
#include "core/geo/ogrshape.h"
#include "core/geo/vectorfile.h"

#include <QtGlobal>

#include <map>
#include <ogr_api.h>

namespace jingge {

Result<std::vector<Line>> readLines(const std::string& path, const TaskContext& context)
{
    const auto file = VectorFile::open(path);
    if (!file)
        return Unexpected(file.error());
    std::map<void*, LayerSystem> systems;
    std::vector<Line> lines;
    ShapeBudget budget;
    while (const Feature feature = (*file)->next(nullptr)) {
        if (context.isStopped())
            return fail(ErrorKind::Cancelled, "read vector file", path,
                        QT_TRANSLATE_NOOP("core", "cancelled"));
        void* layer = (*file)->layerOfLast();
        auto system = systems.find(layer);
        if (system == systems.end()) {
            auto found = systemOf(layer);
            if (!found)
                return Unexpected(found.error());
            system = systems.emplace(layer, std::move(*found)).first;
        }
        if (!readLineStrings(OGR_F_GetGeometryRef(feature.get()), system->second, budget, lines))
            break;
    }
    if (auto checked = (*file)->check(); !checked)
        return Unexpected(checked.error());
    return lines;
}

} // namespace jingge
