// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/mapmarks.h"

#include "support/sampleframe.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <set>

using namespace jingge;

namespace {

std::vector<IncidentPoint> scattered(int count, double side)
{
    test::Dice dice(3);
    std::vector<IncidentPoint> points;
    for (int i = 0; i < count; ++i)
        points.push_back(
            {{dice.unit() * side, dice.unit() * side}, static_cast<std::uint32_t>(i), MarkKey::Noise});
    return points;
}

} // namespace

TEST_CASE("every incident is in exactly one mark and marks keep their distance", "[marks]")
{
    for (const double metres : {0.5, 5.0, 40.0, 400.0}) {
        const std::vector<MapMark> marks = clustered(scattered(800, 300), metres);
        std::multiset<std::uint32_t> rows;
        for (const MapMark& mark : marks)
            rows.insert(mark.rows.begin(), mark.rows.end());
        CHECK(rows.size() == 800);
        CHECK(std::set(rows.begin(), rows.end()).size() == 800);
        for (std::size_t i = 0; i < marks.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                const QPointF way = marks[i].plane - marks[j].plane;
                CHECK(std::hypot(way.x(), way.y()) >= metres * (1 - 1e-9));
            }
        }
    }
}

TEST_CASE("incidents at one place are one mark however close the map is", "[marks]")
{
    const std::vector<IncidentPoint> points{
        {{10, 10}, 4, MarkKey::Noise}, {{10, 10}, 2, MarkKey::Noise}, {{90, 10}, 1, MarkKey::Crime}};
    const std::vector<MapMark> marks = clustered(points, 0.001);
    REQUIRE(marks.size() == 2);
    CHECK(marks[0].rows == std::vector<std::uint32_t>{2, 4});
    CHECK(marks[0].plane == QPointF(10, 10));
    CHECK(marks[0].isOneKind);
    const std::vector<MapMark> all = clustered(points, 1000);
    REQUIRE(all.size() == 1);
    CHECK_FALSE(all[0].isOneKind);
}

TEST_CASE("marks do not depend on the order of the points", "[marks]")
{
    std::vector<IncidentPoint> points = scattered(300, 100);
    const std::vector<MapMark> before = clustered(points, 9);
    std::ranges::reverse(points);
    const std::vector<MapMark> after = clustered(points, 9);
    REQUIRE(before.size() == after.size());
    for (std::size_t i = 0; i < before.size(); ++i)
        CHECK(before[i].rows == after[i].rows);
}

TEST_CASE("no points give no marks", "[marks]")
{
    CHECK(clustered({}, 10).empty());
    CHECK_FALSE(markAt({}, MapViewport{}, {0, 0}).has_value());
}

TEST_CASE("the nearest mark under the pointer is found", "[marks]")
{
    const MapViewport viewport = MapViewport::fitting({0, 0, 100, 100}, {400, 400}, 0);
    const std::vector<MapMark> marks =
        clustered({{{50, 50}, 0, MarkKey::Help}, {{56, 50}, 1, MarkKey::Help}}, 1);
    CHECK(markAt(marks, viewport, {201, 200}) == (marks[0].plane.x() == 50 ? 0 : 1));
    CHECK(markAt(marks, viewport, {223, 200}) == (marks[0].plane.x() == 50 ? 1 : 0));
    CHECK_FALSE(markAt(marks, viewport, {300, 300}).has_value());
}

TEST_CASE("categories fall into the eight kinds of marks", "[marks]")
{
    CHECK(markKeyOf("theft.ebike") == MarkKey::Crime);
    CHECK(markKeyOf("complaint.noise") == MarkKey::Noise);
    CHECK(markKeyOf("complaint.parking") == MarkKey::Traffic);
    CHECK(markKeyOf("complaint.leak") == MarkKey::Facility);
    CHECK(markKeyOf("dispute.neighbour") == MarkKey::Dispute);
    CHECK(markKeyOf("dispute.family_violence") == MarkKey::Order);
    CHECK(markKeyOf("help.lost_person") == MarkKey::Help);
    CHECK(markKeyOf("complaint.other") == MarkKey::Other);
    CHECK(markKeyOf("local.something") == MarkKey::Other);
}
