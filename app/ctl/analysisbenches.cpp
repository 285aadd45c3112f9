// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/benchcases.h"
#include "core/analysis/alarms.h"
#include "core/analysis/density.h"
#include "core/analysis/hotspot.h"
#include "core/analysis/knox.h"
#include "core/analysis/moran.h"
#include "core/analysis/nearrepeat.h"
#include "core/analysis/spacetimescan.h"
#include "core/base/random.h"
#include "core/jobs/threadedfor.h"
#include "core/workload/workload.h"

#include <QtGlobal>

#include <algorithm>

namespace jingge {

namespace {

/// The workload's points in metres, and 1,024 × 1,024 cells over them with σ of 16 cells.
struct SurfaceGround {
    std::vector<PlanePoint> points;
    DensityGrid grid;
    DensityKernel kernel{Kernel::Gaussian, 0};
};

Result<std::shared_ptr<SurfaceGround>> surfaceGround(std::size_t count)
{
    constexpr double kCells = 1024;
    const std::vector<LonLat> places = workloadPoints(count);
    const auto zone = PlaneZone::ofMedian(places);
    if (!zone)
        return Unexpected(zone.error());
    auto points = zone->toPlane(places);
    if (!points)
        return Unexpected(points.error());
    auto ground = std::make_shared<SurfaceGround>();
    ground->points = std::move(*points);
    const auto [west, east] = std::ranges::minmax(ground->points, {}, &PlanePoint::x);
    const auto [south, north] = std::ranges::minmax(ground->points, {}, &PlanePoint::y);
    const double width = std::max(east.x - west.x, north.y - south.y);
    ground->kernel.bandwidth = width / (kCells - 96) * 16;
    ground->grid = {west.x - ground->kernel.margin(), north.y + ground->kernel.margin(),
                    width / (kCells - 96), static_cast<std::size_t>(kCells),
                    static_cast<std::size_t>(kCells)};
    return ground;
}

Result<BenchRun> blurredSurface(BenchGround& ground)
{
    const auto surface = surfaceGround(ground.frameRows());
    if (!surface)
        return Unexpected(surface.error());
    return BenchRun{static_cast<std::int64_t>(ground.frameRows()), [surface = *surface]() -> Result<void> {
                        const auto cells = blurredDensity(surface->points, surface->grid,
                                                          surface->kernel.bandwidth, ThreadedFor());
                        return cells.empty() ? fail(ErrorKind::Data, "bench", "kde", "no cells")
                                             : Result<void>{};
                    }};
}

Result<BenchRun> exactSurface(BenchGround& ground)
{
    const std::size_t count = std::min<std::size_t>(ground.frameRows(), 10000);
    const auto surface = surfaceGround(count);
    if (!surface)
        return Unexpected(surface.error());
    return BenchRun{static_cast<std::int64_t>(count), [surface = *surface]() -> Result<void> {
                        const auto cells =
                            kernelDensity(surface->points, surface->grid, surface->kernel, ThreadedFor());
                        return cells ? Result<void>{} : Result<void>(Unexpected(cells.error()));
                    }};
}

/// As many weekly series as grids and categories of a large town make, five years and a little long.
std::vector<double> inventedSeries(std::size_t count, std::size_t weeks)
{
    RandomBits random(1, 0);
    std::vector<double> counts(count * weeks);
    for (double& value : counts)
        value = static_cast<double>(random.below(9));
    return counts;
}

Result<BenchRun> alarmRun(AlarmMethod method)
{
    constexpr std::size_t kSeries = 48000;
    constexpr std::size_t kWeeks = 265;
    const auto counts = std::make_shared<const std::vector<double>>(inventedSeries(kSeries, kWeeks));
    return BenchRun{static_cast<std::int64_t>(kSeries), [=]() -> Result<void> {
                        ThreadedFor().run(
                            kSeries, 1000, [&](std::size_t, std::size_t begin, std::size_t end) {
                                for (std::size_t i = begin; i < end; ++i) {
                                    const auto weeks = std::span(*counts).subspan(i * kWeeks, kWeeks);
                                    static_cast<void>(alarmBy(method, weeks, kFarringtonYears, 0));
                                }
                            });
                        return {};
                    }};
}

Result<BenchRun> earsRun(BenchGround&)
{
    return alarmRun(AlarmMethod::EarsC1);
}

Result<BenchRun> farringtonRun(BenchGround&)
{
    return alarmRun(AlarmMethod::Farrington);
}

/// 2,000 places on a lattice of 300 m, 7,884 cases of two years; circles and windows make 1.1 million
/// cylinders.
std::shared_ptr<const ScanCases> inventedCases()
{
    constexpr std::uint32_t kColumns = 50;
    constexpr std::uint32_t kRows = 40;
    constexpr std::size_t kCases = 7884;
    RandomBits random(1, 0);
    auto cases = std::make_shared<ScanCases>();
    cases->days = 730;
    for (std::uint32_t i = 0; i < kColumns * kRows; ++i)
        cases->places.push_back(
            {(i % kColumns + 0.6 * random.unit()) * 300, (i / kColumns + 0.6 * random.unit()) * 300});
    for (std::size_t i = 0; i < kCases; ++i) {
        cases->placeOf.push_back(random.below(kColumns * kRows));
        cases->dayOf.push_back(static_cast<std::int32_t>(random.below(730)));
    }
    return cases;
}

Result<BenchRun> scanRun(BenchGround&)
{
    const auto cases = inventedCases();
    ScanSetting setting;
    setting.metres = 800;
    setting.permutations = 1; // to learn how many cylinders there are
    const auto once = spaceTimeScan(*cases, setting, ThreadedFor());
    if (!once)
        return Unexpected(once.error());
    setting.permutations = 999;
    return BenchRun{once->cylinders, [=]() -> Result<void> {
                        const auto found = spaceTimeScan(*cases, setting, ThreadedFor());
                        return found ? Result<void>{} : Result<void>(Unexpected(found.error()));
                    }};
}

/// The workload's points with times over two years.
struct InventedEvents {
    std::vector<PlanePoint> points;
    std::vector<std::int64_t> times;
};

Result<InventedEvents> inventedEvents(std::size_t count)
{
    const std::vector<LonLat> places = workloadPoints(count);
    const auto zone = PlaneZone::ofMedian(places);
    if (!zone)
        return Unexpected(zone.error());
    auto points = zone->toPlane(places);
    if (!points)
        return Unexpected(points.error());
    InventedEvents events{std::move(*points), {}};
    RandomBits random(1, 0);
    for (std::size_t i = 0; i < count; ++i)
        events.times.push_back(random.below(730U * 86400U));
    return events;
}

Result<BenchRun> nearRepeatRun(BenchGround& ground)
{
    const std::size_t count = std::min<std::size_t>(ground.frameRows(), 100000);
    const auto events = inventedEvents(count);
    if (!events)
        return Unexpected(events.error());
    return BenchRun{static_cast<std::int64_t>(count), [events = *events]() -> Result<void> {
                        const auto found = nearRepeats(events.points, events.times, {});
                        return found ? Result<void>{} : Result<void>(Unexpected(found.error()));
                    }};
}

/// Squares of 100 m with an invented count each, and 79 to 81 neighbours within 500 m.
struct LatticeGround {
    CellLattice lattice;
    std::vector<std::int64_t> counts;
    std::vector<PlanePoint> centres;
};

std::shared_ptr<const LatticeGround> inventedLattice()
{
    auto ground = std::make_shared<LatticeGround>();
    ground->lattice = {100, 0, 0, 250, 200};
    RandomBits random(1, 0);
    for (std::size_t i = 0; i < ground->lattice.size(); ++i)
        ground->counts.push_back(random.below(12));
    ground->centres = ground->lattice.centres();
    return ground;
}

Result<BenchRun> hotspotRun(BenchGround&)
{
    const auto ground = inventedLattice();
    return BenchRun{static_cast<std::int64_t>(ground->counts.size()), [=]() -> Result<void> {
                        static_cast<void>(latticeHotspots(ground->lattice, ground->counts, 500));
                        return {};
                    }};
}

Result<BenchRun> moranRun(BenchGround&)
{
    const auto ground = inventedLattice();
    return BenchRun{static_cast<std::int64_t>(ground->counts.size()), [=]() -> Result<void> {
                        static_cast<void>(moran(ground->centres, ground->counts, 500));
                        return {};
                    }};
}

Result<BenchRun> knoxRun(BenchGround&)
{
    constexpr std::size_t kPoints = 20000;
    const auto events = inventedEvents(kPoints);
    if (!events)
        return Unexpected(events.error());
    const KnoxSetting setting{{0, 100, 200, 300, 400, 500}, {0, 2, 4, 7, 14, 21, 28, 56}};
    return BenchRun{static_cast<std::int64_t>(kPoints), [=, events = *events]() -> Result<void> {
                        const auto cells = knoxTest(events.points, events.times, setting, ThreadedFor());
                        return cells ? Result<void>{} : Result<void>(Unexpected(cells.error()));
                    }};
}

Result<BenchRun> cusumRun(BenchGround&)
{
    return alarmRun(AlarmMethod::Cusum);
}

} // namespace

std::vector<BenchCase> analysisBenchCases()
{
    return {
        {"kde-blur", "density of 1,024 × 1,024 cells for the screen, Gaussian, σ of 16 cells",
         blurredSurface},
        {"kde-exact", "the same with every incident where it lies", exactSurface},
        {"alarm-ears", "EARS C1 of 48,000 weekly series", earsRun},
        {"alarm-farrington", "Farrington's flexible algorithm on 48,000 weekly series of five years",
         farringtonRun},
        {"alarm-cusum", "CUSUM of 48,000 weekly series of five years", cusumRun},
        {"knox", "Knox's test, 20,000 points, 5 × 7 bands, 999 permutations", knoxRun},
        {"hotspot", "Gi* of 50,000 squares with 80 neighbours each", hotspotRun},
        {"moran", "local and global Moran's I of the same", moranRun},
        {"scan", "prospective space-time scan, 2,000 places, 7,884 cases, 999 permutations", scanRun},
        {"nearrepeat", "repeats and near repeats within 200 m and 14 days over two years", nearRepeatRun},
    };
}

} // namespace jingge
