// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/inspect/coordinatetrial.h"
#include "core/ingest/inspect/mappingtrial.h"

#include "core/geo/gcj02.h"
#include "support/inspecting.h"
#include "support/stores.h"

#include <catch2/catch.hpp>

using namespace jingge;
using namespace jingge::test;

namespace {

/// Two grids of 0.01° side by side at 120.04 E, 30.03 N.
AreaLocator twoGrids()
{
    auto table = std::make_shared<AreaTable>();
    std::int64_t id = 1;
    for (const auto& [code, west] : {std::pair{"G1", 120.04}, std::pair{"G2", 120.05}}) {
        Area area = square(Level::Grid, code, west, 30.03, 0.01);
        area.id = AreaId(id++);
        table->levels[indexOf(Level::Grid)].push_back(area);
    }
    return AreaLocator(table);
}

/// Points spread over the two grids, as a system writes them.
template <class Write>
std::string tableOf(Write write)
{
    std::string table = "接警单编号,报警时间,经度,纬度,警情地址\n";
    for (int i = 0; i < 100; ++i) {
        const LonLat point = write(LonLat{120.0405 + 0.019 * i / 100, 30.0305 + 0.009 * (i % 10) / 10});
        table += "J" + std::to_string(i) + ",2025-07-14 08:00:01," + std::to_string(point.lon) + "," +
                 std::to_string(point.lat) + ",人民路" + std::to_string(i) + "号\n";
    }
    return table;
}

CoordinateTrial trialOf(const std::string& table)
{
    const auto found = inspected(table);
    return tryCoordinates(found.sample, mappingOf(found.draft, found.sample.header), twoGrids());
}

MappingTrial tried(const std::string& table, const Mapping& mapping)
{
    const auto found = inspected(table);
    auto trial =
        tryMapping(found.sample, mapping, {}, twoGrids(), parseIsoTime("2026-01-01T00:00:00").value());
    INFO((trial ? std::string() : oneLine(trial.error())));
    REQUIRE(trial);
    return *trial;
}

MappingTrial tried(const std::string& table)
{
    const auto found = inspected(table);
    return tried(table, mappingOf(found.draft, found.sample.header));
}

} // namespace

TEST_CASE("the system whose points fall inside the station's areas comes first", "[ingest]")
{
    const auto plain = trialOf(tableOf([](LonLat p) { return p; }));
    CHECK(plain.systems.front().name == "EPSG:4326");
    CHECK(plain.systems.front().inside == 100);
    const auto gcj = trialOf(tableOf([](LonLat p) { return gcj02FromWgs84(p); }));
    CHECK(gcj.systems.front().name == "GCJ-02");
    CHECK(gcj.systems.front().share() == Approx(1.0));
    CHECK(gcj.isClear());
    CHECK(gcj.systems.front().shiftMetres == Approx(520).margin(80));
    const auto baidu = trialOf(tableOf([](LonLat p) { return bd09FromGcj02(gcj02FromWgs84(p)); }));
    CHECK(baidu.systems.front().name == "BD-09");
    CHECK(baidu.isClear());
}

TEST_CASE("metres with a zone's prefix and without are tried by the zones that fit", "[ingest]")
{
    const auto inZone = [](const char* name) {
        return [system = CoordinateSystem::fromName(name).value()](LonLat p) {
            return system.fromWgs84(p).value();
        };
    };
    const auto prefixed = trialOf(tableOf(inZone("EPSG:4528")));
    REQUIRE(prefixed.areMetres);
    CHECK(prefixed.systems.front().name == "EPSG:4528");
    CHECK(prefixed.systems.front().inside == 100);
    const auto bare = trialOf(tableOf(inZone("EPSG:4549")));
    CHECK(bare.systems.front().name == "EPSG:4549");
    CHECK(bare.isClear());
}

TEST_CASE("longitude and latitude exchanged are noticed and not exchanged", "[ingest]")
{
    const auto trial = trialOf(tableOf([](LonLat p) { return LonLat{p.lat, p.lon}; }));
    REQUIRE_FALSE(trial.systems.empty());
    CHECK(trial.isExchanged);
    CHECK(trial.systems.front().inside == 0);
}

TEST_CASE("a point that holds more than one in a hundred is shown with its addresses", "[ingest]")
{
    std::string table = tableOf([](LonLat p) { return p; });
    for (int i = 0; i < 12; ++i)
        table += "K" + std::to_string(i) + ",2025-07-14 09:00:01,120.0451,30.0333,解放路" +
                 std::to_string(i) + "号\n";
    const auto found = inspected(table);
    const auto points = findCrowdedPoints(found.sample, mappingOf(found.draft, found.sample.header));
    REQUIRE(points.size() == 1);
    CHECK(points.front().count == 12);
    CHECK(points.front().share == Approx(12.0 / 112));
    CHECK(points.front().addresses.size() == 3);
}

TEST_CASE("a trial counts what an import would", "[ingest]")
{
    const std::string table = "接警单编号,报警时间,经度,纬度,报警电话,报警内容\n"
                              "1,2025-07-14 08:00:01,120.045,30.035,13812345678,请回电13812345678\n"
                              "2,2025-07-14 23:59:59,120.055,30.035,,没有号码\n"
                              "3,2099-07-14 08:00:00,120.5,30.5,,x\n"
                              "4,2025-07-15,,,,x\n"
                              "1,2025-07-14 08:10:01,0,0,,x\n"
                              ",2025-07-14 08:00:01,,,,x\n"
                              "7,昨天,,,,x\n"
                              "8,2025-02-29 08:00:00,,,,x\n";
    const MappingTrial trial = tried(table);
    CHECK(trial.rows == 8);
    CHECK(trial.accepted == 5);
    CHECK(trial.rejected == 3);
    CHECK(trial.hours[8] == 3);
    CHECK(trial.hours[23] == 1);
    CHECK(trial.dayOnly == 1);
    CHECK(trial.located == 3);
    CHECK(trial.inGrid == 2);
    CHECK(trial.inFuture == 1);
    CHECK(trial.repeatedIds == 1);
    CHECK(trial.phones == 1);
    CHECK(trial.maskedTexts == 1);
    REQUIRE(trial.reasons.size() == 3);
    CHECK(trial.reasons.front().count == 1);
    CHECK(trial.reasons.front().examples.front().row > 1);
    CHECK_FALSE(trial.hasLostClock());
}

TEST_CASE("times of day that were lost are visible at once", "[ingest]")
{
    std::string table = "接警单编号,报警时间\n";
    for (int i = 10; i < 60; ++i)
        table += std::to_string(i) + ",2025-07-" + std::to_string(i % 20 + 10) + " 00:00:00\n";
    CHECK(tried(table).hasLostClock());
}

TEST_CASE("a mapping that does not fit the header says which column is missing", "[ingest]")
{
    const auto found = inspected("接警单编号,报警时间\n" + rows(5, ""));
    Mapping mapping = mappingOf(found.draft, found.sample.header);
    mapping.columns[static_cast<std::size_t>(Column::ReceivedAt)].names = {"接听时间"};
    const auto trial = tryMapping(found.sample, mapping, {}, twoGrids(), {});
    REQUIRE_FALSE(trial);
    CHECK(trial.error().why.english().find("接听时间") != std::string::npos);
}
