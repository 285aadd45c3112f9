// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The same id twice, in one file, in two, and from two mappings of one source.
#include "cli/desk.h"

#include <catch2/catch.hpp>

#include <filesystem>

using namespace jingge::test;

namespace {

constexpr const char* kMapping = "name = \"x\"\n[columns]\nsource_id = \"id\"\nreceived_at = \"time\"\nclosed_at = \"closed\"\n"
                                 "address = \"a\"\nchannel = \"c\"\n";
const std::string kHeader = "id,time,closed,a,c\n";

Desk& prepared(Desk& desk, const std::string& more = {})
{
    desk.init();
    desk.write("mapping.toml", more + kMapping);
    return desk;
}

std::string listed(const Desk& desk)
{
    std::string all;
    for (const Words& row : rowsOf(desk.csv({"incidents", "list"})))
        all += row[1] + " " + row[2] + " " + row[4] + " " + row[8] + ";";
    return all;
}

} // namespace

TEST_CASE("importing a file again changes nothing", "[folding]")
{
    Desk desk;
    buildTown(desk);
    const std::string before = desk.csv({"incidents", "list"});
    CHECK(desk.take(townTable()) == "13 0 0 13 0 0 1 1");
    CHECK(desk.take(townTable(), {}, "other.csv") == "13 0 0 13 0 0 1 1");
    CHECK(desk.csv({"incidents", "list"}) == before);
}

TEST_CASE("other contents update an incident, which keeps its id", "[folding]")
{
    Desk desk;
    prepared(desk);
    CHECK(desk.take(kHeader + "1,2025-01-01,,old,\n2,2025-01-02,,same,\n") == "2 2 0 0 0 0 2 0");
    const auto idOf = [&desk](std::string_view sourceId) {
        for (const Words& row : rowsOf(desk.csv({"incidents", "list"})))
            if (row[1] == sourceId)
                return row[0];
        return std::string();
    };
    const std::string id = idOf("1");
    CHECK(desk.take(kHeader + "1,2025-01-03,2025-01-04,new,\n2,2025-01-02,,same,\n3,2025-01-04,,,\n") == "3 1 1 1 0 0 3 0");
    CHECK(listed(desk) == "2 2025-01-02T00:00:00 same open;1 2025-01-03T00:00:00 new closed;3 2025-01-04T00:00:00  open;");
    CHECK_FALSE(id.empty());
    CHECK(idOf("1") == id);
    CHECK(desk.csv({"count", "--by", "month"}) == "month,count\n2025-01,3\n");
    CHECK(desk.onStore({"verify"}).status == 0);
}

TEST_CASE("within one file the last row of an id wins and further rows are counted with it", "[folding]")
{
    Desk desk;
    prepared(desk);
    CHECK(desk.take(kHeader + "1,2025-01-01,,a,\n2,2025-01-01,,b,\n1,2025-01-01,,c,\n1,2025-01-01,,d,\n") == "4 2 2 0 0 0 2 0");
    CHECK(listed(desk).find("1 2025-01-01T00:00:00 d open") == 0);
    // The last row says what is stored: the incident and its further rows are unchanged, whatever stands between.
    CHECK(desk.take(kHeader + "1,2025-01-01,,x,\n1,2025-01-01,,d,\n2,2025-01-01,,new,\n2,2025-01-01,,newer,\n") == "4 0 2 2 0 0 2 0");
    CHECK(listed(desk) == "1 2025-01-01T00:00:00 d open;2 2025-01-01T00:00:00 newer open;");
    CHECK(desk.take(kHeader + "1,2025-01-01,,d,\n1,2025-01-01,,e,\n1,bad,,f,\n") == "3 0 2 0 1 0 1 0");
    CHECK(desk.onStore({"verify"}).status == 0);
}

TEST_CASE("fold = latest takes each field from the row closed last that has it", "[folding]")
{
    Desk desk;
    prepared(desk, "fold = \"latest\"\n");
    const std::string table = kHeader + "1,2025-01-01 01:00:00,2025-01-09,late,\n1,2025-01-01 02:00:00,2025-01-05,early,phone\n"
                                        "1,2025-01-01 03:00:00,,never,\n2,2025-01-02,,only,\n";
    CHECK(desk.take(table) == "4 2 2 0 0 0 2 0");
    CHECK(listed(desk) == "1 2025-01-01T01:00:00 late closed;2 2025-01-02T00:00:00 only open;");
    CHECK(desk.csv({"count", "--by", "channel"}) == "channel,count\nphone,1\n,1\n");
    CHECK(desk.take(table) == "4 0 0 4 0 0 2 0");
}

