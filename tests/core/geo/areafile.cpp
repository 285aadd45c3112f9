// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/areafile.h"

#include "areas.h"
#include "core/geo/areaindex.h"
#include "core/geo/geodesic.h"
#include "support/files.h"

#include <arpa/inet.h>
#include <catch2/catch.hpp>
#include <cpl_vsi.h>
#include <gdal.h>
#include <netinet/in.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>

using namespace jingge;
using namespace jingge::test;

namespace {

std::string feature(const std::string& properties, const std::string& geometry, const std::string& id = {})
{
    return "{\"type\":\"Feature\"," + (id.empty() ? std::string() : "\"id\":" + id + ",") +
           "\"properties\":{" + properties + "},\"geometry\":" + geometry + "}";
}
std::string collection(const std::vector<std::string>& features, const std::string& more = {})
{
    std::string text = "{\"type\":\"FeatureCollection\"," + more + "\"features\":[";
    for (std::size_t i = 0; i < features.size(); ++i)
        text += (i > 0 ? "," : "") + features[i];
    return text + "]}";
}
std::string square(double west, double south, double size = 1)
{
    const auto corner = [](double x, double y) {
        return "[" + std::to_string(x) + "," + std::to_string(y) + "]";
    };
    return R"({"type":"Polygon","coordinates":[[)" + corner(west, south) + "," + corner(west + size, south) +
           "," + corner(west + size, south + size) + "," + corner(west, south + size) + "," +
           corner(west, south) + "]]}";
}

std::vector<std::string> codesOf(const AreaFile& file)
{
    std::vector<std::string> codes;
    for (const AreaFeature& area : file.areas)
        codes.push_back(area.code);
    return codes;
}

std::string failureOf(const Result<AreaFile>& result)
{
    return result ? "no failure" : oneLine(result.error());
}

/// Counts who knocks on a port of this machine.
class Listener {
public:
    Listener() : m_socket(socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        bind(m_socket, reinterpret_cast<sockaddr*>(&address), sizeof address);
        listen(m_socket, 8);
        socklen_t size = sizeof address;
        getsockname(m_socket, reinterpret_cast<sockaddr*>(&address), &size);
        m_port = ntohs(address.sin_port);
    }
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;
    ~Listener() { close(m_socket); }

