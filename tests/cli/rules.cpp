// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From a repeat call to a task and to its end, as a person at the command line goes. docs/tutorial.md says
// the same.
#include "cli/desk.h"

#include <catch2/catch.hpp>

#include <filesystem>

using namespace jingge::test;

namespace {

constexpr const char* kCalls = "id,time,cat,address,lon,lat\n"
                               "n1,2025-01-01 20:00:00,noise,甲巷1号,0.5,0.5\n"
                               "n2,2025-01-03 20:00:00,noise,甲巷1号,0.5,0.5\n"
                               "n3,2025-01-05 20:00:00,noise,甲巷1号,0.5,0.5\n"
                               "n4,2025-01-20 20:00:00,noise,甲巷1号,0.5,0.5\n"
                               "n5,2025-03-01 20:00:00,noise,甲巷1号,0.5,0.5\n"
                               "p1,2025-06-30 20:00:00,parking,乙巷2号,0.5,0.5\n";

constexpr const char* kMapping =
    "name = \"m\"\n[columns]\nsource_id = \"id\"\nreceived_at = \"time\"\ncategory = \"cat\"\n"
    "address = \"address\"\nlon = \"lon\"\nlat = \"lat\"\n"
    "[categories]\nnoise = \"complaint.noise\"\nparking = \"complaint.parking\"\n\"*\" = \"other\"\n";

Desk& filled(Desk& desk)
{
    desk.write("station.toml", "name = \"S\"\n[owners]\nG1 = \"社区民警 07\"\n");
    CHECK(desk.onStore({"init", "--station", "station.toml"}).status == 0);
    desk.takeSquares("grid", "G1 0 0 1 1");
    desk.write("mapping.toml", kMapping);
    desk.take(kCalls);
    return desk;
}

int statusOf(const Desk& desk, const Words& words)
{
    return desk.onStore(words).status;
}

} // namespace

TEST_CASE("a rule is tried, switched on and run; its task goes to its end and says whether it helped",
          "[rules]")
{
    Desk desk;
    filled(desk);
    CHECK(statusOf(desk, {"rules", "enable", "--rule", "noise", "--as", "王所"}) == 1); // not tried
    const auto test = rowsOf(desk.csv({"rules", "backtest", "--rule", "noise", "--as", "王所"}));
    REQUIRE(test.size() == 1);
    CHECK(test[0][4] == "5");  // calls
    CHECK(test[0][6] == "1");  // hits
    CHECK(test[0][8] == "1");  // judged_30
    CHECK(test[0][9] == "1");  // again_30
    CHECK(test[0][11] == "1"); // covered_30
    CHECK(test[0][14] == "1"); // again_60
    CHECK(test[0][16] == "2"); // covered_60
    CHECK(statusOf(desk, {"rules", "enable", "--rule", "noise", "--as", "王所", "--since", "2025-01-01"}) ==
          0);
    CHECK(desk.csv({"rules", "run", "--as", "rule", "--at", "2025-01-06T09:00:00"}) ==
          "rule,version,hits,raised,joined\nnoise,1,1,1,0\n");
    CHECK(desk.csv({"rules", "run", "--as", "rule", "--at", "2025-01-06T09:00:00"}) ==
          "rule,version,hits,raised,joined\nnoise,1,1,0,0\n");
    const Words at{"--as", "社区民警 07", "--id", "2025-0001", "--at", "2025-01-07T10:00:00"};
    const auto step = [&](Words words) {
        words.insert(words.end(), at.begin(), at.end());
        return statusOf(desk, words);
    };
    CHECK(step({"tasks", "close", "--text", "x"}) == 1);
    CHECK(step({"tasks", "issue"}) == 0);
    CHECK(step({"tasks", "receive"}) == 0);
    CHECK(step({"tasks", "feedback", "--text", "与店主约定 22 时后关音响"}) == 0);
    CHECK(step({"tasks", "verify"}) == 0);
    CHECK(step({"tasks", "close", "--text", "已签协议"}) == 0);
    CHECK(step({"tasks", "issue"}) == 1);
    const std::string card = desk.csv({"tasks", "show", "--id", "2025-0001", "--at", "2025-07-01"});
    const auto rows = rowsOf(card);
    REQUIRE(rows.size() == 1);
    CHECK(rows[0][2] == "closed");
    CHECK(card.find("n1;n2;n3") != std::string::npos);
    CHECK(card.ends_with(",1,no,2,no,2,no\n"));
    CHECK(rowsOf(desk.csv({"tasks", "log", "--id", "1"})).size() == 6);
}

