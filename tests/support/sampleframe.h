// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/frame/frame.h"
#include "core/store/incidentrow.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace jingge::test {

/// Invented numbers from a seed (splitmix64), the same on every machine.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : m_state(seed) {}
    std::uint64_t next()
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    double unit() { return static_cast<double>(next() >> 11) * 0x1p-53; }
    int below(int n) { return static_cast<int>(next() % static_cast<std::uint64_t>(n)); }

private:
    std::uint64_t m_state;
};

inline constexpr int kSampleColumns = 6;
inline constexpr int kSampleRows = 5;
inline const std::vector<std::string> kSampleNames{
    "杏花里", "柳荫街", "北闸口", "东塘",   "石桥",   "文昌阁", "渡口", "青石巷", "榆树园", "南浦",
    "竹园",   "翠屏",   "望江",   "水塔街", "书院",   "砖厂",   "新苑", "锦绣",   "和平里", "铁路新村",
    "纺织厂", "梅园",   "双井",   "白鹭洲", "长埂",   "集贤",   "西仓", "学府",   "菱角塘", "灯市口"};
inline const std::vector<std::string> kSampleCategories{
    "complaint.noise", "complaint.parking", "dispute.neighbour", "help.other", "invalid",
    "public_order",    "theft.battery",     "theft.ebike",       "traffic.accident"};

/// Corner of the lattice of grids, pushed off its place but the same for all who share it.
inline LonLat sampleCorner(int column, int row)
{
    const double bend = std::sin(column * 1.7 + row) * 0.0007 + std::sin(row * 0.9 + 0.7) * 0.0011;
    return {120.10 + column * 0.0046 + bend, 30.28 - row * 0.0038 + std::sin(column * 0.8 + row * 0.5) * 0.0006};
}

inline std::shared_ptr<const AreaTable> sampleAreas()
{
    auto table = std::make_shared<AreaTable>();
    for (int i = 0; i < kSampleColumns * kSampleRows; ++i) {
        const int c = i % kSampleColumns;
        const int r = i / kSampleColumns;
        Area area;
        area.id = AreaId(i + 1);
        area.code = "G" + std::string(i + 1 < 10 ? "0" : "") + std::to_string(i + 1);
        area.name = kSampleNames[static_cast<std::size_t>(i)];
        area.areaKm2 = 0.19;
        area.shape = {{{sampleCorner(c, r), sampleCorner(c + 1, r), sampleCorner(c + 1, r + 1), sampleCorner(c, r + 1),
                        sampleCorner(c, r)},
                       {}}};
        table->levels[indexOf(Level::Grid)].push_back(area);
    }
    return table;
}

/// How busy an hour is: evenings and, in some grids, nights.
inline int sampleHour(Dice& dice, bool isNight)
{
    static const std::vector<int> day{14, 10, 7, 5, 4, 5, 10, 20, 24, 22, 23, 25, 22, 20, 21, 23, 25, 29, 33, 37, 39, 37, 30, 21};
    static const std::vector<int> night{46, 36, 19, 8, 4, 3, 5, 8, 11, 14, 17, 20, 21, 19, 17, 18, 21, 27, 33, 39, 44, 50, 57, 54};
    const std::vector<int>& weights = isNight ? night : day;
    int sum = 0;
    for (const int weight : weights)
        sum += weight;
    int pick = dice.below(sum);
    int hour = 0;
    while (pick >= weights[static_cast<std::size_t>(hour)])
        pick -= weights[static_cast<std::size_t>(hour++)];
    return hour;
}

struct SampleIncident {
    std::int64_t time;
    int grid; ///< -1 = unlocated
    int category;
    int house;
};

inline std::vector<SampleIncident> sampleIncidents(int count)
{
    Dice dice(7);
    const std::int64_t start = CivilTime::at(*CivilDate::fromYmd(2025, 6, 16)).seconds;
    std::vector<SampleIncident> incidents;
    for (int i = 0; i < count; ++i) {
        const int tail = dice.below(100);
        const int grid = tail < 10 ? 0 : tail < 22 ? 29 : tail < 24 ? -1 : dice.below(kSampleColumns * kSampleRows - 2);
        const int hour = sampleHour(dice, grid == 0 || grid == 29);
        const std::int64_t when = start + dice.below(28) * kDaySeconds + hour * 3600 + dice.below(3600);
        const int house = dice.below(100) < 30 ? dice.below(2) : 2 + dice.below(40);
        incidents.push_back({when, grid, dice.below(static_cast<int>(kSampleCategories.size())), house});
    }
    std::ranges::sort(incidents, {}, &SampleIncident::time);
    return incidents;
}

