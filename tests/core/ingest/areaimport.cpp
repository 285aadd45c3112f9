// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/areaimport.h"

#include "core/geo/shapes.h"
#include "core/ingest/areapackets.h"
#include "core/ingest/foreignareas.h"
#include "support/files.h"
#include "support/stores.h"

#include <catch2/catch.hpp>

using namespace jingge;
using namespace jingge::test;

namespace {

struct Feature {
    std::string code;
    double west;
    double south;
    double size = 1;
    std::string parent{};
    std::string population = "null";
};

std::string geoJson(const std::vector<Feature>& features)
{
    std::string text;
    for (const Feature& f : features) {
        const auto point = [](double x, double y) { return "[" + std::to_string(x) + "," + std::to_string(y) + "]"; };
        text += std::string(text.empty() ? "" : ",") + "{\"type\":\"Feature\",\"properties\":{\"code\":\"" + f.code +
                "\",\"up\":\"" + f.parent + "\",\"people\":" + f.population +
                "},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[" + point(f.west, f.south) + "," +
                point(f.west + f.size, f.south) + "," + point(f.west + f.size, f.south + f.size) + "," +
                point(f.west, f.south + f.size) + "," + point(f.west, f.south) + "]]}}";
    }
    return "{\"type\":\"FeatureCollection\",\"features\":[" + text + "]}";
}

AreaImportReport import(Store& store, Level level, const std::string& path, const std::string& parentField = {})
{
    AreaFileRequest request;
    request.path = path;
    request.codeField = "code";
    request.parentField = parentField;
    request.populationField = "people";
    const auto report = importAreas(store, level, request);
    if (!report)
        FAIL(oneLine(report.error()));
    CHECK(report->read == report->inserted + report->updated + report->unchanged + report->rejected);
    return *report;
}

std::string parents(const Store& store)
{
    return query(store, "SELECT code || '<' || coalesce(parent_level, '-') || ':' || parent_code FROM area ORDER BY level, code");
}

} // namespace

TEST_CASE("areas are counted as inserted, unchanged, updated and rejected", "[ingest]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    const std::string path = folder.write("g.geojson", geoJson({{"A", 120, 30}, {"B", 121, 30}, {"", 122, 30}, {"A", 123, 30}}));
    AreaImportReport report = import(*store, Level::Grid, path);
    CHECK(report.inserted == 2);
    CHECK(report.rejected == 2);
    CHECK(report.rejections.size() == 2);
    report = import(*store, Level::Grid, path);
    CHECK(report.unchanged == 2);
    folder.write("g.geojson", geoJson({{"A", 120, 30}, {"B", 121, 31}}));
    report = import(*store, Level::Grid, path);
    CHECK(report.updated == 1);
    CHECK(report.unchanged == 1);
    CHECK((*readAreas(*store))->at(Level::Grid)[0].areaKm2 > 10000);
}

TEST_CASE("the parent is the area of the nearest higher level that holds the middle", "[ingest]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    import(*store, Level::City, folder.write("c.geojson", geoJson({{"CITY", 100, 0, 60}})));
    import(*store, Level::Station, folder.write("s.geojson", geoJson({{"S1", 120, 30, 2}, {"S2", 122, 30, 2}})));
    import(*store, Level::Grid, folder.write("g.geojson", geoJson({{"A", 120, 30}, {"B", 121.8, 30}, {"C", 130, 30}})));
    // B's middle lies in S2; C lies in no station: the nearest level that has areas decides, and has none for it.
    CHECK(parents(*store) == "A<4:S1|B<4:S2|C<-:|S1<6:CITY|S2<6:CITY|CITY<-:");
}

TEST_CASE("a parent named in the file belongs to the nearest higher level that has the code", "[ingest]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    import(*store, Level::Station, folder.write("s.geojson", geoJson({{"S1", 120, 30, 2}})));
    import(*store, Level::Community, folder.write("k.geojson", geoJson({{"K1", 120, 30}})));
    import(*store, Level::Grid,
           folder.write("g.geojson", geoJson({{"A", 120, 30, 1, "K1"}, {"B", 121, 30, 1, "S1"}, {"C", 122, 30, 1, "X"},
                                              {"D", 123, 30, 1, ""}})), "up");
    CHECK(parents(*store) == "A<2:K1|B<4:S1|C<2:X|D<-:|K1<4:S1|S1<-:");
}

