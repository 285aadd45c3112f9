// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/knox.h"

#include "core/analysis/closepairs.h"
#include "core/analysis/knoxcounts.h"
#include "core/base/civiltime.h"
#include "core/base/random.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace jingge {

namespace {

constexpr std::size_t kMostPairs = 200'000'000;

/// Pairs of points closer than the last edge, by band of distance.
using PairsByBand = std::vector<std::vector<KnoxPair>>;

double distanceBetween(PlanePoint a, PlanePoint b, Metric metric)
{
    return metric == Metric::Manhattan ? std::fabs(a.x - b.x) + std::fabs(a.y - b.y)
                                       : euclideanDistance(a, b);
}

/// False when there are too many.
bool findPairs(const std::vector<PlanePoint>& points, const KnoxSetting& setting, PairsByBand& pairs)
{
    std::size_t count = 0;
    return CloseCells(points, setting.spaceEdges.back()).forEachPair([&](std::uint32_t a, std::uint32_t b) {
        const auto edge = std::ranges::upper_bound(setting.spaceEdges,
                                                   distanceBetween(points[a], points[b], setting.metric));
        if (edge == setting.spaceEdges.end())
            return true;
        pairs[static_cast<std::size_t>(edge - setting.spaceEdges.begin()) - 1].push_back({a, b});
        return ++count <= kMostPairs;
    });
}

/// Differences below limit `i` are those below edge i + 1.
std::vector<std::int32_t> limitsOf(const std::vector<double>& timeEdges)
{
    std::vector<std::int32_t> limits;
    for (std::size_t i = 1; i < timeEdges.size(); ++i) {
        const double seconds = std::ceil(timeEdges[i] * static_cast<double>(kDaySeconds));
        limits.push_back(static_cast<std::int32_t>(std::min(seconds, static_cast<double>(INT32_MAX))));
    }
    return limits;
}

/// Counts pairs by bands for as many orders of the times as there are lanes.
class LaneCounter {
public:
    LaneCounter(const PairsByBand& pairs, const KnoxSetting& setting,
                const std::vector<std::int32_t>& seconds)
        : m_pairs(pairs),
          m_setting(setting),
          m_seconds(seconds),
          m_limits(limitsOf(setting.timeEdges)),
          m_values(seconds.size() * kKnoxLanes)
    {
    }

    [[nodiscard]] std::size_t timeBands() const { return m_limits.size() + (m_setting.hasSameDay ? 1 : 0); }
    [[nodiscard]] std::size_t cells() const { return m_pairs.size() * timeBands(); }

    /// Gives lane its order of the times: point i has the time of point order[i].
    void setLane(std::size_t lane, const std::vector<std::uint32_t>& order)
    {
        for (std::size_t i = 0; i < order.size(); ++i)
            m_values[i * kKnoxLanes + lane] = m_seconds[order[i]];
    }
    /// counts[cell × kKnoxLanes + lane].
    void count(std::vector<std::int32_t>& counts)
    {
        counts.assign(cells() * kKnoxLanes, 0);
        for (std::size_t band = 0; band < m_pairs.size(); ++band)
            countIntervals(band, counts);
        if (!m_setting.hasSameDay)
            return;
        for (std::int32_t& value : m_values)
            value /= static_cast<std::int32_t>(kDaySeconds);
        for (std::size_t band = 0; band < m_pairs.size(); ++band) {
            KnoxLaneCounts found{};
            countCloserPairs(m_pairs[band], m_values.data(), {1, 0, 0, 0}, found);
            std::ranges::copy(found[0], at(counts, band, 0));
        }
    }

private:
    [[nodiscard]] std::vector<std::int32_t>::iterator at(std::vector<std::int32_t>& counts, std::size_t band,
                                                         std::size_t timeBand) const
    {
        return counts.begin() + static_cast<std::ptrdiff_t>((band * timeBands() + timeBand) * kKnoxLanes);
    }
    void countIntervals(std::size_t band, std::vector<std::int32_t>& counts) const
    {
        const std::size_t first = m_setting.hasSameDay ? 1 : 0;
        std::array<std::int32_t, kKnoxLanes> below{};
        for (std::size_t begin = 0; begin < m_limits.size(); begin += kKnoxLimits) {
            std::array<std::int32_t, kKnoxLimits> limits{};
            const std::size_t size = std::min(kKnoxLimits, m_limits.size() - begin);
            std::copy_n(m_limits.begin() + static_cast<std::ptrdiff_t>(begin), size, limits.begin());
            KnoxLaneCounts found{};
            countCloserPairs(m_pairs[band], m_values.data(), limits, found);
            for (std::size_t k = 0; k < size; ++k) {
                auto cell = at(counts, band, first + begin + k);
                for (std::size_t lane = 0; lane < kKnoxLanes; ++lane, ++cell)
                    *cell = found[k][lane] - below[lane];
                below = found[k];
            }
        }
    }

    const PairsByBand& m_pairs;
    const KnoxSetting& m_setting;
    const std::vector<std::int32_t>& m_seconds; ///< since the first midnight
    std::vector<std::int32_t> m_limits;
    std::vector<std::int32_t> m_values;
};

/// What the permutations say of one cell.
struct CellTally {
    std::int64_t sum = 0;
    std::int64_t atLeast = 0;
};

std::vector<std::int32_t> secondsOf(const std::vector<std::int64_t>& times)
{
    const std::int64_t first = CivilTime::at(CivilTime{*std::ranges::min_element(times)}.date()).seconds;
    std::vector<std::int32_t> seconds;
    seconds.reserve(times.size());
    for (const std::int64_t time : times)
        seconds.push_back(static_cast<std::int32_t>(time - first));
    return seconds;
}

std::vector<std::uint32_t> givenOrder(std::size_t count)
{
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), 0U);
    return order;
}

