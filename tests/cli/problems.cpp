// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Named problems, cases, the close of a day and tasks by the calendar, by command.
#include "cli/desk.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <sstream>

using namespace jingge::test;

namespace {

constexpr const char* kMapping =
    "name = \"m\"\n[columns]\nsource_id = \"id\"\nreceived_at = \"time\"\ncategory = \"cat\"\n"
    "lon = \"lon\"\nlat = \"lat\"\nclosed_at = \"closed\"\n"
    "[categories]\nnoise = \"complaint.noise\"\nparking = \"complaint.parking\"\n\"*\" = \"other\"\n";

/// Two grids: in G1 noise every day of June and July, in G2 and G3 in August, too; data from May to November.
std::string table()
{
    std::string text = "id,time,cat,lon,lat,closed\n";
    int id = 0;
    const auto add = [&](const std::string& day, const std::string& grid, const std::string& category) {
        text += "i" + std::to_string(++id) + "," + day + " 20:00:00," + category + "," + grid + ",0.5," + day + " 21:00:00\n";
    };
    add("2025-03-01", "0.5", "parking");
    for (const char* month : {"05", "06", "07", "08"}) {
        for (int day = 10; day < 30; ++day) {
            const std::string date = std::string("2025-") + month + "-" + std::to_string(day);
            if (std::string_view(month) != "08")
                add(date, "0.5", "noise");
            add(date, "1.5", "noise");
            add(date, "2.5", "noise");
        }
    }
    add("2025-11-30", "1.5", "parking");
    text += "open1,2025-11-29 23:00:00,noise,1.5,0.5,\nopen2,2025-11-30 07:00:00,parking,1.5,0.5,\n";
    return text;
}

void fill(const Desk& desk)
{
    desk.write("station.toml", "name = \"S\"\nday_start = \"08:00\"\n[owners]\nG1 = \"社区民警 07\"\n");
    CHECK(desk.onStore({"init", "--station", "station.toml"}).status == 0);
    desk.takeSquares("grid", "G1 0 0 1 1\nG2 1 0 2 1\nG3 2 0 3 1");
    desk.write("mapping.toml", kMapping);
    desk.take(table());
}

std::string cell(const std::string& csv, const std::string& column)
{
    const auto end = csv.find('\n');
    std::istringstream names(csv.substr(0, end));
    std::istringstream values(csv.substr(end + 1));
    std::string name;
    std::string value;
    while (std::getline(names, name, ',') && std::getline(values, value, ',')) {
        if (name == column)
            return value;
    }
    return "no such column";
}

} // namespace

TEST_CASE("a problem says whether its calls came back, beside grids where nothing was done", "[problems]")
{
    Desk desk;
    fill(desk);
    const auto step = [&](Words words, const std::string& at) {
        words.insert(words.begin(), "problems");
        words.insert(words.end(), {"--as", "王所", "--at", at});
        return desk.onStore(words).status;
    };
    CHECK(step({"open", "--name", "夜市", "--category", "complaint.noise", "--grid", "G1", "--unit", "签约户"},
               "2025-07-01") == 0);
    CHECK(step({"open", "--name", "夜市", "--grid", "NONE"}, "2025-07-01") == 0); // told when it is counted
    CHECK(desk.onStore({"problems", "show", "--id", "2"}).status == 1);
    CHECK(step({"open", "--name", "无处"}, "2025-07-01") == 1);
    const std::string open = desk.csv({"problems", "show", "--id", "P2025-001"});
    CHECK(cell(open, "officer") == "社区民警 07");
    CHECK(cell(open, "calls") == "60");
    CHECK(cell(open, "while_open") == "20");
    CHECK(cell(open, "quiet_30").empty());
    CHECK(step({"measure", "--id", "1", "--value", "12"}, "2025-07-20") == 0);
    CHECK(step({"measure", "--id", "1", "--value", "twelve"}, "2025-07-20") == 2);
    CHECK(step({"close", "--id", "1", "--text", "已签约"}, "2025-08-01") == 0);
    const std::string closed = desk.csv({"problems", "show", "--id", "1"});
    CHECK(cell(closed, "before_30") == "20");
    CHECK(cell(closed, "after_30") == "0");
    CHECK(cell(closed, "quiet_30") == "yes");
    CHECK(cell(closed, "verdict_30") == "fell");
    CHECK(cell(closed, "quiet_90") == "yes");
    CHECK(rowsOf(desk.csv({"problems", "log", "--id", "1"})).size() == 3);
    CHECK(rowsOf(desk.csv({"problems", "list", "--state", "closed"})).size() == 1);
    CHECK(desk.onStore({"problems", "list", "--state", "gone"}).status == 2);
    // the same place as an outline
    CHECK(step({"open", "--name", "轮廓", "--category", "complaint.noise", "--outline",
                "POLYGON ((0 0, 1 0, 1 1, 0 1))"},
               "2025-07-01") == 0);
    CHECK(desk.csv({"problems", "show", "--id", "3"}).find("\",60,20,") != std::string::npos);
}

