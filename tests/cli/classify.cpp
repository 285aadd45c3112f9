// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/desk.h"

#include <catch2/catch.hpp>

using namespace jingge::test;

namespace {

/// Standard output of `classify`, as CSV.
std::string answer(const Desk& desk, Words words)
{
    words.insert(words.begin(), {"classify", "--format", "csv"});
    const Ran ran = desk.run(words);
    INFO(ran.err);
    CHECK(ran.status == 0);
    return ran.out;
}

} // namespace

TEST_CASE("classify says the category of a narrative and the words behind it", "[classify]")
{
    const Desk desk;
    CHECK(answer(desk, {"--text", "楼上漏水，双方没有打架"}) == "code,words,excluded\n"
                                                                       "complaint.leak,漏水,\n");
    CHECK(answer(desk, {"--text", "双方没有打架"}) == "code,words,excluded\nother,,assault: 打架 (没有)\n");
    const Ran json = desk.run({"classify", "--format", "json", "--text", "电动车被盗"});
    CHECK(json.out.find("\"words\": [\"电动车\", \"被盗\"]") != std::string::npos);
}

TEST_CASE("classify measures the dictionary on a table whose categories are known", "[classify]")
{
    const Desk desk;
    desk.write("m.toml", "name = \"m\"\n[columns]\nsource_id = \"id\"\nreceived_at = \"time\"\ncategory = \"kind\"\n"
                         "narrative = \"text\"\n[categories]\n\"噪音\" = \"complaint.noise\"\n\"漏水\" = \"complaint.leak\"\n");
    desk.write("t.csv", "id,time,kind,text\n1,2025-07-14 08:00,噪音,广场舞扰民\n2,2025-07-14 08:00,噪音,楼上渗水\n"
                        "3,2025-07-14 08:00,漏水,卫生间漏水\n");
    CHECK(answer(desk, {"--mapping", "m.toml", "t.csv"}) ==
          "category,labelled,given,right,precision,recall\ncomplaint.leak,1,2,1,0.5,1\ncomplaint.noise,2,1,1,1,0.5\n");
}

TEST_CASE("classify is told what to do, or refuses", "[classify]")
{
    const Desk desk;
    CHECK(desk.run({"classify"}).status == 2);
    CHECK(desk.run({"classify", "--text", "x", "t.csv"}).status == 2);
    CHECK(desk.run({"classify", "t.csv"}).status == 2);
    CHECK(desk.run({"classify", "--preset", "labels-110", "absent.csv"}).status == 1);
}
