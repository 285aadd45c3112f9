// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/coordinatesystem.h"
#include "core/geo/gcj02.h"
#include "core/geo/geodesic.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>
#include <random>
#include <thread>

using namespace jingge;

namespace {

/// A place in WGS 84 and the same place in both offset systems.
struct Place {
    const char* name;
    LonLat wgs84;
    LonLat gcj02;
    LonLat bd09;
};

const std::vector<Place> kMeasured{
    {"Yiwu", {120.075058, 29.306841}, {120.079794401, 29.304353183}, {120.086357761, 29.310174252}},
    {"Lingao", {109.690508, 19.912025}, {109.694678001, 19.909913909}, {109.701125143, 19.916148697}},
    {"Kashgar", {75.989755, 39.470600}, {75.992709848, 39.470826956}, {75.999218392, 39.476790457}},
    {"Harbin", {126.534967, 45.803775}, {126.541007467, 45.805756615}, {126.547626349, 45.811370880}}};

void checkDegrees(LonLat found, LonLat expected, double tolerance) {
    CHECK(std::fabs(found.lon - expected.lon) <= tolerance);
    CHECK(std::fabs(found.lat - expected.lat) <= tolerance);
}

CoordinateSystem systemNamed(const char* name) {
    const auto system = CoordinateSystem::fromName(name);
    INFO(name);
    REQUIRE(system);
    return *system;
}

} // namespace

TEST_CASE("GCJ-02 of published points is met to 1e-8 degrees", "[geo]") {
    checkDegrees(gcj02FromWgs84({121.5272106, 31.1774276}), {121.531541859215, 31.17530398364597}, 1e-8);
    checkDegrees(gcj02FromWgs84({113.912316, 22.543847}), {113.9171764808363, 22.540796131694766}, 1e-8);
    checkDegrees(gcj02FromWgs84({116.377817, 39.911954}), {116.38404722455657, 39.91334545536069}, 1e-8);
}

TEST_CASE("samples of the map services are met within their tolerance", "[geo]") {
    const LonLat amap = gcj02FromWgs84({116.481499, 39.990475});
    CHECK(distanceMetres(amap, {116.487585177952, 39.991754014757}) < 0.1);
    const LonLat baidu = gcj02FromWgs84({114.21892734521, 29.575429778924});
    CHECK(distanceMetres(baidu, {114.22430528428819, 29.57284912109375}) < 1);
    CHECK(distanceMetres(bd09FromGcj02(baidu), {114.2307519546763, 29.57908428837437}) < 1);
}

TEST_CASE("measured places have their GCJ-02 and BD-09 positions", "[geo]") {
    for (const Place& place : kMeasured) {
        INFO(place.name);
        checkDegrees(gcj02FromWgs84(place.wgs84), place.gcj02, 1e-8);
        checkDegrees(bd09FromGcj02(gcj02FromWgs84(place.wgs84)), place.bd09, 1e-8);
        checkDegrees(*systemNamed("BD-09").fromWgs84(place.wgs84), place.bd09, 1e-8);
    }
}

TEST_CASE("points outside the published box are unchanged", "[geo]") {
    for (const LonLat point : {LonLat{139.767125, 35.681236}, {110, 0.8292}, {110, 55.8272}, {72.0039, 40}}) {
        CHECK(gcj02FromWgs84(point) == point);
        CHECK(bd09FromGcj02(point) == point);
        CHECK(wgs84FromGcj02(point).point == point);
    }
}

TEST_CASE("GCJ-02 of the tabled points comes back in five rounds", "[geo]") {
    std::vector<LonLat> points{{121.5272106, 31.1774276},
                               {113.912316, 22.543847},
                               {116.377817, 39.911954},
                               {116.481499, 39.990475},
                               {114.21892734521, 29.575429778924}};
    for (const Place& place : kMeasured)
        points.push_back(place.wgs84);
    for (const LonLat& point : points) {
        const Inverse back = wgs84FromGcj02(gcj02FromWgs84(point));
        CHECK(back.converged);
        CHECK(back.rounds <= 5);
        CHECK(distanceMetres(back.point, point) <= 1e-6);
    }
}