    [[nodiscard]] std::string url(const std::string& path) const
    {
        return "http://127.0.0.1:" + std::to_string(m_port) + "/" + path;
    }
    /// Closes the connections, so that a client that knocked does not wait.
    int hits()
    {
        for (pollfd waiting{m_socket, POLLIN, 0}; poll(&waiting, 1, 50) > 0;) {
            const int client = accept(m_socket, nullptr, nullptr);
            if (client < 0)
                break;
            close(client);
            ++m_hits;
        }
        return m_hits;
    }
    void knock() const
    {
        const int client = socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        address.sin_port = htons(m_port);
        CHECK(connect(client, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
        close(client);
    }

private:
    int m_socket;
    std::uint16_t m_port = 0;
    int m_hits = 0;
};

/// Writes areas with GDAL: what the reader must find in formats that are no text.
void writeWithGdal(const std::string& driver, const std::string& path, const std::string& encoding, int epsg,
                   const std::string& wkt, const std::string& name)
{
    GDALAllRegister();
    GDALDatasetH dataset =
        GDALCreate(GDALGetDriverByName(driver.c_str()), path.c_str(), 0, 0, 0, GDT_Unknown, nullptr);
    REQUIRE(dataset != nullptr);
    OGRSpatialReferenceH reference = OSRNewSpatialReference(nullptr);
    OSRImportFromEPSG(reference, epsg);
    OSRSetAxisMappingStrategy(reference, OAMS_TRADITIONAL_GIS_ORDER);
    const std::string option = "ENCODING=" + encoding;
    const char* options[] = {encoding.empty() ? nullptr : option.c_str(), nullptr};
    OGRLayerH layer =
        GDALDatasetCreateLayer(dataset, "areas", reference, wkbUnknown, const_cast<char**>(options));
    REQUIRE(layer != nullptr);
    const std::pair<const char*, OGRFieldType> fields[] = {
        {"code", OFTReal}, {"name", OFTString}, {"big", OFTInteger64}};
    for (const auto& [field, type] : fields) {
        OGRFieldDefnH definition = OGR_Fld_Create(field, type);
        OGR_L_CreateField(layer, definition, TRUE);
        OGR_Fld_Destroy(definition);
    }
    OGRFeatureH row = OGR_F_Create(OGR_L_GetLayerDefn(layer));
    OGR_F_SetFieldDouble(row, 0, 420102);
    OGR_F_SetFieldString(row, 1, name.c_str());
    OGR_F_SetFieldInteger64(row, 2, 9007199254740993LL); // no double holds it
    OGRGeometryH geometry = nullptr;
    char* text = const_cast<char*>(wkt.c_str());
    OGR_G_CreateFromWkt(&text, nullptr, &geometry);
    OGR_F_SetGeometryDirectly(row, geometry);
    CHECK(OGR_L_CreateFeature(layer, row) == OGRERR_NONE);
    OGR_F_Destroy(row);
    OSRDestroySpatialReference(reference);
    GDALClose(dataset);
}

} // namespace

TEST_CASE("the feature id of GeoJSON is the field id", "[geo]")
{
    const TemporaryFolder folder;
    const auto numbers =
        folder.write("a.geojson", collection({feature("\"name\":\"x\"", square(0, 0), "7"),
                                              feature("\"name\":\"y\"", square(2, 0), "9007199254740993")}));
    const auto texts = folder.write("b.geojson", collection({feature("", square(0, 0), "\"01\"")}));
    const auto both = folder.write("c.geojson", collection({feature("\"id\":\"mine\"", square(0, 0), "3")}));
    const auto none = folder.write("d.geojson", collection({feature("\"name\":\"x\"", square(0, 0))}));
    const auto read = readAreaFile(requestFor(numbers, "id"));
    REQUIRE(read);
    CHECK(codesOf(*read) == std::vector<std::string>{"7", "9007199254740993"});
    CHECK(codesOf(*readAreaFile(requestFor(texts, "id"))) == std::vector<std::string>{"01"});
    CHECK(codesOf(*readAreaFile(requestFor(both, "id"))) == std::vector<std::string>{"mine"});
    CHECK(failureOf(readAreaFile(requestFor(none, "id"))).find("the fields are: name") != std::string::npos);
}

TEST_CASE("numbers as codes are plain", "[geo]")
{
    const TemporaryFolder folder;
    const auto path = folder.write(
        "a.geojson", collection({feature("\"c\":1.0,\"n\":null,\"p\":12.5", square(0, 0)),
                                 feature("\"c\":420102000000,\"n\":\"  \",\"p\":\"many\"", square(2, 0)),
                                 feature("\"c\":2.5,\"n\":\" 北\\u3000\",\"p\":\"1200\"", square(4, 0))}));
    AreaFileRequest request =
        requestFor(path, "C"); // headers are matched without case where nothing else fits
    request.nameField = "n";
    request.populationField = "p";
    const auto read = readAreaFile(request);
    REQUIRE(read);
    CHECK(codesOf(*read) == std::vector<std::string>{"1", "420102000000", "2.5"});
    CHECK(read->areas[0].name == "1");
    CHECK(read->areas[2].name == "北");
    CHECK(read->areas[0].population == 12.5);
    CHECK_FALSE(read->areas[1].population);
    CHECK(read->areas[2].population == 1200);
    REQUIRE(read->warnings.size() == 1);
    CHECK(read->warnings[0].row == 2);
    CHECK(read->warnings[0].value == "many");
}

TEST_CASE("features that are no area are rejected with row and reason, the rest goes on", "[geo]")
{
    const TemporaryFolder folder;
    const auto path = folder.write(
        "a.geojson",
        collection({feature("\"c\":\" A \"", square(0, 0)), feature("\"c\":\"\"", square(0, 0)),
                    feature("\"c\":\"B\"", R"({"type":"Point","coordinates":[1,1]})"),
                    feature("\"c\":\"C\"", "null"), feature("\"c\":\"A\"", square(5, 5)),
                    feature("\"c\":\"D\"", square(500000, 3000000)),
                    feature("\"c\":\"E\"", R"({"type":"Polygon","coordinates":[[[0,0],[1,1],[2,2],[0,0]]]})"),
                    feature("\"c\":\"F\"",
                            R"({"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":)"
                            "[1,1]}," +
                                square(7, 7) + "]}"),
                    feature("\"c\":\"G\"",
                            R"({"type":"Polygon","coordinates":[[[0,0,5],[1,0,5],[1,1,5],[0,0,5]]]})"),
                    feature("\"c\":\"H\"",
                            R"({"type":"Polygon","coordinates":[[[0,0],[2,2],[2,0],[0,2],[0,0]]]})")}));
    const auto read = readAreaFile(requestFor(path, "c"));
    REQUIRE(read);
    CHECK(read->read == 10);
    CHECK(codesOf(*read) == std::vector<std::string>{"A", "F", "G", "H"});
    std::vector<std::int64_t> rows;
    for (const Issue& issue : read->rejected) {
        rows.push_back(issue.row);
        CHECK(issue.file == path);
        CHECK_FALSE(issue.column.empty());
        CHECK_FALSE(issue.reason.isEmpty());
    }
    CHECK(rows == std::vector<std::int64_t>{2, 3, 4, 5, 6, 7});
    CHECK(read->rejected[1].value == "Point");
    CHECK(read->rejected[3].value == "A");
    CHECK(read->rejected[4].value == "500000,3000000");
    REQUIRE(read->repairs.size() == 1);
    CHECK(read->repairs[0].value == "H");
    CHECK(read->repairs[0].row == 10);
    CHECK(read->areas[3].isRepaired);
    CHECK(read->areas[3].shape.size() == 2);
    CHECK(read->crs == "EPSG:4326");
}

TEST_CASE("files that hold no areas are refused with a reason", "[geo]")
{
    const TemporaryFolder folder;
    const auto good = folder.write("good.geojson", collection({feature("\"c\":1", square(0, 0))}));
    const std::string pipe = folder.file("pipe.geojson");
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    const std::pair<std::string, std::string> cases[] = {
        {folder.file("missing.geojson"), "No such file"},
        {folder.path(), "a folder"},
        {pipe, "not a plain file"},
        {folder.write("empty.geojson", ""), "empty"},
        {folder.write("binary.geojson", std::string("\0\1\2\3\377PNG", 8)), "not recognized"},
        {folder.write("table.csv", "a,b\n1,2\n"), "not recognized"},
        {folder.write("cut.geojson", collection({feature("\"c\":1", square(0, 0))}).substr(0, 90)), ""},
        {folder.write("none.geojson", collection({})), "c"},
        {folder.write("broken.geojson.gz", "\x1f\x8b nothing"), "archive"},
        {folder.write("broken.zip", "PK\3\4 nothing"), "archive"},
        {"/vsicurl/http://127.0.0.1:1/a.geojson", "not a file"},
        {"/vsizip/" + good, "not a file"},
        {"CSV:" + good, "No such file"},
        {"http://127.0.0.1:1/a.geojson", "No such file"},
        {R"({"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]})", "No such file"},
    };
    for (const auto& [path, reason] : cases) {
        const auto read = readAreaFile(requestFor(path, "c"));
        CAPTURE(path);
        REQUIRE_FALSE(read);
        CHECK(read.error().kind == ErrorKind::Data);
        CHECK_THAT(failureOf(read), Catch::Contains(reason));
        CHECK_THAT(failureOf(read), !Catch::Contains("jingge-areas"));
    }
    AreaFileRequest request = requestFor(good, "c");
    request.nameField = "nobody";
    CHECK_THAT(failureOf(readAreaFile(request)), Catch::Contains("nobody"));
    request.nameField = "";
    request.layer = "other";
    CHECK_THAT(failureOf(readAreaFile(request)), Catch::Contains("the layers are: good"));
    request.layer = "good";
    CHECK(readAreaFile(request));
}

