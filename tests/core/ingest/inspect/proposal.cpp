// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/inspect/proposal.h"

#include "support/inspecting.h"

#include <catch2/catch.hpp>

using namespace jingge;
using namespace jingge::test;

TEST_CASE("pinyin codes, exact words and synonyms are proposed with their scores", "[ingest]")
{
    const auto found = inspected("JJDBH,BJSJ,警情地址,来电号码,RKSJ\n" +
                                 rows(20, ",工人西路12号,13812345678,2025-07-14 09:00:00"));
    CHECK(fieldsOf(found) == "JJDBH=source_id BJSJ=received_at 警情地址=address 来电号码=caller_phone RKSJ=");
    CHECK(found.columns[0].headerScore == Approx(0.85));
    CHECK(found.columns[2].headerScore == Approx(1.0));
    CHECK(found.columns[3].headerScore == Approx(0.9));
    CHECK(found.columns[1].valueScore == Approx(1.0));
    CHECK(found.columns[0].meaning == "接警单编号");
}

TEST_CASE("values that contradict a header take its field away", "[ingest]")
{
    const auto found = inspected("接警单编号,报警时间,到达时间\n" + rows(20, ",民警已到场"));
    CHECK(fieldsOf(found) == "接警单编号=source_id 报警时间=received_at 到达时间=");
}

TEST_CASE("CJSJ is asked; values beside the time of writing speak for a creation time", "[ingest]")
{
    const auto found =
        inspected("JJDBH,BJSJ,CJSJ,RKSJ\n" + rows(200, ",2025-07-14 09:00:01,2025-07-14 09:00:02"));
    CHECK(fieldsOf(found) == "JJDBH=source_id BJSJ=received_at CJSJ=? RKSJ=");
    CHECK(found.questions() == 1);
    CHECK(found.columns[2].evidence.english().find("All values are the same") == 0);

    std::string near;
    for (int i = 0; i < 100; ++i) {
        const std::string minute = (i % 60 < 10 ? "0" : "") + std::to_string(i % 60);
        near += "J" + std::to_string(i) + ",2025-07-14 08:00:00,2025-07-14 10:" + minute +
                ":05,2025-07-14 10:" + minute + (i == 0 ? ":40" : ":06") + "\n";
    }
    const auto created = inspected("JJDBH,BJSJ,CJSJ,RKSJ\n" + near);
    CHECK(created.columns[2].evidence.english() ==
          "99.0 % of the values lie within 2 seconds of RKSJ: more like a creation time.");
    CHECK_FALSE(created.columns[2].choices.front().has_value()); // not imported stands first
    CHECK_FALSE(created.columns[2].target.has_value());
}

TEST_CASE("CJSJ far from the time of writing is still asked, with police work first", "[ingest]")
{
    std::string table = "JJDBH,BJSJ,CJSJ,RKSJ\n";
    for (int i = 0; i < 50; ++i)
        table += "J" + std::to_string(i) + ",2025-07-14 08:00:00,2025-07-14 08:0" + std::to_string(i % 10) +
                 ":05,2025-07-15 02:00:00\n";
    const auto found = inspected(table);
    CHECK(found.columns[2].isAsked);
    CHECK(found.columns[2].choices.front() == targetOf(Column::DispatchedAt));
}

TEST_CASE("DDSJ, XZB and YZB are asked with what their values say", "[ingest]")
{
    std::string table = "JJDBH,BJSJ,PJSJ,DDSJ,XZB,YZB\n";
    for (int i = 0; i < 40; ++i)
        table += "J" + std::to_string(i) +
                 ",2025-07-14 08:00:00,2025-07-14 08:01:00,2025-07-14 08:09:00,120.04" + std::to_string(i) +
                 ",30.03" + std::to_string(i) + "\n";
    const auto found = inspected(table);
    CHECK(fieldsOf(found) == "JJDBH=source_id BJSJ=received_at PJSJ=dispatched_at DDSJ=? XZB=? YZB=?");
    CHECK(found.columns[3].evidence.english() ==
          "Half of the values lie more than 8.0 minutes after PJSJ: more like the arrival on the scene.");
    CHECK(found.columns[3].choices.front() == targetOf(Column::ArrivedAt));
    CHECK(found.columns[4].choices.front() == targetOf(Column::Lon));
    CHECK(found.columns[5].choices.front() == targetOf(Column::Lat));
}

