// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/style.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace jingge;

namespace {

double linear(double c)
{
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& c)
{
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

/// WCAG 2 contrast ratio.
double contrast(const QColor& a, const QColor& b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

} // namespace

TEST_CASE("every look's texts have the contrast that the look promises", "[scene]")
{
    for (const Look look : {Look::Light, Look::Dark, Look::Wall}) {
        const Style style = Style::load(look);
        CHECK(contrast(style.ink, style.surface) >= 15);
        CHECK(contrast(style.ink2, style.surface) >= 7);
        CHECK(contrast(style.ink3, style.surface) >= 4.5);
        CHECK(contrast(style.qing, style.surface) >= 4.5);
        CHECK(contrast(style.onQing, style.qing) >= 4.5);
        CHECK(contrast(style.edge, style.surface) >= 3);
    }
}

TEST_CASE("words are legible on every class of the map", "[scene]")
{
    for (const Look look : {Look::Light, Look::Dark, Look::Wall}) {
        const Style style = Style::load(look);
        for (int classes = 1; classes <= 6; ++classes) {
            for (int mapClass = 0; mapClass <= classes; ++mapClass)
                CHECK(contrast(style.classTextColour(mapClass, classes), style.classColour(mapClass, classes)) >= 4.5);
        }
    }
}

TEST_CASE("the wall takes what it does not name from the dark look", "[scene]")
{
    const Style wall = Style::load(Look::Wall);
    const Style dark = Style::load(Look::Dark);
    CHECK(wall.ground == QColor(8, 11, 14));
    CHECK(wall.qing == dark.qing);
    CHECK(wall.ramp == dark.ramp);
}

TEST_CASE("fewer classes keep both ends of the ramp and zero its own colour", "[scene]")
{
    const Style style = Style::load(Look::Light);
    CHECK(style.classColour(0, 4) == style.zero);
    CHECK(style.classColour(1, 4) == style.ramp.front());
    CHECK(style.classColour(4, 4) == style.ramp.back());
    CHECK(style.classColour(6, 6) == style.ramp[5]);
}
