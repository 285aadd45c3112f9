// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/desk.h"

#include <catch2/catch.hpp>
#include <sqlite3.h>
#include <zlib.h>

#include <algorithm>
#include <filesystem>
#include <sstream>

namespace jingge::test {

Ran Desk::run(const Words& words, RunSetting setting) const
{
    setting.folder = m_folder.path();
    return runProgram(words, setting);
}

Ran Desk::onStore(Words words) const
{
    words.insert(words.end(), {"--db", "store.db"});
    return run(words);
}

std::string Desk::csv(const Words& words) const
{
    Words all = words;
    all.insert(all.end(), {"--format", "csv"});
    const Ran ran = onStore(all);
    INFO(ran.err);
    REQUIRE(ran.status == 0);
    return ran.out;
}

std::string Desk::writeGzip(std::string_view name, std::string_view bytes) const
{
    gzFile out = gzopen(file(name).c_str(), "wb");
    gzwrite(out, bytes.data(), static_cast<unsigned>(bytes.size()));
    gzclose(out);
    return file(name);
}

std::string Desk::everything() const
{
    std::vector<std::string> paths;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(m_folder.path()))
        paths.push_back(entry.path().string());
    std::ranges::sort(paths);
    std::string all;
    for (const std::string& path : paths)
        all += path + "\n" + (std::filesystem::is_regular_file(path) ? readFile(path) : "") + "\n";
    return all;
}

void Desk::init() const
{
    const Ran ran = onStore({"init"});
    INFO(ran.err);
    REQUIRE(ran.status == 0);
}

std::string Desk::take(std::string_view table, const Words& more, std::string_view name) const
{
    write(name, table);
    Words words{"import", "--mapping", "mapping.toml", std::string(name)};
    words.insert(words.end(), more.begin(), more.end());
    const std::vector<Words> rows = rowsOf(csv(words));
    REQUIRE(rows.size() == 1);
    REQUIRE(rows[0].size() == 10);
    CHECK(rows[0][0] == name);
    std::string counts;
    for (std::size_t i = 1; i < 9; ++i)
        counts += (i == 1 ? "" : " ") + rows[0][i];
    return counts;
}

void Desk::takeSquares(std::string_view level, std::string_view squares) const
{
    write(std::string(level) + ".geojson", squaresJson(squares));
    const auto rows = rowsOf(csv({"areas", "import", "--level", std::string(level), "--code-field", "code",
                                  std::string(level) + ".geojson"}));
    REQUIRE(rows.size() == 1);
    CHECK(std::stoi(rows[0][1]) == std::stoi(rows[0][2]) + std::stoi(rows[0][3]) + std::stoi(rows[0][4]));
}

std::string Desk::ids(const Words& filters) const
{
    Words words{"incidents", "list"};
    words.insert(words.end(), filters.begin(), filters.end());
    std::string all;
    for (const Words& row : rowsOf(csv(words)))
        all += (all.empty() ? "" : " ") + row.at(1);
    return all;
}

std::string Desk::sql(std::string_view database, const std::string& statement) const
{
    sqlite3* handle = nullptr;
    REQUIRE(sqlite3_open(file(database).c_str(), &handle) == SQLITE_OK);
    std::string all;
    const auto note = [](void* text, int count, char** values, char**) {
        for (int i = 0; i < count; ++i)
            *static_cast<std::string*>(text) += (static_cast<std::string*>(text)->empty() ? "" : " ") +
                                                std::string(values[i] != nullptr ? values[i] : "null");
        return 0;
    };
    const int code = sqlite3_exec(handle, statement.c_str(), note, &all, nullptr);
    INFO(sqlite3_errmsg(handle));
    CHECK(code == SQLITE_OK);
    sqlite3_close(handle);
    return all;
}

