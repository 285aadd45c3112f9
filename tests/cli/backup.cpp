// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Backups and restoring them, by command.
#include "cli/desk.h"

#include <catch2/catch.hpp>

#include <filesystem>

using namespace jingge::test;

namespace {

void fill(const Desk& desk)
{
    desk.init();
    desk.write("mapping.toml", "name = \"m\"\n[columns]\nsource_id = \"id\"\nreceived_at = \"at\"\n");
    REQUIRE(desk.take("id,at\n1,2025-07-01 08:00:00\n2,2025-07-02 08:00:00\n") == "2 2 0 0 0 0 2 0");
    std::filesystem::create_directory(desk.file("backups"));
}

} // namespace

TEST_CASE("a backup is made, listed, proven and restored", "[backup]")
{
    const Desk desk;
    fill(desk);
    CHECK(linesOf(desk.csv({"backup", "--to", "backups", "--keep"}))[0] ==
          "file,station,store_id,schema,made_at,bytes,store_bytes,files,digest,proven_at");
    const auto listed = desk.run({"backup", "list", "--to", "backups", "--format", "csv"});
    REQUIRE(listed.status == 0);
    const auto rows = rowsOf(listed.out);
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].back() != "");
    std::filesystem::remove(desk.file(rows[0][0] + ".proof"));
    CHECK(rowsOf(desk.run({"backup", "list", "--to", "backups", "--format", "csv"}).out)[0].back() == "");
    CHECK(desk.run({"backup", "verify", rows[0][0]}).status == 0);
    CHECK(rowsOf(desk.run({"backup", "list", "--to", "backups", "--format", "csv"}).out)[0].back() != "");
    CHECK(desk.run({"restore", rows[0][0], "--to", "new.db"}).status == 0);
    CHECK(desk.run({"verify", "--db", "new.db"}).status == 0);
    CHECK(desk.run({"incidents", "list", "--db", "new.db", "--format", "csv"}).out ==
          desk.csv({"incidents", "list"}));
    const auto acts = rowsOf(desk.run({"audit", "list", "--db", "new.db", "--format", "csv"}).out);
    CHECK(acts.back()[2] == "restore");
    CHECK(rowsOf(desk.csv({"audit", "list"})).back()[2] == "backup");
    CHECK(desk.run({"restore", rows[0][0], "--to", "new.db"}).status == 1);
}

TEST_CASE("backups refuse what they cannot do with words and a status", "[backup]")
{
    const Desk desk;
    fill(desk);
    CHECK(desk.onStore({"backup"}).status == 2);
    CHECK(desk.onStore({"backup", "--to", "absent"}).status == 3);
    CHECK(desk.run({"backup", "list"}).status == 2);
    CHECK(desk.run({"backup", "list", "--to", "absent"}).status == 1);
    CHECK(desk.run({"backup", "verify", "table.csv"}).status == 1);
    CHECK(desk.run({"restore", "absent.jgb", "--to", "new.db"}).status == 1);
    desk.csv({"backup", "--to", "backups"});
    const std::string file =
        rowsOf(desk.run({"backup", "list", "--to", "backups", "--format", "csv"}).out)[0][0];
    std::string bytes = desk.read(file);
    bytes[bytes.size() - 100] ^= 1;
    desk.write(file, bytes);
    const auto broken = desk.run({"restore", file, "--to", "new.db"});
    CHECK(broken.status == 1);
    CHECK(broken.err.find("is not what was written") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(desk.file("new.db")));
    std::filesystem::rename(desk.file("token.key"), desk.file("away"));
    CHECK(desk.onStore({"backup", "--to", "backups"}).status == 3);
    CHECK(desk.run({"restore", file, "--to", "new.db"}).status == 3);
}
