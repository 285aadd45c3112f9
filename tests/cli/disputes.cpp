// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/desk.h"

#include <catch2/catch.hpp>

using namespace jingge::test;

namespace {

Desk& filled(Desk& desk)
{
    buildTown(desk);
    return desk;
}

std::string june(int day, const std::string& time = "20:00:00")
{
    return "2025-06-" + std::string(day < 10 ? "0" : "") + std::to_string(day) + "T" + time;
}

/// One column of the answer by its name.
std::string cell(const Desk& desk, const Words& words, const std::string& column)
{
    const Ran ran = desk.onStore([&] {
        Words all = words;
        all.insert(all.end(), {"--format", "json"});
        return all;
    }());
    CHECK(ran.status == 0);
    const std::string key = "\"" + column + "\":";
    const std::size_t at = ran.out.find(key);
    if (at == std::string::npos)
        return "no " + column + ": " + ran.out + ran.err;
    const std::size_t begin = ran.out.find_first_not_of(" ", at + key.size());
    const std::size_t end = ran.out[begin] == '['   ? ran.out.find(']', begin) + 1
                            : ran.out[begin] == '"' ? ran.out.find('"', begin + 1) + 1
                                                    : ran.out.find_first_of(",}\n", begin);
    return ran.out.substr(begin, end - begin);
}

int ran(const Desk& desk, const Words& words)
{
    return desk.onStore(words).status;
}

/// A step of the first dispute.
int moved(const Desk& desk, const std::string& move, const std::string& at, const Words& more)
{
    Words words{"disputes", move, "--id", "D2025-0001", "--as", "李", "--at", at};
    words.insert(words.end(), more.begin(), more.end());
    return ran(desk, words);
}

/// Up to 11 June: found on the 1st, with entries on some days and none on the 5th, 8th, 9th and 11th.
void keepDiary(const Desk& desk)
{
    CHECK(ran(desk, {"disputes", "team", "--name", "调解一组", "--members", "甲、乙", "--as", "所长", "--at",
                     june(1)}) == 0);
    CHECK(ran(desk, {"disputes", "add", "--title", "楼上漏水，电话 13812345678", "--category",
                     "dispute.neighbour", "--level", "red", "--as", "李", "--at", june(1)}) ==
          1); // red needs a reason
    CHECK(ran(desk, {"disputes", "add", "--title", "楼上漏水，电话 13812345678", "--category",
                     "dispute.neighbour", "--level", "red", "--reason", "曾动手", "--sides", "王小明,李大力",
                     "--sum", "12000", "--as", "李", "--at", june(1)}) == 0);
    CHECK(moved(desk, "visit", june(2), {"--text", "上门"}) == 0);
    for (const int day : {3, 4, 6, 7, 10})
        CHECK(moved(desk, "entry", june(day), {"--text", "当日情况"}) == 0);
    CHECK(cell(desk, {"disputes", "show", "--id", "D2025-0001", "--at", june(12)}, "missing") ==
          R"(["2025-06-05", "2025-06-08", "2025-06-09", "2025-06-11"])");
    CHECK(
        rowsOf(desk.csv({"disputes", "list", "--missing", "--at", june(5)})).empty()); // the 5th is not over
    CHECK(rowsOf(desk.csv({"disputes", "agenda", "--meeting", "daily", "--at", june(12)})).empty());
    const auto weekly =
        rowsOf(desk.csv({"disputes", "agenda", "--meeting", "weekly", "--at", june(12)})); // 9 to 15 June
    REQUIRE(weekly.size() == 1);
    CHECK(weekly[0][0] == "overdue");
    CHECK(weekly[0][9] == "2025-06-09;2025-06-11");
}

} // namespace

