// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/areaindex.h"

#include "areas.h"
#include "support/files.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <cpl_vsi.h>
#include <cstdlib>
#include <geos_c.h>
#include <limits>
#include <numeric>

using namespace jingge;
using namespace jingge::test;

namespace {

/// What the index must answer, by GEOS: the covering area with the smallest code.
class ReferenceIndex {
public:
    explicit ReferenceIndex(const std::vector<Area>& areas) : m_handle(GEOS_init_r())
    {
        std::vector<std::size_t> order(areas.size());
        std::iota(order.begin(), order.end(), 0);
        std::ranges::stable_sort(order, [&](auto a, auto b) { return areas[a].code < areas[b].code; });
        for (const std::size_t i : order) {
            GEOSGeometry* shape = multi(areas[i].shape);
            m_entries.push_back({i, boundsOf(areas[i].shape), shape, GEOSPrepare_r(m_handle, shape)});
        }
    }
    ReferenceIndex(const ReferenceIndex&) = delete;
    ReferenceIndex& operator=(const ReferenceIndex&) = delete;
    ~ReferenceIndex()
    {
        for (const Entry& entry : m_entries) {
            GEOSPreparedGeom_destroy_r(m_handle, entry.prepared);
            GEOSGeom_destroy_r(m_handle, entry.shape);
        }
        GEOS_finish_r(m_handle);
    }

    std::int32_t areaAt(LonLat p) const
    {
        GEOSGeometry* point = GEOSGeom_createPointFromXY_r(m_handle, p.lon, p.lat);
        std::int32_t found = AreaIndex::kNone;
        for (const Entry& entry : m_entries) {
            if (entry.box.contains(p) && GEOSPreparedCovers_r(m_handle, entry.prepared, point) == 1) {
                found = static_cast<std::int32_t>(entry.position);
                break;
            }
        }
        GEOSGeom_destroy_r(m_handle, point);
        return found;
    }

private:
    struct Entry {
        std::size_t position;
        Box box;
        GEOSGeometry* shape;
        const GEOSPreparedGeometry* prepared;
    };
    GEOSGeometry* ring(const Ring& points) const
    {
        GEOSCoordSequence* sequence =
            GEOSCoordSeq_create_r(m_handle, static_cast<unsigned>(points.size()), 2);
        for (unsigned i = 0; i < points.size(); ++i)
            GEOSCoordSeq_setXY_r(m_handle, sequence, i, points[i].lon, points[i].lat);
        return GEOSGeom_createLinearRing_r(m_handle, sequence);
    }
    GEOSGeometry* multi(const MultiPolygon& shape) const
    {
        std::vector<GEOSGeometry*> polygons;
        for (const Polygon& polygon : shape) {
            std::vector<GEOSGeometry*> holes;
            for (const Ring& hole : polygon.holes)
                holes.push_back(ring(hole));
            polygons.push_back(GEOSGeom_createPolygon_r(m_handle, ring(polygon.outer), holes.data(),
                                                        static_cast<unsigned>(holes.size())));
        }
        return GEOSGeom_createCollection_r(m_handle, GEOS_MULTIPOLYGON, polygons.data(),
                                           static_cast<unsigned>(polygons.size()));
    }

