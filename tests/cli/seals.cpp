// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sealed clear text, keys, and opening one incident at a time.
#include "cli/desk.h"

#include <catch2/catch.hpp>

#include <cstdio>
#include <map>

using namespace jingge::test;

namespace {

constexpr const char* kMapping = R"(name = "m"
[columns]
source_id = "id"
received_at = "at"
caller_name = "name"
caller_phone = "phone"
plate = "plate"
address = "address"
narrative = "text"
outcome = "out"
tags = "tags"
channel = "channel"
)";
constexpr const char* kTable = "id,at,name,phone,plate,address,text,out,tags,channel\n"
                               "1,2025-07-01 08:00:00,王小明,13812345678,浙G12345,解放路1号,电话13812345678回复,已处理,,\n"
                               "2,2025-07-02 08:00:00,李四,13900001111,,解放路2号,无,,,\n";

void setUp(const Desk& desk)
{
    desk.init();
    desk.write("mapping.toml", kMapping);
    REQUIRE(desk.onStore({"key", "setup", "--sheet", desk.file("sheet.txt"), "--as", "sec"}).status == 0);
    REQUIRE(desk.take(kTable) == "2 2 0 0 0 0 2 0");
}

std::string acts(const Desk& desk)
{
    return desk.sql("store.db", "SELECT act || ':' || person || ':' || subject || ':' || detail FROM audit"
                                " WHERE act LIKE 'reveal%'");
}

/// Bytes of a file of the folder; empty where there is none.
std::string bytesOf(const Desk& desk, const std::string& name)
{
    std::FILE* file = std::fopen(desk.file(name).c_str(), "rb");
    if (file == nullptr)
        return {};
    std::string all;
    char buffer[65536];
    for (std::size_t got = 0; (got = std::fread(buffer, 1, sizeof(buffer), file)) > 0;)
        all.append(buffer, got);
    std::fclose(file);
    return all;
}

} // namespace

TEST_CASE("reveal opens one incident, and one audit record says who and why", "[seals]")
{
    const Desk desk;
    setUp(desk);
    CHECK(desk.csv({"reveal", "--id", "1", "--as", "op", "--reason", "回访"}) == "source_id,phone\n1,13812345678\n");
    CHECK(desk.csv({"reveal", "--id", "1", "--field", "all", "--as", "op", "--reason", "核对"}) ==
          "source_id,name,phone,plate,narrative,outcome\n1,王小明,13812345678,浙G12345,电话13812345678回复,已处理\n");
    CHECK(acts(desk) == "reveal:op:1:phone: 回访 reveal:op:1:all: 核对");
    CHECK(desk.onStore({"reveal", "--id", "1", "--as", "op", "--reason", " "}).status == 1);
    CHECK(desk.onStore({"reveal", "--id", "1", "--as", "op"}).status == 2);
    CHECK(desk.onStore({"reveal", "--id", "9", "--as", "op", "--reason", "x"}).status == 1);
    CHECK(desk.onStore({"reveal", "--id", "1", "--field", "address", "--as", "op", "--reason", "x"}).status == 2);
    CHECK(acts(desk) == "reveal:op:1:phone: 回访 reveal:op:1:all: 核对");
}

TEST_CASE("reveal of an incident from before the seals says that nothing was kept", "[seals]")
{
    const Desk desk;
    desk.init();
    desk.write("mapping.toml", kMapping);
    REQUIRE(desk.take(kTable) == "2 2 0 0 0 0 2 0");
    const Ran ran = desk.onStore({"reveal", "--id", "1", "--as", "op", "--reason", "x"});
    CHECK(ran.status == 1);
    CHECK(ran.err.find("was not kept") != std::string::npos);
    CHECK(acts(desk).empty());
}

TEST_CASE("a number finds its calls masked, and that is recorded without the number", "[seals]")
{
    const Desk desk;
    setUp(desk);
    const auto rows = rowsOf(desk.csv({"reveal", "--phone", "138-1234-5678", "--as", "op", "--reason", "寻人"}));
    REQUIRE(rows.size() == 1);
    CHECK(rows[0] == Words{"1", "m", "2025-07-01T08:00:00", "王**", "138****5678"});
    CHECK(rowsOf(desk.csv({"reveal", "--phone", "13812345679", "--as", "op", "--reason", "寻人"})).empty());
    CHECK(desk.onStore({"reveal", "--phone", "110", "--as", "op", "--reason", "x"}).status == 2);
    CHECK(acts(desk) ==
          "reveal:op:number 138****5678:1 found: 寻人 reveal:op:number 138****5679:0 found: 寻人");
}