TEST_CASE("a file that names an address makes no connection", "[geo]")
{
    GDALAllRegister(); // the list must hold also where some other part has loaded every driver
    Listener listener;
    const TemporaryFolder folder;
    const std::string link =
        R"("crs":{"type":"link","properties":{"href":")" + listener.url("crs") + R"(","type":"proj4"}},)";
    const auto linked = folder.write("linked.geojson", collection({feature("\"c\":1", square(0, 0))}, link));
    const auto inner = folder.write("inner.geojson", collection({feature("\"c\":1", square(0, 0))}));
    const auto local =
        folder.write("local.geojson", "<OGRVRTDataSource><OGRVRTLayer name=\"inner\"><SrcDataSource>" +
                                          inner + "</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>");
    const auto remote =
        folder.write("remote.geojson", "<OGRVRTDataSource><OGRVRTLayer name=\"a\"><SrcDataSource>/vsicurl/" +
                                           listener.url("a.geojson") +
                                           "</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>");
    const auto schema = folder.write(
        "schema.gml",
        "<?xml version=\"1.0\"?><wfs:FeatureCollection xmlns:wfs=\"http://www.opengis.net/wfs\" "
        "xmlns:gml=\"http://www.opengis.net/gml\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
        "xsi:schemaLocation=\"http://a " +
            listener.url("x?SERVICE=WFS&amp;REQUEST=DescribeFeatureType") +
            "\"><gml:featureMember></gml:featureMember></wfs:FeatureCollection>");
    CHECK_THAT(failureOf(readAreaFile(requestFor(linked, "c"))), Catch::Contains("network"));
    CHECK_THAT(failureOf(readAreaFile(requestFor(local, "c"))), Catch::Contains("not recognized"));
    CHECK_THAT(failureOf(readAreaFile(requestFor(remote, "c"))), Catch::Contains("not recognized"));
    CHECK_FALSE(readAreaFile(requestFor(schema, "c")));
    CHECK_FALSE(readAreaFile(requestFor("/vsicurl/" + listener.url("b.geojson"), "c")));
    CHECK(listener.hits() == 0);
    listener.knock(); // the count is alive
    CHECK(listener.hits() == 1);
}

