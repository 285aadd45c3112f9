// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/frame/filterbitmaps.h"

#include "support/framebuilder.h"

#include <catch2/catch.hpp>

using namespace jingge;
using namespace jingge::test;

namespace {

using Rows = std::vector<std::uint32_t>;

/// 0: Monday 03:00 theft; 1: Tuesday, day only, invalid; 2: Tuesday 22:30 theft.ebike in G1; 3: a duplicate of it;
/// 4: Saturday noise in C1, in no grid.
Frame week()
{
    FrameBuilder builder;
    builder.area(Level::Grid, "G1", Level::Community, "C1").area(Level::Grid, "G2", Level::Community, "C2");
    builder.area(Level::Community, "C1", Level::Station, "S").area(Level::Community, "C2", Level::Station, "S");
    builder.area(Level::Station, "S");
    builder.row({.time = "2025-07-14T03:00:00", .category = "theft.other", .grid = "G2", .community = "C2"});
    builder.row({.time = "2025-07-15", .category = "invalid", .flags = kRowInvalid});
    builder.row({.time = "2025-07-15T22:30:00", .category = "theft.ebike", .grid = "G1"});
    builder.row({.time = "2025-07-15T22:31:00", .category = "theft.ebike", .grid = "G1", .flags = kRowDuplicate});
    builder.row({.time = "2025-07-19T12:00:00", .category = "complaint.noise", .community = "C1"});
    return builder.build();
}

Rows pass(const Filter& filter, Scope scope = Scope::Counting)
{
    const Frame frame = week();
    return FilterBitmaps::apply(frame, filter, nullptr, scope)->all().toRows();
}

Filter in(const char* areas)
{
    Filter filter;
    filter.areas = *parseAreaRefs(areas);
    return filter;
}

} // namespace

TEST_CASE("without a filter everything counts but duplicates, which lists show", "[frame]")
{
    CHECK(pass({}) == Rows{0, 1, 2, 4});
    CHECK(pass({}, Scope::Listing) == Rows{0, 1, 2, 3, 4});
}

TEST_CASE("a period takes its start and leaves its end", "[frame]")
{
    Filter filter;
    filter.from = parseIsoTime("2025-07-14T03:00:00");
    filter.to = parseIsoTime("2025-07-15T22:30:00");
    CHECK(pass(filter) == Rows{0, 1});
    filter.from = parseIsoTime("2025-07-14T03:00:01");
    CHECK(pass(filter) == Rows{1});
    filter.to = parseIsoTime("2025-07-01");
    CHECK(pass(filter).empty());
}

TEST_CASE("incidents known only to the day never pass hours and are told", "[frame]")
{
    const Frame frame = week();
    Filter filter;
    filter.hours = *parseHours("22-4");
    const auto result = FilterBitmaps::apply(frame, filter);
    CHECK(result->all().toRows() == Rows{0, 2});
    CHECK(result->dayOnlyLeftOut() == 1);
    filter.hours = *parseHours("0-24");
    CHECK(FilterBitmaps::apply(frame, filter)->dayOnlyLeftOut() == 0);
    filter.hours = *parseHours("22-4");
    filter.validOnly = true; // the day-only one fails this too: the hours did not leave it out
    CHECK(FilterBitmaps::apply(frame, filter)->dayOnlyLeftOut() == 0);
}

TEST_CASE("weekdays count from Monday", "[frame]")
{
    Filter filter;
    filter.weekdays = *parseWeekdays("1");
    CHECK(pass(filter) == Rows{0});
    filter.weekdays = *parseWeekdays("6-7");
    CHECK(pass(filter) == Rows{4});
}

TEST_CASE("a category includes all below it", "[frame]")
{
    Filter filter;
    filter.categories = {"theft"};
    CHECK(pass(filter) == Rows{0, 2});
    filter.categories = {"theft.ebike", "complaint"};
    CHECK(pass(filter) == Rows{2, 4});
    filter.categories = {"fire"}; // in the list, absent from the data
    CHECK(pass(filter).empty());
    filter.categories = {"thef"};
    const Frame frame = week();
    const auto refused = FilterBitmaps::apply(frame, filter);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::Data);
    CHECK(refused.error().why.english() == "no such category: thef");
}

