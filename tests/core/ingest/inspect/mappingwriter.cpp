// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/mappingwriter.h"

#include "support/inspecting.h"

#include <catch2/catch.hpp>

#include <filesystem>

using namespace jingge;
using namespace jingge::test;

namespace {

void checkSame(const Mapping& a, const Mapping& b)
{
    CHECK(a.name == b.name);
    CHECK(a.source == b.source);
    CHECK(a.encoding == b.encoding);
    CHECK(a.crs == b.crs);
    CHECK(a.layer == b.layer);
    CHECK(a.headerRow == b.headerRow);
    CHECK(a.datetime == b.datetime);
    CHECK(a.foldLatest == b.foldLatest);
    CHECK(a.padCategory == b.padCategory);
    CHECK(a.padCategoryInitial == b.padCategoryInitial);
    CHECK(a.defaultPoints == b.defaultPoints);
    CHECK(a.columns == b.columns);
    CHECK(a.occurredDate == b.occurredDate);
    CHECK(a.occurredHours == b.occurredHours);
    CHECK(a.coordinates == b.coordinates);
    CHECK(a.categories == b.categories);
    CHECK(a.categoryFallback == b.categoryFallback);
    CHECK(a.hasFallback == b.hasFallback);
    CHECK(a.filter == b.filter);
}

void checkRoundTrip(const Mapping& mapping)
{
    const std::string text = mappingText(mapping);
    const auto again = parseMapping(text, "written.toml");
    INFO(text);
    INFO((again ? std::string() : oneLine(again.error())));
    REQUIRE(again);
    checkSame(mapping, *again);
}

} // namespace

TEST_CASE("every preset is read back as it was written", "[ingest]")
{
    const auto presets = readAllPresets();
    REQUIRE(presets);
    REQUIRE(presets->size() >= 8);
    for (const Mapping& preset : *presets)
        checkRoundTrip(preset);
}

TEST_CASE("every mapping of the tests and of the sample station is read back as it was written", "[ingest]")
{
    const std::filesystem::path root = JINGGE_SOURCE_DIR;
    std::vector<std::filesystem::path> files{root / "data/meijiang/mapping.toml"};
    for (const auto& entry : std::filesystem::directory_iterator(root / "tests/data/mappings"))
        files.push_back(entry.path());
    REQUIRE(files.size() >= 7);
    for (const auto& file : files) {
        const auto mapping = readMapping(file.string());
        REQUIRE(mapping);
        checkRoundTrip(*mapping);
    }
}

TEST_CASE("odd names survive: quotes, backslashes, control characters, dots and stars", "[ingest]")
{
    const auto mapping =
        parseMapping("name = \"a \\\"b\\\" \\\\ c\"\nsource = \"s\"\nheader_row = 0\nfold = \"latest\"\n"
                     "pad = { category_initial = 4 }\ndefault_point = [[1, 2.5], [-71.0587, 42.3594]]\n"
                     "[columns]\nsource_id = \"row\"\nreceived_at = { join = [\"最终/要素.1\", \"b\\tc\"] }\n"
                     "occurred_from = [\"x\", \"y\"]\n"
                     "[[coords]]\nlon=\"X\"\nlat=\"Y\"\nname=\"located\"\ncrs=\"GCJ-02\"\n"
                     "[categories]\n\"a.b\" = \"theft.own_kind\"\n\"*\" = \"other\"\n"
                     "[filter]\n\"Complaint Type\" = [\"Noise - Residential\", \"\\\"q\\\"\"]\n",
                     "odd.toml");
    REQUIRE(mapping);
    checkRoundTrip(*mapping);
}

TEST_CASE("a proposal that is written reads back as the mapping that was tried", "[ingest]")
{
    const auto found = inspected("JJDBH,BJSJ,FXDWJD,FXDWWD,JQLBMC\n" + rows(30, ",120.04,30.03,噪音扰民"));
    checkRoundTrip(mappingOf(found.draft, found.sample.header));
}

TEST_CASE("a mapping that fits is found again among the saved ones and taken by one click", "[ingest]")
{
    const std::string table = "JJDBH,BJSJ,JQDZ\n" + rows(10, ",人民路1号");
    const auto found = inspected(table);
    CHECK(found.obviousMapping() == nullptr); // several shipped ones fit
    const TemporaryFolder folder;
    Mapping mapping = mappingOf(found.draft, found.sample.header);
    mapping.name = "本所/导出";
    const std::string path = mappingPath(folder.path() + "/new", mapping.name);
    REQUIRE(saveMapping(mapping, path));
    const auto saved = readMappings(folder.path() + "/new");
    REQUIRE(saved.size() == 1);
    const auto again = inspected(table, {}, saved);
    REQUIRE(again.obviousMapping() != nullptr);
    CHECK(again.obviousMapping()->name == "本所/导出");
    CHECK(again.fitting.front().isSaved);
    CHECK(again.fitting.front().share == Approx(1.0));
    CHECK(readMappings(folder.file("missing")).empty());
}

TEST_CASE("a place that cannot be written to is told", "[ingest]")
{
    const TemporaryFolder folder;
    const auto done = saveMapping({}, folder.write("file", "x") + "/m.toml");
    REQUIRE_FALSE(done);
    CHECK(done.error().where.ends_with("/m.toml"));
}

TEST_CASE("a draft of a mapping gives the mapping back for a header that has its columns", "[ingest]")
{
    const auto preset = readPreset("zhejiang-jjd");
    REQUIRE(preset);
    std::vector<std::string> header;
    for (const ColumnSource& source : preset->columns)
        header.insert(header.end(), source.names.begin(), source.names.end());
    for (const CoordinatePair& pair : preset->coordinates)
        header.insert(header.end(), {pair.lon, pair.lat});
    Mapping again = mappingOf(draftOf(*preset, header), header);
    CHECK(again.coordinates == preset->coordinates);
    CHECK(again.column(Column::Category) == preset->column(Column::Category));
    CHECK(again.padCategory == 6);
}