TEST_CASE("a police day lists what has no final feedback, and how long until the hand-over", "[problems]")
{
    Desk desk;
    fill(desk);
    const auto ran = desk.onStore({"dayclose", "--at", "2025-11-30T07:30:00", "--format", "csv"});
    CHECK(ran.status == 0);
    CHECK(ran.out == "source_id,received_at,category,address,hours_open\n"
                     "open1,2025-11-29T23:00:00,complaint.noise,,8.5\n"
                     "open2,2025-11-30T07:00:00,complaint.parking,,0.5\n");
    CHECK(ran.err.find("2025-11-29T08:00:00 to 2025-11-30T08:00:00: 2 calls, 2 without final feedback; 30 minutes") !=
          std::string::npos);
    CHECK(rowsOf(desk.csv({"dayclose", "--day", "2025-08-10"})).empty());
    CHECK(desk.onStore({"dayclose", "--day", "tomorrow"}).status == 2);
}

TEST_CASE("cases by number, type and dates: what is due, and rates with what they are made of", "[problems]")
{
    Desk desk;
    fill(desk);
    const auto step = [&](Words words, const std::string& at) {
        words.insert(words.begin(), "cases");
        words.insert(words.end(), {"--as", "刘探长", "--at", at});
        return desk.onStore(words).status;
    };
    CHECK(step({"file", "--number", "A1", "--kind", "盗窃"}, "2025-04-02") == 0);
    CHECK(step({"file", "--number", "A1", "--kind", "盗窃"}, "2025-04-02") == 1);
    CHECK(step({"file", "--number", "A2", "--kind", "诈骗"}, "2025-07-03") == 0);
    CHECK(step({"solve", "--number", "A1"}, "2025-07-09") == 0);
    CHECK(step({"check", "--number", "A2"}, "2025-07-09") == 2); // its text is asked for
    CHECK(step({"check", "--number", "A9", "--text", "x"}, "2025-07-09") == 1);
    CHECK(desk.csv({"cases", "due", "--day", "2025-07-20"}) ==
          "number,kind,filed_on,rhythm,from,until,days_left,done\nA2,诈骗,2025-07-03,month,2025-07-01,2025-07-31,11,false\n");
    CHECK(desk.csv({"cases", "rates", "--from", "2025-07-01", "--to", "2025-08-01"}) ==
          "rate,formula,numerator,denominator,percent\n"
          "solved_period,solved in the period / filed in the period,1,1,100.0\n"
          "solved_cohort,solved of those filed in the period / filed in the period,0,1,0.0\n"
          "closed,closed in the period / closed in it or open at its end,0,2,0.0\n");
    CHECK(step({"close", "--number", "A1"}, "2025-07-20") == 0);
    CHECK(rowsOf(desk.csv({"cases", "list", "--open"})).size() == 1);
}

