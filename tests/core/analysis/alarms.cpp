// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/alarms.h"

#include "core/analysis/cusum.h"
#include "core/analysis/weeklyseries.h"
#include "support/framebuilder.h"
#include "support/reference.h"

#include <catch2/catch.hpp>

#include <array>
#include <cmath>
#include <map>

using namespace jingge;
using namespace jingge::test;

namespace {

std::map<std::string, std::vector<double>> referenceSeries()
{
    std::map<std::string, std::vector<double>> series;
    for (const auto& row : referenceRows("alarm/series.csv")) {
        for (std::size_t i = 0; i < row.size(); ++i)
            series["s" + std::to_string(i + 1)].push_back(std::stod(row[i]));
    }
    return series;
}

/// Equal to the reference within 1e-6 of its size; absent where it is absent.
void checkSame(std::optional<double> ours, const std::string& theirs)
{
    REQUIRE(ours.has_value() == !theirs.empty());
    if (ours)
        CHECK(*ours == Approx(std::stod(theirs)).epsilon(1e-6).margin(1e-7));
}

} // namespace

TEST_CASE("EARS bounds and scores are those of surveillance", "[analysis]")
{
    const auto series = referenceSeries();
    const auto rows = referenceRows("alarm/ears.csv");
    CHECK(rows.size() == 83);
    for (const auto& row : rows) {
        INFO(row[0] << " " << row[1] << " week " << row[2]);
        const auto weeks = std::span(series.at(row[0])).first(std::stoul(row[2]));
        const AlarmMethod method = *alarmMethodFromName(row[1] == "C1"   ? "ears-c1"
                                                        : row[1] == "C2" ? "ears-c2"
                                                                         : "ears-c3");
        const Alarm alarm = earsAlarm(method, weeks);
        checkSame(alarm.threshold, row[3]);
        checkSame(alarm.score, row[4]);
        CHECK(alarm.level == alarmLevelOf(0.5 * std::erfc(*alarm.score / std::sqrt(2.0))));
    }
}

TEST_CASE("Farrington's bounds are those of surveillance", "[analysis]")
{
    const auto series = referenceSeries();
    const auto rows = referenceRows("alarm/farrington.csv");
    CHECK(rows.size() == 63);
    std::size_t silent = 0;
    for (const auto& row : rows) {
        INFO(row[0] << " week " << row[1]);
        const auto weeks = std::span(series.at(row[0])).first(std::stoul(row[1]));
        REQUIRE(farringtonYears(weeks.size()) == std::stoi(row[2]));
        const Alarm alarm = farringtonAlarm(weeks, std::stoi(row[2]));
        checkSame(alarm.threshold, row[3]);
        checkSame(alarm.expected, row[4]);
        checkSame(alarm.score, row[5]);
        checkSame(alarm.p, row[6]);
        silent += row[3].empty() ? 1 : 0;
        CHECK(alarm.level == (alarm.p ? alarmLevelOf(*alarm.p) : AlarmLevel::None));
    }
    CHECK(silent > 3);
    CHECK(silent < 30);
}

TEST_CASE("a level begins below its p, and a series without spread says only its mean", "[analysis]")
{
    CHECK(alarmLevelOf(0.05) == AlarmLevel::None);
    CHECK(alarmLevelOf(0.049) == AlarmLevel::Blue);
    CHECK(alarmLevelOf(0.0099) == AlarmLevel::Yellow);
    CHECK(alarmLevelOf(0.00099) == AlarmLevel::Red);
    const std::vector<double> quiet{0, 0, 0, 0, 0, 0, 0, 1};
    const Alarm bare = earsAlarm(AlarmMethod::EarsC1, quiet);
    CHECK(*bare.threshold == 0);
    CHECK_FALSE(bare.score);
    CHECK(bare.level == AlarmLevel::Red);
    const Alarm held = earsAlarm(AlarmMethod::EarsC1, quiet, 1);
    CHECK(*held.score == 1);
    CHECK(held.level == AlarmLevel::None);
}

