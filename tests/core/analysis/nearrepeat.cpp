// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/nearrepeat.h"

#include "support/sampleframe.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <set>

using namespace jingge;
using namespace jingge::test;

namespace {

constexpr std::int64_t kDay = 86400;

std::string labelsOf(const NearRepeats& found)
{
    std::string labels;
    for (const NearRepeatEvent& event : found.events)
        labels += nearRepeatLabelName(event.label).substr(0, 1);
    return labels; // none and near_repeat share a letter; both are told apart by `after`
}

} // namespace

TEST_CASE("of two incidents within both limits the later follows the earlier", "[analysis]")
{
    // A at day 0; B at A's place on day 3; C 150 m off on day 5; D far off; E 100 m from D, 14 days on to the
    // second.
    const std::vector<PlanePoint> points{{0, 0}, {3, 4}, {0, 150}, {5000, 0}, {5100, 0}};
    const std::vector<std::int64_t> times{0, 3 * kDay, 5 * kDay, 0, 14 * kDay};
    const auto found = nearRepeats(points, times, {200, 14 * kDay, 10, 50});
    REQUIRE(found);
    CHECK(found->events[0].label == NearRepeatLabel::Originator);
    CHECK(found->events[1].label == NearRepeatLabel::Repeat);
    CHECK(*found->events[1].after == 0);
    CHECK(found->events[1].metresFrom == Approx(5));
    CHECK(found->events[1].secondsSince == 3 * kDay);
    CHECK(found->events[2].label == NearRepeatLabel::NearRepeat);
    CHECK(*found->events[2].after == 1);                    // the latest of those before it
    CHECK(found->events[3].label == NearRepeatLabel::None); // [0, 14 d): just fourteen days are too long
    CHECK(found->events[4].label == NearRepeatLabel::None);
    REQUIRE(found->chains.size() == 1);
    CHECK(found->chains[0].events == std::vector<std::uint32_t>{0, 1, 2});
    CHECK(found->links == 3);
    CHECK(found->labelled == std::array<std::int64_t, 4>{2, 1, 1, 1});
}

TEST_CASE("the limits are half-open, and the same place goes before what is later but only near",
          "[analysis]")
{
    const std::vector<PlanePoint> points{{0, 0}, {200, 0}, {10, 0}, {100, 0}, {0, 0}};
    const std::vector<std::int64_t> times{0, 1, 2, 3, 4};
    const auto found = nearRepeats(points, times, {200, 14 * kDay, 10, 50});
    REQUIRE(found);
    CHECK(found->events[0].label == NearRepeatLabel::Originator);
    CHECK(found->events[1].label ==
          NearRepeatLabel::Originator); // 200 m from the first: not near; but starts others
    CHECK(found->events[2].label == NearRepeatLabel::NearRepeat); // 10 m: not the same place
    CHECK(found->events[4].label == NearRepeatLabel::Repeat);
    CHECK(*found->events[4].after == 0);
}

TEST_CASE("incidents of one moment follow each other in the order they are given", "[analysis]")
{
    const auto found = nearRepeats({{0, 0}, {0, 0}}, {7, 7}, {100, kDay, 1, 50});
    REQUIRE(found);
    CHECK(labelsOf(*found) == "or");
    CHECK(nearRepeats({}, {}, {})->chains.empty());
}

TEST_CASE("a chain grows no further than its cap, and what was cut is counted", "[analysis]")
{
    std::vector<PlanePoint> points(9, PlanePoint{0, 0});
    std::vector<std::int64_t> times;
    for (int i = 0; i < 9; ++i)
        times.push_back(i * kDay);
    const auto whole = nearRepeats(points, times, {100, 2 * kDay, 10, 50});
    REQUIRE(whole);
    REQUIRE(whole->chains.size() == 1);
    CHECK(whole->chains[0].events.size() == 9);
    CHECK_FALSE(whole->chains[0].isCapped);
    CHECK(whole->cutLinks == 0);
    const auto capped = nearRepeats(points, times, {100, 2 * kDay, 10, 4});
    REQUIRE(capped);
    REQUIRE(capped->chains.size() == 2);
    CHECK(capped->chains[0].events ==
          std::vector<std::uint32_t>{4, 5, 6, 7}); // of equal size the later first
    CHECK(capped->chains[1].events == std::vector<std::uint32_t>{0, 1, 2, 3});
    CHECK(capped->chains[0].isCapped);
    CHECK(capped->cutLinks == 2);
    CHECK(capped->labelled == whole->labelled);
    CHECK_FALSE(capped->events[8].chain);
}

TEST_CASE("labels and chains are those of every pair looked at", "[analysis]")
{
    Dice dice(5);
    std::vector<PlanePoint> points;
    std::vector<std::int64_t> times;
    for (int i = 0; i < 400; ++i) {
        points.push_back({dice.unit() * 3000, dice.unit() * 3000});
        if (i > 0 && dice.below(4) == 0)
            points.back() = points[static_cast<std::size_t>(dice.below(i))];
        times.push_back(dice.below(120 * 86400));
    }
    const NearRepeatSetting setting{250, 10 * kDay, 20, 1000};
    const auto found = nearRepeats(points, times, setting);
    REQUIRE(found);
    std::vector<std::size_t> component(points.size());
    for (std::size_t i = 0; i < component.size(); ++i)
        component[i] = i;
    std::int64_t links = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        bool follows = false;
        bool repeats = false;
        bool starts = false;
        for (std::size_t k = 0; k < points.size(); ++k) {
            const double metres = std::hypot(points[i].x - points[k].x, points[i].y - points[k].y);
            if (i == k || metres >= 250 || std::abs(times[i] - times[k]) >= 10 * kDay)
                continue;
            const bool isEarlier = times[k] < times[i] || (times[k] == times[i] && k < i);
            follows = follows || isEarlier;
            repeats = repeats || (isEarlier && metres < 20);
            starts = starts || !isEarlier;
            links += isEarlier ? 1 : 0;
            const std::size_t from = component[i];
            for (std::size_t& member : component)
                member = member == from ? component[k] : member;
        }
        const auto expected = repeats   ? NearRepeatLabel::Repeat
                              : follows ? NearRepeatLabel::NearRepeat
                              : starts  ? NearRepeatLabel::Originator
                                        : NearRepeatLabel::None;
        CHECK(found->events[i].label == expected);
    }
    CHECK(found->links == links);
    for (std::size_t i = 0; i < points.size(); ++i) {
        for (std::size_t k = 0; k < i; ++k) {
            if (found->events[i].chain && found->events[k].chain)
                CHECK((component[i] == component[k]) == (*found->events[i].chain == *found->events[k].chain));
        }
    }
}
