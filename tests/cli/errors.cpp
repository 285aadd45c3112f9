// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Exit status 2: words that make no sense, whatever the store holds; and the form of every message.
#include "cli/desk.h"

#include <catch2/catch.hpp>

using namespace jingge::test;

namespace {

int refused(const Desk& desk, const Words& words)
{
    const Ran ran = desk.onStore(words);
    INFO(ran.err);
    CHECK(ran.out.empty());
    CHECK(linesOf(ran.err).size() == 1);
    CHECK(ran.err.rfind("jinggectl: ", 0) == 0);
    return ran.status;
}

} // namespace

TEST_CASE("unknown commands, options and missing words are usage errors", "[errors]")
{
    const Desk desk;
    desk.init();
    CHECK(desk.run({}).status == 2);
    for (const Words& words : {Words{"fly"}, Words{"areas"}, Words{"areas", "fly"}, Words{"incidents"}, Words{"count"},
                               Words{"count", "--by", "grid", "--fly"}, Words{"count", "--by", "grid", "more"},
                               Words{"count", "--by"}, Words{"timeaxis"}, Words{"repeat"}, Words{"import"},
                               Words{"incidents", "list", "--limit", "x"}, Words{"incidents", "list", "--limit", "-1"},
                               Words{"incidents", "list", "--limit", "1.5"}}) {
        INFO((words.empty() ? "" : words.back()));
        CHECK(refused(desk, words) == 2);
    }
}

TEST_CASE("keys, levels, formats and periods that do not exist are usage errors", "[errors]")
{
    const Desk desk;
    desk.init();
    for (const Words& words :
         {Words{"count", "--by", "village"}, Words{"count", "--by", ""}, Words{"count", "--by", "grid,"},
          Words{"count", "--by", "Grid"}, Words{"timeaxis", "--by", "hour"}, Words{"heat", "--by", "category"},
          Words{"areas", "list", "--level", "village"}, Words{"count", "--by", "grid", "--format", "xml"},
          Words{"count", "--by", "grid", "--week", "2025-W54"}, Words{"count", "--by", "grid", "--week", "2025-W53"},
          Words{"count", "--by", "grid", "--week", "2025-W00"}, Words{"count", "--by", "grid", "--week", "2025-20"},
          Words{"count", "--by", "grid", "--month", "2025-13"}, Words{"count", "--by", "grid", "--month", "2025-7"},
          Words{"count", "--by", "grid", "--from", "2025-02-29"}, Words{"count", "--by", "grid", "--to", "yesterday"},
          Words{"count", "--by", "grid", "--from", "2025-01-02", "--to", "2025-01-01"},
          Words{"count", "--by", "grid", "--week", "2025-W20", "--month", "2025-07"},
          Words{"count", "--by", "grid", "--hours", "25"}, Words{"count", "--by", "grid", "--hours", "6-6"},
          Words{"count", "--by", "grid", "--hours", "a-b"}, Words{"count", "--by", "grid", "--hours", "24"},
          Words{"count", "--by", "grid", "--weekdays", "0"}, Words{"count", "--by", "grid", "--weekdays", "1-8"},
          Words{"count", "--by", "grid", "--area", ","}, Words{"count", "--by", "grid", "--area", "grid:"},
          Words{"count", "--by", "grid", "--area", "village:A"},
          Words{"simulate", "--profile", "meijiang", "--incidents", "x", "--out", "o"}}) {
        INFO(words.back());
        CHECK(refused(desk, words) == 2);
    }
    CHECK(desk.csv({"count", "--by", "grid", "--week", "2020-W53"}) == "grid,count\n");
}

TEST_CASE("an empty code in a list is no category", "[errors]")
{
    const Desk desk;
    desk.init();
    CHECK(refused(desk, {"count", "--by", "grid", "--category", "theft,"}) != 0);
    CHECK(refused(desk, {"count", "--by", "grid", "--category", ","}) != 0);
}

TEST_CASE("wrong words are told before a missing store", "[errors]")
{
    const Desk desk;
    CHECK(refused(desk, {"count", "--by", "village"}) == 2);
    CHECK(refused(desk, {"count", "--by", "grid", "--week", "2025-W60"}) == 2);
    CHECK(refused(desk, {"count", "--by", "grid", "--format", "xml"}) == 2);
    CHECK(refused(desk, {"count", "--by", "grid"}) == 3);
}

TEST_CASE("the options of one command are in any order and may use an equals sign", "[errors]")
{
    const Desk desk;
    buildTown(desk);
    CHECK(desk.run({"count", "--format=csv", "--area=G3", "--db=store.db", "--by=category"}).out == "category,count\ntheft.ebike,1\n");
}

TEST_CASE("the store is named by --db, else by JINGGE_DB, else it is the user's", "[errors]")
{
    const Desk desk;
    buildTown(desk);
    CHECK(desk.run({"count", "--by", "month"}).status == 3);
    RunSetting setting;
    setting.set = {{"JINGGE_DB", desk.file("store.db")}};
    CHECK(desk.run({"count", "--by", "month", "--format", "csv"}, setting).out == "month,count\n2025-07,10\n2025-08,1\n");
    CHECK(desk.run({"init"}).status == 0);
    CHECK(desk.run({"count", "--by", "month", "--format", "csv"}).out == "month,count\n");
    CHECK(desk.run({"count", "--by", "month", "--db", "postgresql://host/x"}).status == 3);
}