TEST_CASE("alarms raised stand beside those that chance would raise", "[analysis]")
{
    std::vector<Alarm> alarms(200);
    for (std::size_t i = 0; i < alarms.size(); ++i) {
        alarms[i].p = i < 3 ? 0.0001 : 0.5;
        alarms[i].level = alarmLevelOf(*alarms[i].p);
    }
    alarms.emplace_back();
    const FalseAlarms chance = falseAlarms(alarms);
    CHECK(chance.tested == 200);
    CHECK(chance.raised == std::array<std::int64_t, 3>{3, 3, 3});
    CHECK(chance.expected[0] == Approx(10));
    CHECK(chance.expected[2] == Approx(0.2));
}

TEST_CASE("weekly series count every area by Mondays", "[analysis]")
{
    FrameBuilder builder;
    builder.area(Level::Grid, "G1").area(Level::Grid, "G2");
    builder.row({"2025-07-06T23:59:59", "theft.ebike", "G1"})
        .row({"2025-07-07T00:00:00", "theft.ebike", "G2"});
    builder.row({"2025-07-13T12:00:00", "other", "G2"}).row({"2025-07-14T00:00:00", "other", ""});
    const Frame frame = builder.build();
    const CivilDate first = *CivilDate::fromYmd(2025, 6, 30);
    CHECK(mondayOf(*CivilDate::fromYmd(2025, 7, 6)) == first);
    CHECK(mondayFrom(first) == first);
    CHECK(mondayFrom(*CivilDate::fromYmd(2025, 7, 1)) == *CivilDate::fromYmd(2025, 7, 7));
    const RowSet all(frame.size(), true);
    const auto grids = weeklySeries(frame, all, CountKey::Grid, first, *CivilDate::fromYmd(2025, 7, 14));
    REQUIRE(grids);
    CHECK(grids->keys == std::vector<std::string>{"G1", "G2"});
    CHECK(grids->counts == std::vector<double>{1, 0, 0, 0, 2, 0});
    CHECK(grids->withoutKey == 1);
    const auto categories =
        weeklySeries(frame, all, CountKey::Category, first, *CivilDate::fromYmd(2025, 7, 7));
    CHECK(categories->keys == std::vector<std::string>{"other", "theft.ebike"});
    CHECK(categories->counts == std::vector<double>{0, 1, 1, 1});
    CHECK_FALSE(weeklySeries(frame, all, CountKey::Hour, first, first));
}

TEST_CASE("CUSUM's sums and bounds are those of surveillance", "[analysis]")
{
    const auto series = referenceSeries();
    const auto rows = referenceRows("alarm/cusum.csv");
    CHECK(rows.size() == 41);
    for (const auto& row : rows) {
        INFO(row[0] << " week " << row[1]);
        const Alarm alarm = cusumAlarm(std::span(series.at(row[0])).first(std::stoul(row[1])));
        checkSame(alarm.expected, row[2]);
        checkSame(alarm.score, row[3]);
        checkSame(alarm.threshold, row[4]);
        CHECK(*alarm.p == cusumTail(*alarm.score));
        CHECK(alarm.level == alarmLevelOf(*alarm.p));
    }
    CHECK_FALSE(cusumAlarm(std::vector<double>(60, 0.0)).p);
}

TEST_CASE("the tail of CUSUM without change is that of twenty million invented half-years", "[analysis]")
{
    // numpy 1.24, PCG64(1): S = max(0, S + z − 1.04) over 26 weeks; shares at or above, and their errors.
    const std::vector<std::array<double, 3>> shares{{0.01, 0.18272815, 9.6e-5}, {0.5, 0.08784245, 6.6e-5},
                                                    {1, 0.03644925, 4.3e-5},    {2, 0.00485715, 1.6e-5},
                                                    {2.26, 0.00282065, 1.2e-5}, {3, 0.0006032, 5.5e-6},
                                                    {4, 7.485e-05, 1.9e-6}};
    for (const auto& [score, share, error] : shares)
        CHECK(std::fabs(cusumTail(score) - share) < 3 * error + 1e-3 * share);
    CHECK(cusumTail(0) == 1);
    CHECK(cusumTail(50) < 1e-12);
    for (double score = 0.05; score < 11; score += 0.37)
        CHECK(cusumTail(score) > cusumTail(score + 0.1));
}
