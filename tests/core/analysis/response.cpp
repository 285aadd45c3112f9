// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/response.h"

#include "core/analysis/aoristic.h"
#include "support/framebuilder.h"

#include <catch2/catch.hpp>

#include <numeric>

using namespace jingge;
using namespace jingge::test;

namespace {

/// Twelve calls in G1 answered after 1 to 12 minutes, three odd ones in G2, one known only to the day.
Frame callFrame()
{
    FrameBuilder builder;
    builder.area(Level::Grid, "G1").area(Level::Grid, "G2");
    builder.row({"2025-07-14", "other", "G1"});
    for (int i = 0; i < 12; ++i)
        builder.row({"2025-07-14T10:0" + std::to_string(i % 10) + ":00", "other", "G1"});
    for (int i = 0; i < 3; ++i)
        builder.row({"2025-07-14T11:00:00", "other", "G2"});
    return builder.build();
}

Moments nothing(std::size_t rows)
{
    const std::vector<std::int64_t> none(rows, kNoMoment);
    return {none, none, none, none, none};
}

} // namespace

TEST_CASE("response times say how many, which percentile and what was left out", "[analysis]")
{
    const Frame frame = callFrame();
    Moments moments = nothing(frame.size());
    moments.arrived[0] = frame.time[0] + 60;
    for (std::size_t i = 1; i <= 12; ++i)
        moments.arrived[i] = frame.time[i] + static_cast<std::int64_t>(i) * 60;
    moments.arrived[13] = frame.time[13] - 1;
    moments.arrived[14] = frame.time[14] + 5 * 3600;
    const ResponseTable table = responseBy(frame, RowSet(frame.size(), true), moments, {});
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0].n == 12);
    CHECK(table.rows[0].dayOnly == 1);
    CHECK(*table.rows[0].p50 == 6 * 60);
    CHECK(*table.rows[0].p90 == 11 * 60); // rank 10.8, the eleventh
    CHECK(table.rows[1].n == 0);
    CHECK(table.rows[1].negative == 1);
    CHECK(table.rows[1].overCap == 1);
    CHECK(table.rows[1].noTime == 1);
    CHECK_FALSE(table.rows[1].p50);
    CHECK(table.total.n == 12);
}

TEST_CASE("each part of the way has its own clock", "[analysis]")
{
    const Frame frame = callFrame();
    Moments moments = nothing(frame.size());
    for (std::size_t i = 1; i <= 12; ++i) {
        moments.dispatched[i] = frame.time[i] + 10;
        moments.enroute[i] = frame.time[i] + 40;
        moments.arrived[i] = frame.time[i] + 100;
    }
    const auto median = [&](ResponseMeasure measure) {
        ResponseQuestion question;
        question.measure = measure;
        return *responseBy(frame, RowSet(frame.size(), true), moments, question).total.p50;
    };
    CHECK(median(ResponseMeasure::Dispatch) == 10);
    CHECK(median(ResponseMeasure::Turnout) == 30);
    CHECK(median(ResponseMeasure::Travel) == 60);
    CHECK(median(ResponseMeasure::Response) == 100);
    CHECK(nearestRank({5}, 0.9) == 5);
    CHECK(nearestRank({1, 2}, 0.5) == 1);
}

TEST_CASE("an aoristic incident weighs one in all, spread by overlap", "[analysis]")
{
    HourWeights hours{};
    addSpan(hours, 22 * 3600, 30 * 3600); // eight hours across midnight
    CHECK(hours[22] == 0.125);
    CHECK(hours[5] == 0.125);
    CHECK(hours[6] == 0);
    addSpan(hours, 8 * 3600 + 1800, 9 * 3600 + 5400);
    CHECK(hours[8] == Approx(0.25));
    CHECK(hours[9] == Approx(0.5));
    CHECK(std::accumulate(hours.begin(), hours.end(), 0.0) == Approx(2));
}

TEST_CASE("the aoristic axis tells what it spread, what it took as it was and what it left out", "[analysis]")
{
    const Frame frame = callFrame();
    Moments moments = nothing(frame.size());
    const std::int64_t midnight = CivilTime::at(*CivilDate::fromYmd(2025, 7, 14)).seconds;
    const auto span = [&](std::size_t row, int from, int to) {
        moments.occurredFrom[row] = midnight + from * 3600;
        moments.occurredTo[row] = midnight + to * 3600;
    };
    span(1, 2, 4);
    span(2, 3, 3);
    span(3, 5, 4);
    span(13, 0, 40);
    const AoristicAxis axis = aoristicAxis(frame, RowSet(frame.size(), true), moments, Level::Grid);
    CHECK(axis.spans == 1);
    CHECK(axis.reversed == 1);
    CHECK(axis.tooLong == 1);
    CHECK(axis.dayOnly == 1);
    CHECK(axis.points == 1 + 9 + 2);
    CHECK(axis.areas[0][2] == 0.5);
    CHECK(axis.areas[0][3] == 1.5);
    CHECK(axis.areas[0][10] == 9);
    CHECK(axis.areas[1][11] == 2);
}
