// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/repeat.h"

#include "core/geo/geodesic.h"
#include "support/framebuilder.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <map>
#include <numeric>
#include <random>
#include <set>

using namespace jingge;
using namespace jingge::test;

namespace {

using Members = std::set<RepeatGroup>;

Members radius(const Frame& frame, double metres, std::int64_t window = 14 * kDaySeconds,
               std::optional<int> level = std::nullopt)
{
    const auto groups = repeatGroups(frame, RowSet(frame.size(), true),
                                     {.key = RepeatKey::Radius, .radiusMetres = metres, .windowSeconds = window,
                                      .categoryLevel = level});
    return {groups.begin(), groups.end()};
}

/// Every pair measured on the ellipsoid.
Members bruteForce(const Frame& frame, double metres, std::int64_t window)
{
    std::vector<std::uint32_t> parent(frame.size());
    std::iota(parent.begin(), parent.end(), 0U);
    const auto root = [&parent](std::uint32_t item) {
        while (parent[item] != item)
            item = parent[item];
        return item;
    };
    for (std::uint32_t a = 0; a < frame.size(); ++a) {
        for (std::uint32_t b = a + 1; b < frame.size() && frame.time[b] - frame.time[a] <= window; ++b) {
            if (frame.category[a] == frame.category[b] && frame.isLocated(a) && frame.isLocated(b) &&
                distanceMetres(frame.position(a), frame.position(b)) <= metres)
                parent[std::max(root(a), root(b))] = std::min(root(a), root(b));
        }
    }
    std::map<std::uint32_t, RepeatGroup> groups;
    for (std::uint32_t row = 0; row < frame.size(); ++row)
        groups[root(row)].push_back(row);
    Members members;
    for (const auto& [first, group] : groups) {
        if (group.size() >= 2)
            members.insert(group);
    }
    return members;
}

/// Seeded points round a centre, on a lattice of a fraction of the radius so that many stand on cell borders.
Frame scattered(unsigned seed, LonLat centre, double spreadMetres, double latticeMetres, int count, int days)
{
    std::mt19937 random(seed);
    const auto number = [&random](double below) { return static_cast<double>(random()) / 4294967296.0 * below; };
    const double perLat = 110574;
    const double perLon = std::max(1.0, 111320 * std::cos(centre.lat * 3.14159265358979 / 180));
    std::vector<std::int64_t> times;
    for (int i = 0; i < count; ++i)
        times.push_back(parseIsoTime("2025-01-01")->seconds + static_cast<std::int64_t>(number(days * 4)) * 21600);
    std::ranges::sort(times);
    FrameBuilder builder;
    for (const std::int64_t time : times) {
        const auto offset = [&] { return std::floor(number(spreadMetres) / latticeMetres) * latticeMetres; };
        double lon = centre.lon + offset() / perLon;
        const double lat = std::min(90.0, std::max(-90.0, centre.lat + offset() / perLat));
        if (lon > 180)
            lon -= 360;
        FrameRow row{.time = CivilTime{time}.text(), .category = number(3) < 1 ? "assault" : "other"};
        if (number(20) >= 1)
            row.place = LonLat{lon, lat};
        builder.row(row);
    }
    return builder.build();
}

} // namespace

TEST_CASE("groups within a radius are those of all pairs measured", "[analysis]")
{
    for (unsigned seed = 1; seed <= 6; ++seed) {
        for (const double metres : {7.0, 50.0, 333.0}) {
            CAPTURE(seed, metres);
            // A lattice no pair of which is within 0.1 % of the radius, but many on the borders of cells.
            const Frame frame = scattered(seed, {120.0 + seed * 0.001, 30.0}, metres * 40, metres / 2.7, 700, 60);
            const Members found = radius(frame, metres, 3 * kDaySeconds);
            CHECK(found == bruteForce(frame, metres, 3 * kDaySeconds));
            CHECK_FALSE(found.empty());
        }
    }
}

TEST_CASE("groups within a radius hold on both sides of the equator and far north", "[analysis]")
{
    for (const LonLat centre : {LonLat{-0.005, -0.005}, LonLat{-71.06, 42.36}, LonLat{15.0, 78.2}, LonLat{30, -55}}) {
        CAPTURE(centre.lon, centre.lat);
        const Frame frame = scattered(11, centre, 2000, 30, 500, 40);
        CHECK(radius(frame, 80, 2 * kDaySeconds) == bruteForce(frame, 80, 2 * kDaySeconds));
    }
}