TEST_CASE("overlaps above a hundredth of the smaller area are one line", "[ingest]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    AreaImportReport report =
        import(*store, Level::Grid, folder.write("g.geojson", geoJson({{"A", 120, 30}, {"B", 120.5, 30}, {"C", 120.6, 30}})));
    REQUIRE(report.warnings.size() == 1);
    CHECK(report.warnings[0].reason.english().starts_with("3 pairs of areas overlap"));
    report = import(*store, Level::Squad, folder.write("h.geojson", geoJson({{"A", 120, 30}, {"B", 120.995, 30}})));
    CHECK(report.warnings.empty());
}

TEST_CASE("what the file itself warns of is passed on", "[ingest]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    const AreaImportReport report = import(
        *store, Level::Grid, folder.write("g.geojson", geoJson({{"A", 120, 30, 1, "", "12"}, {"B", 121, 30, 1, "", "\"many\""}})));
    REQUIRE_FALSE(report.warnings.empty());
    CHECK((*readAreas(*store))->at(Level::Grid)[0].population == 12);
    CHECK_FALSE((*readAreas(*store))->at(Level::Grid)[1].population);
}

TEST_CASE("a file of areas that cannot be read leaves the store as it was", "[ingest]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    AreaFileRequest request;
    request.path = folder.write("g.geojson", geoJson({{"A", 120, 30}}));
    request.codeField = "absent";
    const auto seq = store->changeSeq();
    const auto report = importAreas(*store, Level::Grid, request);
    REQUIRE_FALSE(report);
    CHECK(report.error().kind == ErrorKind::Data);
    request.codeField = "code";
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = importAreas(*store, Level::Grid, request, {stop.get_token(), nullptr});
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().kind == ErrorKind::Cancelled);
    CHECK(store->changeSeq() == *seq);
}

TEST_CASE("a file of areas is read by the child process, and no other process is left", "[ingest]")
{
    const TemporaryFolder folder;
    AreaFileRequest request;
    request.path = folder.write("g.geojson", geoJson({{"A", 120, 30, 1, "", "12"}, {"B", 120.5, 30}, {"", 125, 30}}));
    request.codeField = "code";
    request.populationField = "people";
    const auto here = readAreaFile(request);
    const auto there = readForeignAreas(request);
    REQUIRE(here);
    REQUIRE(there);
    CHECK(there->file.read == here->read);
    CHECK(there->file.crs == here->crs);
    REQUIRE(there->file.areas.size() == 2);
    for (std::size_t i = 0; i < 2; ++i) {
        CHECK(there->file.areas[i].code == here->areas[i].code);
        CHECK(there->file.areas[i].number == here->areas[i].number);
        CHECK(there->file.areas[i].population == here->areas[i].population);
        CHECK(there->file.areas[i].shape == here->areas[i].shape);
        CHECK(there->inner[i] == representativePoint(here->areas[i].shape));
    }
    REQUIRE(there->file.rejected.size() == 1);
    CHECK(there->file.rejected[0].reason.english() == "no code");
    REQUIRE(there->overlaps.size() == 1);
    CHECK(there->overlaps[0].share == Approx(0.5).epsilon(0.01));
}

TEST_CASE("what the child refuses is said in its words, which can be translated", "[ingest]")
{
    const TemporaryFolder folder;
    AreaFileRequest request;
    request.path = folder.write("g.geojson", geoJson({{"A", 120, 30}}));
    request.codeField = "absent";
    const auto there = readForeignAreas(request);
    const auto here = readAreaFile(request);
    REQUIRE_FALSE(there);
    CHECK(oneLine(there.error()) == oneLine(here.error()));
    CHECK(std::string(there.error().why.pattern()) == here.error().why.pattern());
    CHECK(there.error().why.arguments() == here.error().why.arguments());
    request.path = folder.file("nothing.shp");
    CHECK(readForeignAreas(request).error().where == request.path);
    request.path = std::string("a\0b", 3);
    CHECK_FALSE(readForeignAreas(request));
}

TEST_CASE("a child that sends nonsense about areas is not believed", "[ingest]")
{
    PacketWriter writer;
    writeMessage(writer, {"%1 is %2", {"a", "b"}});
    writeError(writer, {ErrorKind::Data, "what", "where", {"why %1", {"x"}}, {}});
    PacketReader reader(writer.bytes());
    CHECK(readMessage(reader).english() == "a is b");
    const Error error = readError(reader);
    CHECK(oneLine(error) == "what: where: why x");
    CHECK(reader.isAtEnd());
    PacketWriter cut;
    cut.text("pattern");
    cut.number(1'000'000'000);
    PacketReader broken(cut.bytes());
    (void)readMessage(broken);
    CHECK(broken.isBroken());
    PacketWriter endless;
    endless.text(std::string(5000, 'x') + " %1");
    endless.number(1);
    endless.text("y");
    PacketReader told(endless.bytes());
    CHECK(readMessage(told).english() == std::string(5000, 'x') + " y");
}
