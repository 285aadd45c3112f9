// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Real tables against answers that an independent script computed (tests/data/expected), and the hostile collection.
#include "cli/desk.h"

#include <QByteArray>
#include <QCryptographicHash>

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <sstream>

using namespace jingge::test;

namespace {

const std::string kData = std::string(JINGGE_SOURCE_DIR) + "/tests/data/";

struct RealTable {
    std::string name;
    std::string file;
    std::string areas;
    std::string codeField;
    std::string counts; ///< what import prints after the file's name
};

bool areSharedTablesHere()
{
    if (hasSharedData())
        return true;
    WARN("skipped: the shared tables are not here");
    return false;
}

std::string digestOf(const std::string& text)
{
    return QCryptographicHash::hash(QByteArray::fromStdString(text), QCryptographicHash::Sha256).toHex().toStdString();
}

/// Equal cell by cell; the last three kinds of column of heat are numbers that are near enough.
bool isSameHeat(const std::string& found, const std::string& expected)
{
    const auto a = rowsOf(found);
    const auto b = rowsOf(expected);
    if (a.size() != b.size() || linesOf(found).front() != linesOf(expected).front())
        return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        for (std::size_t k = 0; k < std::max(a[i].size(), b[i].size()); ++k) {
            const bool isReal = k == 3 || k == 4 || k == 6;
            if (a[i].at(k) == b[i].at(k))
                continue;
            if (!isReal || std::stod(a[i][k]) != Approx(std::stod(b[i][k])).epsilon(1e-6))
                return false;
        }
    }
    return true;
}

Words wordsOf(const std::string& text)
{
    std::istringstream in(text);
    Words words;
    for (std::string word; in >> word;)
        words.push_back(word);
    return words;
}

/// A line of index.csv; the command has commas within quotes.
Words indexLine(std::string line)
{
    const std::size_t open = line.find('"');
    std::string command;
    if (open != std::string::npos) {
        const std::size_t close = line.find('"', open + 1);
        command = line.substr(open + 1, close - open - 1);
        line = line.substr(0, open) + line.substr(close + 1);
    }
    Words cells = rowsOf("\n" + line).at(0);
    if (open != std::string::npos)
        cells[1] = command;
    return cells;
}

void checkCommand(const Desk& desk, const Words& cells)
{
    INFO(cells[0] << ": " << cells[1]);
    const std::string found = desk.csv(wordsOf(cells[1]));
    const std::string expected = readFile(kData + "expected/" + cells[2]);
    if (cells[1].rfind("heat", 0) == 0) {
        CHECK(isSameHeat(found, expected));
        return;
    }
    CHECK(std::to_string(linesOf(found).size() - 1) == cells[4]);
    CHECK(std::to_string(found.size()) == cells[5]);
    CHECK(digestOf(found) == cells[6]);
    if (cells[3] == cells[4])
        CHECK(found == expected);
}

void checkTable(const RealTable& table)
{
    if (!areSharedTablesHere())
        return;
    const Desk desk;
    desk.init();
    if (!table.areas.empty())
        CHECK(desk.onStore({"areas", "import", "--level", "grid", "--code-field", table.codeField,
                            (sharedData() / table.areas).string()})
                  .status == 0);
    const auto rows = rowsOf(desk.csv({"import", "--mapping", kData + "mappings/" + table.name + ".toml",
                                       (sharedData() / table.file).string()}));
    REQUIRE(rows.size() == 1);
    std::string counts;
    for (std::size_t i = 1; i < 9; ++i)
        counts += (i == 1 ? "" : " ") + rows[0].at(i);
    CHECK(counts == table.counts);
    int commands = 0;
    for (const std::string& line : linesOf(readFile(kData + "expected/index.csv"))) {
        if (line.rfind(table.name + ",", 0) != 0)
            continue;
        checkCommand(desk, indexLine(line));
        ++commands;
    }
    CHECK(commands >= 10);
    CHECK(desk.onStore({"verify"}).status == 0);
}

} // namespace

