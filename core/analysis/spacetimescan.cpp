// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/spacetimescan.h"

#include "core/analysis/scanlanes.h"
#include "core/analysis/scanreplicas.h"

#include <QtGlobal>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>

namespace jingge {

namespace {

constexpr std::size_t kMostCylinders = 200'000'000;
constexpr std::size_t kPilots = 16;  ///< replicas that are looked at in full
constexpr double kBelowPilots = 0.8; ///< of the least of their statistics: what others are searched above
constexpr std::size_t kReplicasAChunk = 8;
constexpr std::size_t kCirclesAChunk = 2048;
constexpr std::int64_t kLeastCases = 2;

/// A cylinder and how unlikely its count is.
struct Found {
    std::uint32_t circle = 0;
    std::uint32_t window = 0;
    std::uint16_t count = 0;
    double statistic = 0;
};

/// What is the same for the data and every replica.
class Ground {
public:
    Ground(const ScanCases& cases, const ScanSetting& setting)
        : m_replicas(cases, setting),
          m_zones(scanZones(cases.places, m_replicas.weights(), setting.metres, setting.mostShare)),
          m_logs(cases.placeOf.size() + 1, 0)
    {
        for (std::size_t i = 1; i < m_logs.size(); ++i)
            m_logs[i] = std::log(static_cast<double>(i));
    }

    [[nodiscard]] const ScanReplicas& replicas() const { return m_replicas; }
    [[nodiscard]] const ScanZones& zones() const { return m_zones; }
    [[nodiscard]] std::size_t cylinders() const { return m_zones.circles() * m_replicas.windows(); }
    [[nodiscard]] double expected(std::size_t circle, std::size_t window) const
    {
        return total() * m_zones.weights[circle] * m_replicas.windowShare(window);
    }
    /// The statistic, 0 where the count is no more than expected or below two; rounded to 1e-9.
    [[nodiscard]] double statistic(std::int64_t count, double expected) const
    {
        if (count < kLeastCases || !(static_cast<double>(count) > expected))
            return 0;
        return std::round(
                   ratio(static_cast<std::size_t>(count), std::log(expected), std::log(total() - expected)) *
                   1e9) /
               1e9;
    }
    /// Whether the statistic may be above a value: the logarithms bounded by a square.
    [[nodiscard]] bool mayExceed(double count, double expected, double value) const
    {
        const double more = count - expected;
        return more > 0 &&
               more * more * (total() + expected) >= 2 * value * expected * (total() - expected) * (1 - 1e-9);
    }
    /// The least counts whose statistic is above a value, for all windows of a circle.
    void limitsOf(std::size_t circle, double value, std::uint16_t* limits) const
    {
        auto count = static_cast<std::size_t>(kLeastCases);
        for (std::size_t window = 0; window < m_replicas.windows(); ++window) {
            const double mean = expected(circle, window);
            limits[window] = kNoScanLimit;
            if (!(mean > 0) || !(mean < total()))
                continue;
            const double logMean = std::log(mean);
            const double logRest = std::log(total() - mean);
            // Windows hold each other: a longer one expects more and so needs no fewer cases.
            while (count < m_logs.size() && count <= kMostScanCount &&
                   (static_cast<double>(count) <= mean || ratio(count, logMean, logRest) <= value - 1e-9))
                ++count;
            if (count < m_logs.size() && count <= kMostScanCount)
                limits[window] = static_cast<std::uint16_t>(count);
        }
    }

private:
    [[nodiscard]] double total() const { return static_cast<double>(m_logs.size() - 1); }
    [[nodiscard]] double ratio(std::size_t count, double logMean, double logRest) const
    {
        const std::size_t rest = m_logs.size() - 1 - count;
        const double outside = rest == 0 ? 0 : static_cast<double>(rest) * (m_logs[rest] - logRest);
        return static_cast<double>(count) * (m_logs[count] - logMean) + outside;
    }

