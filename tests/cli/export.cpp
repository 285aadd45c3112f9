// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// export as a user calls it; what stands in each kind of file is held by tests/core/exchange.
#include "cli/desk.h"

#include <catch2/catch.hpp>

#include <filesystem>

using namespace jingge::test;

namespace {

std::string exported(const Desk& desk, const std::string& file, const Words& more = {})
{
    Words words{"export", "--out", file};
    words.insert(words.end(), more.begin(), more.end());
    return desk.csv(words);
}

bool holds(const std::string& text, const std::string& words)
{
    return text.find(words) != std::string::npos;
}

} // namespace

TEST_CASE("export writes the list's columns and the mapped ones, personal fields masked", "[export]")
{
    const Desk desk;
    buildTown(desk);
    CHECK(exported(desk, "out.csv", {"--to", "2025-07-16"}) == "path,rows\nout.csv,6\n");
    const std::string text = desk.read("out.csv");
    CHECK(linesOf(text).size() == 7);
    CHECK(linesOf(text)[0] == "id,source_id,received_at,category,address,lon,lat,grid,status,closed_at,"
                              "source_category,duplicate_of,"
                              "channel,caller_phone,plate,valid,narrative");
    CHECK(linesOf(text)[1] ==
          "1,a1,2025-07-14T03:05:00,complaint.noise,梅江路1号,114.3050000,30.5050000,G1,open,,noise,,110,"
          "138****5678,鄂A1***5,true,楼上 Karaoke");
    CHECK(holds(text, "duplicate,2025-07-14T04:00:00,noise,d1,110,,,true,\n"));
    CHECK_FALSE(holds(text, "13812345678"));
    CHECK_FALSE(holds(text, "A12345"));
}

TEST_CASE("export writes every kind of file with all rows, the unlocated too", "[export]")
{
    const Desk desk;
    buildTown(desk);
    for (const std::string file : {"o.csv", "o.xlsx", "o.geojson", "o.gpkg", "o.shp", "O.GeoJSON"})
        CHECK(exported(desk, file) == "path,rows\n" + file + ",13\n");
    CHECK(std::filesystem::exists(desk.file("o.cpg")));
    const std::string json = desk.read("o.geojson");
    CHECK(linesOf(json).size() == 15);
    CHECK(holds(
        json,
        R"({"type": "Feature", "geometry": {"type": "Point", "coordinates": [114.3050000, 30.5050000]}, "properties": {"id": 1, )"
        R"("source_id": "a1", "received_at": "2025-07-14T03:05:00", )"));
    CHECK(
        holds(json, R"({"type": "Feature", "geometry": null, "properties": {"id": 8, "source_id": "a8", )"));
    CHECK(desk.sql("o.gpkg", "SELECT count(*), count(geom), sum(id = 8 AND geom IS NULL) FROM incidents") ==
          "13 12 1");
    CHECK(desk.sql("o.gpkg",
                   "SELECT received_at, plate, caller_phone, valid FROM incidents WHERE source_id = 'a1'") ==
          "2025-07-14T03:05:00 鄂A1***5 138****5678 1");
    CHECK(desk.sql("o.gpkg", "SELECT srs_id FROM gpkg_geometry_columns") == "4326");
}

TEST_CASE("export lets no text become a formula", "[export]")
{
    const Desk desk;
    desk.init();
    desk.write("mapping.toml", townMapping());
    CHECK(
        desk.take(
            "id,time,cat,address\n=1+1,2025-07-14 03:05:00,noise,\"=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"\n"
            "-5,2025-07-14 03:06:00,noise,@SUM(A1)\n") == "2 2 0 0 0 0 2 0");
    exported(desk, "o.csv");
    CHECK(holds(desk.read("o.csv"), ",'=1+1,"));
    CHECK(holds(desk.read("o.csv"), ",\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\","));
    CHECK(holds(desk.read("o.csv"), ",-5,"));
    CHECK(holds(desk.read("o.csv"), ",'@SUM(A1),"));
    CHECK(holds(desk.csv({"incidents", "list"}), ",=1+1,"));
}

TEST_CASE("export refuses an unknown ending and a place it cannot write", "[export]")
{
    const Desk desk;
    buildTown(desk);
    for (const std::string file : {"o.txt", "o", "o.csv.zip", "csv", "o.json"})
        CHECK(desk.onStore({"export", "--out", file}).status == 2);
    CHECK(desk.onStore({"export"}).status == 2);
    CHECK(desk.onStore({"export", "--out", "none/o.csv"}).status == 1);
    CHECK(desk.onStore({"export", "--out", "/vsimem/o.gpkg"}).status == 1);
    CHECK(desk.run({"export", "--db", "nothing.db", "--out", "o.csv"}).status == 3);
    CHECK(desk.onStore({"export", "--out", "o.csv", "--area", "X"}).status == 1);
    CHECK_FALSE(std::filesystem::exists(desk.file("o.csv")));
}

TEST_CASE("export that finds no room leaves what was there", "[export]")
{
    const Desk desk;
    desk.init();
    desk.write("mapping.toml", townMapping());
    std::string table = "id,time,cat,text\n";
    for (int i = 0; i < 2000; ++i)
        table += std::to_string(i) + ",2025-07-14 03:05:00,noise," +
                 std::string(400, static_cast<char>('a' + i % 26)) + "\n";
    CHECK(desk.take(table) == "2000 2000 0 0 0 0 2000 0");
    RunSetting small;
    small.largestFile = 50'000;
    for (const std::string file : {"o.csv", "o.xlsx", "o.geojson", "o.gpkg", "o.shp"}) {
        desk.write(file, "before");
        const Ran ran = desk.run({"export", "--db", "store.db", "--out", file}, small);
        INFO(file << ": " << ran.err);
        CHECK(ran.status == 1);
        CHECK(desk.read(file) == "before");
        std::filesystem::remove(desk.file(file));
    }
    std::size_t left = 0;
    for (const auto& entry : std::filesystem::directory_iterator(desk.folder()))
        left += entry.path().filename().string().starts_with(".o.") ? 1 : 0;
    CHECK(left == 0);
}
