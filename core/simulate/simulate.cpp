// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate/simulate.h"

#include "core/simulate/outputfolder.h"
#include "core/simulate/stationfiles.h"

#include <QtGlobal>

namespace jingge {

namespace {

using namespace invented;

std::string profileList()
{
    std::string names;
    for (const std::string_view name : profileNames())
        (names += names.empty() ? "" : ", ") += name;
    return names;
}

Unexpected cancelled(const std::string& folder)
{
    return fail(ErrorKind::Cancelled, "simulate", folder, QT_TRANSLATE_NOOP("core", "cancelled"));
}

/// Rows go out in pieces of about a megabyte, so that no more of the text is ever held.
bool writeIncidents(const Plan& plan, IncidentTable& table, OutputFolder& folder, const TaskContext& context)
{
    constexpr std::size_t kPiece = 1 << 20;
    const auto total = static_cast<std::int64_t>(plan.incidents.size());
    std::int64_t done = 0;
    folder.write("incidents.csv", IncidentTable::header());
    std::string text;
    text.reserve(kPiece + 4096);
    for (const PlannedIncident& incident : plan.incidents) {
        table.appendRow(text, incident);
        ++done;
        if (text.size() < kPiece)
            continue;
        folder.append(text);
        text.clear();
        context.report(done, total);
        if (context.isStopped() || folder.error())
            return false;
    }
    folder.append(text);
    context.report(total, total);
    return true;
}

} // namespace

std::vector<std::string_view> simulationProfiles()
{
    return profileNames();
}

Result<std::vector<std::string>> simulate(const SimulationRequest& request, const TaskContext& context)
{
    const std::optional<Profile> profile = profileNamed(request.profile);
    if (!profile)
        return fail(ErrorKind::Data, "simulate", request.profile,
                    QT_TRANSLATE_NOOP("core", "there is no such profile"),
                    {QT_TRANSLATE_NOOP("core", "profiles: %1"), {profileList()}});
    if (request.incidents < 1 || request.incidents > kMostSimulatedIncidents)
        return fail(ErrorKind::Usage, "simulate", "--incidents",
                    {QT_TRANSLATE_NOOP("core", "the number must lie between 1 and %1"),
                     {std::to_string(kMostSimulatedIncidents)}});

    OutputFolder folder(request.folder);
    if (folder.error())
        return Unexpected(*folder.error());
    const Ground ground = layGround(*profile);
    const Plan plan = planIncidents(*profile, ground, request.incidents, request.seed, context);
    if (context.isStopped())
        return cancelled(request.folder);
    folder.write("station.toml", stationToml(*profile, ground));
    folder.write("grids.geojson", areasGeoJson(ground.grids));
    folder.write("communities.geojson", areasGeoJson(ground.communities));
    folder.write("streets.geojson", streetsGeoJson(ground));
    folder.write("buildings.csv", buildingsCsv(ground));
    IncidentTable table(*profile, ground, plan, request.seed);
    if (!writeIncidents(plan, table, folder, context) && context.isStopped())
        return cancelled(request.folder);
    folder.write("mapping.toml", mappingToml(*profile, ground));
    folder.write("truth.json", truthJson(*profile, ground, plan, table, request.seed));
    return folder.keep({"station.toml", "grids.geojson", "communities.geojson", "streets.geojson",
                        "buildings.csv", "incidents.csv", "mapping.toml", "truth.json"});
}

} // namespace jingge
