// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate/townplan.h"

#include <algorithm>
#include <cmath>

namespace jingge::invented {

namespace {

constexpr double kBank = 27;     ///< half the river's width
constexpr double kQuay = 40;     ///< from the river's middle to the roads along it
constexpr double kRailSide = 16; ///< where streets end beside the railway
constexpr double kBeyond = 520;  ///< how far ways are drawn outside the ground

std::string_view kindOf(Way way)
{
    switch (way) {
    case Way::River:
        return "river";
    case Way::Rail:
        return "rail";
    case Way::Major:
        return "major";
    case Way::Minor:
    case Way::Lane:
        return "minor";
    }
    return "minor";
}

BoardPoint onward(BoardPoint from, BoardPoint to, double metres)
{
    const double du = to.u - from.u;
    const double dv = to.v - from.v;
    const double length = std::sqrt(du * du + dv * dv);
    return {to.u + du / length * metres, to.v + dv / length * metres};
}

/// Goes on beyond the last point in steps, so that the piece outside bends like the rest.
void extend(std::vector<BoardPoint>& points)
{
    const BoardPoint before = points[points.size() - 2];
    const BoardPoint last = points.back();
    for (double metres = 65; metres <= kBeyond; metres += 65)
        points.push_back(onward(before, last, metres));
}

/// Takes the end of a street back to the quay or the side of the railway.
void trimEnd(std::vector<BoardPoint>& points, double railLine)
{
    const BoardPoint before = points[points.size() - 2];
    BoardPoint& last = points.back();
    const bool atRiver = std::abs(last.u) < 1;
    const bool atRail = std::abs(last.v - railLine) < 1;
    if (atRiver && std::abs(before.u) > kQuay)
        last = {before.u > 0 ? kQuay : -kQuay,
                before.v + (last.v - before.v) * (1 - kQuay / std::abs(before.u))};
    else if (atRail && std::abs(before.v - railLine) > kRailSide)
        last.v = before.v > railLine ? railLine + kRailSide : railLine - kRailSide;
}

void drawRiver(const TownPlan& plan, const MeshWay& river, Ground& ground)
{
    std::vector<BoardPoint> middle = pathPoints(plan.mesh, river.path);
    for (int end = 0; end < 2; ++end) {
        extend(middle);
        std::ranges::reverse(middle);
    }
    std::vector<BoardPoint> band;
    for (const BoardPoint& p : middle)
        band.push_back({p.u - kBank, p.v});
    for (std::size_t i = middle.size(); i > 0; --i)
        band.push_back({middle[i - 1].u + kBank, middle[i - 1].v});
    ground.shapes.push_back({river.name, "river", onEarth(ground.fit, band), true});
}

void drawQuays(const TownPlan& plan, const MeshWay& river, Ground& ground)
{
    const std::vector<BoardPoint> middle = pathPoints(plan.mesh, river.path);
    for (const double side : {-kQuay, kQuay}) {
        std::vector<BoardPoint> road;
        for (const BoardPoint& p : middle)
            road.push_back({p.u + side, p.v});
        ground.shapes.push_back({side < 0 ? "望江路" : "滨江路", "minor", onEarth(ground.fit, road), false});
    }
}

void drawStreet(const TownPlan& plan, const MeshWay& way, double railLine, Ground& ground)
{
    std::vector<BoardPoint> points = pathPoints(plan.mesh, way.path);
    for (int end = 0; end < 2; ++end) {
        if (way.leavesTown && way.way != Way::Lane)
            extend(points);
        else
            trimEnd(points, railLine);
        std::ranges::reverse(points);
    }
    ground.shapes.push_back({way.name, kindOf(way.way), onEarth(ground.fit, points), false});
}

double railLineOf(const TownPlan& plan)
{
    for (const MeshWay& way : plan.mesh.ways()) {
        if (way.way == Way::Rail)
            return plan.mesh.vertices()[static_cast<std::size_t>(way.path.front())].v;
    }
    return 1e9;
}

} // namespace

void drawWays(const TownPlan& plan, Ground& ground)
{
    const double railLine = railLineOf(plan);
    for (const MeshWay& way : plan.mesh.ways()) {
        if (way.way == Way::River) {
            drawRiver(plan, way, ground);
            drawQuays(plan, way, ground);
        }
    }
    for (const Way kind : {Way::Lane, Way::Minor, Way::Major, Way::Rail}) {
        for (const MeshWay& way : plan.mesh.ways()) {
            if (way.way == kind)
                drawStreet(plan, way, railLine, ground);
        }
    }
    EarthRing boundary = ground.outline;
    boundary.push_back(boundary.front());
    ground.shapes.push_back({{}, "boundary", std::move(boundary), false});
}

} // namespace jingge::invented
