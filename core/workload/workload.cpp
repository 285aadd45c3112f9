// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/workload.h"

#include "core/domain/category.h"
#include "core/geo/areaindex.h"
#include "core/simulate/random.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace jingge {

namespace {

using invented::Random;
using invented::WeightedChoice;

constexpr double kWest = 119.7;
constexpr double kSouth = 29.8;
constexpr double kWidth = 0.6;
constexpr double kHeight = 0.42;
constexpr std::size_t kBends = 8; // corners within a side
constexpr std::int64_t kDays = 730;
constexpr std::array<int, 24> kHourWeights{6, 4, 3, 2, 2, 3, 5, 9, 14, 13, 12, 11, 12, 11, 11, 12, 14, 17, 18, 16, 15, 16, 14, 9};

/// The corners of a lattice, moved a little but on the border.
class Lattice {
public:
    Lattice(std::size_t columns, std::size_t rows) : m_columns(columns), m_rows(rows)
    {
        Random random(7, 1);
        const double wide = kWidth / static_cast<double>(columns);
        const double tall = kHeight / static_cast<double>(rows);
        for (std::size_t y = 0; y <= rows; ++y) {
            for (std::size_t x = 0; x <= columns; ++x) {
                const bool isInside = x > 0 && x < columns && y > 0 && y < rows;
                const double shift = isInside ? 0.3 : 0;
                m_corners.push_back({kWest + (static_cast<double>(x) + random.between(-shift, shift)) * wide,
                                     kSouth + (static_cast<double>(y) + random.between(-shift, shift)) * tall});
            }
        }
    }
    /// The way from one corner to a neighbour without its end; the same corners in both directions.
    void appendSide(Ring& ring, std::size_t from, std::size_t to) const
    {
        const bool isForward = from < to;
        const LonLat a = m_corners[std::min(from, to)];
        const LonLat b = m_corners[std::max(from, to)];
        Random random(11, std::min(from, to) * m_corners.size() + std::max(from, to));
        std::vector<LonLat> side{a};
        for (std::size_t i = 1; i <= kBends; ++i) {
            const double t = static_cast<double>(i) / (kBends + 1);
            const double bend = isBorder(from, to) ? 0 : random.between(-0.035, 0.035);
            side.push_back({a.lon + (b.lon - a.lon) * t - (b.lat - a.lat) * bend,
                            a.lat + (b.lat - a.lat) * t + (b.lon - a.lon) * bend});
        }
        side.push_back(b);
        if (!isForward)
            std::ranges::reverse(side);
        ring.insert(ring.end(), side.begin(), side.end() - 1);
    }
    [[nodiscard]] std::size_t corner(std::size_t x, std::size_t y) const { return y * (m_columns + 1) + x; }

private:
    [[nodiscard]] bool isBorder(std::size_t a, std::size_t b) const
    {
        const auto row = [this](std::size_t corner) { return corner / (m_columns + 1); };
        const auto column = [this](std::size_t corner) { return corner % (m_columns + 1); };
        return (row(a) == row(b) && (row(a) == 0 || row(a) == m_rows)) ||
               (column(a) == column(b) && (column(a) == 0 || column(a) == m_columns));
    }
    std::size_t m_columns;
    std::size_t m_rows;
    std::vector<LonLat> m_corners;
};

Area gridOf(const Lattice& lattice, std::size_t x, std::size_t y, std::size_t number)
{
    const std::array<std::size_t, 5> corners{lattice.corner(x, y), lattice.corner(x + 1, y), lattice.corner(x + 1, y + 1),
                                             lattice.corner(x, y + 1), lattice.corner(x, y)};
    Ring ring;
    for (std::size_t i = 0; i + 1 < corners.size(); ++i)
        lattice.appendSide(ring, corners[i], corners[i + 1]);
    ring.push_back(ring.front());
    Area area;
    area.id = AreaId(static_cast<std::int64_t>(number) + 1);
    area.level = Level::Grid;
    area.code = "G" + std::to_string(100000 + number);
    area.name = "网格" + std::to_string(number);
    area.areaKm2 = 1;
    area.shape = {{std::move(ring), {}}};
    return area;
}

/// One incident after another, in order of time.
class Incidents {
public:
    explicit Incidents(std::size_t count) :
        m_random(20240101, 3), m_step(static_cast<double>(kDays * kDaySeconds) / static_cast<double>(count)),
        m_categories(invented::heavyTail(24, 0.9)), m_addresses(invented::heavyTail(std::max<std::size_t>(2000, count / 12), 0.75)),
        m_callers(invented::heavyTail(std::max<std::size_t>(1000, count / 2), 0.55)),
        m_plates(invented::heavyTail(std::max<std::size_t>(500, count / 9), 0.5)), m_places(workloadPoints(std::max<std::size_t>(2000, count / 12)))
    {
        std::vector<std::uint64_t> hours(kHourWeights.begin(), kHourWeights.end());
        m_hours = WeightedChoice(hours);
    }
    struct One {
        std::int64_t time;
        std::size_t category;
        std::size_t address;
        std::size_t caller;
        std::size_t plate; ///< kNoKey = none
        LonLat place;
    };
    One next()
    {
        One one{};
        m_at += m_step * m_random.between(0.5, 1.5);
        const auto day = static_cast<std::int64_t>(m_at) / kDaySeconds * kDaySeconds;
        one.time = day + static_cast<std::int64_t>(m_hours.draw(m_random)) * 3600 + m_random.below(3600);
        one.category = m_categories.draw(m_random);
        one.address = m_addresses.draw(m_random);
        one.caller = m_callers.draw(m_random);
        one.plate = m_random.chance(0.22) ? m_plates.draw(m_random) : std::size_t{kNoKey};
        one.place = m_places[one.address];
        if (m_random.chance(0.4)) {
            one.place.lon += m_random.between(-2e-4, 2e-4);
            one.place.lat += m_random.between(-2e-4, 2e-4);
        }
        return one;
    }

private:
    static constexpr std::int64_t kStart = 1672531200; // 2023-01-01
    Random m_random;
    double m_step;
    double m_at = static_cast<double>(kStart);
    WeightedChoice m_hours;
    WeightedChoice m_categories;
    WeightedChoice m_addresses;
    WeightedChoice m_callers;
    WeightedChoice m_plates;
    std::vector<LonLat> m_places;
};

std::vector<Incidents::One> incidentsInOrder(std::size_t count)
{
    Incidents incidents(count);
    std::vector<Incidents::One> all;
    all.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
        all.push_back(incidents.next());
    std::ranges::stable_sort(all, {}, &Incidents::One::time);
    return all;
}

std::uint32_t code(std::size_t position)
{
    return static_cast<std::uint32_t>(position);
}

std::int32_t degreesE7(double degrees)
{
    return static_cast<std::int32_t>(std::lround(degrees * 1e7));
}

} // namespace

