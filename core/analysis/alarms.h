// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace jingge {

enum class AlarmLevel { None, Blue, Yellow, Red };
[[nodiscard]] std::string_view alarmLevelName(AlarmLevel level); ///< "none" … "red"
/// One-sided p below which each level but none begins.
constexpr std::array<double, 3> kAlarmShares{0.05, 0.01, 0.001};
[[nodiscard]] AlarmLevel alarmLevelOf(double p);

enum class AlarmMethod { EarsC1, EarsC2, EarsC3, Farrington, Cusum };
[[nodiscard]] std::optional<AlarmMethod> alarmMethodFromName(std::string_view name);

/// What one series of weekly counts says about its last week.
struct Alarm {
    double observed = 0;
    std::optional<double> expected;
    std::optional<double> threshold; ///< none = nothing can be said
    std::optional<double> score;
    std::optional<double> p; ///< one-sided
    AlarmLevel level = AlarmLevel::None;
};

constexpr std::size_t kEarsBaseline = 7;
/// Weeks before the one asked about that a method needs; Farrington's are those of one year.
[[nodiscard]] std::size_t weeksNeeded(AlarmMethod method);

/// EARS C1, C2, C3 of the last of the weeks, of which there are more than weeksNeeded() (Hutwagner and others
/// 2003, in the form of the manual of R's surveillance). Mean and standard deviation of seven weeks: just
/// before (C1), or two weeks earlier (C2, C3). score: C1 and C2 are the count's distance in standard
/// deviations, C3 the sum of what C2 was above one in the week and the two before. threshold: at a p of
/// 0.001, for C3 0.025, what the weeks before added taken off. minSigma: the least standard deviation; with
/// 0, a series without any spread has no score above its mean.
[[nodiscard]] Alarm earsAlarm(AlarmMethod method, std::span<const double> weeks, double minSigma = 0);

constexpr int kFarringtonYears = 5;
constexpr std::size_t kFarringtonHalfWindow = 3;
constexpr std::size_t kFarringtonYear = 52; ///< weeks
/// How many years of reference weeks lie before the last of so many weeks: 0 … 5.
[[nodiscard]] int farringtonYears(std::size_t weeks);

/// Farrington's flexible algorithm (Farrington and others 1996, Noufaily and others 2013; as surveillance's
/// farringtonFlexible with its defaults but alpha): the last week beside those within three weeks of it in
/// each of `years` years, 52 weeks apart; a quasi-Poisson model, refitted with weights of γ s⁻² where the
/// Anscombe residual s is above 2.58, with a trend where there are three years, it is significant at 0.05 and
/// stays below the highest count; the bound on the 2/3 scale at alpha 0.01. Nothing is said when the last
/// four weeks hold fewer than five.
[[nodiscard]] Alarm farringtonAlarm(std::span<const double> weeks, int years);

/// The alarm by any method. minSigma is for EARS, years for Farrington.
[[nodiscard]] Alarm alarmBy(AlarmMethod method, std::span<const double> weeks, int years, double minSigma);

/// How many series were judged, how many of them reached each level, and how many would by chance alone.
struct FalseAlarms {
    std::int64_t tested = 0; ///< series with a p
    std::array<std::int64_t, 3> raised{};
    std::array<double, 3> expected{};
};
[[nodiscard]] FalseAlarms falseAlarms(std::span<const Alarm> alarms);

} // namespace jingge