/// The permutations of one chunk, each with a stream of random numbers of its own.
std::vector<CellTally> tallyChunk(LaneCounter& counter, const std::vector<std::int32_t>& observed,
                                  std::size_t points, std::size_t begin, std::size_t end, std::uint64_t seed)
{
    std::vector<CellTally> tallies(counter.cells());
    std::vector<std::int32_t> counts;
    for (std::size_t lane = 0; lane < end - begin; ++lane) {
        std::vector<std::uint32_t> order = givenOrder(points);
        RandomBits(seed, begin + lane + 1).shuffle(order);
        counter.setLane(lane, order);
    }
    counter.count(counts);
    for (std::size_t cell = 0; cell < tallies.size(); ++cell) {
        for (std::size_t lane = 0; lane < end - begin; ++lane) {
            const std::int32_t count = counts[cell * kKnoxLanes + lane];
            tallies[cell].sum += count;
            tallies[cell].atLeast += count >= observed[cell * kKnoxLanes] ? 1 : 0;
        }
    }
    return tallies;
}

KnoxCell cellOf(std::int64_t observed, const CellTally& tally, int permutations)
{
    KnoxCell cell;
    cell.observed = observed;
    cell.expected = static_cast<double>(tally.sum) / permutations;
    if (tally.sum > 0)
        cell.ratio = static_cast<double>(observed) / cell.expected;
    cell.p = static_cast<double>(1 + tally.atLeast) / static_cast<double>(1 + permutations);
    return cell;
}

} // namespace

Result<std::vector<KnoxCell>> knoxTest(const std::vector<PlanePoint>& points,
                                       const std::vector<std::int64_t>& times, const KnoxSetting& setting,
                                       const ParallelFor& loop, const TaskContext& context)
{
    PairsByBand pairs(setting.spaceEdges.size() - 1);
    if (!findPairs(points, setting, pairs))
        return fail(
            ErrorKind::Data, "knox", "pairs",
            {QT_TRANSLATE_NOOP("core", "more than %1 pairs lie within the largest distance"),
             {std::to_string(kMostPairs)}},
            QT_TRANSLATE_NOOP("core", "take smaller distances, a shorter period or fewer categories"));
    const std::vector<std::int32_t> seconds = points.empty() ? std::vector<std::int32_t>() : secondsOf(times);
    LaneCounter given(pairs, setting, seconds);
    std::vector<std::int32_t> observed;
    given.setLane(0, givenOrder(points.size()));
    given.count(observed);

    const auto permutations = static_cast<std::size_t>(setting.permutations);
    std::vector<std::vector<CellTally>> chunks((permutations + kKnoxLanes - 1) / kKnoxLanes);
    loop.run(permutations, kKnoxLanes, [&](std::size_t chunk, std::size_t begin, std::size_t end) {
        if (context.isStopped())
            return;
        LaneCounter counter(pairs, setting, seconds);
        chunks[chunk] = tallyChunk(counter, observed, points.size(), begin, end, setting.seed);
    });
    if (context.isStopped())
        return fail(ErrorKind::Cancelled, "knox", "", QT_TRANSLATE_NOOP("core", "cancelled"));
    std::vector<KnoxCell> cells;
    for (std::size_t cell = 0; cell < given.cells(); ++cell) {
        CellTally tally;
        for (const auto& chunk : chunks) {
            tally.sum += chunk[cell].sum;
            tally.atLeast += chunk[cell].atLeast;
        }
        cells.push_back(cellOf(observed[cell * kKnoxLanes], tally, setting.permutations));
    }
    return cells;
}

KnoxFinding knoxFinding(const KnoxSetting& setting, const std::vector<KnoxCell>& cells)
{
    constexpr double kAboveChance = 0.05;
    constexpr double kAboveNormal = 1.645; // of the standard normal, one-sided 0.05
    const std::size_t sameDay = setting.hasSameDay ? 1 : 0;
    const std::size_t intervals = std::max<std::size_t>(setting.timeEdges.size(), 1) - 1;
    const std::size_t columns = intervals + sameDay;
    const auto isAbove = [&](std::size_t space, std::size_t time) {
        const KnoxCell& cell = cells[space * columns + sameDay + time];
        if (!(cell.p < kAboveChance))
            return false;
        if (time > 0 || !setting.hasSameDay || setting.timeEdges[1] < 1)
            return true;
        const KnoxCell& same = cells[space * columns];
        const double expected = cell.expected - same.expected;
        return static_cast<double>(cell.observed - same.observed) >
               expected + kAboveNormal * std::sqrt(expected);
    };
    std::size_t days = 0;
    while (days < intervals && isAbove(0, days))
        ++days;
    if (days == 0)
        return {setting.hasSameDay && cells.front().p < kAboveChance ? KnoxFinding::Kind::SameDayOnly
                                                                     : KnoxFinding::Kind::Nothing};
    std::size_t bands = 1;
    while (bands + 1 < setting.spaceEdges.size() && isAbove(bands, 0))
        ++bands;
    return {KnoxFinding::Kind::Watch, setting.spaceEdges[bands], setting.timeEdges[days]};
}

} // namespace jingge