TEST_CASE("Boston's requests are counted as the independent script counts them", "[tables]")
{
    checkTable({"boston311", "boston311/boston_311_2011H2.csv.gz", "boston311/police_districts.geojson", "ID",
                "58251 58251 0 0 0 0 0 14"});
}

TEST_CASE("Houston's offences are counted as the independent script counts them", "[tables]")
{
    checkTable({"houston_crime", "houston_crime/houston_crime_2010.csv.gz", "houston_crime/neighborhoods.geojson", "name",
                "86314 86314 0 0 0 0 5 3429"});
}

TEST_CASE("San Francisco's incidents are counted as the independent script counts them", "[tables]")
{
    checkTable({"sf_incidents", "sf_incidents/sfpd_incidents_2015.csv.gz", "sf_incidents/neighborhoods.geojson", "name",
                "13249 13249 0 0 0 0 0 9"});
}

TEST_CASE("Montgomery's calls are counted as the independent script counts them", "[tables]")
{
    checkTable({"montgomery911", "montgomery911_tiny/montgomery_911_2016-01.csv", "", "", "3051 3051 0 0 0 0 0 3051"});
}

TEST_CASE("Taipei's thefts are read from UTF-8 and Big5, by years of the Republic and spans of hours", "[tables]")
{
    if (!areSharedTablesHere())
        return;
    const Desk desk;
    desk.init();
    const auto read = [&desk](const std::string& mapping, const std::string& file) {
        return rowsOf(desk.csv({"import", "--mapping", kData + "mappings/" + mapping, (sharedData() / "taipei_theft" / file).string()})).at(0);
    };
    const Words bikes = read("taipei_bike.toml", "bike_theft_utf8bom.csv");
    const Words scooters = read("taipei_scooter.toml", "scooter_theft_big5.csv");
    CHECK(bikes[1] == "2184");
    CHECK(bikes[2] == "2184");
    CHECK(scooters[1] == "595");
    CHECK(scooters[2] == "595");
    CHECK(desk.csv({"count", "--by", "category"}) == "category,count\ntheft.bicycle,2184\ntheft.vehicle,595\n");
    const auto days = rowsOf(desk.csv({"count", "--by", "day", "--category", "theft.bicycle"}));
    CHECK(days.front().front() == "2015-01-01");
    CHECK(days.back().front() == "2021-04-27");
}

TEST_CASE("every hostile file ends in words or in rows that add up", "[tables]")
{
    if (!areSharedTablesHere())
        return;
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(sharedData() / "hostile")) {
        if (entry.is_regular_file())
            files.push_back(entry.path().string());
    }
    std::ranges::sort(files);
    REQUIRE(files.size() > 60);
    const Desk desk;
    desk.init();
    desk.write("numbered.toml", "name = \"n\"\nheader_row = 0\n[columns]\nsource_id = \"row\"\nreceived_at = [\"2\", \"1\"]\naddress = \"1\"\n");
    desk.write("named.toml", "name = \"h\"\n[columns]\nsource_id = [\"id\", \"a\", \"LineNum\"]\nreceived_at = [\"date\", \"b\", \"t\"]\n"
                             "address = [\"c\", \"name\"]\n");
    for (const std::string mapping : {"numbered.toml", "named.toml"}) {
        Words words{"import", "--db", "store.db", "--mapping", mapping, "--format", "csv", "--rejects", "r.csv"};
        words.insert(words.end(), files.begin(), files.end());
        const Ran ran = desk.run(words);
        CHECK((ran.status == 0 || ran.status == 1));
        std::size_t answered = 0;
        for (const Words& row : rowsOf(ran.out)) {
            INFO(row[0]);
            CHECK(std::stol(row[1]) == std::stol(row[2]) + std::stol(row[3]) + std::stol(row[4]) + std::stol(row[5]) + std::stol(row[6]));
            ++answered;
        }
        for (const std::string& line : linesOf(ran.err))
            answered += line.rfind("jinggectl: import: ", 0) == 0 ? 1 : 0;
        CHECK(answered == files.size());
        CHECK(desk.onStore({"verify"}).status == 0);
    }
}
