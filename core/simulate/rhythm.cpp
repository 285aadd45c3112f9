// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate/rhythm.h"

#include <algorithm>
#include <string_view>

namespace jingge::invented {

namespace {

constexpr std::array<RhythmTable, kRhythms> kTables{{
    // Parking: people leave home at seven and come back at six.
    {{9, 6, 4, 3, 3, 8, 34, 92, 88, 58, 46, 42, 38, 34, 36, 40, 48, 76, 90, 74, 56, 44, 30, 17},
     {12, 8, 5, 4, 4, 7, 18, 36, 52, 62, 66, 62, 56, 50, 50, 52, 56, 64, 72, 70, 58, 44, 32, 20},
     {108, 102, 100, 101, 106, 94, 89},
     {98, 84, 100, 101, 102, 100, 98, 97, 106, 103, 104, 107},
     45,
     112},
    // Noise: the evening, and the night on days off.
    {{74, 52, 34, 19, 10, 9, 22, 24, 20, 18, 17, 18, 26, 28, 18, 16, 18, 24, 34, 52, 78, 104, 122, 104},
     {104, 82, 56, 32, 15, 10, 18, 22, 26, 26, 24, 24, 34, 38, 28, 24, 24, 28, 40, 60, 86, 112, 134, 126},
     {92, 90, 92, 95, 108, 122, 101},
     {78, 76, 88, 98, 108, 114, 124, 122, 108, 98, 88, 78},
     78,
     70},
    // Leaks are found in the morning and after work.
    {{10, 6, 4, 3, 4, 8, 26, 48, 52, 50, 46, 40, 36, 32, 34, 36, 38, 46, 60, 66, 62, 50, 32, 18},
     {12, 8, 5, 4, 4, 6, 16, 34, 50, 58, 56, 50, 44, 40, 40, 42, 44, 48, 54, 58, 56, 46, 32, 20},
     {96, 96, 98, 99, 100, 108, 103},
     {106, 92, 80, 88, 118, 188, 166, 120, 96, 74, 70, 102},
     62,
     330},
    // Roads: 5.5, 24.6, 42.1 and 27.7 per cent by quarter of the day.
    {{13, 9, 7, 6, 6, 14, 24, 52, 48, 42, 40, 40, 48, 56, 62, 68, 84, 104, 84, 60, 46, 36, 28, 22},
     {16, 11, 8, 7, 7, 11, 18, 32, 40, 46, 50, 50, 54, 60, 64, 70, 78, 86, 76, 60, 48, 40, 32, 24},
     {104, 100, 99, 100, 109, 99, 89},
     {96, 82, 98, 100, 101, 106, 104, 99, 103, 103, 106, 102},
     55,
     165},
    // Offices and counters.
    {{6, 4, 3, 2, 2, 4, 12, 28, 66, 88, 92, 78, 48, 56, 78, 84, 78, 60, 38, 32, 28, 22, 15, 9},
     {8, 5, 4, 3, 3, 4, 9, 20, 42, 60, 66, 60, 46, 48, 56, 60, 58, 50, 42, 38, 32, 26, 18, 11},
     {114, 108, 104, 103, 103, 86, 82},
     {97, 80, 106, 102, 100, 100, 99, 98, 105, 101, 105, 107},
     40,
     84},
    // Evenings with drink.
    {{78, 56, 38, 24, 12, 6, 6, 8, 10, 12, 14, 20, 30, 28, 22, 20, 24, 34, 48, 64, 82, 100, 108, 98},
     {104, 84, 60, 38, 18, 8, 7, 8, 10, 12, 16, 24, 34, 32, 26, 24, 28, 38, 52, 70, 90, 110, 122, 116},
     {84, 82, 88, 94, 114, 132, 106},
     {92, 88, 92, 96, 104, 112, 118, 116, 106, 100, 94, 92},
     66,
     72},
    // Thefts of the night are found when the owner comes for the vehicle.
    {{7, 5, 4, 4, 5, 18, 72, 118, 96, 58, 36, 28, 26, 22, 20, 20, 24, 38, 46, 34, 24, 18, 14, 10},
     {9, 6, 5, 4, 5, 12, 36, 70, 96, 86, 62, 46, 36, 30, 28, 28, 30, 36, 42, 36, 28, 22, 16, 12},
     {106, 100, 98, 98, 98, 100, 100},
     {90, 86, 96, 100, 104, 104, 102, 100, 104, 106, 106, 102},
     70,
     60},
    // Quarrels at home.
    {{36, 24, 15, 9, 6, 8, 20, 36, 40, 40, 40, 44, 52, 46, 38, 36, 42, 56, 76, 92, 98, 94, 78, 54},
     {44, 32, 20, 12, 8, 8, 14, 26, 40, 48, 52, 56, 60, 54, 48, 46, 50, 60, 74, 86, 92, 92, 80, 60},
     {98, 95, 95, 96, 99, 110, 107},
     {96, 106, 96, 98, 101, 104, 107, 106, 101, 98, 93, 94},
     118,
     92},
    // Whatever daylight brings.
    {{16, 11, 8, 6, 7, 13, 28, 52, 70, 74, 72, 66, 58, 60, 66, 68, 70, 72, 68, 60, 52, 44, 34, 24},
     {19, 14, 10, 8, 8, 11, 22, 40, 56, 66, 68, 66, 60, 58, 62, 64, 66, 68, 66, 62, 56, 48, 38, 28},
     {103, 100, 99, 99, 102, 100, 97},
     {96, 84, 97, 99, 101, 104, 108, 106, 102, 101, 100, 102},
     58,
     104},
    // Any hour.
    {{40, 34, 28, 24, 22, 24, 34, 44, 50, 54, 54, 52, 50, 50, 52, 54, 56, 60, 62, 62, 60, 58, 54, 46},
     {46, 40, 32, 27, 24, 24, 30, 38, 46, 52, 54, 54, 52, 52, 54, 54, 56, 60, 62, 64, 64, 62, 58, 52},
     {99, 98, 98, 99, 102, 104, 100},
     {97, 88, 98, 100, 101, 103, 105, 104, 102, 101, 100, 101},
     70,
     100},
}};

/// First days of the lunar year.
constexpr std::array<std::string_view, 8> kSpringFestivals{"2021-02-12", "2022-02-01", "2023-01-22",
                                                           "2024-02-10", "2025-01-29", "2026-02-17",
                                                           "2027-02-06", "2028-01-26"};

/// Days with heavy rain in a thousand, by month.
constexpr std::array<int, 12> kRainPerThousand{8, 16, 30, 40, 70, 190, 150, 90, 60, 20, 14, 8};

std::vector<std::uint64_t> asWeights(const std::array<int, 24>& hours)
{
    return {hours.begin(), hours.end()};
}

std::size_t indexOf(Rhythm rhythm)
{
    return static_cast<std::size_t>(rhythm);
}

std::uint64_t dayWeight(const RhythmTable& table, CivilDate date, bool rains, int swing)
{
    // Between the middles of two months the weight goes over in a straight line.
    const int month = date.month() - 1;
    const int day = date.day();
    const int other = day < 15 ? (month + 11) % 12 : (month + 1) % 12;
    const int apart = day < 15 ? 15 - day : day - 15;
    const std::size_t here = static_cast<std::size_t>(month);
    std::uint64_t weight = static_cast<std::uint64_t>(table.months[here] * (30 - apart) +
                                                      table.months[static_cast<std::size_t>(other)] * apart);
    weight *= static_cast<std::uint64_t>(table.weekdays[static_cast<std::size_t>(date.weekday() - 1)]);
    weight *= static_cast<std::uint64_t>(swing);
    weight = isFestival(date) ? weight * static_cast<std::uint64_t>(table.festival) / 100 : weight;
    return rains ? weight * static_cast<std::uint64_t>(table.rain) / 100 : weight;
}

} // namespace

const RhythmTable& rhythmTable(Rhythm rhythm)
{
    return kTables[indexOf(rhythm)];
}

bool isFestival(CivilDate date)
{
    return std::ranges::any_of(kSpringFestivals, [date](std::string_view text) {
        const std::int32_t first = parseIsoTime(text).value_or(CivilTime{}).date().days;
        return date.days >= first - 3 && date.days <= first + 12;
    });
}

std::vector<CivilDate> rainyDays(TimeRange range, Random& random)
{
    std::vector<CivilDate> days;
    for (CivilDate date = range.from.date(); date < range.to.date(); ++date.days) {
        const int perThousand = kRainPerThousand[static_cast<std::size_t>(date.month() - 1)];
        if (random.below(1000) < static_cast<std::uint32_t>(perThousand))
            days.push_back(date);
    }
    return days;
}

RhythmClock::RhythmClock(TimeRange range, const std::vector<CivilDate>& rain, Random& random) : m_range(range)
{
    // No two Mondays are alike: each day swings by up to a fifth for everything at once.
    std::vector<int> swings;
    for (CivilDate date = range.from.date(); date < range.to.date(); ++date.days)
        swings.push_back(random.whole(82, 118));
    for (std::size_t i = 0; i < kRhythms; ++i) {
        std::vector<std::uint64_t> weights;
        for (CivilDate date = range.from.date(); date < range.to.date(); ++date.days)
            weights.push_back(
                dayWeight(kTables[i], date, std::ranges::binary_search(rain, date), swings[weights.size()]));
        m_days[i] = WeightedChoice(weights);
        m_workdayHours[i] = WeightedChoice(asWeights(kTables[i].workday));
        m_dayOffHours[i] = WeightedChoice(asWeights(kTables[i].dayOff));
    }
}

CivilTime RhythmClock::draw(Rhythm rhythm, Random& random) const
{
    const std::size_t day = m_days[indexOf(rhythm)].draw(random);
    return drawOn(rhythm, CivilDate{m_range.from.date().days + static_cast<std::int32_t>(day)}, random);
}

CivilTime RhythmClock::drawOn(Rhythm rhythm, CivilDate date, Random& random) const
{
    const bool isOff = date.weekday() >= 6 || isFestival(date);
    const WeightedChoice& hours = (isOff ? m_dayOffHours : m_workdayHours)[indexOf(rhythm)];
    const int hour = static_cast<int>(hours.draw(random));
    const int second = static_cast<int>(random.below(3600));
    return CivilTime::at(date, hour, second / 60, second % 60);
}

} // namespace jingge::invented
