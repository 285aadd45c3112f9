// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// chart as a user calls it; built only where the program has it.
#include "cli/desk.h"

#include <catch2/catch.hpp>

#include <filesystem>

using namespace jingge::test;

namespace {

std::string charted(const Desk& desk, const std::string& kind, const std::string& file, const Words& more = {})
{
    Words words{"chart", kind, "--out", file, "--language", "zh"};
    words.insert(words.end(), more.begin(), more.end());
    return desk.csv(words);
}

/// A number of four bytes, the highest first.
std::size_t numberAt(const std::string& bytes, std::size_t at)
{
    std::size_t number = 0;
    for (std::size_t i = 0; i < 4; ++i)
        number = number << 8 | static_cast<unsigned char>(bytes.at(at + i));
    return number;
}

} // namespace

TEST_CASE("chart draws each kind in the size asked for", "[chart]")
{
    const Desk desk;
    buildTown(desk);
    for (const std::string kind : {"map", "timeaxis", "week", "axes", "calendar"}) {
        CHECK(charted(desk, kind, kind + ".png", {"--size", "800x600"}) == "path,width,height\n" + kind + ".png,800,600\n");
        const std::string png = desk.read(kind + ".png");
        CHECK(png.starts_with("\x89PNG"));
        CHECK(numberAt(png, 16) == 800);
        CHECK(numberAt(png, 20) == 600);
    }
    CHECK(desk.read("week.png") != desk.read("timeaxis.png"));
    CHECK(charted(desk, "week", "w.png", {"--size", "1600x1200", "--dpi", "192"}) == "path,width,height\nw.png,1600,1200\n");
    CHECK(numberAt(desk.read("w.png"), 16) == 1600);
    CHECK(charted(desk, "map", "m.svg") == "path,width,height\nm.svg,1600,900\n");
    CHECK(desk.read("m.svg").find("viewBox=\"0 0 1600 900\"") != std::string::npos);
    CHECK(charted(desk, "axes", "a.pdf") == "path,width,height\na.pdf,1600,900\n");
    CHECK(desk.read("a.pdf").starts_with("%PDF-"));
}

TEST_CASE("chart gives the same bytes for the same question", "[chart]")
{
    const Desk desk;
    buildTown(desk);
    for (const std::string ending : {".png", ".svg", ".pdf"}) {
        charted(desk, "map", "1" + ending);
        charted(desk, "map", "2" + ending);
        CHECK((desk.read("1" + ending) == desk.read("2" + ending)));
        charted(desk, "map", "3" + ending, {"--category", "complaint.noise"});
        CHECK((desk.read("1" + ending) != desk.read("3" + ending)));
    }
    CHECK(desk.read("1.pdf").find("/CreationDate (D:20000101000000") != std::string::npos);
}

TEST_CASE("chart refuses what it cannot draw", "[chart]")
{
    const Desk desk;
    buildTown(desk);
    const auto status = [&desk](Words words) {
        words.insert(words.begin(), "chart");
        return desk.onStore(words).status;
    };
    CHECK(status({"pie", "--out", "o.png"}) == 2);
    CHECK(status({"--out", "o.png"}) == 2);
    CHECK(status({"map"}) == 2);
    CHECK(status({"map", "--out", "o.gif"}) == 2);
    CHECK(status({"map", "--out", "o.png", "--size", "800"}) == 2);
    CHECK(status({"map", "--out", "o.png", "--size", "800x0"}) == 2);
    CHECK(status({"map", "--out", "o.png", "--size", "800x900x1"}) == 2);
    CHECK(status({"map", "--out", "o.png", "--dpi", "1"}) == 2);
    CHECK(status({"map", "--out", "o.png", "--language", "fr"}) == 2);
    CHECK(status({"map", "--out", "none/o.png"}) == 1);
    CHECK(status({"map", "--out", "o.png", "--area", "X"}) == 1);
    CHECK_FALSE(std::filesystem::exists(desk.file("o.png")));

    const Desk bare;
    bare.init();
    CHECK(bare.onStore({"chart", "map", "--out", "o.png"}).status == 1);
    CHECK(bare.onStore({"chart", "week", "--out", "o.png"}).status == 0);
}

TEST_CASE("chart draws an analysis again from its recipe", "[chart]")
{
    const Desk desk;
    buildTown(desk);
    const std::string recipe = "{\"format\": \"jinggeview\", \"version\": 1, \"page\": \"charts\", \"panels\": "
                               "{\"charts\": {\"study\": \"concentration\", \"settings\": {\"by\": \"grid\"}}}}";
    desk.write("r.jinggeview", recipe);
    CHECK(charted(desk, "r.jinggeview", "r.png", {"--size", "800x500"}) == "path,width,height\nr.png,800,500\n");
    CHECK(numberAt(desk.read("r.png"), 16) == 800);
    charted(desk, "r.jinggeview", "again.png", {"--size", "800x500"});
    CHECK(desk.read("r.png") == desk.read("again.png"));
    CHECK(desk.onStore({"chart", "r.jinggeview", "--out", "r.png", "--category", "theft"}).status == 2);
    CHECK(desk.onStore({"chart", "none.jinggeview", "--out", "r.png"}).status == 1);
}

TEST_CASE("concentration lists every grid by count", "[chart]")
{
    const Desk desk;
    buildTown(desk);
    const auto rows = rowsOf(desk.csv({"concentration", "--by", "grid"}));
    REQUIRE(rows.size() == 4);
    CHECK(rows[0][0] == "1");
    CHECK(rows[0][1] == "G1");
    CHECK(rows[3][1] == "G4");
    CHECK(rows[3][2] == "1");
    CHECK(rows[3][4] == "100");
    CHECK(rows[3][5] == "100");
    CHECK(desk.onStore({"concentration", "--by", "village"}).status == 2);
}