TEST_CASE("groups within a radius reach across the date line and round a pole", "[analysis]")
{
    for (const LonLat centre : {LonLat{179.992, -17.0}, LonLat{10, 89.99}, LonLat{-170, -89.995}}) {
        CAPTURE(centre.lon, centre.lat);
        const Frame frame = scattered(5, centre, 1700, 30, 500, 40);
        CHECK(radius(frame, 80, 2 * kDaySeconds) == bruteForce(frame, 80, 2 * kDaySeconds));
    }
    const Frame pole = frameOf({{.place = LonLat{0, 89.9999}}, {.place = LonLat{180, 89.9999}}, {.place = LonLat{-90, 90}}});
    CHECK(radius(pole, 30) == Members{{0, 1, 2}});
    const Frame ends = frameOf({{.place = LonLat{180, 10}}, {.place = LonLat{-180, 10}}});
    CHECK(radius(ends, 1) == Members{{0, 1}});
}

TEST_CASE("long radii are measured on the ellipsoid", "[analysis]")
{
    const Frame frame = scattered(3, {110, 35}, 400000, 9100, 300, 30);
    CHECK(radius(frame, 25000, kDaySeconds) == bruteForce(frame, 25000, kDaySeconds));
    const Frame wide = scattered(4, {100, 60}, 2000000, 70000, 200, 30);
    CHECK(radius(wide, 100000, 3 * kDaySeconds) == bruteForce(wide, 100000, 3 * kDaySeconds));
}

TEST_CASE("the radius and the window include their ends", "[analysis]")
{
    const LonLat a{120, 30};
    const LonLat b{120.0005, 30}; // 48.2 m
    const double apart = distanceMetres(a, b);
    const Frame frame = frameOf({{.time = "2025-07-01T00:00:00", .place = a}, {.time = "2025-07-02T00:00:00", .place = b}});
    CHECK(radius(frame, apart + 1e-6, kDaySeconds) == Members{{0, 1}});
    CHECK(radius(frame, apart * 0.998, kDaySeconds).empty());
    CHECK(radius(frame, 50, kDaySeconds - 1).empty());
    CHECK(radius(frame, 50, kDaySeconds).size() == 1);
}

TEST_CASE("links join into one group though its ends are far apart", "[analysis]")
{
    FrameBuilder builder;
    for (int i = 0; i < 50; ++i)
        builder.row({.place = LonLat{120 + i * 0.0004, 30}}); // 38.6 m steps
    const Frame frame = builder.build();
    const Members found = radius(frame, 40);
    REQUIRE(found.size() == 1);
    CHECK(found.begin()->size() == 50);
    CHECK(radius(frame, 38).empty());
}

TEST_CASE("a place between two in space joins only those within its window", "[analysis]")
{
    // 0 and 2 are near 1 in space; only 0 is near it in time.
    const Frame frame = frameOf({{.time = "2025-07-01T00:00:00", .place = LonLat{120, 30}},
                                 {.time = "2025-07-02T00:00:00", .place = LonLat{120.0004, 30}},
                                 {.time = "2025-07-09T00:00:00", .place = LonLat{120.0008, 30}}});
    CHECK(radius(frame, 50, 2 * kDaySeconds) == Members{{0, 1}});
    CHECK(radius(frame, 50, 7 * kDaySeconds) == Members{{0, 1, 2}});
}

TEST_CASE("a radius keeps categories apart unless their level is cut", "[analysis]")
{
    const LonLat p{120, 30};
    const Frame frame = frameOf({{.category = "theft.ebike", .place = p},
                                 {.category = "theft.battery", .place = p},
                                 {.category = "assault", .place = p},
                                 {.category = "theft.ebike", .place = p}});
    CHECK(radius(frame, 50) == Members{{0, 3}});
    CHECK(radius(frame, 50, 0, 1) == Members{{0, 1, 3}});
    CHECK(radius(frame, 50, 0, 0) == Members{{0, 1, 2, 3}});
}

TEST_CASE("a hundred thousand calls at one place in one hour are grouped at once", "[analysis]")
{
    Frame frame = frameOf({{.place = LonLat{120, 30}}});
    constexpr std::size_t kCalls = 100000;
    for (std::size_t i = 1; i < kCalls; ++i) {
        frame.time.push_back(frame.time.front() + static_cast<std::int64_t>(i / 30));
        frame.category.push_back(0);
        frame.lonE7.push_back(frame.lonE7.front() + static_cast<std::int32_t>(i % 100));
        frame.latE7.push_back(frame.latE7.front() + static_cast<std::int32_t>(i / 100 % 100));
    }
    const Members found = radius(frame, 50);
    REQUIRE(found.size() == 1);
    CHECK(found.begin()->size() == kCalls);
}
