// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate/plan.h"

#include "core/simulate/places.h"

#include <algorithm>
#include <cmath>

namespace jingge::invented {

namespace {

constexpr std::uint32_t kPasserBy = 0x80000000; ///< callers and vehicles that are seen once
constexpr std::uint32_t kRegular = 0x40000000;  ///< people who call often, wherever they are
constexpr std::size_t kRegulars = 240;

class Planner {
public:
    Planner(const Profile& profile, const Ground& ground, std::int64_t count, std::uint64_t seed,
            const TaskContext& context);

    Plan plan();

private:
    void plantPlaces();
    void plantRise();
    void addBackground(std::size_t upTo);
    void addDuplicates();
    PlannedIncident& add(std::size_t kind, CivilTime received, std::size_t spot);
    void locate(PlannedIncident& incident);
    void chooseFlat(PlannedIncident& incident, const Spot& spot);
    void chooseCaller(PlannedIncident& incident);
    void chooseVehicle(PlannedIncident& incident);
    void drawNear(std::uint32_t ordinal, std::size_t upTo);
    [[nodiscard]] CivilTime timeWithin(TimeRange days, int hourFrom, int hourTo);

    const Profile& m_profile;
    const Ground& m_ground;
    const TaskContext& m_context;
    std::size_t m_count = 0;
    Random m_random;
    Plan m_plan;
    std::vector<PlannedIncident>& m_incidents;
    RhythmClock m_clock;
    Places m_places;
    WeightedChoice m_kinds;
    WeightedChoice m_regulars;
};

WeightedChoice kindMix()
{
    std::vector<std::uint64_t> weights;
    for (const IncidentKind& kind : incidentKinds())
        weights.push_back(static_cast<std::uint64_t>(kind.perTenThousand));
    return WeightedChoice(weights);
}

Planner::Planner(const Profile& profile, const Ground& ground, std::int64_t count, std::uint64_t seed,
                 const TaskContext& context)
    : m_profile(profile),
      m_ground(ground),
      m_context(context),
      m_count(static_cast<std::size_t>(count)),
      m_random(seed, kPlanStream),
      m_plan{profile.range(), {}, rainyDays(profile.range(), m_random), {}, 0, {}, {}},
      m_incidents(m_plan.incidents),
      m_clock(m_plan.range, m_plan.rain, m_random),
      m_places(ground, m_random),
      m_kinds(kindMix()),
      m_regulars(heavyTail(kRegulars, 1.1))
{
    m_incidents.reserve(m_count);
}

void Planner::chooseFlat(PlannedIncident& incident, const Spot& spot)
{
    incident.unit = static_cast<std::uint8_t>(m_random.whole(1, std::max(spot.units, 1)));
    incident.floor = static_cast<std::uint8_t>(m_random.whole(1, std::max(spot.floors, 1)));
    incident.door = static_cast<std::uint8_t>(m_random.whole(1, 2));
}

void Planner::chooseCaller(PlannedIncident& incident)
{
    const Spot& spot = m_ground.spots[incident.spot];
    const double draw = m_random.unit();
    const bool isHome = spot.households > 0;
    if (draw < 0.06)
        incident.caller = kRegular | static_cast<std::uint32_t>(m_regulars.draw(m_random));
    else if (draw < (isHome ? 0.72 : 0.3))
        incident.caller = ((incident.spot + 1U) << 10) |
                          (incident.unit * 64U + incident.floor * 2U + incident.door) % 1024U;
    else
        incident.caller = kPasserBy | incident.ordinal;
}

void Planner::chooseVehicle(PlannedIncident& incident)
{
    const std::string_view code = incidentKinds()[incident.kind].code;
    double given = 0;
    if (code == "complaint.parking")
        given = 0.70;
    else if (code == "traffic.accident" || code == "theft.car_break_in" || code == "theft.vehicle")
        given = 0.45;
    else if (code == "traffic.other")
        given = 0.2;
    const bool isGiven = m_random.chance(given);
    const bool isKnownHere = code == "complaint.parking" && m_random.chance(0.4);
    const double rank = m_random.unit();
    if (!isGiven)
        incident.vehicle = 0;
    else if (isKnownHere) // the same few cars come back to a place
        incident.vehicle = ((incident.spot + 1U) << 5) | static_cast<std::uint32_t>(rank * rank * 32);
    else
        incident.vehicle = kPasserBy | incident.ordinal;
}

void Planner::locate(PlannedIncident& incident)
{
    const Spot& spot = m_ground.spots[incident.spot];
    const double draw = m_random.unit();
    incident.at = spot.at;
    incident.grid = static_cast<std::int16_t>(spot.grid);
    incident.located = Located::Exact;
    const bool isStreet = spot.kind == SpotKind::Junction;
    if (draw < 0.015) {
        incident.located = Located::None;
    } else if (draw < 0.020) {
        incident.located = Located::Door;
        incident.at = m_ground.stationDoor;
    } else if (draw < 0.030) {
        incident.located = Located::Outside;
        incident.at = m_places.drawOutside(m_random);
    } else if (draw < (isStreet ? 0.85 : 0.42)) {
        incident.located = Located::Near;
        incident.at = m_places.drawAround(spot.at, isStreet ? 45 : 16, m_random);
    }
    if (incident.located == Located::Near) {
        const std::optional<std::size_t> grid = m_ground.gridAt(incident.at);
        if (!grid) // over the edge of the ground: the spot itself
            incident.at = spot.at;
        incident.grid = static_cast<std::int16_t>(grid.value_or(spot.grid));
    } else if (incident.located != Located::Exact) {
        incident.grid = kNoGrid;
    }
}

PlannedIncident& Planner::add(std::size_t kind, CivilTime received, std::size_t spot)
{
    PlannedIncident incident;
    incident.ordinal = static_cast<std::uint32_t>(m_incidents.size());
    incident.received = received.seconds;
    incident.kind = static_cast<std::uint8_t>(kind);
    incident.initialKind = incident.kind;
    const IncidentKind& known = incidentKinds()[kind];
    if (m_random.chance(0.045) && !known.mistaken.empty())
        incident.initialKind = static_cast<std::uint8_t>(kindOf(known.mistaken));
    incident.spot = static_cast<std::uint32_t>(spot);
    chooseFlat(incident, m_ground.spots[spot]);
    locate(incident);
    chooseCaller(incident);
    chooseVehicle(incident);
    m_incidents.push_back(incident);
    return m_incidents.back();
}

CivilTime Planner::timeWithin(TimeRange days, int hourFrom, int hourTo)
{
    // The later of two draws now and then: problems grow before somebody takes them up.
    double share = m_random.unit();
    if (m_random.chance(0.35))
        share = std::max(share, m_random.unit());
    const std::int64_t count = days.seconds() / kDaySeconds;
    const std::int32_t day = static_cast<std::int32_t>(share * static_cast<double>(count));
    const int hours = hourTo > hourFrom ? hourTo - hourFrom : hourTo + 24 - hourFrom;
    const int hour = (hourFrom + m_random.whole(0, hours - 1)) % 24;
    const int second = static_cast<int>(m_random.below(3600));
    return CivilTime::at(CivilDate{days.from.date().days + day}, hour, second / 60, second % 60);
}

void Planner::plantPlaces()
{
    for (std::size_t i = 0; i < m_profile.planted.size(); ++i) {
        const PlantedPlan& plan = m_profile.planted[i];
        const std::optional<std::size_t> spot = m_ground.spotOf(plan.community, plan.landmark, plan.house);
        const TimeRange days{parseIsoTime(plan.from).value_or(m_plan.range.from),
                             parseIsoTime(plan.to).value_or(m_plan.range.to)};
        const auto count =
            static_cast<std::size_t>(std::lround(static_cast<double>(m_count) * plan.perThousand / 1000));
        for (std::size_t k = 0; spot && k < count && m_incidents.size() < m_count; ++k) {
            PlannedIncident& incident =
                add(kindOf(plan.category), timeWithin(days, plan.hourFrom, plan.hourTo), *spot);
            incident.planted = static_cast<std::uint8_t>(i + 1);
            incident.initialKind = incident.kind;
            if (incident.located != Located::Near)
                incident.located = Located::Exact;
            if (incident.located == Located::Exact)
                incident.at = m_ground.spots[*spot].at;
            if (incident.grid == kNoGrid)
                incident.grid = static_cast<std::int16_t>(m_ground.spots[*spot].grid);
            if (plan.unit > 0)
                incident.unit = static_cast<std::uint8_t>(plan.unit);
            // Each caller has one flat, and the first ones call most.
            const double draw = m_random.unit();
            const std::uint32_t caller = static_cast<std::uint32_t>(draw * draw * plan.callers);
            const int floors = std::max(m_ground.spots[*spot].floors, 1);
            incident.caller = ((incident.spot + 1U) << 10) | (900U + caller);
            incident.floor = static_cast<std::uint8_t>(1 + static_cast<int>(caller) * 2 % floors);
            incident.door = static_cast<std::uint8_t>(1 + caller % 2);
            const double rank = m_random.unit();
            if (plan.vehicles > 0 && incident.vehicle != 0)
                incident.vehicle =
                    ((incident.spot + 1U) << 5) | static_cast<std::uint32_t>(rank * rank * plan.vehicles);
        }
    }
}

void Planner::plantRise()
{
    const RisingPlan& rising = m_profile.rising;
    m_plan.rise = {CivilTime{m_plan.range.to.seconds - rising.days * kDaySeconds}, m_plan.range.to};
    for (std::size_t i = m_ground.grids.size(); i > 0; --i) {
        if (m_ground.communities[m_ground.communityOf[i - 1]].name == rising.community)
            m_plan.risingGrid = i - 1;
    }
    const auto count =
        static_cast<std::size_t>(std::lround(static_cast<double>(m_count) * rising.perThousand / 1000));
    for (std::size_t k = 0; k < count && m_incidents.size() < m_count; ++k) {
        const std::string_view code =
            rising.categories[m_random.below(static_cast<std::uint32_t>(rising.categories.size()))];
        const std::size_t kind = kindOf(code);
        const std::size_t spot = m_places.drawIn(m_plan.risingGrid, incidentKinds()[kind].taste, m_random);
        const CivilTime received = timeWithin(m_plan.rise, rising.hourFrom, rising.hourTo);
        PlannedIncident& incident = add(kind, received, spot);
        incident.isRise = true;
        incident.located = Located::Exact;
        incident.at = m_ground.spots[spot].at;
        incident.grid = static_cast<std::int16_t>(m_ground.spots[spot].grid);
    }
}

/// A theft may draw another within days and a few houses, and that one a third.
void Planner::drawNear(std::uint32_t ordinal, std::size_t upTo)
{
    for (;;) {
        const PlannedIncident from = m_incidents[ordinal];
        const IncidentKind& kind = incidentKinds()[from.kind];
        if (!m_random.chance(kind.near / 1000.0) || m_incidents.size() >= upTo)
            return;
        const double days =
            std::min(1 + m_random.exponential(m_plan.near.meanDays), m_plan.near.mostDays - 1);
        const CivilDate date{CivilTime{from.received}.date().days + static_cast<std::int32_t>(days)};
        const std::size_t spot = m_places.drawNear(from.spot, kind.taste, m_plan.near.metres - 35, m_random);
        const CivilTime received = m_clock.drawOn(kind.rhythm, date, m_random);
        if (received >= m_plan.range.to)
            return;
        const PlannedIncident& drawn = add(from.kind, received, spot);
        ordinal = drawn.ordinal;
        const bool areLocated = from.located <= Located::Near && drawn.located <= Located::Near;
        if (areLocated && m_ground.fit.distance(from.at, drawn.at) <= m_plan.near.metres)
            m_plan.nearRepeats.emplace_back(from.ordinal, ordinal);
    }
}

void Planner::addBackground(std::size_t upTo)
{
    while (m_incidents.size() < upTo && !m_context.isStopped()) {
        const std::size_t kind = m_kinds.draw(m_random);
        const IncidentKind& known = incidentKinds()[kind];
        const CivilTime received = m_clock.draw(known.rhythm, m_random);
        const std::size_t spot = m_places.draw(known.taste, m_random);
        drawNear(add(kind, received, spot).ordinal, upTo);
    }
}

/// Several people call about one event: four in a hundred rows, at the same spot, within the hour.
void Planner::addDuplicates()
{
    const auto mains = static_cast<std::uint32_t>(m_incidents.size());
    for (std::size_t tries = 0; m_incidents.size() < m_count && tries < 200 * m_count; ++tries) {
        const PlannedIncident main = m_incidents[m_random.below(mains)];
        const int echo = incidentKinds()[main.kind].echo;
        const double early = m_random.unit();
        const double spread = m_random.unit();
        const std::int64_t received = main.received + 40 + static_cast<std::int64_t>(3500 * early * spread);
        const bool isHeard = m_random.below(420) < static_cast<std::uint32_t>(echo);
        if (!isHeard || main.planted > 0 || main.located > Located::Near ||
            received >= m_plan.range.to.seconds)
            continue;
        PlannedIncident incident = main;
        incident.ordinal = static_cast<std::uint32_t>(m_incidents.size());
        incident.main = main.ordinal;
        incident.received = received;
        incident.isRise = false;
        incident.caller = kPasserBy | incident.ordinal;
        chooseFlat(incident, m_ground.spots[main.spot]);
        locate(incident);
        if (incident.located > Located::None) { // a second caller knows where it is, or nothing of it
            incident.located = Located::Exact;
            incident.at = m_ground.spots[main.spot].at;
            incident.grid = static_cast<std::int16_t>(m_ground.spots[main.spot].grid);
        }
        m_incidents.push_back(incident);
    }
    addBackground(m_count); // where too few events are loud enough
}

Plan Planner::plan()
{
    plantPlaces();
    plantRise();
    addBackground(m_count - m_count * 4 / 100);
    if (!m_context.isStopped())
        addDuplicates();
    std::ranges::sort(m_incidents, [](const PlannedIncident& a, const PlannedIncident& b) {
        return std::pair(a.received, a.ordinal) < std::pair(b.received, b.ordinal);
    });
    return std::move(m_plan);
}

} // namespace

Plan planIncidents(const Profile& profile, const Ground& ground, std::int64_t count, std::uint64_t seed,
                   const TaskContext& context)
{
    return Planner(profile, ground, count, seed, context).plan();
}

} // namespace jingge::invented