TEST_CASE("nothing is written beside the file", "[geo]")
{
    const TemporaryFolder folder;
    folder.write("a.gml",
                 "<?xml version=\"1.0\"?><ogr:FeatureCollection xmlns:ogr=\"http://ogr.maptools.org/\" "
                 "xmlns:gml=\"http://www.opengis.net/gml\"><gml:featureMember><ogr:a><ogr:g><gml:Polygon>"
                 "<gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>0,0 1,0 1,1 0,0</gml:coordinates>"
                 "</gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></ogr:g><ogr:c>7</ogr:c></ogr:a>"
                 "</gml:featureMember></ogr:FeatureCollection>");
    const auto read = readAreaFile(requestFor(folder.file("a.gml"), "c"));
    REQUIRE(read);
    CHECK(codesOf(*read) == std::vector<std::string>{"7"});
    const std::filesystem::directory_iterator files(folder.path());
    CHECK(std::distance(begin(files), end(files)) == 1);
}

TEST_CASE("packed files are read like plain ones", "[geo]")
{
    const TemporaryFolder folder;
    const std::string text = collection({feature("\"c\":1", square(0, 0))});
    const auto write = [&](const std::string& name) {
        VSILFILE* file = VSIFOpenL(name.c_str(), "wb");
        REQUIRE(file != nullptr);
        VSIFWriteL(text.data(), 1, text.size(), file);
        VSIFCloseL(file);
    };
    write("/vsigzip/" + folder.file("a.geojson.gz"));
    write("/vsizip/" + folder.file("b.zip") + "/deep/below/b.geojson");
    CHECK(readAreaFile(requestFor(folder.file("a.geojson.gz"), "c"))->areas.size() == 1);
    CHECK(readAreaFile(requestFor(folder.file("b.zip"), "c"))->areas.size() == 1);
    std::filesystem::create_symlink(folder.file("b.zip"), folder.file("link.zip"));
    CHECK(readAreaFile(requestFor(folder.file("link.zip"), "c"))->areas.size() == 1);
    const std::string bytes = readFile(folder.file("a.geojson.gz"));
    CHECK_FALSE(
        readAreaFile(requestFor(folder.write("cut.geojson.gz", bytes.substr(0, bytes.size() - 12)), "c")));
}

TEST_CASE("a Shapefile's texts are read in the encoding that is named", "[geo]")
{
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder.file("in"));
    const std::string path = folder.file("in/areas.shp");
    writeWithGdal("ESRI Shapefile", path, "GBK", 4513,
                  "POLYGON ((25500000 3400000,25501000 3400000,25501000 3401000,25500000 3400000))",
                  "江岸区");
    std::filesystem::remove(folder.file("in/areas.cpg"));
    AreaFileRequest request = requestFor(path, "code");
    request.nameField = "name";
    request.encoding = "GBK";
    const auto read = readAreaFile(request);
    REQUIRE(read);
    REQUIRE(read->areas.size() == 1);
    CHECK(read->areas[0].code == "420102");
    CHECK(read->areas[0].name == "江岸区");
    CHECK(read->crs == "EPSG:4513");
    CHECK(areaKm2(read->areas[0].shape) == Approx(0.5).epsilon(1e-3));
    const LonLat corner = read->areas[0].shape.front().outer.front();
    CHECK(corner.lon == Approx(75).margin(1e-6)); // the zone's middle meridian
    CHECK(corner.lat == Approx(30.7).margin(0.1));
    request.nameField = "";
    request.codeField = "big";
    CHECK(readAreaFile(request)->areas[0].code == "9007199254740993");
}

