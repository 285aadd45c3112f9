// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/state/filterstack.h"

#include <catch2/catch.hpp>

using namespace jingge;

namespace {

Filter withHours(std::uint32_t hours)
{
    Filter filter;
    filter.hours = hours;
    return filter;
}

} // namespace

TEST_CASE("a filter is announced once and not when nothing changes", "[state]")
{
    FilterStack stack;
    std::vector<std::uint32_t> heard;
    QObject::connect(&stack, &FilterStack::filterChanged, &stack,
                     [&](const Filter& filter, Origin) { heard.push_back(filter.hours); });
    stack.setFilter(withHours(3), Origin::Axes);
    stack.setFilter(withHours(3), Origin::Map);
    CHECK(heard == std::vector<std::uint32_t>{3});
    CHECK(stack.current() == withHours(3));
}

TEST_CASE("back and forward walk the steps and a new step forgets what lay ahead", "[state]")
{
    FilterStack stack;
    stack.setFilter(withHours(1), Origin::Axes);
    stack.setFilter(withHours(2), Origin::Axes);
    stack.goBack(Origin::FilterBar);
    CHECK(stack.current() == withHours(1));
    stack.goForward(Origin::FilterBar);
    CHECK(stack.current() == withHours(2));
    stack.goBack(Origin::FilterBar);
    stack.setFilter(withHours(4), Origin::Axes);
    CHECK_FALSE(stack.canGoForward());
    stack.goBack(Origin::FilterBar);
    stack.goBack(Origin::FilterBar);
    CHECK(stack.current() == Filter{});
    CHECK_FALSE(stack.canGoBack());
}

TEST_CASE("a dragged brush is one step back", "[state]")
{
    FilterStack stack;
    stack.setFilter(withHours(8), Origin::FilterBar);
    for (const std::uint32_t hours : {1U, 3U, 7U})
        stack.setFilter(withHours(hours), Origin::Axes, FilterStack::Step::Continued);
    CHECK(stack.current() == withHours(7));
    stack.goBack(Origin::FilterBar);
    CHECK(stack.current() == withHours(8));
}

TEST_CASE("a brush from another view is a step of its own", "[state]")
{
    FilterStack stack;
    stack.setFilter(withHours(1), Origin::Axes, FilterStack::Step::Continued);
    stack.setFilter(withHours(2), Origin::Week, FilterStack::Step::Continued);
    stack.goBack(Origin::FilterBar);
    CHECK(stack.current() == withHours(1));
}