    ScanReplicas m_replicas;
    ScanZones m_zones;
    std::vector<double> m_logs; ///< of 0 … all cases; the first is not used
};

/// The likeliest cylinder of one centre, every cylinder looked at.
Found bestOf(const Ground& ground, std::size_t centre, const std::vector<std::uint16_t>& counts, double above)
{
    const ScanZones& zones = ground.zones();
    const std::size_t lanes = ground.replicas().lanes();
    std::vector<std::int64_t> sums(ground.replicas().windows(), 0);
    Found best{0, 0, 0, above};
    std::size_t step = zones.firstAdded(zones.firstCircle(centre));
    for (std::size_t circle = zones.firstCircle(centre); circle < zones.centreEnds[centre]; ++circle) {
        for (; step < zones.circleEnds[circle]; ++step) {
            for (std::size_t window = 0; window < sums.size(); ++window)
                sums[window] += counts[zones.added[step] * lanes + window];
        }
        for (std::size_t window = 0; window < sums.size(); ++window) {
            const double expected = ground.expected(circle, window);
            if (!ground.mayExceed(static_cast<double>(sums[window]), expected, best.statistic))
                continue;
            const double statistic = ground.statistic(sums[window], expected);
            if (statistic > best.statistic)
                best = {static_cast<std::uint32_t>(circle), static_cast<std::uint32_t>(window),
                        static_cast<std::uint16_t>(sums[window]), statistic};
        }
    }
    return best;
}

double greatest(const Ground& ground, const std::vector<std::uint16_t>& counts)
{
    double best = 0;
    for (std::size_t centre = 0; centre < ground.zones().centres.size(); ++centre)
        best = bestOf(ground, centre, counts, best).statistic;
    return best;
}

/// The greatest statistic among cylinders that reach their limits; 0 when none does.
double greatestReached(const Ground& ground, const std::vector<std::uint16_t>& counts,
                       const std::vector<std::uint16_t>& limits, std::vector<ReachedCylinder>& reached)
{
    reached.clear();
    findReached(ground.zones(), counts.data(), limits.data(), ground.replicas().lanes(), reached);
    double best = 0;
    for (const ReachedCylinder& cylinder : reached) {
        const double expected = ground.expected(cylinder.circle, cylinder.window);
        if (ground.mayExceed(cylinder.count, expected, best))
            best = std::max(best, ground.statistic(cylinder.count, expected));
    }
    return best;
}

/// Greatest statistics of the replicas. The first are looked at in full; they tell above which value it is
/// enough to search the others, by whole counts; one without anything above it is looked at in full too.
std::vector<double> replicaMaxima(const Ground& ground, std::size_t replicas, const ParallelFor& loop,
                                  const TaskContext& context)
{
    std::vector<double> maxima(replicas, 0);
    const std::size_t pilots = std::min(replicas, kPilots);
    loop.run(pilots, 1, [&](std::size_t, std::size_t begin, std::size_t) {
        if (!context.isStopped())
            maxima[begin] = greatest(ground, ground.replicas().replica(begin + 1));
    });
    const double above =
        kBelowPilots *
        *std::min_element(maxima.begin(), maxima.begin() + static_cast<std::ptrdiff_t>(pilots));
    const std::size_t lanes = ground.replicas().lanes();
    std::vector<std::uint16_t> limits(ground.zones().circles() * lanes, kNoScanLimit);
    loop.run(ground.zones().circles(), kCirclesAChunk, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t circle = begin; circle < end; ++circle)
            ground.limitsOf(circle, above, limits.data() + circle * lanes);
    });
    std::atomic<std::int64_t> done = static_cast<std::int64_t>(pilots);
    loop.run(replicas - pilots, kReplicasAChunk, [&](std::size_t, std::size_t begin, std::size_t end) {
        std::vector<ReachedCylinder> reached;
        for (std::size_t i = pilots + begin; i < pilots + end && !context.isStopped(); ++i) {
            const std::vector<std::uint16_t> counts = ground.replicas().replica(i + 1);
            maxima[i] = greatestReached(ground, counts, limits, reached);
            if (maxima[i] == 0)
                maxima[i] = greatest(ground, counts);
        }
        done += static_cast<std::int64_t>(end - begin);
        context.report(done, static_cast<std::int64_t>(replicas));
    });
    std::ranges::sort(maxima);
    return maxima;
}

