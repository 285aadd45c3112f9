// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/benchcases.h"
#include "core/analysis/density.h"
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

} // namespace

std::vector<BenchCase> analysisBenchCases()
{
    return {
        {"kde-blur", "density of 1,024 × 1,024 cells for the screen, Gaussian, σ of 16 cells",
         blurredSurface},
        {"kde-exact", "the same with every incident where it lies", exactSurface},
    };
}

} // namespace jingge
