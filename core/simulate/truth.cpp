// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/simulate/stationfiles.h"

namespace jingge::invented {

namespace {

using Text = std::string_view;

std::string quoted(Text value)
{
    return '"' + std::string(value) + '"';
}

/// "a":1,"b":2 … between the given brackets.
std::string joined(const std::vector<std::string>& items, char open, char close)
{
    std::string text(1, open);
    for (std::size_t i = 0; i < items.size(); ++i)
        text += (i > 0 ? "," : "") + items[i];
    return text += close;
}

/// Ticket numbers of the incidents that a test picks, in order of time.
template <class Test>
std::string idsOf(const Plan& plan, const IncidentTable& table, Test isMeant)
{
    std::vector<std::string> ids;
    for (const PlannedIncident& incident : plan.incidents) {
        if (isMeant(incident))
            ids.push_back(quoted(table.id(incident.ordinal)));
    }
    return joined(ids, '[', ']');
}

std::string countsText(const Ground& ground, const TableCounts& counts)
{
    std::vector<std::string> categories;
    for (const auto& [code, count] : counts.byCategory)
        categories.push_back(quoted(code) + ":" + std::to_string(count));
    std::vector<std::string> grids;
    for (std::size_t i = 0; i < ground.grids.size(); ++i)
        grids.push_back(quoted(ground.grids[i].code) + ":" + std::to_string(counts.byGrid[i]));
    grids.push_back("\"\":" + std::to_string(counts.inNoGrid));
    std::vector<std::string> hours;
    for (const std::int64_t count : counts.byHour)
        hours.push_back(std::to_string(count));
    return "{\n\"category\":" + joined(categories, '{', '}') + ",\n\"grid\":" + joined(grids, '{', '}') +
           ",\n\"hour\":" + joined(hours, '[', ']') + "}";
}

std::string mixText()
{
    std::int64_t sum = 0;
    for (const IncidentKind& kind : incidentKinds())
        sum += kind.perTenThousand;
    std::vector<std::string> shares;
    for (const IncidentKind& kind : incidentKinds())
        shares.push_back(quoted(kind.code) + ":" +
                         fixedText(static_cast<double>(kind.perTenThousand) / static_cast<double>(sum), 6));
    return joined(shares, '{', '}');
}

std::string plantedText(const Profile& profile, const Ground& ground, const Plan& plan,
                        const IncidentTable& table)
{
    std::vector<std::string> places;
    for (std::size_t i = 0; i < profile.planted.size(); ++i) {
        const PlantedPlan& planted = profile.planted[i];
        const std::optional<std::size_t> at =
            ground.spotOf(planted.community, planted.landmark, planted.house);
        if (!at)
            continue;
        const Spot& spot = ground.spots[*at];
        std::string text = "\n{\"key\":" + quoted(planted.key) + ",\"title\":" + quoted(planted.title) +
                           ",\"category\":" + quoted(planted.category) +
                           ",\"grid\":" + quoted(ground.grids[spot.grid].code);
        const std::string flat = planted.unit > 0 ? std::to_string(planted.unit) + "单元" : std::string();
        text += ",\"address\":" +
                quoted(planted.address.empty() ? plainAddress(spot) + flat : std::string(planted.address));
        text += ",\"lon\":";
        appendDegrees(text, spot.at.lonE7);
        text += ",\"lat\":";
        appendDegrees(text, spot.at.latE7);
        text += ",\"from\":" + quoted(planted.from) + ",\"to\":" + quoted(planted.to);
        text += ",\"hours\":[" + std::to_string(planted.hourFrom) + "," + std::to_string(planted.hourTo) +
                "],\"incidents\":";
        text +=
            idsOf(plan, table, [i](const PlannedIncident& incident) { return incident.planted == i + 1; });
        places.push_back(text + "}");
    }
    return joined(places, '[', ']');
}

std::string riseText(const Profile& profile, const Ground& ground, const Plan& plan,
                     const IncidentTable& table)
{
    std::vector<std::string> categories;
    for (const Text code : profile.rising.categories)
        categories.push_back(quoted(code));
    return "{\"grid\":" + quoted(ground.grids[plan.risingGrid].code) +
           ",\"from\":" + quoted(plan.rise.from.date().text()) +
           ",\"to\":" + quoted(plan.rise.to.date().text()) + ",\"hours\":[" +
           std::to_string(profile.rising.hourFrom) + "," + std::to_string(profile.rising.hourTo) +
           "],\"categories\":" + joined(categories, '[', ']') + ",\"incidents\":" +
           idsOf(plan, table, [](const PlannedIncident& incident) { return incident.isRise; }) + "}";
}

std::string nearText(const Plan& plan, const IncidentTable& table)
{
    std::vector<std::string> shares;
    for (const IncidentKind& kind : incidentKinds()) {
        if (kind.near > 0)
            shares.push_back(quoted(kind.code) + ":" + fixedText(kind.near / 1000.0, 3));
    }
    std::vector<std::string> pairs;
    for (const auto& [first, second] : plan.nearRepeats)
        pairs.push_back("[" + quoted(table.id(first)) + "," + quoted(table.id(second)) + "]");
    return "{\"metres\":" + numberText(plan.near.metres) +
           ",\"mean_days\":" + numberText(plan.near.meanDays) +
           ",\"most_days\":" + numberText(plan.near.mostDays) + ",\"shares\":" + joined(shares, '{', '}') +
           ",\"pairs\":" + joined(pairs, '[', ']') + "}";
}

std::string duplicatesText(const Plan& plan, const IncidentTable& table)
{
    std::vector<std::string> pairs;
    for (const PlannedIncident& incident : plan.incidents) {
        if (incident.main != kNoOrdinal)
            pairs.push_back("[" + quoted(table.id(incident.ordinal)) + "," + quoted(table.id(incident.main)) +
                            "]");
    }
    return joined(pairs, '[', ']');
}

} // namespace

std::string truthJson(const Profile& profile, const Ground& ground, const Plan& plan,
                      const IncidentTable& table, std::uint64_t seed)
{
    const TableCounts& counts = table.counts();
    std::vector<std::string> rain;
    for (const CivilDate& date : plan.rain)
        rain.push_back(quoted(date.text()));
    std::string text = "{\"profile\":" + quoted(profile.name) + ",\"seed\":" + std::to_string(seed) +
                       ",\"incidents\":" + std::to_string(plan.incidents.size()) + ",\n";
    text += "\"from\":" + quoted(profile.from) + ",\"to\":" + quoted(profile.to) + ",\n";
    text += "\"ground\":{\"area_km2\":" + fixedText(profile.areaKm2, 2) +
            ",\"communities\":" + std::to_string(ground.communities.size()) +
            ",\"grids\":" + std::to_string(ground.grids.size()) +
            ",\"residents\":" + std::to_string(profile.residents) + "},\n";
    text += "\"counts\":" + countsText(ground, counts) + ",\n";
    text += "\"counts_without_duplicates\":" + countsText(ground, table.eventCounts()) + ",\n";
    text += "\"invalid\":" + std::to_string(counts.invalid) + ",\"open\":" + std::to_string(counts.open) +
            ",\"with_plate\":" + std::to_string(counts.withPlate) + ",\n";
    text += "\"unlocated\":{\"no_coordinates\":" + std::to_string(counts.withoutPlace) +
            ",\"default_point\":" + std::to_string(counts.atTheDoor) +
            "},\"outside\":" + std::to_string(counts.outside) + ",\n";
    text += "\"mix\":" + mixText() + ",\n";
    text += "\"planted\":" + plantedText(profile, ground, plan, table) + ",\n";
    text += "\"rising\":" + riseText(profile, ground, plan, table) + ",\n";
    text += "\"near_repeats\":" + nearText(plan, table) + ",\n";
    text += "\"duplicates\":" + duplicatesText(plan, table) + ",\n";
    return text += "\"heavy_rain\":" + joined(rain, '[', ']') + "}\n";
}

} // namespace jingge::invented