inline void appendRow(Frame& frame, const SampleIncident& incident, Dice& dice)
{
    const auto row = static_cast<std::int64_t>(frame.time.size());
    const CivilTime when{incident.time};
    frame.time.push_back(incident.time);
    frame.hour.push_back(static_cast<std::uint8_t>(row % 97 == 5 ? kNoHour : when.hour()));
    frame.weekday.push_back(static_cast<std::uint8_t>(when.date().weekday()));
    frame.category.push_back(static_cast<std::uint16_t>(incident.category));
    frame.channel.push_back(0);
    frame.flags.push_back(static_cast<std::uint8_t>((row % 50 == 7 ? kRowDuplicate : 0) | (row % 3 != 0 ? kRowClosed : 0)
                                                    | (incident.category == 4 ? kRowInvalid : 0)));
    const bool isLocated = incident.grid >= 0;
    const LonLat corner = isLocated ? sampleCorner(incident.grid % kSampleColumns, incident.grid / kSampleColumns) : LonLat{};
    frame.lonE7.push_back(isLocated ? static_cast<std::int32_t>((corner.lon + 0.001 + 0.0025 * dice.unit()) * 1e7) : kNoCoordinate);
    frame.latE7.push_back(isLocated ? static_cast<std::int32_t>((corner.lat - 0.001 - 0.002 * dice.unit()) * 1e7) : kNoCoordinate);
    const std::uint32_t key = isLocated ? static_cast<std::uint32_t>(incident.grid * 100 + incident.house) : kNoKey;
    frame.address.push_back(key);
    frame.place.push_back(key);
    frame.caller.push_back(static_cast<std::uint32_t>(dice.below(900)));
    frame.plate.push_back(row % 5 == 0 ? static_cast<std::uint32_t>(dice.below(60)) : kNoKey);
    frame.id.push_back(row + 1);
    frame.area[indexOf(Level::Grid)].push_back(incident.grid);
}

/// A station of 30 irregular grids with invented incidents over four weeks from 2025-06-16.
inline std::shared_ptr<const Frame> sampleFrame(int incidents = 1500)
{
    auto frame = std::make_shared<Frame>();
    frame->areas = sampleAreas();
    frame->categories = kSampleCategories;
    frame->channels = {""};
    Dice dice(11);
    for (const SampleIncident& incident : sampleIncidents(incidents))
        appendRow(*frame, incident, dice);
    return frame;
}

/// What a store would say about a row of the sample frame.
inline IncidentRow sampleRow(const Frame& frame, IncidentId id)
{
    const auto row = static_cast<std::size_t>(id.value() - 1);
    IncidentRow out;
    out.id = id;
    out.number = id.value();
    out.sourceId = "JQ" + std::to_string(100000 + id.value());
    out.receivedAt = frame.receivedAt(row);
    out.isDayOnly = frame.hour[row] == kNoHour;
    out.category = frame.categories[frame.category[row]];
    const std::int32_t grid = frame.areaOf(Level::Grid, row);
    out.address = grid == kNoArea ? std::string()
                                  : kSampleNames[static_cast<std::size_t>(grid)] + std::to_string(1 + frame.address[row] % 100)
                                        + "号院";
    out.callerMask = "138****" + std::to_string(1000 + frame.caller[row]);
    return out;
}

inline IncidentDetail sampleDetail(const Frame& frame, IncidentId id)
{
    const IncidentRow row = sampleRow(frame, id);
    IncidentDetail detail;
    detail.incident.sourceId = row.sourceId;
    detail.incident.receivedAt = row.receivedAt;
    detail.incident.receivedMark = row.isDayOnly ? kTimeDayOnly : kTimeExact;
    detail.incident.arrivedAt = CivilTime{row.receivedAt.seconds + 540};
    detail.incident.category = row.category;
    detail.incident.address = row.address;
    detail.incident.callerMask = row.callerMask;
    detail.incident.plate = "浙A12345";
    detail.incident.narrative = "报警人称楼上噪音扰民。";
    detail.versions = 2;
    detail.file = "sample.csv";
    return detail;
}

/// Every recorded duplicate of the sample with the row before it, which counts.
inline std::vector<std::vector<std::uint32_t>> sampleDuplicateSets(const Frame& frame)
{
    std::vector<std::vector<std::uint32_t>> sets;
    for (std::uint32_t row = 1; row < frame.size(); ++row) {
        if ((frame.flags[row] & kRowDuplicate) != 0)
            sets.push_back({row - 1, row});
    }
    return sets;
}

} // namespace jingge::test
