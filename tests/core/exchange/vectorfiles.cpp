// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// GeoPackage and Shapefile, read back by GDAL.
#include "core/exchange/tablefile.h"
#include "core/geo/gdalaccess.h"
#include "support/files.h"

#include <catch2/catch.hpp>
#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

#include <filesystem>

using namespace jingge;
using jingge::test::readFile;
using jingge::test::TemporaryFolder;

namespace {

class GivenRows final : public RowSource {
public:
    GivenRows(std::vector<FileColumn> columns, std::vector<FileRow> rows)
        : m_columns(std::move(columns)), m_rows(std::move(rows))
    {
    }
    [[nodiscard]] const std::vector<FileColumn>& columns() const override { return m_columns; }
    [[nodiscard]] bool hasPlaces() const override { return true; }
    [[nodiscard]] Result<bool> next(FileRow& row) override
    {
        if (m_next == m_rows.size())
            return false;
        row = m_rows[m_next++];
        return true;
    }

private:
    std::vector<FileColumn> m_columns;
    std::vector<FileRow> m_rows;
    std::size_t m_next = 0;
};

GivenRows twoPlaces()
{
    return {
        {{"id", ColumnKind::Whole},
         {"received_at"},
         {"lon", ColumnKind::Real, 7},
         {"valid", ColumnKind::YesNo},
         {"source_category"},
         {"source_category_initial"}},
        {{{std::int64_t{5000000000}, std::string("2025-07-14T03:05:00"), FixedNumber{120.1, 7}, true,
           std::string("挪车"), Cell()},
          LonLat{120.1, 30.2}},
         {{std::int64_t{6}, std::string("=1"), Cell(), false, Cell(), std::string("\xff")}, std::nullopt}}};
}

std::string fieldText(OGRFeatureH feature, const char* name)
{
    const int field = OGR_F_GetFieldIndex(feature, name);
    REQUIRE(field >= 0);
    return OGR_F_IsFieldSetAndNotNull(feature, field) != 0 ? OGR_F_GetFieldAsString(feature, field)
                                                           : "nothing";
}

/// Both rows as they are read back, a feature a line.
std::string readBack(const std::string& file, const std::vector<const char*>& names)
{
    const GdalDataset dataset = openVector(file, "");
    REQUIRE(dataset);
    OGRLayerH layer = GDALDatasetGetLayer(dataset.get(), 0);
    OGRSpatialReferenceH system = OGR_L_GetSpatialRef(layer);
    REQUIRE(system != nullptr);
    CHECK(std::string(OSRGetName(system)) == "WGS 84");
    std::string text;
    while (OGRFeatureH feature = OGR_L_GetNextFeature(layer)) {
        for (const char* name : names)
            text += fieldText(feature, name) + " ";
        OGRGeometryH point = OGR_F_GetGeometryRef(feature);
        text += point == nullptr
                    ? "nowhere"
                    : std::to_string(OGR_G_GetX(point, 0)) + "," + std::to_string(OGR_G_GetY(point, 0));
        text += "\n";
        OGR_F_Destroy(feature);
    }
    return text;
}

} // namespace

TEST_CASE("a GeoPackage holds points in WGS 84, and rows without a place", "[exchange]")
{
    const TemporaryFolder folder;
    GivenRows rows = twoPlaces();
    const auto report = writeTableFile(folder.file("t.gpkg"), rows, "incidents");
    REQUIRE(report);
    CHECK(report->rows == 2);
    CHECK(readBack(folder.file("t.gpkg"),
                   {"id", "received_at", "lon", "valid", "source_category", "source_category_initial"}) ==
          "5000000000 2025-07-14T03:05:00 120.1 1 挪车 nothing 120.100000,30.200000\n"
          "6 =1 nothing 0 nothing \xEF\xBF\xBD nowhere\n");
}

TEST_CASE("a Shapefile has names of ten bytes, UTF-8 and empty shapes", "[exchange]")
{
    const TemporaryFolder folder;
    GivenRows rows = twoPlaces();
    const auto report = writeTableFile(folder.file("t.shp"), rows, "incidents");
    REQUIRE(report);
    CHECK(report->cutTexts == 0);
    for (const char* ending : {"shp", "shx", "dbf", "prj", "cpg"})
        CHECK(std::filesystem::exists(folder.file("t." + std::string(ending))));
    CHECK(readFile(folder.file("t.cpg")) == "UTF-8");
    CHECK(readBack(folder.file("t.shp"), {"id", "received_a", "lon", "valid", "source_cat", "source_c_1"}) ==
          "5000000000 2025-07-14T03:05:00 120.1000000 1 挪车 nothing 120.100000,30.200000\n"
          "6 =1 nothing 0 nothing \xEF\xBF\xBD nowhere\n");
}

TEST_CASE("a Shapefile's texts end at 254 bytes, between characters", "[exchange]")
{
    std::string text = "a";
    for (int i = 0; i < 100; ++i)
        text += "甲";
    const TemporaryFolder folder;
    GivenRows rows({{"t"}}, {{{text}, LonLat{1, 2}}});
    const auto report = writeTableFile(folder.file("t.shp"), rows, "incidents");
    REQUIRE(report);
    CHECK(report->cutTexts == 1);
    CHECK(readBack(folder.file("t.shp"), {"t"}) == text.substr(0, 253) + " 1.000000,2.000000\n");
}

TEST_CASE("a table without places is a GeoPackage of rows alone", "[exchange]")
{
    const TemporaryFolder folder;
    const Table table{{"grid", "count", "share"},
                      {{std::string("G1"), std::int64_t{7}, 0.25}, {Cell(), std::int64_t{0}, Cell()}}};
    REQUIRE(writeTableFile(folder.file("t.gpkg"), table, "每网格"));
    const GdalDataset dataset = openVector(folder.file("t.gpkg"), "");
    REQUIRE(dataset);
    OGRLayerH layer = GDALDatasetGetLayer(dataset.get(), 0);
    CHECK(std::string(OGR_L_GetName(layer)) == "每网格");
    CHECK(OGR_L_GetGeomType(layer) == wkbNone);
    std::string text;
    while (OGRFeatureH feature = OGR_L_GetNextFeature(layer)) {
        for (const char* name : {"grid", "count", "share"})
            text += fieldText(feature, name) + " ";
        OGR_F_Destroy(feature);
    }
    CHECK(text == "G1 7 0.25 nothing 0 nothing ");
}
