// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/footerrows.h"

#include "core/ingest/importer.h"
#include "support/inspecting.h"
#include "support/stores.h"
#include "support/tables.h"
#include "support/zips.h"

#include <catch2/catch.hpp>

using namespace jingge;
using namespace jingge::test;

namespace {

constexpr std::size_t kWidth = 6;

bool isFooter(const std::vector<std::string_view>& fields)
{
    return looksLikeFooter(fields, kWidth);
}

const std::string kMapping =
    "name = \"m\"\n[columns]\nsource_id = \"接警单编号\"\nreceived_at = \"报警时间\"\n";
const std::string kTable = "接警单编号,报警时间,警情地址,报警内容\n"
                           "J1,2025-07-14 08:00:00,人民路1号,漏水\n"
                           "J2,2025-07-14 09:00:00,人民路2号,噪音\n";

ImportReport imported(const std::string& name, const std::string& bytes,
                      const std::string& mapping = kMapping, bool isStrict = true)
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("s.db"));
    ImportRequest request;
    request.path = folder.write(name, bytes);
    auto parsed = parseMapping(mapping, "m.toml");
    REQUIRE(parsed);
    request.mapping = std::move(*parsed);
    request.isStrict = isStrict;
    const auto report = importFile(*store, request, SystemClock());
    INFO((report ? std::string() : oneLine(report.error())));
    REQUIRE(report);
    CHECK(report->counts.isConserved());
    return *report;
}

std::string counts(const ImportReport& report)
{
    return std::to_string(report.counts.read) + "/" + std::to_string(report.counts.inserted) + "/" +
           std::to_string(report.counts.rejected);
}

} // namespace

TEST_CASE("sums, makers and dates of printing are told from rows", "[ingest]")
{
    for (const std::vector<std::string_view>& fields :
         std::vector<std::vector<std::string_view>>{{"合计", "", "12"},
                                                    {"", "总计", "1,234", "5.5"},
                                                    {"合 计：", "3"},
                                                    {"共123条"},
                                                    {"共 5 条记录", ""},
                                                    {"总数", "17"},
                                                    {"小计：", "2"},
                                                    {"合计：12起"},
                                                    {"制表人：张三"},
                                                    {"制表人", "张三"},
                                                    {"打印时间：2025-07-31 08:00:00"},
                                                    {"打印时间：", "2025-07-31 08:00:00"},
                                                    {"导出时间: 2025/7/31", "", "审核人："},
                                                    {"第1页 共3页"},
                                                    {"备注：以上数据截至7月31日"},
                                                    {"填表日期:2025年7月31日", "负责人:李四"},
                                                    {"合计", "共3条"}}) {
        INFO(fields.front());
        CHECK(isFooter(fields));
    }
}

TEST_CASE("rows of a table are no footers", "[ingest]")
{
    for (const std::vector<std::string_view>& fields :
         std::vector<std::vector<std::string_view>>{{"J1", "2025-07-14 08:00:00"},
                                                    {"合计路12号", "漏水"},
                                                    {"总计", "2025-07-14 08:00:00"},
                                                    {"备注", "x"},
                                                    {"制表人员丢失手机", "2025-07-14"},
                                                    {"负责人", "a", "b", "c"},
                                                    {"共同租住的人", "1"},
                                                    {""},
                                                    {},
                                                    {"第三人民医院", "1"},
                                                    {"说明书丢了", "2"},
                                                    {"注意", "1"},
                                                    {"Total", "2"},
                                                    {"330782202507140001", "合计"}}) {
        INFO((fields.empty() ? std::string_view("nothing") : fields.front()));
        CHECK_FALSE(isFooter(fields));
    }
}

TEST_CASE("footers are no rows of a table, and a warning says which were left out", "[ingest]")
{
    const std::string footers = "合计,2\n制表人：张三,,审核人：李四,\n打印时间：,2025-07-31 08:00:00,,\n";
    const ImportReport report = imported("t.csv", kTable + footers);
    CHECK(counts(report) == "2/2/0");
    REQUIRE(report.warnings.size() == 1);
    CHECK(report.warnings[0].row == 4);
    CHECK(report.warnings[0].value == "合计");
    CHECK(report.warnings[0].reason.english() ==
          "3 rows below the table (sums, who made it and when) were left out");
}

TEST_CASE("what looks like a footer amid the rows is read, and rejected where it is no row", "[ingest]")
{
    const ImportReport report = imported(
        "t.csv", kTable + "小计,2,,\nJ3,2025-07-15 08:00:00,人民路3号,挪车\n合计,3,,\n", kMapping, false);
    CHECK(counts(report) == "4/3/1");
    const ImportReport noted =
        imported("t.csv", kTable + "备注：x,2025-07-15 08:00:00,,\nJ3,2025-07-15 08:00:00,,\n");
    CHECK(counts(noted) == "4/4/0");
}

TEST_CASE("a table of footers alone has no rows", "[ingest]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("s.db"));
    ImportRequest request;
    request.path = folder.write("t.csv", "接警单编号,报警时间\n合计,0\n");
    request.mapping = *parseMapping(kMapping, "m.toml");
    const auto report = importFile(*store, request, SystemClock());
    REQUIRE_FALSE(report);
    CHECK(report.error().why.english() == "the file has a header and no rows");
}

TEST_CASE("footers are left out of every kind of table", "[ingest]")
{
    WorkbookText book;
    book.texts = {"接警单编号", "报警时间", "J1", "2025-07-14 08:00:00", "合计", "制表人：张三"};
    book.rows = R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>)"
                R"(<row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" t="s"><v>3</v></c></row>)"
                R"(<row r="4"><c r="A4" t="s"><v>4</v></c><c r="B4"><v>1</v></c></row>)"
                R"(<row r="5"><c r="B5" t="s"><v>5</v></c></row>)";
    CHECK(counts(imported("t.xlsx", zipOf(workbookParts(book)))) == "1/1/0");
    CHECK(counts(imported("t.xls",
                          "<html><meta charset=\"utf-8\"><table><tr><th>接警单编号<th>报警时间</tr>"
                          "<tr><td>J1<td>2025-07-14 08:00</tr><tr><td>合计<td>1</tr></table></html>")) ==
          "1/1/0");
    CHECK(counts(imported(
              "t.json",
              R"([{"接警单编号":"J1","报警时间":"2025-07-14 08:00"},{"接警单编号":"合计","报警时间":1}])")) ==
          "1/1/0");
}

TEST_CASE("the preview of a file leaves its footers out, too", "[ingest]")
{
    const auto found =
        inspected("接警单编号,报警时间,警情地址\n" + rows(30, ",人民路1号") + "合计,30,\n制表人：张三,,\n");
    CHECK(found.sample.rows.size() == 30);
    CHECK(found.sample.footers.size() == 2);
    CHECK(found.sample.estimatedRows == 30);
}