std::string squaresJson(std::string_view lines)
{
    std::string features;
    for (const std::string& line : linesOf(std::string(lines))) {
        std::istringstream in(line);
        std::string code;
        std::string w;
        std::string s;
        std::string e;
        std::string n;
        std::string more;
        in >> code >> w >> s >> e >> n;
        std::getline(in, more);
        features += (features.empty() ? "" : ",\n") +
                    (R"({"type":"Feature","properties":{"code":")" + code + "\"" + (more.empty() ? "" : "," + more)) +
                    R"(},"geometry":{"type":"Polygon","coordinates":[[[)" + w + "," + s + "],[" + e + "," + s + "],[" +
                    e + "," + n + "],[" + w + "," + n + "],[" + w + "," + s + "]]]}}";
    }
    return R"({"type":"FeatureCollection","features":[)" + features + "]}\n";
}

std::string townMapping()
{
    return R"(name = "town"
[columns]
source_id = "id"
received_at = "time"
closed_at = "closed"
category = "cat"
duplicate_of = "main"
channel = "channel"
caller_phone = "phone"
plate = "plate"
address = "address"
lon = "lon"
lat = "lat"
valid = "valid"
narrative = "text"
[categories]
"noise" = "complaint.noise"
"parking" = "complaint.parking"
"leak" = "complaint.leak"
"ebike" = "theft.ebike"
"quarrel" = "dispute.neighbour"
"hoax" = "invalid"
)";
}

/// 2025-07-14 is a Monday, of week 29. a6 lies on the edge that G1 and G2 share; a7 in no area; a8 at (0,0).
std::string townTable()
{
    return "id,time,closed,cat,main,channel,phone,plate,address,lon,lat,valid,text\n"
           "a1,2025-07-14 03:05:00,,noise,,110,13812345678,鄂A12345,梅江路1号,114.305,30.505,,楼上 Karaoke\n"
           "a2,2025-07-14 22:10:00,,noise,,110,13812345678,,梅江路1号,114.305,30.505,,楼下\n"
           "a3,2025-07-15 22:00:00,2025-07-15 23:00:00,parking,,微信,,鄂A12345,梅江路2号,114.315,30.505,,堵门\n"
           "a4,2025-07-15,,ebike,,,,,,114.305,30.515,,\n"
           "a5,2025-07-16 05:59:59,,noise,,,,,,114.315,30.515,,\n"
           "a6,2025-07-20 23:59:59,,leak,,,,,,114.31,30.505,,\n"
           "a7,2025-07-21 00:00:00,,parking,,,,,,115,31,,\n"
           "a8,2025-07-31 06:00:00,,noise,,,,,,0,0,,\n"
           "a9,2025-08-01 00:00:00,,quarrel,,,,,,114.306,30.506,,\n"
           "d1,2025-07-14 03:20:00,,noise,a1,110,,,,114.305,30.505,,\n"
           "d2,2025-07-14 03:30:00,2025-07-14 04:00:00,noise,d1,110,,,,114.305,30.505,,\n"
           "i1,2025-07-16 12:00:00,,hoax,,,,,,114.315,30.505,,\n"
           "i2,2025-07-17 13:00:00,,noise,,,,,,114.315,30.505,否,\n";
}

void buildTown(const Desk& desk)
{
    desk.init();
    desk.takeSquares("station", "S1 114.30 30.50 114.32 30.52");
    desk.takeSquares("community", "C1 114.30 30.50 114.31 30.52\nC2 114.31 30.50 114.32 30.52");
    desk.takeSquares("squad", "Q1 114.30 30.50 114.32 30.51\nQ2 114.30 30.51 114.32 30.52");
    desk.takeSquares("grid", "G1 114.30 30.50 114.31 30.51\nG2 114.31 30.50 114.32 30.51\n"
                             "G3 114.30 30.51 114.31 30.52\nG4 114.31 30.51 114.32 30.52");
    desk.takeSquares("governance", "N1 114.30 30.50 114.31 30.52");
    desk.write("mapping.toml", townMapping());
    CHECK(desk.take(townTable()) == "13 13 0 0 0 0 1 1");
}

} // namespace jingge::test