TEST_CASE("metres under XZB decide nothing, and the answer says why", "[ingest]")
{
    std::string table = "JJDBH,BJSJ,XZB,YZB\n";
    for (int i = 0; i < 10; ++i)
        table += "J" + std::to_string(i) + ",2025-07-14 08:00:00,32432" + std::to_string(10 + i) + ",5072" +
                 std::to_string(10 + i) + "\n";
    const auto found = inspected(table);
    CHECK(found.columns[2].isAsked);
    CHECK(found.columns[2].evidence.english() ==
          "The values run from 3243210 to 3243219: metres. On Chinese survey maps X points north.");
}

TEST_CASE("feedback categories count, those at the call are kept beside them", "[ingest]")
{
    const auto found = inspected("JJDBH,BJSJ,JQLBMC,FKJQLBMC\n" + rows(30, ",噪音扰民,邻里纠纷"));
    CHECK(fieldsOf(found) == "JJDBH=source_id BJSJ=received_at JQLBMC=category_initial FKJQLBMC=category");
}

TEST_CASE("a day and a time of day in two columns make the time of receipt", "[ingest]")
{
    std::string table = "编号,日期,时间,地址\n";
    for (int i = 10; i < 40; ++i)
        table += std::to_string(i) + ",2025-07-14,08:" + std::to_string(i) + ",工人西路" + std::to_string(i) +
                 "号\n";
    const auto found = inspected(table);
    CHECK(fieldsOf(found) == "编号=source_id 日期=received_at.date 时间=received_at.clock 地址=address");
    const Mapping mapping = mappingOf(found.draft, found.sample.header);
    CHECK(mapping.column(Column::ReceivedAt).isJoined);
    CHECK(mapping.column(Column::ReceivedAt).names == std::vector<std::string>{"日期", "时间"});
}

TEST_CASE("a general word for time whose values are whole moments is the time of receipt", "[ingest]")
{
    const auto found = inspected("编号,时间\n" + rows(20, ""));
    CHECK(fieldsOf(found) == "编号=source_id 时间=received_at");
}

TEST_CASE("a header that stands twice, or has no name, goes nowhere", "[ingest]")
{
    const auto found = inspected("接警单编号,报警时间,地址,地址,\n" + rows(20, ",人民路1号,人民路2号,x"));
    CHECK(fieldsOf(found) == "接警单编号=source_id 报警时间=received_at 地址= 地址= =");
}

TEST_CASE("longitudes without latitudes are no place", "[ingest]")
{
    const auto found = inspected("接警单编号,报警时间,经度\n" + rows(20, ",120.0412"));
    CHECK(fieldsOf(found) == "接警单编号=source_id 报警时间=received_at 经度=");
}

TEST_CASE("pairs of coordinates keep the order of trust", "[ingest]")
{
    const auto found =
        inspected("jjdbh,bjsj,dhdwjd,dhdwwd,fxdwjd,fxdwwd\n" + rows(20, ",120.01,30.01,120.02,30.02"));
    const Mapping mapping = mappingOf(found.draft, found.sample.header);
    REQUIRE(mapping.coordinates.size() == 2);
    CHECK(mapping.coordinates[0] == CoordinatePair{"fxdwjd", "fxdwwd", {}, {}});
    CHECK(mapping.coordinates[1] == CoordinatePair{"dhdwjd", "dhdwwd", {}, {}});
}

TEST_CASE("samples of personal fields are masked, also where the column goes nowhere", "[ingest]")
{
    const auto found = inspected("接警单编号,报警时间,报警人,报警电话,车牌号,家属,备用号\n" +
                                 rows(20, ",王小明,13812345678,浙G12345,李大力,13912345678"));
    const auto shown = [&](std::size_t i) {
        return shownSample(found.profiles[i].samples.front(), found.columns[i].target, found.profiles[i]);
    };
    CHECK(shown(2) == "王**");
    CHECK(shown(3) == "138****5678");
    CHECK(shown(4) == "浙G1***5");
    CHECK(shown(5) == "李**");
    CHECK(shown(6) == "139****5678");
}
