// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/ogrshape.h"

#include "core/base/text.h"

#include <cpl_conv.h>
#include <cstdlib>
#include <memory>
#include <ogr_api.h>
#include <ogr_srs_api.h>

namespace jingge {

namespace {

constexpr int kDeepest = 32; ///< collections within collections

struct GeometryDeleter {
    void operator()(void* geometry) const { OGR_G_DestroyGeometry(geometry); }
};
using OwnGeometry = std::unique_ptr<void, GeometryDeleter>;

struct TextDeleter {
    void operator()(char* text) const { CPLFree(text); }
};

/// Whether the first number of a pair counts towards the north, by what the axes of the system say of
/// themselves.
bool isNorthFirst(OGRSpatialReferenceH reference)
{
    int count = 0;
    const int* mapping = OSRGetDataAxisToSRSAxisMapping(reference, &count);
    if (mapping == nullptr || count < 2)
        return false;
    const auto directionOf = [&](int axis) {
        OGRAxisOrientation direction = OAO_Other;
        OSRGetAxis(reference, nullptr, std::abs(axis) - 1, &direction);
        return direction;
    };
    return directionOf(mapping[0]) == OAO_North && directionOf(mapping[1]) == OAO_East;
}

std::string nameOf(OGRSpatialReferenceH reference)
{
    const char* authority = OSRGetAuthorityName(reference, nullptr);
    const char* code = OSRGetAuthorityCode(reference, nullptr);
    if (authority != nullptr && code != nullptr && std::string_view(authority) == "EPSG")
        return std::string("EPSG:") + code;
    char* raw = nullptr;
    constexpr const char* kOptions[] = {"FORMAT=WKT2_2018", nullptr};
    OSRExportToWktEx(reference, &raw, kOptions);
    const std::unique_ptr<char, TextDeleter> text(raw);
    return text ? std::string(text.get()) : std::string();
}

enum class Taken { Yes, OutOfRange, OverLimit };

/// The points of one ring or line; outside is the pair that has no place on the earth.
Taken takePoints(OGRGeometryH geometry, const LayerSystem& system, ShapeBudget& budget, Ring& out,
                 std::string& outside)
{
    const int count = OGR_G_GetPointCount(geometry);
    budget.vertices -= count;
    budget.rings -= 1;
    if (budget.vertices < 0 || budget.rings < 0)
        return Taken::OverLimit;
    out.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        const double first = OGR_G_GetX(geometry, i);
        const double second = OGR_G_GetY(geometry, i);
        const auto point = system.toWgs84(first, second);
        if (!point) {
            outside = numberText(first) + "," + numberText(second);
            return Taken::OutOfRange;
        }
        out.push_back(*point);
    }
    return Taken::Yes;
}

/// Walks through collections and takes the polygons.
class SurfaceWalk {
public:
    SurfaceWalk(const LayerSystem& system, ShapeBudget& budget) : m_system(system), m_budget(budget) {}

    void visit(OGRGeometryH geometry, int depth)
    {
        const OGRwkbGeometryType type = wkbFlatten(OGR_G_GetGeometryType(geometry));
        if (depth > kDeepest)
            m_read.fault = ShapeFault::OverLimit;
        else if (type == wkbPolygon || type == wkbTriangle)
            takePolygon(geometry);
        else if (OGR_GT_IsSubClassOf(type, wkbGeometryCollection) != 0 ||
                 OGR_GT_IsSubClassOf(type, wkbPolyhedralSurface) != 0)
            visitParts(geometry, depth);
    }
    [[nodiscard]] SurfaceRead result() && { return std::move(m_read); }

private:
    void visitParts(OGRGeometryH geometry, int depth)
    {
        const int count = OGR_G_GetGeometryCount(geometry);
        for (int i = 0; i < count && m_read.fault == ShapeFault::None; ++i)
            visit(OGR_G_GetGeometryRef(geometry, i), depth + 1);
    }

    void takePolygon(OGRGeometryH geometry)
    {
        Polygon polygon;
        const int rings = OGR_G_GetGeometryCount(geometry);
        for (int i = 0; i < rings; ++i) {
            Ring ring;
            const Taken taken =
                takePoints(OGR_G_GetGeometryRef(geometry, i), m_system, m_budget, ring, m_read.value);
            if (taken != Taken::Yes) {
                m_read.fault = taken == Taken::OverLimit ? ShapeFault::OverLimit : ShapeFault::OutOfRange;
                return;
            }
            if (i == 0)
                polygon.outer = std::move(ring);
            else
                polygon.holes.push_back(std::move(ring));
        }
        if (!polygon.outer.empty())
            m_read.shape.push_back(std::move(polygon));
    }

    const LayerSystem& m_system;
    ShapeBudget& m_budget;
    SurfaceRead m_read;
};

/// Curves as lines; null when the geometry has none.
OwnGeometry linear(OGRGeometryH geometry)
{
    if (OGR_G_HasCurveGeometry(geometry, TRUE) == 0)
        return {};
    return OwnGeometry(OGR_G_GetLinearGeometry(geometry, 0, nullptr));
}

bool visitLines(OGRGeometryH geometry, const LayerSystem& system, ShapeBudget& budget,
                std::vector<Line>& lines, int depth)
{
    const OGRwkbGeometryType type = wkbFlatten(OGR_G_GetGeometryType(geometry));
    if (type == wkbLineString) {
        Line line;
        std::string outside;
        const Taken taken = takePoints(geometry, system, budget, line, outside);
        if (taken == Taken::Yes && line.size() >= 2)
            lines.push_back(std::move(line));
        return taken != Taken::OverLimit;
    }
    if (type != wkbMultiLineString && type != wkbGeometryCollection)
        return true;
    const int count = depth < kDeepest ? OGR_G_GetGeometryCount(geometry) : 0;
    for (int i = 0; i < count; ++i) {
        if (!visitLines(OGR_G_GetGeometryRef(geometry, i), system, budget, lines, depth + 1))
            return false;
    }
    return true;
}

} // namespace

Result<LayerSystem> systemOf(void* layer)
{
    const OGRSpatialReferenceH reference = OGR_L_GetSpatialRef(layer);
    if (reference == nullptr)
        return LayerSystem{};
    auto system = CoordinateSystem::fromName(nameOf(reference));
    if (!system)
        return Unexpected(system.error());
    return LayerSystem{std::move(*system), isNorthFirst(reference)};
}

SurfaceRead readSurface(void* geometry, const LayerSystem& system, ShapeBudget& budget)
{
    if (geometry == nullptr)
        return {{}, ShapeFault::NoSurface, {}};
    const OwnGeometry lines = linear(geometry);
    SurfaceWalk walk(system, budget);
    walk.visit(lines ? lines.get() : geometry, 0);
    SurfaceRead read = std::move(walk).result();
    if (read.fault == ShapeFault::None && read.shape.empty()) {
        read.fault = ShapeFault::NoSurface;
        read.value = OGRGeometryTypeToName(OGR_G_GetGeometryType(geometry));
    }
    return read;
}

bool readLineStrings(void* geometry, const LayerSystem& system, ShapeBudget& budget, std::vector<Line>& lines)
{
    if (geometry == nullptr)
        return true;
    const OwnGeometry asLines = linear(geometry);
    return visitLines(asLines ? asLines.get() : geometry, system, budget, lines, 0);
}

} // namespace jingge