    GEOSContextHandle_t m_handle;
    std::vector<Entry> m_entries;
};

double nudged(double value, int step)
{
    const double far = std::numeric_limits<double>::infinity();
    return step == 0 ? value : std::nextafter(value, step > 0 ? far : -far);
}

/// Half the points anywhere in the bounds, the rest where it is hard: corners, the middle of sides, and next
/// to them by the smallest step that numbers allow.
std::vector<LonLat> hardPoints(const std::vector<Area>& areas, std::size_t count, std::uint64_t seed)
{
    Dice dice(seed);
    Box bounds;
    std::vector<const Ring*> rings;
    for (const Area& area : areas) {
        bounds.include(boundsOf(area.shape));
        for (const Polygon& polygon : area.shape) {
            rings.push_back(&polygon.outer);
            for (const Ring& hole : polygon.holes)
                rings.push_back(&hole);
        }
    }
    std::vector<LonLat> points;
    while (points.size() < count) {
        points.push_back({dice.between(bounds.west, bounds.east), dice.between(bounds.south, bounds.north)});
        const Ring& ring = *rings[dice.below(rings.size())];
        const std::size_t i = dice.below(ring.size() - 1);
        const LonLat a = ring[i];
        const LonLat b = ring[i + 1];
        const double t = dice.below(2) == 0 ? 0.5 : dice.between(0, 1);
        LonLat p = dice.below(3) == 0 ? a : LonLat{a.lon + (b.lon - a.lon) * t, a.lat + (b.lat - a.lat) * t};
        if (dice.below(2) == 0)
            p = {nudged(p.lon, static_cast<int>(dice.below(3)) - 1),
                 nudged(p.lat, static_cast<int>(dice.below(3)) - 1)};
        points.push_back(p);
    }
    return points;
}

std::size_t mismatches(const std::vector<Area>& areas, std::size_t count, std::uint64_t seed)
{
    const AreaIndex index(areas);
    const ReferenceIndex reference(areas);
    std::size_t wrong = 0;
    for (const LonLat point : hardPoints(areas, count, seed))
        wrong += index.areaAt(point) != reference.areaAt(point) ? 1 : 0;
    return wrong;
}

std::vector<Area> sharedAreas(const char* file, const char* codeField)
{
    if (!hasSharedData()) {
        WARN("the folder of public data is not there");
        return {};
    }
    const auto read = readAreaFile(requestFor((sharedData() / file).string(), codeField));
    REQUIRE(read);
    return areasOf(*read);
}

std::string unpacked(const std::string& path)
{
    std::string text;
    VSILFILE* file = VSIFOpenL(("/vsigzip/" + path).c_str(), "rb");
    std::vector<char> block(1 << 20);
    while (file != nullptr) {
        const std::size_t got = VSIFReadL(block.data(), 1, block.size(), file);
        text.append(block.data(), got);
        if (got < block.size())
            break;
    }
    VSIFCloseL(file);
    return text;
}

/// Two columns of a table with quotes, as points; rows without numbers there are left out.
std::vector<LonLat> pointsOf(const std::string& path, const std::string& lonColumn,
                             const std::string& latColumn)
{
    std::vector<LonLat> points;
    std::vector<std::string> header;
    std::vector<std::string> row{""};
    bool isQuoted = false;
    const auto take = [&] {
        if (header.empty())
            header = row;
        const auto lon = static_cast<std::size_t>(std::ranges::find(header, lonColumn) - header.begin());
        const auto lat = static_cast<std::size_t>(std::ranges::find(header, latColumn) - header.begin());
        char* end = nullptr;
        const double x = row.size() == header.size() ? std::strtod(row[lon].c_str(), &end) : 0;
        if (x != 0 && *end == '\0')
            points.push_back({x, std::strtod(row[lat].c_str(), nullptr)});
        row.assign(1, "");
    };
    for (const char c : unpacked(path)) {
        if (c == '"')
            isQuoted = !isQuoted;
        else if (c == ',' && !isQuoted)
            row.emplace_back();
        else if (c == '\n' && !isQuoted)
            take();
        else if (c != '\r')
            row.back() += c;
    }
    return points;
}

/// Thousandths of a percent, as the data's own page gives them.
long insideShare(const std::vector<Area>& areas, const std::vector<LonLat>& points)
{
    const AreaIndex index(areas);
    const auto inside =
        std::ranges::count_if(points, [&](LonLat p) { return index.areaAt(p) != AreaIndex::kNone; });
    return std::lround(1e5 * static_cast<double>(inside) / static_cast<double>(points.size()));
}

} // namespace