TEST_CASE("a red dispute lives through its month", "[disputes]")
{
    Desk desk;
    filled(desk);
    keepDiary(desk);
    CHECK(moved(desk, "joint", june(12),
                {"--form", "three-offices", "--stage", "asked", "--team", "调解一组"}) == 0);
    CHECK(moved(desk, "joint", june(13), {"--stage", "accepted"}) == 0);
    CHECK(moved(desk, "joint", june(14), {"--stage", "met", "--parts", "justice=司法所,lawyer=律师"}) == 0);
    CHECK(moved(desk, "joint", june(14, "19:00:00"), {"--stage", "ended"}) == 1); // before the last step
    CHECK(moved(desk, "joint", june(15), {"--stage", "ended"}) == 0);
    CHECK(moved(desk, "level", june(16), {"--level", "yellow"}) == 2); // a drop needs a reason
    CHECK(moved(desk, "level", june(16), {"--level", "yellow", "--text", "双方冷静"}) == 0);
    CHECK(moved(desk, "agreement", june(18), {"--text", "赔 3000 元", "--by", "2025-06-22"}) == 0);
    CHECK(moved(desk, "resolve", june(19), {"--text", "签了协议"}) == 0);
    CHECK(cell(desk, {"disputes", "show", "--id", "D2025-0001", "--at", june(30)}, "missing") ==
          R"(["2025-06-05", "2025-06-08", "2025-06-09", "2025-06-11"])"); // resolved: no more reviews
    std::string reasons;
    for (const Words& row :
         rowsOf(desk.csv({"disputes", "agenda", "--meeting", "monthly", "--at", june(30)})))
        reasons += row[0] + " ";
    CHECK(reasons == "new recoloured callback agreement ");
    CHECK(moved(desk, "perform", june(25), {}) == 0);
    CHECK(moved(desk, "callback", june(26), {}) == 0);
    CHECK(cell(desk, {"disputes", "show", "--id", "D2025-0001"}, "state") == "\"closed\"");
    CHECK(moved(desk, "reopen", june(28), {"--text", "又漏水"}) == 0);
    CHECK(cell(desk, {"disputes", "show", "--id", "D2025-0002", "--at", june(28)}, "returned_from") == "1");
    CHECK(cell(desk, {"disputes", "show", "--id", "D2025-0002", "--at", june(28)}, "parts") ==
          R"(["side-a=王**", "side-b=李**"])");
    CHECK(rowsOf(desk.csv({"disputes", "log", "--id", "1"})).size() == 17);
    std::string rates;
    for (const Words& row : rowsOf(desk.csv({"disputes", "rates"})))
        rates += row[0] + " " + row[2] + "/" + row[3] + "; ";
    CHECK(rates == "resolved 1/1; resolved_of_all 1/2; joint 1/2; returned 1/1; ");
    CHECK(rowsOf(desk.csv({"disputes", "teams"}))[0] ==
          Words{"1", "调解一组", "甲、乙", "1", "1", "0", "0", "1"});
    const std::string store = desk.read("store.db") + desk.read("store.db-wal");
    for (const std::string secret : {"13812345678", "王小明", "李大力"})
        CHECK(store.find(secret) == std::string::npos);
}

TEST_CASE("an online list comes in by its headings, twice without effect, and whole or not at all",
          "[disputes]")
{
    Desk desk;
    filled(desk);
    const auto taken = [&](const std::string& table) {
        desk.write("list.csv", table);
        return desk.onStore(
            {"disputes", "import", "list.csv", "--as", "李", "--at", "2025-06-02", "--format", "csv"});
    };
    const std::string head = "纠纷编号,纠纷内容,纠纷类别,风险等级,登记时间,涉及金额,申请人\n";
    const std::string row1 = "X1,拖欠工资,劳资纠纷,黄,2025-06-01 10:00,\"12,000元\",王小明\n";
    CHECK(taken("编号,类别\n1,x\n").err.find("the column title (纠纷内容) is missing") != std::string::npos);
    CHECK(taken(head + row1 + "X2,邻里,不知道,,,,\n")
              .err.find("list.csv:3:category: “不知道” is no category") != std::string::npos);
    CHECK(taken(head + row1 + "X2,邻里,邻里纠纷,绿,,,\n").err.find("list.csv:3:level: “绿” is neither") !=
          std::string::npos);
    CHECK(taken(head + row1 + "X2,邻里,邻里纠纷,,,一万,\n").err.find("list.csv:3:sum: “一万” is no sum") !=
          std::string::npos);
    CHECK(taken(head + row1 + row1).err.find("stands in the list twice") != std::string::npos);
    CHECK(rowsOf(desk.csv({"disputes", "list"})).empty());
    CHECK(rowsOf(taken(head + row1 + "X2,邻里,邻里纠纷,,,,\n").out)[0] == Words{"list.csv", "2", "0"});
    CHECK(rowsOf(taken(head + row1 + "X3,邻里,邻里纠纷,,,,\n").out)[0] == Words{"list.csv", "1", "1"});
    CHECK(cell(desk, {"disputes", "show", "--id", "1", "--at", "2025-06-02"}, "sum") == "12000");
    CHECK(cell(desk, {"disputes", "show", "--id", "1", "--at", "2025-06-02"}, "parts") ==
          R"(["side-a=王**"])");
    CHECK(cell(desk, {"disputes", "show", "--id", "1", "--at", "2025-06-02"}, "level") == "\"yellow\"");
}
