// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/headerrow.h"
#include "support/tables.h"
#include "support/files.h"

#include <catch2/catch.hpp>

#include <map>

using namespace jingge;
using namespace jingge::test;

namespace {

Mapping testMapping(const std::string& name)
{
    auto mapping = readMapping(std::string(JINGGE_SOURCE_DIR) + "/tests/data/mappings/" + name);
    INFO((mapping ? std::string() : oneLine(mapping.error())));
    REQUIRE(mapping);
    CHECK(mapping->warnings.empty());
    return *mapping;
}

struct Counted {
    std::size_t rows = 0;
    std::map<std::string, std::size_t> categories;
};

/// Reads a real table by its mapping: the rows behind the header, all sound, and what their category columns map to.
Counted countRows(const std::string& mappingFile, const std::string& tableFile)
{
    const Mapping mapping = testMapping(mappingFile);
    const std::string path = (sharedData() / tableFile).string();
    auto table = openTable({path, mapping.encoding, {}});
    REQUIRE(table);
    const auto header = findHeader(**table, mapping, path);
    REQUIRE(header);
    const auto columns = bindColumns(mapping, header->names);
    INFO((columns ? std::string() : oneLine(columns.error())));
    REQUIRE(columns);
    CHECK(columns->warnings.empty());
    Counted counted;
    Record record;
    while ((*table)->next(record).value()) {
        ++counted.rows;
        if (!record.defect.isEmpty() || record.fields.size() != header->names.size())
            FAIL("row " << record.row);
        std::string code = mapping.categoryFallback;
        for (const int at : columns->positions[static_cast<std::size_t>(Column::Category)]) {
            if (const auto known = mapping.categories.find(record.fields[static_cast<std::size_t>(at)]);
                known != mapping.categories.end()) {
                code = known->second;
                break;
            }
        }
        ++counted.categories[code];
    }
    return counted;
}

} // namespace

TEST_CASE("the mappings of the real tables are sound", "[ingest]")
{
    for (const char* name : {"boston311.toml", "houston_crime.toml", "sf_incidents.toml", "montgomery911.toml",
                             "taipei_bike.toml", "taipei_scooter.toml"})
        CHECK_FALSE(testMapping(name).name.empty());
    CHECK(testMapping("boston311.toml").defaultPoints.empty());
}

TEST_CASE("the real tables are read whole by their mappings", "[ingest]")
{
    if (!hasSharedData()) {
        WARN("no shared data: nothing checked");
        return;
    }
    const Counted boston = countRows("boston311.toml", "boston311/boston_311_2011H2.csv.gz");
    CHECK(boston.rows == 58251);
    CHECK(boston.categories.at("complaint.parking") == 1049 + 278);
    CHECK(boston.categories.at("complaint.noise") == 42);
    CHECK(boston.categories.at("complaint.leak") == 50 + 34 + 132 + 54 + 3);
    const Counted houston = countRows("houston_crime.toml", "houston_crime/houston_crime_2010.csv.gz");
    CHECK(houston.rows == 86314);
    CHECK(houston.categories.at("theft.other") == 46556);
    CHECK(houston.categories.count("other") == 0);
    const Counted sf = countRows("sf_incidents.toml", "sf_incidents/sfpd_incidents_2015.csv.gz");
    CHECK(sf.rows == 13249);
    CHECK(sf.categories.at("theft.vehicle") == 624);
    CHECK(sf.categories.at("theft.bicycle") == 62 + 27 + 3);
    const Counted montgomery = countRows("montgomery911.toml", "montgomery911_tiny/montgomery_911_2016-01.csv");
    CHECK(montgomery.rows == 3051);
    CHECK(montgomery.categories.at("traffic.accident") == 895 + 116 + 36);
    CHECK(countRows("taipei_bike.toml", "taipei_theft/bike_theft_utf8bom.csv").categories.at("theft.bicycle") == 2184);
    CHECK(countRows("taipei_scooter.toml", "taipei_theft/scooter_theft_big5.csv").categories.at("theft.vehicle") == 595);
}