ScanCluster clusterOf(const Ground& ground, const Found& found, const std::vector<double>& maxima)
{
    const ScanZones& zones = ground.zones();
    const auto places = zones.placesIn(found.circle);
    const auto atLeast = maxima.end() - std::ranges::lower_bound(maxima, found.statistic);
    return {zones.centres[zones.centreOf(found.circle)],
            zones.radii[found.circle],
            {places.begin(), places.end()},
            static_cast<int>(found.window) + 1,
            found.count,
            ground.expected(found.circle, found.window),
            found.statistic,
            static_cast<double>(1 + atLeast) / static_cast<double>(1 + maxima.size())};
}

/// The likeliest first, without those that share a place with one that is told.
std::vector<ScanCluster> clustersOf(const Ground& ground, std::vector<Found> best,
                                    const std::vector<double>& maxima, std::size_t most, std::size_t places)
{
    std::ranges::stable_sort(best, std::greater<>(), &Found::statistic);
    std::vector<bool> isTaken(places, false);
    std::vector<ScanCluster> clusters;
    for (const Found& found : best) {
        if (clusters.size() == most || !(found.statistic > 0))
            break;
        const auto within = ground.zones().placesIn(found.circle);
        if (std::ranges::any_of(within, [&isTaken](std::uint32_t place) { return isTaken[place]; }))
            continue;
        for (const std::uint32_t place : within)
            isTaken[place] = true;
        clusters.push_back(clusterOf(ground, found, maxima));
    }
    return clusters;
}

} // namespace

Result<ScanResult> spaceTimeScan(const ScanCases& cases, const ScanSetting& setting, const ParallelFor& loop,
                                 const TaskContext& context)
{
    if (cases.placeOf.empty())
        return fail(ErrorKind::Data, "scan", "cases",
                    QT_TRANSLATE_NOOP("core", "no incident inside the filters has a place"));
    const Ground ground(cases, setting);
    if (ground.cylinders() > kMostCylinders)
        return fail(ErrorKind::Data, "scan", "cylinders",
                    {QT_TRANSLATE_NOOP("core", "more than %1 cylinders"), {std::to_string(kMostCylinders)}},
                    QT_TRANSLATE_NOOP("core", "take a smaller radius or shorter windows"));
    if (ground.replicas().mostInWindow() > kMostScanCount)
        return fail(ErrorKind::Data, "scan", "cases",
                    {QT_TRANSLATE_NOOP("core", "more than %1 incidents lie in the longest window"),
                     {std::to_string(kMostScanCount)}},
                    QT_TRANSLATE_NOOP("core", "take shorter windows or fewer categories"));
    const std::vector<std::uint16_t> counts = ground.replicas().observed();
    std::vector<Found> best(ground.zones().centres.size());
    loop.run(best.size(), 64, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t centre = begin; centre < end; ++centre)
            best[centre] = bestOf(ground, centre, counts, 0);
    });
    const auto replicas = static_cast<std::size_t>(setting.permutations);
    const std::vector<double> maxima = replicaMaxima(ground, replicas, loop, context);
    if (context.isStopped())
        return fail(ErrorKind::Cancelled, "scan", "", QT_TRANSLATE_NOOP("core", "cancelled"));
    ScanResult result;
    result.clusters = clustersOf(ground, std::move(best), maxima, static_cast<std::size_t>(setting.clusters),
                                 cases.places.size());
    result.cylinders = static_cast<std::int64_t>(ground.cylinders());
    return result;
}

} // namespace jingge
