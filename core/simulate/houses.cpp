// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate/names.h"
#include "core/simulate/townplan.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace jingge::invented {

namespace {

/// How houses of one kind stand: metres of their walls, metres from one to the next, floors and stairwells.
struct HouseForm {
    SpotKind kind = SpotKind::Home;
    double length = 0;
    double depth = 0;
    double pitchAlong = 0;
    double pitchAcross = 0;
    int lowFloors = 1;
    int highFloors = 1;
    int highUnits = 1;
};

constexpr HouseForm kSlab{SpotKind::Home, 40, 12, 48, 31, 5, 7, 4};
constexpr HouseForm kTower{SpotKind::Home, 26, 20, 42, 44, 11, 18, 2};
constexpr HouseForm kVilla{SpotKind::Home, 24, 12, 33, 30, 2, 4, 2};
constexpr HouseForm kOldHouse{SpotKind::OldHouse, 22, 12, 27, 25, 2, 3, 1};
constexpr HouseForm kShops{SpotKind::Shop, 34, 17, 42, 36, 2, 4, 1};
constexpr HouseForm kOffices{SpotKind::Office, 40, 24, 54, 46, 4, 9, 1};
constexpr HouseForm kHall{SpotKind::Works, 62, 28, 76, 44, 1, 2, 1};

HouseForm formOf(const Block& block, Random& random)
{
    const double draw = random.unit();
    if (block.isFirstEstate)
        return kSlab;
    switch (block.quarter) {
    case Quarter::OldTown:
        return draw < 0.62 ? kOldHouse : draw < 0.84 ? kSlab : kShops;
    case Quarter::Estate:
        return draw < 0.70 ? kSlab : draw < 0.86 ? kTower : draw < 0.95 ? kShops : kOffices;
    case Quarter::Villas:
        return draw < 0.75 ? kVilla : draw < 0.92 ? kSlab : kShops;
    case Quarter::Works:
        return draw < 0.66 ? kHall : draw < 0.86 ? kSlab : kOffices;
    case Quarter::Centre:
        return draw < 0.36 ? kTower : draw < 0.66 ? kShops : draw < 0.86 ? kOffices : kSlab;
    case Quarter::Riverside:
        return draw < 0.4 ? kOldHouse : draw < 0.8 ? kSlab : kVilla;
    }
    return kSlab;
}

double marginOf(Way way)
{
    switch (way) {
    case Way::River:
        return 55;
    case Way::Rail:
        return 26;
    case Way::Major:
        return 17;
    case Way::Minor:
        return 11;
    case Way::Lane:
        return 7;
    }
    return 13;
}

/// Builds on one block after the other; keeps the door numbers of the streets and the names given so far.
class Builder {
public:
    Builder(const TownPlan& plan, Random& random, Ground& ground)
        : m_plan(plan),
          m_random(random),
          m_ground(ground),
          m_waysByEdge(plan.mesh.waysByEdge()),
          m_doors(plan.mesh.ways().size(), 0),
          m_estates(estateNames(random)),
          m_shops(shopNames(random))
    {
    }

    void build(const Block& block);

private:
    struct Side {
        BoardPoint from;
        BoardPoint along;
        double length = 0;
        double margin = 0;
        const MeshWay* way = nullptr;
        std::size_t wayIndex = 0;
    };

    void readSides(const Block& block);
    [[nodiscard]] bool isFree(BoardPoint point) const;
    [[nodiscard]] std::size_t streetOf() const;
    void buildRow(const Block& block, const HouseForm& form, const Lie& lie, double across);
    void addHouse(const Block& block, const HouseForm& form, BoardPoint middle);
    [[nodiscard]] std::string estateName(const Block& block);