TEST_CASE("two mappings of one source fold into the same incidents", "[folding]")
{
    Desk desk;
    desk.init();
    const std::string head = "source = \"station\"\n[columns]\nsource_id = \"id\"\nreceived_at = \"time\"\n";
    const std::string calls = "name = \"calls\"\n" + head + "address = \"a\"\n";
    const std::string answers = "name = \"answers\"\n" + head + "closed_at = \"closed\"\n";
    const auto take = [&](const std::string& mapping, const std::string& table) {
        desk.write("mapping.toml", mapping);
        return desk.take(table);
    };
    const std::string callTable = "id,time,a\n1,2025-01-01,home\n2,2025-01-02,away\n";
    const std::string answerTable = "id,time,closed\n1,2025-01-01,2025-01-05\n3,2025-01-03,\n";
    CHECK(take(calls, callTable) == "2 2 0 0 0 0 2 0");
    CHECK(take(answers, answerTable) == "2 1 1 0 0 0 2 0");
    CHECK(listed(desk) == "1 2025-01-01T00:00:00 home closed;2 2025-01-02T00:00:00 away open;3 2025-01-03T00:00:00  open;");
    CHECK(take(calls, callTable) == "2 0 0 2 0 0 2 0");
    CHECK(take(answers, answerTable) == "2 0 0 2 0 0 2 0");
    CHECK(take("name = \"other\"\n" + head.substr(19), callTable) == "2 2 0 0 0 0 2 0"); // a source of its own
}

TEST_CASE("a later table of calls does not take back what feedback has confirmed", "[folding]")
{
    Desk desk;
    desk.init();
    const std::string head = "source = \"s\"\n[columns]\nsource_id = \"id\"\nreceived_at = \"time\"\n";
    const std::string codes = "[categories]\n\"n\" = \"complaint.noise\"\n\"f\" = \"dispute.family\"\n";
    const std::string calls = "name = \"calls\"\n" + head + "category_initial = \"first\"\n" + codes;
    const std::string answers = "name = \"answers\"\n" + head + "category = \"final\"\n" + codes;
    const auto take = [&](const std::string& mapping, const std::string& table) {
        desk.write("mapping.toml", mapping);
        return desk.take(table);
    };
    const std::string byCategory = "category,count\ncomplaint.noise,1\ndispute.family,1\n";
    const std::string callTable = "id,time,first\n1,2025-01-01,n\n2,2025-01-02,n\n";
    const std::string answerTable = "id,time,final\n1,2025-01-01,f\n2,2025-01-02,\n";
    CHECK(take(calls, callTable) == "2 2 0 0 0 0 2 0");
    CHECK(desk.csv({"count", "--by", "category"}) == "category,count\ncomplaint.noise,2\n");
    take(answers, answerTable);
    CHECK(desk.csv({"count", "--by", "category"}) == byCategory);
    CHECK(take(calls, callTable) == "2 0 0 2 0 0 2 0");
    CHECK(take(answers, answerTable) == "2 0 0 2 0 0 2 0");
    CHECK(desk.csv({"count", "--by", "category"}) == byCategory);
}

TEST_CASE("more than one transaction's rows fold as few do", "[folding]")
{
    Desk desk;
    prepared(desk);
    std::string table = kHeader;
    for (int i = 0; i < 25000; ++i)
        table += std::to_string(i % 10007) + ",2025-01-01,,v" + std::to_string(i / 10007) + ",\n";
    CHECK(desk.take(table) == "25000 10007 14993 0 0 0 10007 0");
    CHECK(desk.take(table) == "25000 0 0 25000 0 0 10007 0");
    CHECK(desk.csv({"count", "--by", "month"}) == "month,count\n2025-01,10007\n");
    CHECK(desk.onStore({"verify"}).status == 0);
}