TEST_CASE("both offsets are undone exactly anywhere in the country", "[geo]") {
    std::mt19937_64 random(20250714);
    const auto uniform = [&random](double from, double to) {
        return from + (to - from) * static_cast<double>(random() >> 11U) * 0x1p-53;
    };
    double worst = 0;
    int mostRounds = 0;
    int mostBd09Rounds = 0;
    bool allConverged = true;
    for (int i = 0; i < 200'000; ++i) {
        const LonLat point{uniform(73, 135.1), uniform(3.8, 53.6)};
        const LonLat gcj02 = gcj02FromWgs84(point);
        const Inverse fromGcj02 = wgs84FromGcj02(gcj02);
        const Inverse fromBd09 = gcj02FromBd09(bd09FromGcj02(gcj02));
        worst =
            std::max({worst, distanceMetres(fromGcj02.point, point), distanceMetres(fromBd09.point, gcj02)});
        mostRounds = std::max(mostRounds, fromGcj02.rounds);
        mostBd09Rounds = std::max(mostBd09Rounds, fromBd09.rounds);
        allConverged = allConverged && fromGcj02.converged && fromBd09.converged;
    }
    CHECK(allConverged);
    CHECK(worst <= 1e-6);
    CHECK(mostRounds <= 5);
    CHECK(mostBd09Rounds <= 6);
}

TEST_CASE("beside the box's edge an offset that has no inverse is marked and left alone", "[geo]") {
    // In the box, but every point that would be shifted here lies west of it.
    const LonLat point{72.0041, 40};
    const Inverse back = wgs84FromGcj02(point);
    CHECK_FALSE(back.converged);
    CHECK(back.point == point);
    CHECK(back.rounds == 20);
}

TEST_CASE("Gauss-Krueger metres agree with the tabled ones to a millimetre", "[geo]") {
    const LonLat place{120.075, 29.3068};
    for (const auto& [name, east] : {std::pair{"EPSG:4528", 40507286.235}, {"EPSG:4549", 507286.235}}) {
        const CoordinateSystem system = systemNamed(name);
        const LonLat metres = *system.fromWgs84(place);
        CHECK(std::fabs(metres.lon - east) <= 1e-3);
        CHECK(std::fabs(metres.lat - 3243276.849) <= 1e-3);
        CHECK(distanceMetres(*system.toWgs84(east, 3243276.849), place) <= 1e-3);
    }
}

TEST_CASE("Mercator and UTM metres agree with the tabled ones to a millimetre", "[geo]") {
    const LonLat place{120.075, 29.3068};
    const LonLat mercator = *systemNamed("EPSG:3857").fromWgs84(place);
    CHECK(std::fabs(mercator.lon - 13366687.857) <= 1e-3);
    CHECK(std::fabs(mercator.lat - 3414753.054) <= 1e-3);
    const LonLat utm = *systemNamed("EPSG:32651").fromWgs84(place);
    CHECK(std::fabs(utm.lon - 215885.814) <= 1e-3);
    CHECK(std::fabs(utm.lat - 3245528.991) <= 1e-3);
}

TEST_CASE("WGS 84 and CGCS2000 are taken as they are, longitude first", "[geo]") {
    CHECK(CoordinateSystem().isWgs84());
    for (const char* name :
         {"EPSG:4326", "epsg:4490", " EPSG:4326 ", "OGC:CRS84", "+proj=longlat +datum=WGS84"}) {
        INFO(name);
        const CoordinateSystem system = systemNamed(name);
        CHECK(system.isWgs84());
        CHECK(system.toWgs84(120, 29) == LonLat{120, 29});
        CHECK(system.fromWgs84({120, 29}) == LonLat{120, 29});
    }
    CHECK(systemNamed("epsg:4490").name() == "EPSG:4490");
}

TEST_CASE("what is off the earth is no point", "[geo]") {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (const char* name : {"EPSG:4326", "GCJ-02", "BD-09"}) {
        const CoordinateSystem system = systemNamed(name);
        CHECK_FALSE(system.toWgs84(29, 120));
        CHECK_FALSE(system.toWgs84(180.1, 0));
        CHECK_FALSE(system.toWgs84(nan, 0));
    }
    const CoordinateSystem utm = systemNamed("EPSG:32651");
    CHECK_FALSE(utm.toWgs84(1e30, 0));
    CHECK_FALSE(utm.toWgs84(nan, 0));
    CHECK_FALSE(utm.fromWgs84({0, 91}));
}

