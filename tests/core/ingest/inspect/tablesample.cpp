// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/inspect/tablesample.h"

#include "core/ingest/inspect/encodingfit.h"
#include "support/inspecting.h"

#include <catch2/catch.hpp>

using namespace jingge;
using namespace jingge::test;

namespace {

/// 接警单编号,报警时间,内容 / rows with 噪音扰民 in GB18030.
const std::string kGbHeader =
    "\xBD\xD3\xBE\xAF\xB5\xA5\xB1\xE0\xBA\xC5,\xB1\xA8\xBE\xAF\xCA\xB1\xBC\xE4,\xC4\xDA\xC8\xDD\n";
const std::string kGbNoise = ",\xD4\xEB\xD2\xF4\xC8\xC5\xC3\xF1";

} // namespace

TEST_CASE("title rows are passed over and the header is told from them", "[ingest]")
{
    const auto found =
        inspected("梅江派出所警情明细表,,\n制表日期：2025-07-15,,\n接警单编号,报警时间,警情地址\n" +
                  rows(30, ",人民路1号"));
    CHECK(found.sample.headerRow == 3);
    CHECK(found.sample.titles.size() == 2);
    CHECK(found.sample.rows.size() == 30);
    CHECK(found.sample.rows.front().row == 4);
    CHECK(found.sample.isWhole);
    CHECK(found.sample.estimatedRows == 30);
}

TEST_CASE("a header of unknown words is the first row without values", "[ingest]")
{
    const auto found = inspected("甲,乙,丙\n" + rows(10, ",1"));
    CHECK(found.sample.headerRow == 1);
    CHECK(found.sample.header == std::vector<std::string>{"甲", "乙", "丙"});
}

TEST_CASE("a table that begins with values has no header", "[ingest]")
{
    const auto found = inspected(rows(10, ",120.04,30.03"));
    CHECK(found.sample.headerRow == 0);
    CHECK(found.sample.header == std::vector<std::string>{"1", "2", "3", "4"});
    CHECK(fieldsOf(found) == "1= 2=received_at 3=lon 4=lat");
    CHECK(mappingOf(found.draft, found.sample.header).headerRow == 0);
}

TEST_CASE("a header that a person names is taken, one behind the end is refused", "[ingest]")
{
    const std::string table = "a,b,c\n接警单编号,报警时间,x\n" + rows(5, ",1");
    CHECK(inspected(table, {{}, "auto", {}, 1}).sample.header.front() == "a");
    CHECK(inspected(table, {{}, "auto", {}, 0}).sample.rows.size() == 7);
    const TemporaryFolder folder;
    const auto refused = inspectTable({{folder.write("t.csv", table), "auto", {}, 99}, {}});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().why.english().find("before row 99") != std::string::npos);
}

TEST_CASE("the sample ends at ten thousand rows and the rest is estimated", "[ingest]")
{
    const auto found = inspected("接警单编号,报警时间\n" + rows(30000, ""));
    CHECK(found.sample.rows.size() == kSampleRows);
    CHECK_FALSE(found.sample.isWhole);
    CHECK(found.sample.estimatedRows > 20000);
    CHECK(found.sample.estimatedRows < 40000);
}

TEST_CASE("how sure an encoding is", "[ingest]")
{
    CHECK(inspected("接警单编号,报警时间\n" + rows(3, "")).sample.certainty == EncodingCertainty::WellFormed);
    CHECK(inspected("\xEF\xBB\xBF接警单编号,报警时间\n" + rows(3, "")).sample.certainty ==
          EncodingCertainty::Marked);
    CHECK(inspected("id,open_dt\n" + rows(3, "")).sample.certainty == EncodingCertainty::Ascii);
    const auto gb = inspected(kGbHeader + rows(20, kGbNoise));
    CHECK(gb.sample.encoding == "GB18030");
    CHECK(gb.sample.certainty == EncodingCertainty::WellFormed);
    CHECK(inspected(kGbHeader + rows(20, kGbNoise), {{}, "GBK", {}, {}}).sample.certainty ==
          EncodingCertainty::Asked);
}

TEST_CASE("Big5 read as GB18030 is doubtful, and the previews show which reads well", "[ingest]")
{
    // 編號,案類,發生日期 / 機車竊盜 in Big5
    const std::string table = "\xBD\x73\xB8\xB9,\xAE\xD7\xC3\xFE,\xB5\x6F\xA5\xCD\xA4\xE9\xB4\xC1\n1,"
                              "\xBE\xF7\xA8\xAE\xC5\xD1\xB5\x73,1040101\n";
    const TemporaryFolder folder;
    const std::string path = folder.write("big5.csv", table);
    CHECK(certaintyOf(table) == EncodingCertainty::Doubtful);
    const auto previews = previewEncodings(path);
    REQUIRE(previews);
    CHECK((*previews)[2].encoding == "Big5");
    CHECK((*previews)[2].text == "編號,案類,發生日期");
    CHECK((*previews)[2].usual > (*previews)[1].usual);
    const auto found = inspectTable({{path, "Big5", {}, {}}, {}});
    REQUIRE(found);
    CHECK(found->sample.header == std::vector<std::string>{"編號", "案類", "發生日期"});
}

TEST_CASE("reading stops when it is asked to", "[ingest]")
{
    const TemporaryFolder folder;
    std::stop_source stop;
    stop.request_stop();
    const auto found =
        inspectTable({{folder.write("t.csv", "接警单编号,报警时间\n" + rows(5, "")), "auto", {}, {}}, {}},
                     {stop.get_token(), nullptr});
    REQUIRE_FALSE(found);
    CHECK(found.error().kind == ErrorKind::Cancelled);
}

TEST_CASE("files that are no tables are refused with their place and reason", "[ingest]")
{
    const TemporaryFolder folder;
    for (const std::string& path :
         {folder.file("missing.csv"), folder.path(), folder.write("empty.csv", ""),
          folder.write("head.csv", "接警单编号,报警时间\n"), folder.write("a.pdf", "%PDF-1.7\n")}) {
        const auto found = inspectTable({{path, "auto", {}, {}}, {}});
        REQUIRE_FALSE(found);
        CHECK(found.error().kind == ErrorKind::Data);
        CHECK(found.error().where == path);
    }
}