    const TownPlan& m_plan;
    Random& m_random;
    Ground& m_ground;
    std::map<std::pair<int, int>, std::size_t> m_waysByEdge;
    std::vector<int> m_doors;
    std::vector<std::string> m_estates;
    std::vector<std::string> m_shops;
    std::size_t m_nextEstate = 0;
    std::size_t m_nextShop = 0;
    std::vector<Side> m_sides;
    std::string m_estate;
    std::size_t m_street = 0;
    int m_house = 0;
};

void Builder::readSides(const Block& block)
{
    m_sides.clear();
    const std::vector<int>& ring = m_plan.mesh.faces()[static_cast<std::size_t>(block.face)].ring;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const int a = ring[i];
        const int b = ring[(i + 1) % ring.size()];
        const BoardPoint& p = m_plan.mesh.vertices()[static_cast<std::size_t>(a)];
        const BoardPoint& q = m_plan.mesh.vertices()[static_cast<std::size_t>(b)];
        const double length = std::sqrt((q.u - p.u) * (q.u - p.u) + (q.v - p.v) * (q.v - p.v));
        Side side{p, {(q.u - p.u) / length, (q.v - p.v) / length}, length, marginOf(Way::Minor), nullptr, 0};
        if (const auto way = m_waysByEdge.find(std::minmax(a, b)); way != m_waysByEdge.end()) {
            side.wayIndex = way->second;
            side.way = &m_plan.mesh.ways()[way->second];
            side.margin = marginOf(side.way->way);
        }
        m_sides.push_back(side);
    }
}

bool Builder::isFree(BoardPoint point) const
{
    return std::ranges::all_of(m_sides, [point](const Side& side) {
        const double left = side.along.u * (point.v - side.from.v) - side.along.v * (point.u - side.from.u);
        return left >= side.margin;
    });
}

/// The street with the longest front on the block; river and railway have no doors.
std::size_t Builder::streetOf() const
{
    std::size_t best = 0;
    double longest = 0;
    for (const Side& side : m_sides) {
        if (side.way != nullptr && side.way->way >= Way::Major && side.length > longest) {
            longest = side.length;
            best = side.wayIndex;
        }
    }
    return best;
}

std::string Builder::estateName(const Block& block)
{
    if (!block.isFirstEstate)
        return nameAt(m_estates, m_nextEstate++);
    const std::string& community = m_plan.communityNames[m_plan.communityOf[block.grid]];
    return community.ends_with("新村") ? community : community + "小区";
}

void Builder::addHouse(const Block& block, const HouseForm& form, BoardPoint middle)
{
    Spot spot;
    spot.kind = form.kind;
    spot.at = m_ground.fit.at(middle);
    spot.grid = block.grid;
    spot.floors = m_random.whole(form.lowFloors, form.highFloors);
    spot.units = m_random.whole(form.highUnits > 1 ? 2 : 1, std::max(form.highUnits, 1));
    spot.street = m_plan.mesh.ways()[m_street].name;
    if (form.kind == SpotKind::Home) {
        spot.estate = m_estate;
        spot.house = ++m_house;
        spot.households = spot.floors * spot.units * 2;
    } else {
        spot.door = m_doors[m_street] += 1 + static_cast<int>(m_random.below(3));
        if (form.kind == SpotKind::OldHouse)
            spot.households = spot.floors * 3;
        if (form.kind == SpotKind::Shop)
            spot.name = nameAt(m_shops, m_nextShop++);
    }
    m_ground.spots.push_back(std::move(spot));
}

void Builder::buildRow(const Block& block, const HouseForm& form, const Lie& lie, double across)
{
    const BoardPoint e = lie.along;
    const BoardPoint n{-e.v, e.u};
    const double halfLength = form.length / 2;
    const double halfDepth = form.depth / 2;
    double along = lie.lowest.u + halfLength + 7;
    while (along < lie.lowest.u + lie.length) {
        const double push = m_random.between(-1.5, 1.5);
        const BoardPoint middle{e.u * along + n.u * (across + push), e.v * along + n.v * (across + push)};
        std::vector<BoardPoint> corners;
        for (const auto& [a, b] : {std::pair{-1, -1}, std::pair{1, -1}, std::pair{1, 1}, std::pair{-1, 1}})
            corners.push_back({middle.u + a * halfLength * e.u + b * halfDepth * n.u,
                               middle.v + a * halfLength * e.v + b * halfDepth * n.v});
        if (!std::ranges::all_of(corners, [this](BoardPoint corner) { return isFree(corner); })) {
            along += 5;
            continue;
        }
        if (!m_random.chance(0.06)) {
            addHouse(block, form, middle);
            m_ground.shapes.push_back({{}, "building", onEarth(m_ground.fit, corners), true});
        }
        along += form.pitchAlong;
    }
}