std::shared_ptr<const AreaTable> workloadTown(std::size_t grids)
{
    const auto columns = std::max<std::size_t>(1, static_cast<std::size_t>(std::lround(std::sqrt(static_cast<double>(grids) * 1.25))));
    const std::size_t rows = std::max<std::size_t>(1, grids / columns);
    const Lattice lattice(columns, rows);
    auto table = std::make_shared<AreaTable>();
    for (std::size_t y = 0; y < rows; ++y) {
        for (std::size_t x = 0; x < columns; ++x)
            table->levels[indexOf(Level::Grid)].push_back(gridOf(lattice, x, y, y * columns + x));
    }
    return table;
}

std::vector<LonLat> workloadPoints(std::size_t count)
{
    constexpr int kHotPlaces = 40;
    Random random(5, 2);
    std::vector<LonLat> centres;
    for (int i = 0; i < kHotPlaces; ++i)
        centres.push_back({random.between(kWest, kWest + kWidth), random.between(kSouth, kSouth + kHeight)});
    std::vector<LonLat> points;
    points.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        if (random.chance(0.15)) {
            points.push_back({random.between(kWest - 0.01, kWest + kWidth), random.between(kSouth - 0.01, kSouth + kHeight)});
            continue;
        }
        const LonLat centre = centres[random.below(kHotPlaces)];
        points.push_back({centre.lon + 0.015 * random.normal(), centre.lat + 0.012 * random.normal()});
    }
    return points;
}

FrameSnapshot workloadFrame(std::size_t rows, std::size_t grids)
{
    auto frame = std::make_shared<Frame>();
    frame->areas = workloadTown(grids);
    frame->channels = {""};
    for (const std::string_view category : kCategoryCodes)
        frame->categories.emplace_back(category);
    const AreaIndex index(frame->areas->at(Level::Grid));
    for (const Incidents::One& one : incidentsInOrder(rows)) {
        const CivilTime time{one.time};
        frame->time.push_back(one.time);
        frame->hour.push_back(static_cast<std::uint8_t>(time.hour()));
        frame->weekday.push_back(static_cast<std::uint8_t>(time.date().weekday()));
        frame->category.push_back(static_cast<std::uint16_t>(one.category % frame->categories.size()));
        frame->channel.push_back(0);
        frame->flags.push_back(0);
        frame->lonE7.push_back(degreesE7(one.place.lon));
        frame->latE7.push_back(degreesE7(one.place.lat));
        frame->place.push_back(code(one.address));
        frame->address.push_back(code(one.address));
        frame->caller.push_back(code(one.caller));
        frame->plate.push_back(code(one.plate));
        frame->id.push_back(static_cast<std::int64_t>(frame->id.size()) + 1);
        frame->area[indexOf(Level::Grid)].push_back(index.areaAt(one.place));
    }
    return frame;
}

std::string workloadTable(std::size_t rows)
{
    std::string table = "id,received_at,category,address,phone,plate,lon,lat,narrative\n";
    std::size_t number = 0;
    for (const Incidents::One& one : incidentsInOrder(rows)) {
        const std::string place = std::to_string(one.address % 997 + 1) + "号" + std::to_string(one.address / 997 + 1) + "室";
        std::string time = CivilTime{one.time}.text();
        time[10] = ' ';
        table.append(std::to_string(++number)).append(",").append(time).append(",类别").append(std::to_string(one.category));
        table.append(",城南区和平路").append(place).append(",1").append(std::to_string(3000000000 + one.caller * 48271 % 6999999989));
        table.append(",").append(one.plate == kNoKey ? "" : "浙A" + std::to_string(10000 + one.plate % 90000));
        table.append(",").append(std::to_string(one.place.lon)).append(",").append(std::to_string(one.place.lat));
        table.append(",报警人称楼上持续大声喧哗影响休息，请民警到场处理").append(std::to_string(number % 97)).append("\n");
    }
    return table;
}

const char* workloadMapping()
{
    return R"(name = "workload"
[columns]
source_id = "id"
received_at = "received_at"
category = "category"
address = "address"
caller_phone = "phone"
plate = "plate"
lon = "lon"
lat = "lat"
narrative = "narrative"
[categories]
"类别0" = "traffic.accident"
"类别1" = "complaint.noise"
"类别2" = "fraud.telecom"
"*" = "other"
)";
}

} // namespace jingge