TEST_CASE("a point on a shared edge belongs to the area with the smallest code", "[geo]")
{
    const std::vector<Area> areas{areaOf("B", {{rectangle(0, 0, 1, 1), {}}}),
                                  areaOf("A", {{rectangle(1, 0, 2, 1), {}}}),
                                  areaOf("10", {{rectangle(0, 1, 2, 2), {}}})};
    const AreaIndex index(areas);
    CHECK(index.areaAt({0.5, 0.5}) == 0);
    CHECK(index.areaAt({1.5, 0.5}) == 1);
    CHECK(index.areaAt({1, 0.5}) == 1);
    CHECK(index.areaAt({1, 0}) == 1);
    CHECK(index.areaAt({1, 1}) == 2); // "10" < "A" < "B"
    CHECK(index.areaAt({0, 0}) == 0);
    CHECK(index.areaAt({2, 2}) == 2);
    CHECK(index.areaAt({0.25, 1}) == 2);
    CHECK(index.bounds() == Box{0, 0, 2, 2});
}

TEST_CASE("outside, not a number and an empty index give no area", "[geo]")
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinity = std::numeric_limits<double>::infinity();
    const std::vector<Area> areas{areaOf("A", {{rectangle(0, 0, 1, 1), {}}}), areaOf("empty", {})};
    const AreaIndex index(areas);
    CHECK(index.areaAt({1.0000000000000002, 0.5}) == AreaIndex::kNone);
    CHECK(index.areaAt({-5e-324, 0.5}) == 0); // less than an atom from the edge counts as on it
    CHECK(index.areaAt({-1e-99, 0.5}) == AreaIndex::kNone);
    CHECK(index.areaAt({nan, 0.5}) == AreaIndex::kNone);
    CHECK(index.areaAt({0.5, nan}) == AreaIndex::kNone);
    CHECK(index.areaAt({infinity, -infinity}) == AreaIndex::kNone);
    CHECK(AreaIndex().areaAt({0, 0}) == AreaIndex::kNone);
    CHECK(AreaIndex().bounds().isEmpty());
}

TEST_CASE("holes are outside, their edges are inside", "[geo]")
{
    const Polygon ring{rectangle(0, 0, 10, 10), {rectangle(4, 4, 6, 6)}};
    const Polygon island{rectangle(4.5, 4.5, 5.5, 5.5), {}};
    const std::vector<Area> areas{areaOf("A", {ring, island}), areaOf("B", {{rectangle(20, 0, 30, 10), {}}})};
    const AreaIndex index(areas);
    CHECK(index.areaAt({1, 1}) == 0);
    CHECK(index.areaAt({4, 5}) == 0);
    CHECK(index.areaAt({4, 4}) == 0);
    CHECK(index.areaAt({4.25, 5}) == AreaIndex::kNone);
    CHECK(index.areaAt({5, 5}) == 0);
    CHECK(index.areaAt({15, 5}) == AreaIndex::kNone);
    CHECK(index.areaAt({25, 5}) == 1);
}