TEST_CASE("rules are files; a changed one is a new version that must be tried again", "[rules]")
{
    Desk desk;
    filled(desk);
    desk.write("r.toml", "code = \"quiet\"\ncategories = [\"complaint\"]\nthreshold = 2\nwindow = \"5d\"\n");
    CHECK(desk.csv({"rules", "add", "r.toml", "--as", "王所"}) == "rule,version,state\nquiet,1,off\n");
    CHECK(desk.csv({"rules", "add", "r.toml", "--as", "王所"}) == "rule,version,state\nquiet,1,off\n");
    CHECK(statusOf(desk, {"rules", "backtest", "--rule", "quiet", "--as", "王所"}) == 0);
    desk.write("r.toml", "code = \"quiet\"\ncategories = [\"complaint\"]\nthreshold = 3\nwindow = \"5d\"\n");
    CHECK(desk.csv({"rules", "add", "r.toml", "--as", "王所"}) == "rule,version,state\nquiet,2,off\n");
    CHECK(statusOf(desk, {"rules", "enable", "--rule", "quiet", "--as", "王所"}) == 1);
    CHECK(statusOf(desk, {"rules", "enable", "--rule", "quiet", "--version", "1", "--as", "王所"}) == 0);
    CHECK(desk.csv({"rules", "disable", "--rule", "quiet", "--as", "王所"}) ==
          "rule,version,state\nquiet,1,off\n");
    CHECK(statusOf(desk, {"rules", "disable", "--rule", "quiet", "--as", "王所"}) == 1);
    CHECK(statusOf(desk, {"rules", "show", "--rule", "nobody"}) == 1);
    desk.write("bad.toml", "code = \"quiet\"\ncategories = [\"complaint\"]\nthreshold = \"two\"\n");
    const auto bad = desk.onStore({"rules", "add", "bad.toml", "--as", "王所"});
    CHECK(bad.status == 1);
    CHECK(bad.err.find("bad.toml:3:13") != std::string::npos);
    CHECK(rowsOf(desk.csv({"rules", "sweep", "--rule", "quiet"})).size() == 20);
    CHECK(rowsOf(desk.csv({"rules", "hits", "--rule", "quiet", "--version", "1"})).size() == 1);
    CHECK(desk.csv({"rules", "forecast", "--rule", "quiet"})
              .starts_with("grid,officer,hits,hits_per_week\nG1,社区民警 07,1,"));
}

TEST_CASE("tasks are drafted by hand, listed by what they are, and struck with a reason", "[rules]")
{
    Desk desk;
    filled(desk);
    CHECK(statusOf(desk, {"tasks", "draft", "--as", "王所", "--title", "路灯不亮", "--grid", "G1",
                          "--incidents", "p1"}) == 0);
    CHECK(statusOf(desk, {"tasks", "draft", "--as", "王所", "--title", "x", "--incidents", "nobody"}) == 1);
    CHECK(statusOf(desk, {"tasks", "draft", "--as", "王所", "--title", "x", "--level", "4"}) == 2);
    CHECK(statusOf(desk, {"tasks", "draft", "--title", "x"}) == 2);
    CHECK(rowsOf(desk.csv({"tasks", "list", "--officer", "社区民警 07"})).size() == 1);
    CHECK(rowsOf(desk.csv({"tasks", "list", "--state", "issued,working"})).empty());
    CHECK(statusOf(desk, {"tasks", "list", "--state", "done"}) == 2);
    CHECK(statusOf(desk, {"tasks", "issue", "--id", "1", "--as", "王所", "--due", "2000-01-01"}) == 1);
    CHECK(statusOf(desk, {"tasks", "issue", "--id", "1", "--as", "王所", "--at", "2026-12-01", "--due",
                          "2026-12-05"}) == 0);
    CHECK(rowsOf(desk.csv({"tasks", "list", "--overdue", "--at", "2026-12-06"})).size() == 1);
    CHECK(rowsOf(desk.csv({"tasks", "list", "--overdue", "--at", "2026-12-04"})).empty());
    CHECK(statusOf(desk, {"tasks", "strike", "--id", "1", "--as", "王所", "--at", "2026-12-07"}) == 2);
    CHECK(statusOf(desk, {"tasks", "strike", "--id", "1", "--as", "王所", "--at", "2026-12-07", "--text",
                          "已由市政处理"}) == 0);
    CHECK(statusOf(desk, {"tasks", "show", "--id", "2"}) == 1);
    CHECK(statusOf(desk, {"verify"}) == 0);
}

