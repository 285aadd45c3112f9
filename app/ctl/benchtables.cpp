// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/benchcases.h"

#include "core/base/text.h"
#include "core/workload/workload.h"

#include <QtGlobal>

#include <filesystem>
#include <fstream>

namespace jingge {

namespace {

/// The town's grids as GeoJSON, each with its code and name.
std::string geoJsonOf(const std::vector<Area>& areas)
{
    std::string text = "{\"type\":\"FeatureCollection\",\"features\":[\n";
    for (const Area& area : areas) {
        text.append(&area == areas.data() ? "" : ",\n").append(R"({"type":"Feature","properties":{"code":")");
        text.append(area.code).append("\",\"name\":\"").append(area.name);
        text.append(R"("},"geometry":{"type":"Polygon","coordinates":[[)");
        const Ring& ring = area.shape.front().outer;
        for (std::size_t i = 0; i < ring.size(); ++i)
            text.append(i == 0 ? "[" : ",[").append(fixedText(ring[i].lon, 9)).append(",").append(fixedText(ring[i].lat, 9)).append("]");
        text.append("]]}}");
    }
    return text.append("\n]}\n");
}

Result<void> write(const std::string& path, const std::string& text)
{
    std::ofstream file(path, std::ios::binary);
    file << text;
    if (!file.flush())
        return fail(ErrorKind::Usage, "bench", path, QT_TRANSLATE_NOOP("core", "the file cannot be written"));
    return {};
}

} // namespace

Result<void> writeBenchTables(const std::string& folder, std::size_t rows)
{
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    if (auto done = write(folder + "/mapping.toml", workloadMapping()); !done)
        return done;
    if (auto done = write(folder + "/grids.geojson", geoJsonOf(workloadTown(kBenchGrids)->at(Level::Grid))); !done)
        return done;
    return write(folder + "/incidents.csv", workloadTable(rows));
}

} // namespace jingge