void Builder::build(const Block& block)
{
    readSides(block);
    std::vector<BoardPoint> ring;
    for (const Side& side : m_sides)
        ring.push_back(side.from);
    const Lie lie = lieOf(ring);
    const HouseForm form = formOf(block, m_random);
    m_street = streetOf();
    m_house = 0;
    m_estate = form.kind == SpotKind::Home ? estateName(block) : std::string();
    const double margin = 8 + form.depth / 2;
    for (double across = lie.lowest.v + margin; across < lie.lowest.v + lie.width; across += form.pitchAcross)
        buildRow(block, form, lie, across);
}

/// Gives the landmark the place of the house that suits it best: no home where there is another, near the
/// middle.
void placeLandmark(const LandmarkPlan& landmark, const TownPlan& plan, Ground& ground)
{
    const auto name = std::ranges::find(plan.communityNames, landmark.community);
    if (name == plan.communityNames.end())
        return;
    const std::size_t community = static_cast<std::size_t>(name - plan.communityNames.begin());
    const EarthPoint middle = ground.fit.at(plan.mesh.centre(plan.communities[community]));
    Spot* best = nullptr;
    double least = 0;
    for (Spot& spot : ground.spots) {
        if (plan.communityOf[spot.grid] != community || !spot.landmark.empty())
            continue;
        const bool isHome = spot.kind == SpotKind::Home || spot.kind == SpotKind::OldHouse;
        const double cost =
            ground.fit.distance(spot.at, middle) + (isHome ? 150 : 0) + (spot.house > 0 ? 400 : 0);
        if (best == nullptr || cost < least) {
            best = &spot;
            least = cost;
        }
    }
    if (best == nullptr)
        return;
    best->kind = landmark.kind;
    best->name = landmark.name;
    best->landmark = landmark.key;
    best->households = 0;
    best->estate.clear();
    best->house = 0;
    if (best->door == 0)
        best->door = 200 + static_cast<int>(least) % 90;
}

void addCrossings(const TownPlan& plan, Ground& ground)
{
    std::map<int, std::vector<const MeshWay*>> byVertex;
    for (const MeshWay& way : plan.mesh.ways()) {
        if (way.way != Way::Major && way.way != Way::Minor)
            continue;
        for (const int vertex : way.path)
            byVertex[vertex].push_back(&way);
    }
    for (const auto& [vertex, ways] : byVertex) {
        if (ways.size() < 2)
            continue;
        const BoardPoint& p = plan.mesh.vertices()[static_cast<std::size_t>(vertex)];
        Spot spot;
        spot.kind = SpotKind::Junction;
        spot.at = ground.fit.at({p.u + 7, p.v + 5});
        const std::optional<std::size_t> grid = ground.gridAt(spot.at);
        if (!grid || std::abs(p.u) < 1) // on the river's middle is no crossing of streets but a bridge
            continue;
        spot.grid = *grid;
        spot.name = ways[0]->name + "与" + ways[1]->name + "路口";
        spot.street = ways[0]->name;
        ground.spots.push_back(std::move(spot));
    }
}

void addGreen(const TownPlan& plan, const Block& block, Ground& ground)
{
    const BoardPoint c = plan.mesh.centre(block.face);
    std::vector<BoardPoint> ring;
    for (const BoardPoint& p : ringPoints(plan.mesh, block.face))
        ring.push_back({c.u + (p.u - c.u) * 0.86, c.v + (p.v - c.v) * 0.86});
    ground.shapes.push_back({std::string(block.green->name), block.green->isWater ? "water" : "park",
                             onEarth(ground.fit, ring), true});
    Spot spot;
    spot.kind = SpotKind::Park;
    spot.at = ground.fit.at(c);
    spot.grid = block.grid;
    spot.name = block.green->name;
    spot.landmark = block.green->key;
    ground.spots.push_back(std::move(spot));
}

} // namespace

void buildHouses(const Profile& profile, const TownPlan& plan, Random& random, Ground& ground)
{
    for (const Block& block : plan.blocks) {
        if (block.green != nullptr)
            addGreen(plan, block, ground);
    }
    Builder builder(plan, random, ground);
    for (const Block& block : plan.blocks) {
        if (block.green == nullptr)
            builder.build(block);
    }
    for (const LandmarkPlan& landmark : profile.landmarks) {
        if (!landmark.isGreen)
            placeLandmark(landmark, plan, ground);
    }
    addCrossings(plan, ground);
}

} // namespace jingge::invented
