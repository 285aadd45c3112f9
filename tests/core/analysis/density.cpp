// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/density.h"

#include "core/jobs/threadedfor.h"
#include "support/reference.h"
#include "support/sampleframe.h"

#include <catch2/catch.hpp>

#include <numeric>

using namespace jingge;
using namespace jingge::test;

namespace {

std::vector<PlanePoint> referencePoints()
{
    std::vector<PlanePoint> points;
    for (const auto& row : referenceRows("kde/points.csv"))
        points.push_back({std::stod(row[0]), std::stod(row[1])});
    return points;
}

std::vector<PlanePoint> scattered(int count)
{
    Dice dice(31);
    std::vector<PlanePoint> points;
    for (int i = 0; i < count; ++i)
        points.push_back({dice.unit() * 5000, dice.unit() * 4000});
    return points;
}

} // namespace

TEST_CASE("the density surface is that of spatstat for both kernels", "[analysis]")
{
    const auto points = referencePoints();
    REQUIRE(points.size() == 80);
    std::size_t compared = 0;
    for (const auto& row : referenceRows("kde/expected.csv")) {
        const DensityKernel kernel{row[0] == "quartic" ? Kernel::Quartic : Kernel::Gaussian,
                                   std::stod(row[1])};
        const auto grid = DensityGrid::around(points, kernel, 50);
        REQUIRE(grid);
        REQUIRE(grid->columns == std::stoul(row[2]));
        REQUIRE(grid->rows == std::stoul(row[3]));
        const auto values = kernelDensity(points, *grid, kernel, SerialFor());
        REQUIRE(values);
        CHECK((*values)[std::stoul(row[4])] == Approx(std::stod(row[5])).epsilon(1e-9).margin(1e-12));
        ++compared;
    }
    CHECK(compared == 240);
}

TEST_CASE("the rule's bandwidth is Scott's, for the quartic at equal spread", "[analysis]")
{
    const auto points = referencePoints();
    CHECK(*bandwidthByRule(points, Kernel::Gaussian) == Approx(439.124667764131).epsilon(1e-12)); // bw.scott
    CHECK(*bandwidthByRule(points, Kernel::Quartic) ==
          Approx(439.124667764131 * std::sqrt(8.0)).epsilon(1e-12));
    CHECK_FALSE(bandwidthByRule({}, Kernel::Gaussian));
    CHECK_FALSE(bandwidthByRule({{1, 2}}, Kernel::Gaussian));
    CHECK_FALSE(bandwidthByRule({{1, 2}, {1, 5}}, Kernel::Gaussian));
}

TEST_CASE("a surface holds its incidents and does not depend on threads", "[analysis]")
{
    const auto points = scattered(500);
    for (const Kernel kind : {Kernel::Quartic, Kernel::Gaussian}) {
        const DensityKernel kernel{kind, 300};
        const auto grid = DensityGrid::around(points, kernel, 25);
        REQUIRE(grid);
        const auto values = kernelDensity(points, *grid, kernel, SerialFor());
        REQUIRE(values);
        const double held = std::accumulate(values->begin(), values->end(), 0.0) * 25 * 25 / 1e6;
        CHECK(held == Approx(500).epsilon(kind == Kernel::Quartic ? 1e-4 : 3e-3));
        CHECK(held < 500.1);
        CHECK(*kernelDensity(points, *grid, kernel, ThreadedFor(3)) == *values);
    }
}

TEST_CASE("one incident's surface is its kernel", "[analysis]")
{
    const DensityKernel kernel{Kernel::Quartic, 100};
    const auto grid = DensityGrid::around({{1000, 2000}}, kernel, 200);
    REQUIRE(grid);
    CHECK(grid->columns == 1);
    CHECK(grid->west == 900);
    CHECK(grid->north == 2100);
    const auto values = kernelDensity({{1000, 2000}}, *grid, kernel, SerialFor());
    CHECK((*values)[0] == Approx(3 / (3.14159265358979 * 0.01)));
    CHECK(DensityGrid::around({{0, 0}}, kernel, 0.001).error().kind == ErrorKind::Data);
    std::stop_source stop;
    stop.request_stop();
    CHECK(
        kernelDensity({{1000, 2000}}, *grid, kernel, SerialFor(), {stop.get_token(), nullptr}).error().kind ==
        ErrorKind::Cancelled);
}

TEST_CASE("the quick blur stays beside the exact Gaussian", "[analysis]")
{
    const auto points = scattered(3000);
    const DensityKernel kernel{Kernel::Gaussian, 300};
    const auto grid = DensityGrid::around(points, kernel, 30);
    REQUIRE(grid);
    const auto exact = kernelDensity(points, *grid, kernel, SerialFor());
    const auto quick = blurredDensity(points, *grid, 300, SerialFor());
    const double peak = *std::ranges::max_element(*exact);
    double worst = 0;
    for (std::size_t i = 0; i < quick.size(); ++i)
        worst = std::max(worst, std::fabs(static_cast<double>(quick[i]) - (*exact)[i]));
    CHECK(worst < 0.01 * peak);
    CHECK(blurredDensity(points, *grid, 300, ThreadedFor(2)) == quick);
}