TEST_CASE("of areas that overlap the one with the smallest code is given", "[geo]")
{
    const std::vector<Area> areas{areaOf("3", {{rectangle(0.5, 0.5, 10, 10), {}}}),
                                  areaOf("2", {{rectangle(2, 2, 8, 8), {}}}),
                                  areaOf("1", {{rectangle(7, 7, 9, 9), {}}})};
    const AreaIndex index(areas);
    CHECK(index.areaAt({1, 1}) == 0);
    CHECK(index.areaAt({5, 5}) == 1);
    CHECK(index.areaAt({7.5, 7.5}) == 2);
    CHECK(index.areaAt({8.5, 8.5}) == 2);
    CHECK(index.areaAt({9.5, 9.5}) == 0);
    CHECK(mismatches(areas, 20'000, 3) == 0);
}

TEST_CASE("the index agrees with GEOS on a crooked tiling", "[geo]")
{
    CHECK(mismatches(crookedTiling(50, 40, 7), 200'000, 11) == 0);
}

TEST_CASE("the index agrees with GEOS where many areas share one cell", "[geo]")
{
    std::vector<Area> areas = crookedTiling(20, 20, 5);
    areas.push_back(areaOf("far", {{rectangle(-170, -80, -169, -79), {}}}));
    for (int i = 0; i < 30; ++i) // slices that meet in one corner, and the same slice twice
        areas.push_back(
            areaOf("slice" + std::to_string(i / 2),
                   {{{{120, 29}, {120.2, 29 + i * 0.001}, {120.2, 29 + i * 0.001 + 0.003}, {120, 29}}, {}}}));
    CHECK(mismatches(areas, 100'000, 12) == 0);
}

TEST_CASE("the index agrees with GEOS on Boston's outlines", "[geo]")
{
    const auto districts = sharedAreas("boston311/police_districts.geojson", "ID");
    const auto neighbourhoods = sharedAreas("boston311/neighborhoods.geojson", "name");
    if (districts.empty())
        return;
    REQUIRE(districts.size() == 12);
    REQUIRE(neighbourhoods.size() == 26);
    CHECK(mismatches(districts, 100'000, 13) == 0);
    CHECK(mismatches(neighbourhoods, 100'000, 14) == 0);
}

TEST_CASE("as many incidents lie inside their city's outlines as its page says", "[geo]")
{
    if (!hasSharedData()) {
        WARN("the folder of public data is not there");
        return;
    }
    const std::string data = sharedData().string();
    const auto boston = pointsOf(data + "/boston311/boston_311_2011H2.csv.gz", "longitude", "latitude");
    REQUIRE(boston.size() > 58'000);
    CHECK(insideShare(sharedAreas("boston311/police_districts.geojson", "ID"), boston) == 99'976);
    CHECK(insideShare(sharedAreas("boston311/neighborhoods.geojson", "name"), boston) == 99'974);
    CHECK(insideShare(sharedAreas("houston_crime/neighborhoods.geojson", "name"),
                      pointsOf(data + "/houston_crime/houston_crime_2010.csv.gz", "lon", "lat")) == 96'027);
    CHECK(insideShare(sharedAreas("sf_incidents/neighborhoods.geojson", "name"),
                      pointsOf(data + "/sf_incidents/sfpd_incidents_2015.csv.gz", "X", "Y")) == 99'932);
}

TEST_CASE("a tiling leaves no gap on its inner edges", "[geo]")
{
    const std::vector<Area> areas = crookedTiling(12, 12, 21);
    const AreaIndex index(areas);
    Dice dice(22);
    std::size_t gaps = 0;
    for (std::size_t n = 0; n < 100'000; ++n) {
        const std::size_t x = 1 + dice.below(10);
        const std::size_t y = 1 + dice.below(10);
        const Ring& ring = areas[y * 12 + x].shape.front().outer;
        const std::size_t i = dice.below(ring.size() - 1);
        const double t = dice.between(0, 1);
        const LonLat p{ring[i].lon + (ring[i + 1].lon - ring[i].lon) * t,
                       ring[i].lat + (ring[i + 1].lat - ring[i].lat) * t};
        gaps += index.areaAt(p) == AreaIndex::kNone ? 1 : 0;
    }
    CHECK(gaps == 0);
}

TEST_CASE("overlaps are told as a share of the smaller area", "[geo]")
{
    const std::vector<Area> areas{areaOf("a", {{rectangle(0, 0, 10, 10), {}}}),
                                  areaOf("b", {{rectangle(9, 0, 11, 10), {}}}),
                                  areaOf("c", {{rectangle(11, 0, 20, 10), {}}}),
                                  areaOf("d", {{rectangle(19.99, 0, 30, 10), {}}}),
                                  areaOf("none", {}),
                                  areaOf("unclosed", {{{{0, 0}, {1, 0}, {1, 1}}, {}}})};
    const auto overlaps = findOverlaps(areas);
    REQUIRE(overlaps.size() == 1);
    CHECK(overlaps.front().first == 0);
    CHECK(overlaps.front().second == 1);
    CHECK(overlaps.front().share == Approx(0.5));
    CHECK(findOverlaps(areas, 0.001).size() == 2);
    CHECK(findOverlaps(crookedTiling(10, 10, 1)).empty());
}
