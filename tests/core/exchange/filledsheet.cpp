// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/filledsheet.h"

#include "core/ingest/filledsheet.h"
#include "support/files.h"

#include <catch2/catch.hpp>

using namespace jingge;
using jingge::test::readFile;
using jingge::test::TemporaryFolder;

namespace {

SheetForm form()
{
    SheetForm form{"callbacks", "2025-W20", "回访单", "2025-W20 全量警情回访单", {}, {}};
    form.columns = {{"key", "编号", 20},
                    {"place", "地址", 30},
                    {"result", "结果", 10, true, {"已接通", "未接通"}},
                    {"next_on", "下次", 12, true, {}, true}};
    form.rows = {{std::string("a/1"), std::string("=1+1"), std::string("已接通"), Cell()},
                 {std::string("a/2"), std::string("春晖路 1 号"), Cell(), std::string("2025-05-20")}};
    return form;
}

} // namespace

TEST_CASE("a sheet that went out comes back by its keys, whatever stands above its rows", "[exchange]")
{
    const TemporaryFolder folder;
    for (const std::string name : {"sheet.xlsx", "sheet.csv"}) {
        const std::string path = folder.file(name);
        const auto written = writeFilledSheet(path, form(), {{"明细表", {{"a"}, {{std::string("b")}}}}});
        if (!written)
            FAIL(oneLine(written.error()));
        const auto back = readFilledSheet(path, "callbacks", {"key", "result"});
        REQUIRE(back);
        CHECK(back->id == (name == "sheet.csv" ? "" : "2025-W20"));
        CHECK(back->keys == std::vector<std::string>{"key", "place", "result", "next_on"});
        REQUIRE(back->rows.size() == 2);
        CHECK(back->text(back->rows[0], "key") == "a/1");
        CHECK(back->text(back->rows[0], "place") == "=1+1"); // a text, and the guard of a CSV undone
        CHECK(back->text(back->rows[0], "result") == "已接通");
        CHECK(back->text(back->rows[1], "result").empty());
        CHECK(back->text(back->rows[1], "next_on") == "2025-05-20");
        CHECK(back->text(back->rows[1], "nothing").empty());
        CHECK(back->place(back->rows[1], "result") == (name == "sheet.csv" ? "C3" : "C6"));
    }
}

TEST_CASE("a file that is no such sheet is told from one that lacks a column", "[exchange]")
{
    const TemporaryFolder folder;
    REQUIRE(writeFilledSheet(folder.file("sheet.xlsx"), form()));
    const auto other = readFilledSheet(folder.file("sheet.xlsx"), "tasks", {"key"});
    REQUIRE_FALSE(other);
    CHECK(oneLine(other.error()).find("this is no sheet of tasks") != std::string::npos);
    const auto short_ = readFilledSheet(folder.write("s.csv", "a,b\n1,2\n"), "callbacks", {"key"});
    REQUIRE_FALSE(short_);
    CHECK(oneLine(short_.error()).find("the column key is missing") != std::string::npos);
    const auto ending = writeFilledSheet(folder.file("sheet.ods"), form());
    REQUIRE_FALSE(ending);
    CHECK(ending.error().kind == ErrorKind::Usage);
}