TEST_CASE("the twenty-first reveal within an hour is told once", "[seals]")
{
    const Desk desk;
    setUp(desk);
    for (int i = 0; i < 20; ++i)
        REQUIRE(desk.onStore({"reveal", "--id", "1", "--as", "op", "--reason", "x"}).status == 0);
    const std::string count = "SELECT count(*) FROM audit WHERE act = 'reveal_alert'";
    CHECK(desk.sql("store.db", count) == "0");
    REQUIRE(desk.onStore({"reveal", "--id", "2", "--as", "another", "--reason", "x"}).status == 0);
    CHECK(desk.sql("store.db", count) == "0");
    REQUIRE(desk.onStore({"reveal", "--id", "2", "--as", "op", "--reason", "x"}).status == 0);
    REQUIRE(desk.onStore({"reveal", "--id", "2", "--as", "op", "--reason", "x"}).status == 0);
    CHECK(desk.sql("store.db", count) == "1");
    CHECK(desk.sql("store.db", "SELECT person || detail FROM audit WHERE act = 'reveal_alert'") ==
          "op21 reveals within an hour");
}

TEST_CASE("key show tells the key by its fingerprint, rotation makes another and nothing is lost", "[seals]")
{
    const Desk desk;
    setUp(desk);
    auto rows = rowsOf(desk.csv({"key", "show"}));
    REQUIRE(rows.size() == 1);
    CHECK(rows[0][0] == "1");
    CHECK(rows[0][3] == "yes");
    CHECK(rows[0][4] == "2");
    REQUIRE(desk.onStore({"key", "rotate", "--sheet", desk.file("second.txt"), "--as", "sec"}).status == 0);
    rows = rowsOf(desk.csv({"key", "show"}));
    REQUIRE(rows.size() == 2);
    CHECK(rows[0][4] == "0");
    CHECK(rows[1][4] == "2");
    CHECK(desk.csv({"reveal", "--id", "2", "--as", "op", "--reason", "x"}) == "source_id,phone\n2,13900001111\n");
    CHECK(desk.sql("store.db", "SELECT person || act FROM audit WHERE subject = 'seals'") ==
          "secseals_changed seckey_rotated");
    CHECK(desk.onStore({"key", "setup", "--sheet", desk.file("x.txt")}).status == 1);
}

TEST_CASE("five hundred numbers in every column stand nowhere in clear", "[seals]")
{
    const Desk desk;
    desk.init();
    desk.write("mapping.toml", kMapping);
    REQUIRE(desk.onStore({"key", "setup", "--sheet", "sheet.txt"}).status == 0);
    std::string table = "id,at,name,phone,plate,address,text,out,tags,channel\n";
    std::vector<std::string> numbers;
    for (int i = 0; i < 500; ++i) {
        const std::string number = "1391" + std::to_string(1000000 + i * 7919).substr(0, 7);
        numbers.push_back(number);
        table += std::to_string(i) + ",2025-07-01 08:00:00,联系人" + number + "," + number + ",,解放路1号电话" + number +
                 ",请打" + number.substr(0, 3) + "-" + number.substr(3, 4) + "-" + number.substr(7) + "或" + number +
                 ",已回" + number + ",标签" + number + ",渠道" + number + "\n";
    }
    table += "x,never,n," + numbers[0] + ",,,坏行" + numbers[1] + ",,,\n"; // a rejected row
    REQUIRE(desk.run({"import", "--db", "store.db", "--mapping", "mapping.toml", desk.write("table.csv", table),
                      "--rejects", "rejects.csv"})
                .status == 0);
    std::remove(desk.file("table.csv").c_str());
    std::map<std::string, std::string> seen;
    for (const Words& words : {Words{"incidents", "list"}, Words{"repeat", "--key", "caller"}, Words{"quality"},
                               Words{"batches", "show", "--id", "1", "--rejects"}, Words{"audit", "list"},
                               Words{"count", "--by", "channel"}})
        seen[words[0]] = desk.onStore(words).out;
    for (const char* name : {"out.csv", "out.xlsx", "out.geojson", "out.gpkg"})
        REQUIRE(desk.onStore({"export", "--out", name}).status == 0);
    for (const char* name : {"store.db", "store.db-wal", "store.db.columns", "store.db.words", "out.csv", "out.xlsx",
                             "out.geojson", "out.gpkg", "rejects.csv"})
        seen[name] = bytesOf(desk, name);
    CHECK(seen["store.db"].size() + seen["store.db-wal"].size() > 100000);
    CHECK(seen["out.csv"].size() > 10000);
    for (const auto& [where, bytes] : seen) {
        int found = 0;
        for (const std::string& number : numbers) {
            const std::string dashed = number.substr(0, 3) + "-" + number.substr(3, 4) + "-" + number.substr(7);
            const bool isThere = bytes.find(number) != std::string::npos || bytes.find(dashed) != std::string::npos;
            found += isThere ? 1 : 0;
        }
        INFO(where);
        CHECK(found == 0);
    }
    CHECK(desk.csv({"reveal", "--id", "7", "--as", "op", "--reason", "x"}) == "source_id,phone\n7," + numbers[7] + "\n");
}
