// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/state/facetcounts.h"

#include "core/state/stationcounts.h"
#include "support/framebuilder.h"
#include "support/sampleframe.h"

#include <catch2/catch.hpp>

#include <numeric>

using namespace jingge;

namespace {

Filter busyFilter()
{
    Filter filter;
    filter.hours = hoursOfDrag(18, 25);
    filter.weekdays = 0x1F;
    filter.categories = {"complaint", "theft.ebike"};
    filter.areas = {{Level::Grid, "G01"}, {Level::Grid, "G30"}};
    return filter;
}

std::int64_t countedBy(const Frame& frame, const Filter& filter)
{
    return countStation(frame, filter).value().counted;
}

} // namespace

TEST_CASE("each choice counts what choosing it alone would leave", "[state]")
{
    const auto frame = test::sampleFrame();
    const Filter filter = busyFilter();
    const auto facets = countFacets(*frame, filter);
    REQUIRE(facets.has_value());
    const auto station = countStation(*frame, filter);
    REQUIRE(station.has_value());
    for (std::size_t i = 0; i < frame->categories.size(); ++i) {
        Filter one = filter;
        one.categories = {frame->categories[i]};
        CHECK(facets->byCategory[i] == countedBy(*frame, one));
    }
    for (std::size_t i = 0; i < frame->areas->at(Level::Grid).size(); ++i) {
        Filter one = filter;
        one.areas = {{Level::Grid, frame->areas->at(Level::Grid)[i].code}};
        CHECK(facets->byArea[indexOf(Level::Grid)][i] == countedBy(*frame, one));
    }
    for (int day = 0; day < 7; ++day) {
        Filter one = filter;
        one.weekdays = static_cast<std::uint8_t>(1U << day);
        CHECK(countsOfWeekdays(*station)[static_cast<std::size_t>(day)] == countedBy(*frame, one));
    }
    for (int hour = 0; hour < 24; ++hour) {
        Filter one = filter;
        one.hours = 1U << hour;
        CHECK(countsOfHours(*station)[static_cast<std::size_t>(hour)] == countedBy(*frame, one));
    }
}

TEST_CASE("an area counts what lies in it and below it, each incident once", "[state]")
{
    test::FrameBuilder builder;
    builder.area(Level::Community, "C1").area(Level::Community, "C2");
    builder.area(Level::Grid, "G1", Level::Community, "C1").area(Level::Grid, "G2", Level::Community, "C1");
    builder.area(Level::Grid, "G3", Level::Community, "C2");
    const auto row = [](const std::string& grid, const std::string& community) {
        test::FrameRow made;
        made.grid = grid;
        made.community = community;
        return made;
    };
    // Both in the grid and, by its place, in the community above; in a grid of C1 but placed in C2; in C2 alone; nowhere.
    const Frame frame = builder.row(row("G1", "C1")).row(row("G2", "C2")).row(row("", "C2")).row(row("", "")).build();
    const AreaTreeCounts counts = countWithinAreas(frame, RowSet(4, true));
    CHECK(counts[indexOf(Level::Grid)] == std::vector<std::int64_t>{1, 1, 0});
    CHECK(counts[indexOf(Level::Community)] == std::vector<std::int64_t>{2, 2});
    CHECK(countFacets(frame, {})->inNoArea == 1);
    for (const std::string code : {"C1", "C2"}) {
        Filter filter;
        filter.areas = {{Level::Community, code}};
        CHECK(countedBy(frame, filter) == 2);
    }
}

TEST_CASE("the way to what is left goes part by part and ends with the count", "[state]")
{
    const auto frame = test::sampleFrame();
    Filter filter = busyFilter();
    filter.validOnly = true;
    const auto steps = countFunnel(*frame, filter);
    REQUIRE(steps.has_value());
    REQUIRE(steps->size() == 6);
    CHECK_FALSE(steps->front().part.has_value());
    CHECK(steps->front().count == countStation(*frame, {})->total);
    CHECK(steps->at(1).part == Dimension::Hours);
    CHECK(steps->back().part == Dimension::Valid);
    CHECK(steps->back().count == countedBy(*frame, filter));
    for (std::size_t i = 1; i < steps->size(); ++i) {
        CHECK(steps->at(i).count <= steps->at(i - 1).count);
        CHECK(steps->at(i).count == countedBy(*frame, upTo(filter, steps->at(i).part)));
    }
}

TEST_CASE("a filter without one of its parts narrows by the others alone", "[state]")
{
    Filter filter = busyFilter();
    filter.text = "水";
    filter.from = CivilTime{0};
    CHECK(upTo(filter, std::nullopt) == Filter{});
    for (const Dimension part : {Dimension::Time, Dimension::Hours, Dimension::Weekdays, Dimension::Category,
                                 Dimension::Area, Dimension::Text}) {
        CHECK(narrows(filter, part));
        CHECK_FALSE(narrows(without(filter, part), part));
    }
    CHECK_FALSE(narrows(filter, Dimension::Valid));
    CHECK(without(upTo(filter, Dimension::Hours), Dimension::Hours).from == CivilTime{0});
}

TEST_CASE("leaving a category out asks for all others that are asked for", "[state]")
{
    const auto frame = test::sampleFrame(); // complaint.noise .parking, dispute.neighbour, help.other, invalid, public_order, theft.battery .ebike, traffic.accident
    using Codes = std::vector<std::string>;
    CHECK(categoriesBut(*frame, {}, "theft.ebike")
          == Codes{"complaint", "dispute", "help", "invalid", "public_order", "theft.battery", "traffic"});
    CHECK(categoriesBut(*frame, {"complaint", "theft"}, "theft") == Codes{"complaint"});
    CHECK(categoriesBut(*frame, {"theft.ebike"}, "theft").empty());
    Filter filter;
    filter.categories = categoriesBut(*frame, {}, "complaint");
    Filter complaints;
    complaints.categories = {"complaint"};
    CHECK(countedBy(*frame, filter) + countedBy(*frame, complaints) == countedBy(*frame, {}));
}

TEST_CASE("calls merged into another are told beside the counts", "[state]")
{
    Frame frame = test::frameOf({{.category = "other"}, {.category = "other", .flags = kRowDuplicate},
                                 {.category = "consult", .flags = kRowDuplicate}});
    CHECK(countStation(frame, {})->duplicatesLeftOut == 2);
    Filter filter;
    filter.categories = {"consult"};
    CHECK(countStation(frame, filter)->duplicatesLeftOut == 1);
    CHECK(countStation(frame, filter)->counted == 0);
}

TEST_CASE("words narrow the counts when their rows are given", "[state]")
{
    const Frame frame = test::frameOf({{.category = "other"}, {.category = "other"}, {.category = "consult"}});
    RowSet found(3);
    found.insert(0);
    found.insert(2);
    Filter filter;
    filter.text = "渗水";
    const auto counts = countStation(frame, filter, &found);
    CHECK(counts->counted == 2);
    CHECK(counts->total == 3);
    CHECK(countFacets(frame, filter, &found)->byCategory == std::vector<std::int64_t>{1, 1});
    CHECK(countStation(frame, filter)->counted == 0);
}