TEST_CASE("photos, parties outside, merging and splitting by command", "[rules]")
{
    Desk desk;
    filled(desk);
    const Words who{"--as", "王所", "--at", "2025-07-01T10:00:00"};
    const auto task = [&](Words words) {
        words.insert(words.begin(), "tasks");
        words.insert(words.end(), who.begin(), who.end());
        return desk.onStore(words);
    };
    REQUIRE(task({"draft", "--title", "噪音", "--grid", "G1", "--incidents", "n1,n2"}).status == 0);
    REQUIRE(task({"draft", "--title", "噪音", "--grid", "G1", "--incidents", "n3"}).status == 0);
    desk.write("现场.jpg", "\xff\xd8\xff photo \xff\xd9");
    desk.write("text.jpg", "text");
    CHECK(task({"attach", "--id", "1", "--file", desk.file("现场.jpg")}).status == 0);
    const auto refused = task({"attach", "--id", "1", "--file", desk.file("text.jpg")});
    CHECK(refused.status == 1);
    CHECK(refused.err.find("only JPEG and PNG photos") != std::string::npos);
    CHECK(task({"refer", "--id", "1", "--party", "司法所", "--text", "请调解"}).status == 1); // not in work
    REQUIRE(task({"issue", "--id", "1"}).status == 0);
    REQUIRE(task({"receive", "--id", "1"}).status == 0);
    CHECK(task({"refer", "--id", "1", "--party", "司法所", "--text", "请调解", "--due", "2025-07-08"}).status == 0);
    const std::string card = desk.csv({"tasks", "show", "--id", "1", "--at", "2025-07-02"});
    CHECK(card.find("司法所,2025-07-08T00:00:00,现场.jpg,n1;n2") != std::string::npos);
    CHECK(task({"reply", "--id", "1", "--text", "已调解"}).status == 0);
    CHECK(task({"split", "--id", "1", "--incidents", "n2", "--text", "另一家"}).status == 0);
    CHECK(task({"merge", "--id", "2", "--into", "1", "--text", "同一家"}).status == 0);
    CHECK(task({"merge", "--id", "2", "--into", "1", "--text", "再次"}).status == 1);
    CHECK(desk.csv({"tasks", "show", "--id", "1", "--at", "2025-07-02"}).find("n1;n2;n3") != std::string::npos);
    CHECK(desk.onStore({"verify"}).status == 0);
    std::filesystem::remove_all(desk.file("store.db.files"));
    const auto verified = desk.onStore({"verify"});
    CHECK(verified.status != 0);
    CHECK(verified.err.find("attachments") != std::string::npos);
}

TEST_CASE("rules that are switched on run after every import, and say what they raised", "[rules]")
{
    Desk desk;
    filled(desk);
    REQUIRE(statusOf(desk, {"rules", "backtest", "--rule", "noise", "--as", "王所"}) == 0);
    REQUIRE(statusOf(desk, {"rules", "enable", "--rule", "noise", "--as", "王所", "--since", "2025-01-01"}) == 0);
    desk.write("more.csv", "id,time,cat,address,lon,lat\n"
                           "m1,2025-06-01 20:00:00,noise,丙巷3号,0.5,0.5\n"
                           "m2,2025-06-03 20:00:00,noise,丙巷3号,0.5,0.5\n"
                           "m3,2025-06-05 20:00:00,noise,丙巷3号,0.5,0.5\n");
    const auto dry = desk.onStore({"import", "--mapping", "mapping.toml", "--dry-run", "more.csv"});
    CHECK(dry.status == 0);
    CHECK(rowsOf(desk.csv({"tasks", "list"})).empty());
    const auto ran = desk.onStore({"import", "--mapping", "mapping.toml", "more.csv"});
    CHECK(ran.status == 0);
    CHECK(ran.err.find("rule noise: 2 tasks drafted") != std::string::npos); // with the one that waited
    CHECK(rowsOf(desk.csv({"tasks", "list"})).size() == 2);
    const auto again = desk.onStore({"import", "--mapping", "mapping.toml", "more.csv"});
    CHECK(again.err.find("rule noise") == std::string::npos);
    CHECK(rowsOf(desk.csv({"tasks", "list"})).size() == 2);
}