TEST_CASE("the offset systems have several spellings and one name", "[geo]") {
    for (const char* name : {"GCJ-02", "gcj02", "GCJ02", "gcj-02"})
        CHECK(systemNamed(name).name() == "GCJ-02");
    for (const char* name : {"BD-09", "bd09", "BD09", "bd-09"})
        CHECK(systemNamed(name).name() == "BD-09");
    const auto point = systemNamed("BD09").toWgs84(120.086357761, 29.310174252);
    REQUIRE(point);
    CHECK(distanceMetres(*point, {120.075058, 29.306841}) < 0.001);
}

TEST_CASE("systems that cannot be used are refused with the reason", "[geo]") {
    const auto metres = CoordinateSystem::fromName("BD-09 MC");
    REQUIRE_FALSE(metres);
    CHECK(metres.error().kind == ErrorKind::Data);
    CHECK(metres.error().where == "BD-09 MC");
    CHECK(metres.error().why.english().find("Baidu") != std::string::npos);
    for (const char* name : {"", "EPSG:", "EPSG:999999", "Beijing", "EPSG:4978", "EPSG:5773", "+proj=nosuch",
                             "GEOGCS[", "+proj=pipeline +step +proj=utm +zone=51"}) {
        INFO(name);
        const auto system = CoordinateSystem::fromName(name);
        REQUIRE_FALSE(system);
        CHECK(system.error().where == name);
    }
}

TEST_CASE("a PROJ string of a city's own grid works both ways", "[geo]") {
    const CoordinateSystem system =
        systemNamed("+proj=tmerc +lat_0=0 +lon_0=120.1 +k=1 +x_0=50000 +y_0=-3000000 +ellps=GRS80 +units=m");
    const LonLat place{120.075058, 29.306841};
    const LonLat metres = *system.fromWgs84(place);
    CHECK(metres.lon == Approx(47577).margin(10));
    CHECK(distanceMetres(*system.toWgs84(metres.lon, metres.lat), place) < 1e-6);
    CHECK(systemNamed(system.name().c_str()).fromWgs84(place) == metres);
}

TEST_CASE("copies of one system may be used in several threads", "[geo]") {
    const CoordinateSystem system = systemNamed("EPSG:4549");
    const LonLat expected = *system.toWgs84(507286.235, 3243276.849);
    std::vector<int> wrong(4, 0);
    {
        std::vector<std::jthread> threads;
        for (int& count : wrong) {
            threads.emplace_back([&count, system, expected] {
                for (int i = 0; i < 500; ++i)
                    count += system.toWgs84(507286.235, 3243276.849) == expected ? 0 : 1;
            });
        }
    }
    CHECK(wrong == std::vector<int>(4, 0));
}

TEST_CASE("a longitude has its UTM zone", "[geo]") {
    CHECK(utmZoneName({120.075, 29.3068}) == "EPSG:32651");
    CHECK(utmZoneName({119.999, 29}) == "EPSG:32650");
    CHECK(utmZoneName({-71.0587, 42.36}) == "EPSG:32619");
    CHECK(utmZoneName({151.2, -33.9}) == "EPSG:32756");
    CHECK(utmZoneName({180, 0}) == "EPSG:32660");
    CHECK(utmZoneName({-180, 0}) == "EPSG:32601");
}

TEST_CASE("distances and areas are those of the ellipsoid", "[geo]") {
    CHECK(distanceMetres({0, 0}, {0, 1}) == Approx(110574.3886).margin(0.001));
    CHECK(distanceMetres({0, 0}, {1, 0}) == Approx(111319.4908).margin(0.001));
    const Ring outer{{120, 29}, {121, 29}, {121, 30}, {120, 30}, {120, 29}};
    Ring reversed(outer.rbegin(), outer.rend());
    const Ring hole{{120.4, 29.4}, {120.6, 29.4}, {120.6, 29.6}, {120.4, 29.6}, {120.4, 29.4}};
    const double whole = areaKm2({{outer, {}}});
    CHECK(whole == Approx(111.32 * 110.86 * std::cos(29.5 * 3.14159265 / 180)).epsilon(0.002));
    CHECK(areaKm2({{reversed, {}}}) == whole);
    CHECK(areaKm2({{outer, {hole}}}) == Approx(whole - areaKm2({{hole, {}}})));
    CHECK(areaKm2({}) == 0);
}