TEST_CASE("a table without a category column keeps the category, whichever came first", "[folding]")
{
    const std::string head = "source = \"s\"\n[columns]\nsource_id = \"id\"\nreceived_at = \"time\"\n";
    const std::string calls = "name = \"calls\"\n" + head + "category_initial = \"first\"\n[categories]\n\"n\" = \"complaint.noise\"\n";
    const std::string texts = "name = \"texts\"\n" + head + "narrative = \"text\"\n";
    for (const bool callsFirst : {true, false}) {
        Desk desk;
        desk.init();
        for (const bool isCalls : {callsFirst, !callsFirst}) {
            desk.write("mapping.toml", isCalls ? calls : texts);
            desk.take(isCalls ? "id,time,first\n1,2025-01-01,n\n2,2025-01-01,\n" : "id,time,text\n1,2025-01-01,家里漏水\n2,2025-01-01,家里漏水\n");
        }
        INFO(callsFirst);
        CHECK(desk.csv({"count", "--by", "category"}) == "category,count\ncomplaint.leak,1\ncomplaint.noise,1\n");
    }
}

TEST_CASE("a fold takes an initial category from the last row and keeps a confirmed one", "[folding]")
{
    Desk desk;
    desk.init();
    desk.write("mapping.toml", "name = \"x\"\nfold = \"latest\"\n[columns]\nsource_id = \"id\"\nreceived_at = \"time\"\n"
                               "closed_at = \"closed\"\ncategory_initial = \"i\"\ncategory = \"c\"\nvalid = \"v\"\n[categories]\n"
                               "\"n\" = \"complaint.noise\"\n\"l\" = \"complaint.leak\"\n");
    CHECK(desk.take("id,time,closed,i,c,v\n1,2025-01-01,2025-01-02,n,l,否\n1,2025-01-01,2025-01-03,n,,是\n"
                    "2,2025-01-02,2025-01-02,l,,否\n2,2025-01-02,2025-01-03,n,,\n") == "4 2 2 0 0 0 2 0");
    CHECK(desk.csv({"count", "--by", "day,category"}) ==
          "day,category,count\n2025-01-01,complaint.leak,1\n2025-01-02,complaint.noise,1\n");
    CHECK(desk.ids({"--valid"}) == "1"); // the last word on validity, where there is one
}

TEST_CASE("an import without the key takes no token away", "[folding]")
{
    Desk desk;
    desk.init();
    desk.write("mapping.toml", "name = \"x\"\n[columns]\nsource_id = \"id\"\nreceived_at = \"time\"\ncaller_phone = \"p\"\naddress = \"a\"\n");
    const std::string table = "id,time,p,a\n1,2025-01-01,13812345678,x\n2,2025-01-02,13812345678,x\n3,2025-01-03,13887654321,x\n";
    CHECK(desk.take(table) == "3 3 0 0 0 0 3 0");
    const std::string groups = desk.csv({"repeat", "--key", "caller"});
    CHECK(rowsOf(groups).size() == 1);
    const std::string key = desk.read("token.key");
    std::filesystem::remove(desk.file("token.key"));
    CHECK(desk.take(table) == "3 0 0 3 0 0 3 0");
    CHECK(desk.take("id,time,p,a\n1,2025-01-01,13812345678,y\n2,2025-01-02,13812345678,x\n3,2025-01-03,13899999999,x\n") ==
          "3 0 2 1 0 0 3 0");
    CHECK(desk.csv({"repeat", "--key", "caller"}) == groups); // of the third another number is known, but not which
    CHECK(desk.sql("store.db", "SELECT count(*) FROM incident WHERE caller_token IS NULL") == "1");
    desk.write("token.key", key);
    std::filesystem::permissions(desk.file("token.key"), std::filesystem::perms(0600));
    CHECK(desk.take(table) == "3 0 2 1 0 0 3 0");
    CHECK(desk.csv({"repeat", "--key", "caller"}) == groups);
}

TEST_CASE("a time that is only when it happened does not take back when it was reported", "[folding]")
{
    Desk desk;
    desk.init();
    const std::string head = "source = \"s\"\n[columns]\nsource_id = \"id\"\nreceived_at = \"time\"\n";
    desk.write("mapping.toml", "name = \"calls\"\n" + head);
    desk.take("id,time\n1,2025-01-02 08:00:00\n");
    desk.write("mapping.toml", "name = \"thefts\"\n" + head + "occurred_from = \"from\"\n");
    CHECK(desk.take("id,time,from\n1,,2025-01-01 20:00:00\n2,,2025-01-01 21:00:00\n") == "2 1 1 0 0 0 2 0");
    CHECK(listed(desk) == "2 2025-01-01T21:00:00  open;1 2025-01-02T08:00:00  open;");
}
