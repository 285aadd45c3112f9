// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/state/savedview.h"

#include "core/state/stationcounts.h"
#include "support/files.h"
#include "support/sampleframe.h"

#include <catch2/catch.hpp>

#include <string>

using namespace jingge;

namespace {

SavedView fullView()
{
    SavedView view;
    view.name = "夜间噪音";
    view.station = "澄湾派出所";
    view.filter.from = parseIsoTime("2025-06-16T00:00:00");
    view.filter.to = parseIsoTime("2025-07-14T00:00:00");
    view.filter.hours = hoursOfDrag(22, 25);
    view.filter.weekdays = 0x70;
    view.filter.categories = {"complaint.noise", "theft"};
    view.filter.areas = {{Level::Grid, "G01"}, {std::nullopt, "C2"}};
    view.filter.text = "渗水 楼道";
    view.filter.validOnly = true;
    view.chosenAreas = {{Level::Grid, "G01"}};
    view.chosenIncidents = {3, 5, 9007199254740991};
    view.page = "repeat";
    view.panels = QJsonObject{{QStringLiteral("map"), QJsonObject{{QStringLiteral("by"), QStringLiteral("rate")}}}};
    return view;
}

std::string why(std::string_view text)
{
    const auto view = parseSavedView(text, "a.jinggeview");
    return view ? "" : view.error().why.english();
}

std::string withFilter(const std::string& filter)
{
    return R"({"format":"jinggeview","version":1,"filter":)" + filter + "}";
}

} // namespace

TEST_CASE("a saved view comes back as it was", "[state]")
{
    for (const SavedView& view : {fullView(), SavedView{}}) {
        const auto read = parseSavedView(savedViewText(view), "a.jinggeview");
        REQUIRE(read.has_value());
        CHECK(*read == view);
    }
}

TEST_CASE("every set of hours and weekdays is written as it is read", "[state]")
{
    for (std::uint32_t hours = 1; hours < kAllHours; hours = hours * 3 + 1)
        CHECK(parseHours(hoursText(hours)) == hours);
    for (unsigned days = 1; days < kAllWeekdays; ++days)
        CHECK(parseWeekdays(weekdaysText(static_cast<std::uint8_t>(days))) == static_cast<std::uint8_t>(days));
    CHECK(hoursText(kAllHours).empty());
    CHECK(weekdaysText(kAllWeekdays).empty());
}

TEST_CASE("a saved view is text that a person can read", "[state]")
{
    const std::string text = savedViewText(fullView());
    for (const char* part : {"\"hours\": \"22-2\"", "\"weekdays\": \"5,6,7\"", "\"from\": \"2025-06-16T00:00:00\"",
                             "\"grid:G01\"", "\"name\": \"夜间噪音\"", "\"version\": 1"})
        CHECK(text.find(part) != std::string::npos);
}

TEST_CASE("parts that are not known are passed over", "[state]")
{
    CHECK(why(R"({"format":"jinggeview","version":1,"colour":"red","filter":{"mood":3}})").empty());
}

TEST_CASE("what is no saved view is told from one", "[state]")
{
    CHECK(why("").starts_with("it is no saved view: no JSON"));
    CHECK(why("{\"format\":").starts_with("it is no saved view: no JSON"));
    CHECK(why("[1,2]").starts_with("it is no saved view: no JSON"));
    CHECK(why("{}") == "it is no saved view: it says of no format or of another one");
    CHECK(why(R"({"format":"geojson","version":1})") == "it is no saved view: it says of no format or of another one");
    CHECK(why(R"({"format":"jinggeview","version":2})") == "it was saved by a newer version of the program");
    CHECK(why(R"({"format":"jinggeview"})").ends_with("version"));
    CHECK(why(R"({"format":"jinggeview","version":0.5})").ends_with("version"));
    CHECK(why(std::string(kMostViewBytes + 1, ' ')) == "it is larger than a saved view can be");
    CHECK(why(std::string(100000, '[')).starts_with("it is no saved view: no JSON"));
    CHECK(why(std::string("{\"format\":\"jinggeview\",\"version\":1,\"name\":\"\xff\xfe\"}")) != "never");
}

