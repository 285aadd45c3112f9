// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/planepoints.h"
#include "core/base/parallelfor.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace jingge {

enum class Kernel { Quartic, Gaussian };

/// A kernel with its bandwidth in metres: the radius of the quartic, the standard deviation of the Gaussian.
struct DensityKernel {
    Kernel kernel = Kernel::Quartic;
    double bandwidth = 0;

    /// How far a point makes the surface's box grow: the radius, or three standard deviations.
    [[nodiscard]] double margin() const { return kernel == Kernel::Quartic ? bandwidth : 3 * bandwidth; }
};

/// Square cells in the plane, counted from the north-west corner, row by row from the north.
struct DensityGrid {
    double west = 0;
    double north = 0;
    double cell = 0;
    std::size_t columns = 0;
    std::size_t rows = 0;

    /// The points' box grown by the kernel's margin; what does not fill a cell is added in the east and
    /// south. Errors (Data): more than 100 million cells.
    [[nodiscard]] static Result<DensityGrid> around(const std::vector<PlanePoint>& points,
                                                    const DensityKernel& kernel, double cell);
    [[nodiscard]] std::size_t size() const { return columns * rows; }
    [[nodiscard]] double centreX(std::size_t column) const
    {
        return west + (static_cast<double>(column) + 0.5) * cell;
    }
    [[nodiscard]] double centreY(std::size_t row) const
    {
        return north - (static_cast<double>(row) + 0.5) * cell;
    }
};

/// Scott's rule (1992) for two dimensions with one bandwidth for both: the geometric mean of both standard
/// deviations times n^(−1/6); for the quartic kernel √8 times that, the radius at which both kernels spread
/// alike. None for fewer than two points or points on one line along an axis.
[[nodiscard]] std::optional<double> bandwidthByRule(const std::vector<PlanePoint>& points, Kernel kernel);

/// Points per km² at the cells' centres, every point evaluated where it lies (Silverman 1986, chapter 4):
/// quartic 3/(πh²) · (1 − d²/h²)², Gaussian exp(−d²/2σ²)/(2πσ²) as far as 8.5 σ, beyond which a point adds
/// less than 1e-15 of its peak. The same sums for any number of threads. Cost: points × cells within reach ×
/// about half a nanosecond. Error: Cancelled.
[[nodiscard]] Result<std::vector<double>> kernelDensity(const std::vector<PlanePoint>& points,
                                                        const DensityGrid& grid, const DensityKernel& kernel,
                                                        const ParallelFor& loop,
                                                        const TaskContext& context = {});

/// The Gaussian surface in a frame of the screen: points counted into cells, then blurred along rows and
/// columns as far as 4 σ. Beside kernelDensity() a point lies up to half a cell off: within one hundredth of
/// the peak for thousands of points and σ of ten cells, less for more of either. Cost: cells × 16 σ/cell,
/// whatever the number of points.
[[nodiscard]] std::vector<float> blurredDensity(const std::vector<PlanePoint>& points,
                                                const DensityGrid& grid, double sigma,
                                                const ParallelFor& loop);

} // namespace jingge