TEST_CASE("curves become lines and heights are dropped", "[geo]")
{
    const TemporaryFolder folder;
    const std::string path = folder.file("curved.gpkg");
    writeWithGdal("GPKG", path, "", 32650,
                  "CURVEPOLYGON Z (CIRCULARSTRING Z (400000 3000000 7,402000 3000000 7,400000 3000000 7))",
                  "x");
    const auto read = readAreaFile(requestFor(path, "big"));
    REQUIRE(read);
    REQUIRE(read->areas.size() == 1);
    CHECK(read->areas[0].code == "9007199254740993");
    CHECK(read->crs == "EPSG:32650");
    CHECK(areaKm2(read->areas[0].shape) == Approx(3.14159).epsilon(3e-3));
    CHECK(readAreaFile(requestFor(path, "fid"))->areas[0].code == "1");
}

TEST_CASE("a file with more rings than allowed is refused", "[geo]")
{
    const TemporaryFolder folder;
    std::string rings = "[[[0,0],[1,0],[1,1],[0,0]]]";
    for (int i = 0; i < 100'000; ++i)
        rings += ",[[[0,0],[1,0],[1,1],[0,0]]]";
    const std::string geometry = R"({"type":"MultiPolygon","coordinates":[)" + rings + "]}";
    const auto path = folder.write("a.geojson", collection({feature("\"c\":1", geometry)}));
    CHECK_THAT(failureOf(readAreaFile(requestFor(path, "c"))),
               Catch::Contains("2,000,000 corners, 100,000 rings"));
}

TEST_CASE("reading areas can be cancelled", "[geo]")
{
    const TemporaryFolder folder;
    const auto path = folder.write("a.geojson", collection({feature("\"c\":1", square(0, 0))}));
    std::stop_source source;
    source.request_stop();
    const auto read = readAreaFile(requestFor(path, "c"), {source.get_token(), nullptr});
    REQUIRE_FALSE(read);
    CHECK(read.error().kind == ErrorKind::Cancelled);
}

TEST_CASE("Wuhan's outlines are moved from GCJ-02 and all thirteen repaired", "[geo]")
{
    if (!hasSharedData()) {
        WARN("the folder of public data is not there");
        return;
    }
    AreaFileRequest request =
        requestFor((sharedData() / "china_admin/wuhan_districts.geojson").string(), "id");
    request.nameField = "name";
    request.crs = "gcj02";
    const auto read = readAreaFile(request);
    REQUIRE(read);
    CHECK(read->crs == "GCJ-02");
    CHECK(read->areas.size() == 13);
    CHECK(read->repairs.size() == 13);
    CHECK(read->rejected.empty());
    CHECK(read->areas[0].code == "420102");
    CHECK(read->areas[0].name == "江岸区");
    double total = 0;
    for (const AreaFeature& area : read->areas)
        total += areaKm2(area.shape);
    CHECK(total == Approx(8569).epsilon(0.01)); // the city's own figure
    request.crs = "";
    const auto unmoved = readAreaFile(request);
    REQUIRE(unmoved);
    const LonLat a = read->areas[0].shape.front().outer.front();
    const LonLat b = unmoved->areas[0].shape.front().outer.front();
    CHECK(distanceMetres(a, b) > 300);
    CHECK(distanceMetres(a, b) < 800);
}

TEST_CASE("the outlines of three cities come with the repairs that they need", "[geo]")
{
    if (!hasSharedData()) {
        WARN("the folder of public data is not there");
        return;
    }
    const std::tuple<const char*, const char*, std::size_t, std::size_t> cases[] = {
        {"boston311/police_districts.geojson", "ID", 12, 0},
        {"boston311/neighborhoods.geojson", "name", 26, 4},
        {"sf_incidents/neighborhoods.geojson", "name", 37, 3},
        {"houston_crime/neighborhoods.geojson", "name", 88, 0},
        {"nyc311_small/community_districts.geojson", "BoroCD", 71, 0}};
    for (const auto& [file, field, areas, repairs] : cases) {
        const auto read = readAreaFile(requestFor((sharedData() / file).string(), field));
        CAPTURE(file);
        REQUIRE(read);
        CHECK(read->areas.size() == areas);
        CHECK(read->repairs.size() == repairs);
        CHECK(read->rejected.empty());
    }
}