TEST_CASE("a part that is not as it should be is named", "[state]")
{
    for (const char* filter : {R"({"from":"yesterday"})", R"({"from":5})"})
        CHECK(why(withFilter(filter)).ends_with("filter.from"));
    CHECK(why(withFilter(R"({"from":"2025-07-14","to":"2025-07-13"})")).ends_with("filter.to"));
    for (const char* filter : {R"({"hours":"25"})", R"({"hours":7})", R"({"hours":["7"]})"})
        CHECK(why(withFilter(filter)).ends_with("filter.hours"));
    CHECK(why(withFilter(R"({"weekdays":"0-9"})")).ends_with("filter.weekdays"));
    for (const char* filter : {R"({"categories":"theft"})", R"({"categories":["Theft; DROP TABLE"]})", R"({"categories":[1]})"})
        CHECK(why(withFilter(filter)).ends_with("filter.categories"));
    for (const char* filter : {R"({"areas":{"a":1}})", R"({"areas":[""]})", R"({"areas":["grid:A,grid:B"]})"})
        CHECK(why(withFilter(filter)).ends_with("filter.areas"));
    CHECK(why(withFilter(R"({"text":"a\u0000b"})")).ends_with("filter.text"));
    CHECK(why(withFilter("{\"text\":\"" + std::string(2000, 'a') + "\"}")).ends_with("filter.text"));
    CHECK(why(withFilter(R"({"valid_only":"yes"})")).ends_with("filter.valid_only"));
    CHECK(why(withFilter("[]")).ends_with("filter"));
    const std::string head = R"({"format":"jinggeview","version":1,)";
    CHECK(why(head + R"("selection":{"incidents":[1.5]}})").ends_with("selection.incidents"));
    CHECK(why(head + R"("selection":{"incidents":[-1]}})").ends_with("selection.incidents"));
    CHECK(why(head + R"("selection":{"areas":["moon:"]}})").ends_with("selection.areas"));
    CHECK(why(head + R"("panels":7})").ends_with("panels"));
    CHECK(why(head + R"("page":{}})").ends_with("page"));
}

TEST_CASE("no text whatever brings the reader down", "[state]")
{
    // Every cut and every flipped byte of a good file gives a view or an error.
    const std::string text = savedViewText(fullView());
    for (std::size_t i = 0; i < text.size(); i += 3) {
        static_cast<void>(parseSavedView(text.substr(0, i), "a"));
        std::string mutant = text;
        mutant[i] = static_cast<char>(mutant[i] ^ 0x15);
        static_cast<void>(parseSavedView(mutant, "a"));
    }
    CHECK(parseSavedView(text, "a").has_value());
}

TEST_CASE("views are written to files and read back, and a missing file says so", "[state]")
{
    const test::TemporaryFolder folder;
    const std::string path = folder.file("夜间.jinggeview");
    REQUIRE(writeSavedView(path, fullView()).has_value());
    CHECK(readSavedView(path).value() == fullView());
    const auto missing = readSavedView(folder.file("none.jinggeview"));
    REQUIRE_FALSE(missing.has_value());
    CHECK(missing.error().where == folder.file("none.jinggeview"));
    CHECK_FALSE(writeSavedView(folder.file("no/such/folder.jinggeview"), fullView()).has_value());
}

TEST_CASE("what a station does not have is left out of a view and named where it narrowed", "[state]")
{
    const auto frame = test::sampleFrame(40);
    SavedView view;
    view.filter.categories = {"complaint", "own.code", "crime"};
    view.filter.areas = {{Level::Grid, "G01"}, {std::nullopt, "G02"}, {Level::Community, "G01"}, {Level::Grid, "X9"}};
    view.chosenAreas = {{Level::Grid, "G30"}, {Level::Grid, "X9"}};
    view.chosenIncidents = {41, 40, 3, 3};
    std::vector<std::string> lost;
    const SavedView fit = fitted(view, *frame, lost);
    CHECK(fit.filter.categories == std::vector<std::string>{"complaint", "crime"});
    CHECK(fit.filter.areas == std::vector<AreaRef>{{Level::Grid, "G01"}, {std::nullopt, "G02"}});
    CHECK(fit.chosenAreas == std::vector<AreaRef>{{Level::Grid, "G30"}});
    CHECK(fit.chosenIncidents == std::vector<std::int64_t>{3, 40});
    CHECK(lost == std::vector<std::string>{"own.code", "community:G01", "grid:X9"});
    CHECK(countStation(*frame, fit.filter).has_value());
}
