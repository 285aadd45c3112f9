// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/inspect/coordinatetrial.h"

#include "core/base/text.h"
#include "core/geo/coordinatesystem.h"
#include "core/geo/geodesic.h"
#include "core/ingest/placereading.h"
#include "core/seal/seal.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

namespace jingge {

namespace {

constexpr std::size_t kMostPoints = 2000;
constexpr double kClear = 0.02;
constexpr double kCrowdedShare = 0.01;
constexpr std::int64_t kLeastCrowd = 10;
constexpr std::size_t kShownAddresses = 3;
constexpr double kLargestDegrees = 360;

using Pair = std::pair<double, double>;

/// The columns of a mapping's pairs in a sample.
std::vector<std::pair<std::size_t, std::size_t>> pairColumns(const TableSample& sample,
                                                             const Mapping& mapping)
{
    const auto at = [&](const std::string& name) {
        const auto found = std::ranges::find_if(
            sample.header, [&](const std::string& one) { return foldedHeader(one) == foldedHeader(name); });
        return static_cast<std::size_t>(found - sample.header.begin());
    };
    std::vector<std::pair<std::size_t, std::size_t>> columns;
    for (const CoordinatePair& pair : mapping.coordinates)
        columns.emplace_back(at(pair.lon), at(pair.lat));
    return columns;
}

std::optional<Pair> pairOf(const TableSample& sample, const SampleRow& row,
                           const std::vector<std::pair<std::size_t, std::size_t>>& columns)
{
    for (const auto& [lon, lat] : columns) {
        const auto x = readDecimal(sample.field(row, lon));
        const auto y = readDecimal(sample.field(row, lat));
        if (x && y && (*x != 0 || *y != 0))
            return Pair{*x, *y};
    }
    return std::nullopt;
}

bool isDefault(const Mapping& mapping, const Pair& pair)
{
    return std::ranges::find(mapping.defaultPoints, pair) != mapping.defaultPoints.end();
}

std::vector<Pair> pairsOf(const TableSample& sample, const Mapping& mapping)
{
    const auto columns = pairColumns(sample, mapping);
    std::vector<Pair> pairs;
    for (const SampleRow& row : sample.rows) {
        const auto pair = pairOf(sample, row, columns);
        if (pair && !isDefault(mapping, *pair))
            pairs.push_back(*pair);
    }
    if (pairs.size() <= kMostPoints)
        return pairs;
    std::vector<Pair> spread;
    for (std::size_t i = 0; i < kMostPoints; ++i)
        spread.push_back(pairs[i * pairs.size() / kMostPoints]);
    return spread;
}

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

/// Gauss–Krüger zones of CGCS2000 that an easting can belong to: by its prefix, else by the station's
/// longitude.
std::vector<std::string> zonesFor(double easting, const Box& bounds)
{
    std::vector<std::string> names;
    const auto add = [&names](int code) { names.push_back("EPSG:" + std::to_string(code)); };
    const int prefix = static_cast<int>(easting / 1'000'000);
    if (prefix >= 25 && prefix <= 45)
        add(4513 + prefix - 25);
    else if (prefix >= 13 && prefix <= 23)
        add(4491 + prefix - 13);
    if (prefix >= 1)
        return names;
    for (int i = 0; i < 21; ++i) { // central meridians 75, 78 … 135
        const double meridian = 75 + 3 * i;
        if (bounds.isEmpty() || (meridian > bounds.west - 3 && meridian < bounds.east + 3))
            add(4534 + i);
    }
    for (int i = 0; i < 11; ++i) { // 75, 81 … 135
        const double meridian = 75 + 6 * i;
        if (bounds.isEmpty() || (meridian > bounds.west - 4 && meridian < bounds.east + 4))
            add(4502 + i);
    }
    return names;
}

bool isInside(const AreaLocator& areas, LonLat point)
{
    return std::ranges::any_of(areas.areasAt(point), [](std::int64_t area) { return area != 0; });
}

SystemTrial tryOne(const CoordinateSystem& system, const std::vector<Pair>& pairs, const AreaLocator& areas,
                   bool areMetres)
{
    SystemTrial trial{system.name(), 0, 0, 0};
    std::vector<double> shifts;
    for (const auto& [x, y] : pairs) {
        const auto point = system.toWgs84(x, y);
        if (!point)
            continue;
        ++trial.points;
        trial.inside += isInside(areas, *point) ? 1 : 0;
        if (!areMetres && !system.isWgs84() && shifts.size() < 200)
            shifts.push_back(distanceMetres(*point, {x, y}));
    }
    trial.shiftMetres = median(std::move(shifts));
    return trial;
}

} // namespace

bool CoordinateTrial::isClear() const
{
    return hasAreas && !systems.empty() && systems.front().inside > 0 &&
           (systems.size() == 1 || systems[0].share() - systems[1].share() >= kClear);
}

CoordinateTrial tryCoordinates(const TableSample& sample, const Mapping& mapping, const AreaLocator& areas)
{
    CoordinateTrial trial;
    const std::vector<Pair> pairs = pairsOf(sample, mapping);
    trial.hasAreas = !areas.bounds().isEmpty();
    if (pairs.empty())
        return trial;
    std::vector<double> eastings;
    for (const auto& [x, y] : pairs)
        eastings.push_back(std::fabs(x));
    trial.areMetres = median(eastings) > kLargestDegrees;
    std::vector<std::string> names{"EPSG:4326", "GCJ-02", "BD-09"};
    if (trial.areMetres)
        names = zonesFor(median(eastings), areas.bounds());
    for (const std::string& name : names) {
        if (const auto system = CoordinateSystem::fromName(name))
            trial.systems.push_back(tryOne(*system, pairs, areas, trial.areMetres));
    }
    std::ranges::stable_sort(trial.systems,
                             [](const auto& a, const auto& b) { return a.share() > b.share(); });
    std::vector<Pair> exchanged;
    for (const auto& [x, y] : pairs)
        exchanged.emplace_back(y, x);
    const SystemTrial turned = tryOne(CoordinateSystem(), exchanged, areas, false);
    const auto half = static_cast<std::int64_t>(pairs.size() / 2);
    trial.isExchanged = !trial.areMetres && turned.inside > half && trial.systems.front().inside < half;
    return trial;
}

std::vector<CrowdedPoint> findCrowdedPoints(const TableSample& sample, const Mapping& mapping)
{
    const auto columns = pairColumns(sample, mapping);
    struct Crowd {
        std::int64_t count = 0;
        std::vector<std::string> addresses;
    };
    std::map<Pair, Crowd> crowds;
    std::int64_t located = 0;
    std::optional<std::size_t> address;
    for (std::size_t i = 0; i < sample.header.size(); ++i) {
        const auto& names = mapping.column(Column::Address).names;
        if (!names.empty() && foldedHeader(names.front()) == foldedHeader(sample.header[i]))
            address = i;
    }
    for (const SampleRow& row : sample.rows) {
        const auto pair = pairOf(sample, row, columns);
        if (!pair)
            continue;
        ++located;
        Crowd& crowd = crowds[*pair];
        ++crowd.count;
        const std::string text = address ? maskNumbers(trimmed(sample.field(row, *address))) : std::string();
        if (crowd.addresses.size() < kShownAddresses && !text.empty() &&
            std::ranges::find(crowd.addresses, text) == crowd.addresses.end())
            crowd.addresses.push_back(text);
    }
    std::vector<CrowdedPoint> points;
    for (auto& [pair, crowd] : crowds) {
        const double share =
            static_cast<double>(crowd.count) / static_cast<double>(std::max<std::int64_t>(1, located));
        if (crowd.count >= kLeastCrowd && share > kCrowdedShare)
            points.push_back({pair.first, pair.second, crowd.count, share, std::move(crowd.addresses)});
    }
    std::ranges::stable_sort(points,
                             [](const CrowdedPoint& a, const CrowdedPoint& b) { return a.count > b.count; });
    return points;
}

} // namespace jingge
