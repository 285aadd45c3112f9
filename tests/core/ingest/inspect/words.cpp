// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/categorydictionary.h"
#include "core/ingest/inspect/headerwords.h"
#include "core/ingest/inspect/timeforms.h"

#include "support/inspecting.h"

#include <catch2/catch.hpp>

using namespace jingge;
using namespace jingge::test;

TEST_CASE("headers are compared without blanks, case, width, marks and remarks in brackets", "[ingest]")
{
    CHECK(HeaderWords::key(" 报警 时间（北京）") == "报警时间");
    CHECK(HeaderWords::key("ＪＪＤＢＨ") == "jjdbh");
    CHECK(HeaderWords::key("Case_Enquiry-ID*") == "caseenquiryid");
    CHECK(HeaderWords::key("(备注)") == "(备注)");
}

TEST_CASE("every preset's columns are words of the dictionary for the same field", "[ingest]")
{
    const auto words = HeaderWords::load();
    const auto presets = readAllPresets();
    REQUIRE(words);
    REQUIRE(presets);
    int known = 0;
    int all = 0;
    for (const Mapping& preset : *presets) {
        for (std::size_t i = 0; i < kColumnCount; ++i) {
            for (const std::string& name : preset.columns[i].names) {
                ++all;
                known += words->isKnown(name) ? 1 : 0;
            }
        }
    }
    CHECK(known * 10 >= all * 9);
}

TEST_CASE("a dictionary with a field that does not exist is refused", "[ingest]")
{
    CHECK_FALSE(HeaderWords::parse("[fields.nothing]\nexact = [\"a\"]\n", "h.toml"));
    CHECK_FALSE(CategoryDictionary::parse("[codes]\n\"1\" = \"no.such\"\n", "c.toml"));
}

TEST_CASE("words of other systems' categories find their code", "[ingest]")
{
    const auto words = CategoryDictionary::load(CategoryDictionary::Kind::Names);
    REQUIRE(words);
    const std::pair<const char*, const char*> cases[] = {
        {"噪音扰民", "complaint.noise"},
        {"施工噪声", "complaint.noise"},
        {"挪车", "complaint.parking"},
        {"盗窃电动车", "theft.ebike"},
        {"盗窃电瓶", "theft.battery"},
        {"电瓶车被盗", "theft.ebike"},
        {"自行車竊盜", "theft.bicycle"},
        {"機車竊盜", "theft.vehicle"},
        {"入室盗窃", "theft.burglary"},
        {"扒窃", "theft.other"},
        {"电信诈骗", "fraud.telecom"},
        {"家庭暴力", "dispute.family_violence"},
        {"邻里纠纷", "dispute.neighbour"},
        {"拖欠工资", "dispute.labour"},
        {"交通事故", "traffic.accident"},
        {"骚扰、辱骂、威胁恐吓110、谎报警情", "invalid"},
        {"200600", "dispute.family_violence"},
        {"GRAND THEFT FROM LOCKED AUTO", "theft.car_break_in"},
        {"WARRANT ARREST", "crime.other"},
        {"New Tree Warrantee Inspection", "none"},
        {"Noise - Residential", "complaint.noise"}};
    for (const auto& [word, code] : cases) {
        INFO(word);
        CHECK(words->find(word).value_or("none") == code);
    }
    CHECK_FALSE(words->find("出租车").has_value());
    CHECK_FALSE(words->find("").has_value());
}

TEST_CASE("forms of time beyond the built-in ones are found from all days of a file", "[ingest]")
{
    std::string table = "编号,报警时间\n";
    for (int i = 1; i <= 28; ++i)
        table += std::to_string(i) + ",2/" + std::to_string(i) + "/2025 3:05 PM\n";
    const auto found = inspected(table);
    CHECK(found.draft.base.datetime == std::vector<std::string>{"%m/%d/%Y %I:%M %p"});
    CHECK(found.undecidedDays.column.empty());
}

TEST_CASE("a day and a month that could change places are asked, never guessed", "[ingest]")
{
    std::string table = "编号,报警时间\n";
    for (int i = 1; i <= 12; ++i)
        table += std::to_string(i) + ",2/" + std::to_string(i) + "/2025 15:05\n";
    const auto found = inspected(table);
    CHECK(found.draft.base.datetime.empty());
    CHECK(found.undecidedDays.column == "报警时间");
    CHECK_FALSE(found.undecidedDays.isMixed());
}

TEST_CASE("years of the Republic are read", "[ingest]")
{
    std::string table = "編號,發生日期,發生時段,發生地點\n";
    for (int i = 10; i < 30; ++i)
        table += std::to_string(i) + ",10401" + std::to_string(i) + ",16~18,四維路1號\n";
    const auto found = inspected(table);
    CHECK(fieldsOf(found) ==
          "編號=source_id 發生日期=occurred.date 發生時段=occurred.hours 發生地點=address");
    CHECK(found.draft.base.datetime.back() == "%EY%m%d");
}