TEST_CASE("tasks by the calendar are drafted once", "[problems]")
{
    Desk desk;
    fill(desk);
    CHECK(desk.onStore({"tasks", "series", "add", "--title", "夜市巡查", "--every", "week", "--grid", "G1", "--first",
                        "2025-07-07", "--as", "王所"})
              .status == 0);
    CHECK(desk.onStore({"tasks", "series", "add", "--title", "x", "--every", "sometimes", "--as", "王所"}).status == 2);
    const Words run{"tasks", "series", "run", "--as", "日历", "--at", "2025-07-15T09:00:00"};
    const auto raised = rowsOf(desk.csv(run));
    REQUIRE(raised.size() == 1);
    CHECK(raised[0][7] == "社区民警 07");
    CHECK(rowsOf(desk.csv(run)).empty());
    CHECK(desk.onStore({"tasks", "series", "stop", "--id", "1", "--as", "王所"}).status == 0);
    CHECK(desk.onStore({"tasks", "series", "stop", "--id", "7", "--as", "王所"}).status == 1);
    CHECK(rowsOf(desk.csv({"tasks", "series", "list"})).size() == 1);
}

TEST_CASE("tasks go out on paper, in a sheet and into the outbox, and the board knows what did not", "[problems]")
{
    Desk desk;
    desk.write("station.toml",
               "name = \"S\"\noutbox = \"out\"\n[owners]\nG1 = \"社区民警 07\"\n[teams]\n\"社区民警 07\" = \"一中队\"\n");
    CHECK(desk.onStore({"init", "--station", "station.toml"}).status == 0);
    std::filesystem::create_directory(desk.file("out"));
    const auto task = [&](Words words) {
        words.insert(words.begin(), "tasks");
        words.insert(words.end(), {"--as", "王所", "--at", "2025-07-14T09:00:00"});
        return desk.onStore(words).status;
    };
    for (const char* title : {"噪音", "堵门"})
        REQUIRE(task({"draft", "--title", title, "--grid", "G1"}) == 0);
    CHECK(task({"sheet", "--out", desk.file("none.xlsx")}) == 1); // nothing is issued
    REQUIRE(task({"issue", "--id", "1"}) == 0);
    REQUIRE(task({"issue", "--id", "2"}) == 0);
    const Words board{"tasks", "board", "--at", "2025-07-14T10:00:00"};
    CHECK(desk.csv(board) == "concern,number,level,title,officer,due_at,hours_over\n"
                             "never-opened,2025-0001,3,噪音,社区民警 07,2025-07-23T18:00:00,-224.0\n"
                             "never-opened,2025-0002,3,堵门,社区民警 07,2025-07-23T18:00:00,-224.0\n");
    CHECK(task({"slip", "--id", "1", "--out", desk.file("slip.txt")}) == 2);
    CHECK(task({"slip", "--id", "1,9", "--out", desk.file("slip.pdf")}) == 1);
    CHECK_FALSE(std::filesystem::exists(desk.file("slip.pdf")));
    CHECK(task({"slip", "--id", "1", "--language", "zh", "--out", desk.file("slip.pdf")}) == 0);
    CHECK(desk.read("slip.pdf").starts_with("%PDF-"));
    CHECK(rowsOf(desk.csv(board))[0][0] == "never-opened");
    CHECK(rowsOf(desk.csv(board))[1][0] == "unsigned");
    CHECK(task({"outbox"}) == 0);
    CHECK(std::filesystem::exists(desk.file("out/2025-0002.json")));
    CHECK(rowsOf(desk.csv(board))[1][0] == "unsigned");
    CHECK(task({"send"}) == 1); // no webhook
    CHECK(task({"sheet", "--team", "二中队", "--out", desk.file("none.xlsx")}) == 1);
    CHECK(task({"sheet", "--team", "一中队", "--out", desk.file("week.xlsx")}) == 0);
    CHECK(desk.csv({"tasks", "import-sheet", "--file", desk.file("week.xlsx"), "--as", "内勤"}) ==
          "file,fed_back,received,unchanged,empty\n" + desk.file("week.xlsx") + ",0,0,0,2\n");
    CHECK(task({"import-sheet", "--file", desk.file("slip.pdf")}) == 1);
}