TEST_CASE("an area includes the areas below it", "[frame]")
{
    CHECK(pass(in("G1")) == Rows{2});
    CHECK(pass(in("community:C1")) == Rows{2, 4}); // its grid G1 and the incident in no grid
    CHECK(pass(in("S")) == Rows{0, 2, 4});
    CHECK(pass(in("G1,G2")) == Rows{0, 2});
    const Frame frame = week();
    for (const char* absent : {"X", "grid:C1", "squad:G1"})
        CHECK_FALSE(FilterBitmaps::apply(frame, in(absent)));
}

TEST_CASE("a bare code is looked up in the grids first", "[frame]")
{
    FrameBuilder builder;
    builder.area(Level::Grid, "A").area(Level::Community, "A");
    builder.row({.grid = "A"}).row({.community = "A"});
    const Frame frame = builder.build();
    CHECK(FilterBitmaps::apply(frame, in("A"))->all().toRows() == Rows{0});
    CHECK(FilterBitmaps::apply(frame, in("community:A"))->all().toRows() == Rows{1});
}

TEST_CASE("parents that form a ring end the look-up", "[frame]")
{
    FrameBuilder builder;
    builder.area(Level::Grid, "G", Level::Community, "C").area(Level::Community, "C", Level::Grid, "G");
    builder.area(Level::Station, "S");
    builder.row({.grid = "G"});
    const Frame frame = builder.build();
    CHECK(FilterBitmaps::apply(frame, in("S"))->all().count() == 0);
    CHECK(FilterBitmaps::apply(frame, in("C"))->all().count() == 1);
}

TEST_CASE("texts pass by the rows the store found", "[frame]")
{
    const Frame frame = week();
    Filter filter;
    filter.text = "电动车";
    RowSet found(frame.size());
    found.insert(2);
    found.insert(3);
    CHECK(FilterBitmaps::apply(frame, filter, &found)->all().toRows() == Rows{2});
    CHECK(FilterBitmaps::apply(frame, filter)->all().count() == 0);
    filter.text = "  ";
    CHECK(FilterBitmaps::apply(frame, filter)->all().count() == 4);
}

TEST_CASE("all but one part lets pass what only that part stops", "[frame]")
{
    const Frame frame = week();
    Filter filter;
    filter.from = parseIsoTime("2025-07-15");
    filter.hours = *parseHours("22-24");
    filter.weekdays = *parseWeekdays("2");
    filter.categories = {"theft"};
    filter.areas = *parseAreaRefs("G1");
    filter.text = "x";
    filter.validOnly = true;
    RowSet texts(frame.size(), true);
    const auto result = FilterBitmaps::apply(frame, filter, &texts);
    CHECK(result->all().toRows() == Rows{2});

    Filter narrow;
    narrow.categories = {"complaint"};
    narrow.weekdays = *parseWeekdays("2");
    const auto two = FilterBitmaps::apply(frame, narrow);
    CHECK(two->all().count() == 0);
    CHECK(two->allBut(Dimension::Category).toRows() == Rows{1, 2});
    CHECK(two->allBut(Dimension::Weekdays).toRows() == Rows{4});
    CHECK(two->allBut(Dimension::Time) == two->all());
}

TEST_CASE("every part taken out alone gives what a filter without it gives", "[frame]")
{
    const Frame frame = week();
    Filter filter;
    filter.from = parseIsoTime("2025-07-15");
    filter.hours = *parseHours("22-4");
    filter.weekdays = *parseWeekdays("1-2");
    filter.categories = {"theft"};
    filter.areas = *parseAreaRefs("S");
    filter.validOnly = true;
    const auto whole = FilterBitmaps::apply(frame, filter);
    const auto without = [&](auto change) {
        Filter less = filter;
        change(less);
        return FilterBitmaps::apply(frame, less)->all();
    };
    CHECK(whole->allBut(Dimension::Time) == without([](Filter& f) { f.from.reset(); }));
    CHECK(whole->allBut(Dimension::Hours) == without([](Filter& f) { f.hours = kAllHours; }));
    CHECK(whole->allBut(Dimension::Weekdays) == without([](Filter& f) { f.weekdays = kAllWeekdays; }));
    CHECK(whole->allBut(Dimension::Category) == without([](Filter& f) { f.categories.clear(); }));
    CHECK(whole->allBut(Dimension::Area) == without([](Filter& f) { f.areas.clear(); }));
    CHECK(whole->allBut(Dimension::Valid) == without([](Filter& f) { f.validOnly = false; }));
}
