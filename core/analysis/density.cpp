// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/density.h"

#include <QtGlobal>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstring>
#include <numbers>
#include <numeric>

namespace jingge {

namespace {

constexpr double kMostCells = 1e8;
constexpr double kGaussianReach = 8.5; // standard deviations
constexpr std::size_t kBandRows = 16;
constexpr double kSquareMetresPerKm2 = 1e6;

/// How many cells cover a length; a hair more than whole cells is no further one.
double cellsOver(double length, double cell)
{
    return std::max(1.0, std::ceil(length / cell - 1e-9));
}

double spreadOf(const std::vector<PlanePoint>& points, double PlanePoint::*axis)
{
    const auto n = static_cast<double>(points.size());
    const double mean =
        std::accumulate(points.begin(), points.end(), 0.0,
                        [axis](double sum, const PlanePoint& point) { return sum + point.*axis; }) /
        n;
    double squares = 0;
    for (const PlanePoint& point : points)
        squares += (point.*axis - mean) * (point.*axis - mean);
    return std::sqrt(squares / (n - 1));
}

/// The cells of one line whose centres lie within the reach of a place: [first, last).
struct Span {
    std::size_t first = 0;
    std::size_t last = 0;
};
Span cellsWithin(double offset, double reach, double cell, std::size_t count)
{
    const double first = std::ceil((offset - reach) / cell - 0.5 - 1e-9);
    const double last = std::floor((offset + reach) / cell - 0.5 + 1e-9) + 1;
    const auto most = static_cast<double>(count);
    return {static_cast<std::size_t>(std::clamp(first, 0.0, most)),
            static_cast<std::size_t>(std::clamp(last, 0.0, most))};
}

__attribute__((target_clones("avx2", "default"))) void addQuartic(double* cells, const double* squares,
                                                                  std::size_t count, double rest)
{
    for (std::size_t i = 0; i < count; ++i) {
        const double part = rest - squares[i];
        const double inside = part > 0 ? part : 0;
        cells[i] += inside * inside;
    }
}

__attribute__((target_clones("avx2", "default"))) void addScaled(double* cells, const double* weights,
                                                                 std::size_t count, double factor)
{
    for (std::size_t i = 0; i < count; ++i)
        cells[i] += weights[i] * factor;
}

/// Adds points, one after the other, to the rows of one band.
class BandSum {
public:
    BandSum(const DensityGrid& grid, const DensityKernel& kernel, Span rows, std::vector<double>& values)
        : m_grid(grid), m_kernel(kernel), m_rows(rows), m_values(values), m_line(grid.columns)
    {
    }
    void add(PlanePoint point)
    {
        const double h = m_kernel.bandwidth;
        const double reach = m_kernel.kernel == Kernel::Quartic ? h : kGaussianReach * h;
        const Span columns = cellsWithin(point.x - m_grid.west, reach, m_grid.cell, m_grid.columns);
        const Span near = cellsWithin(m_grid.north - point.y, reach, m_grid.cell, m_grid.rows);
        if (columns.first >= columns.last)
            return;
        fillLine(point, columns);
        const std::size_t last = std::min(near.last, m_rows.last);
        for (std::size_t row = std::max(near.first, m_rows.first); row < last; ++row) {
            const double dy = (m_grid.centreY(row) - point.y) / h;
            double* cells = m_values.data() + row * m_grid.columns + columns.first;
            const std::size_t count = columns.last - columns.first;
            if (m_kernel.kernel == Kernel::Quartic)
                addQuartic(cells, m_line.data(), count, 1 - dy * dy);
            else
                addScaled(cells, m_line.data(), count, std::exp(-0.5 * dy * dy));
        }
    }

private:
    /// What the row's distance does not change: squares, or the Gaussian's factor.
    void fillLine(PlanePoint point, Span columns)
    {
        for (std::size_t column = columns.first; column < columns.last; ++column) {
            const double dx = (m_grid.centreX(column) - point.x) / m_kernel.bandwidth;
            m_line[column - columns.first] =
                m_kernel.kernel == Kernel::Quartic ? dx * dx : std::exp(-0.5 * dx * dx);
        }
    }
    const DensityGrid& m_grid;
    const DensityKernel& m_kernel;
    Span m_rows;
    std::vector<double>& m_values;
    std::vector<double> m_line;
};

/// What the sums of a kernel's bare form are multiplied with.
double peakOf(const DensityKernel& kernel)
{
    const double area = kernel.bandwidth * kernel.bandwidth / kSquareMetresPerKm2;
    return kernel.kernel == Kernel::Quartic ? 3 / (std::numbers::pi * area)
                                            : 1 / (2 * std::numbers::pi * area);
}

/// A Gaussian's weights from the middle outwards, which add up to one over both sides.
std::vector<float> blurWeights(double cells)
{
    std::vector<double> weights;
    double sum = 0;
    for (int i = 0; i <= static_cast<int>(std::ceil(4 * cells)); ++i) {
        weights.push_back(std::exp(-0.5 * i * i / (cells * cells)));
        sum += i == 0 ? weights.back() : 2 * weights.back();
    }
    std::vector<float> scaled;
    for (const double weight : weights)
        scaled.push_back(static_cast<float>(weight / sum));
    return scaled;
}

constexpr std::size_t kLanes = 8;
using Lanes = float __attribute__((vector_size(kLanes * sizeof(float))));

/// Weighted sums of cells on both sides of each: out[i] = w0·in[i] + Σ wk·(in[i − k·step] + in[i + k·step]),
/// for a multiple of kLanes cells.
__attribute__((target_clones("avx2", "default"))) void blurLine(const float* in, std::ptrdiff_t step,
                                                                float* out, std::size_t count,
                                                                const std::vector<float>& weights)
{
    for (std::size_t i = 0; i < count; i += kLanes) {
        const float* middle = in + i;
        Lanes sum;
        std::memcpy(&sum, middle, sizeof sum);
        sum *= weights[0];
        for (std::size_t k = 1; k < weights.size(); ++k) {
            const std::ptrdiff_t off = static_cast<std::ptrdiff_t>(k) * step;
            Lanes before;
            Lanes behind;
            std::memcpy(&before, middle - off, sizeof before);
            std::memcpy(&behind, middle + off, sizeof behind);
            sum += weights[k] * (before + behind);
        }
        std::memcpy(out + i, &sum, sizeof sum);
    }
}

/// Cells with room for a blur's reach around them, in rows whose length is no power of two: rows of one
/// column would share few places of the processor's cache.
struct PaddedCells {
    std::size_t pad;
    std::size_t width; ///< of a row's cells, whole lanes
    std::size_t stride;
    std::vector<float> cells;

    PaddedCells(const DensityGrid& grid, std::size_t reach)
        : pad((reach + kLanes - 1) / kLanes * kLanes),
          width((grid.columns + kLanes - 1) / kLanes * kLanes),
          stride((width + 2 * pad) | 16U),
          cells(stride * (grid.rows + 2 * pad), 0)
    {
    }
    [[nodiscard]] float* row(std::size_t row) { return cells.data() + (row + pad) * stride + pad; }
};

void countInto(PaddedCells& cells, const std::vector<PlanePoint>& points, const DensityGrid& grid)
{
    const double scale = 1 / grid.cell;
    for (const PlanePoint& point : points) {
        const double column = (point.x - grid.west) * scale;
        const double row = (grid.north - point.y) * scale;
        if (column >= 0 && row >= 0 && column < static_cast<double>(grid.columns) &&
            row < static_cast<double>(grid.rows))
            cells.row(static_cast<std::size_t>(row))[static_cast<std::size_t>(column)] += 1;
    }
}

} // namespace

Result<DensityGrid> DensityGrid::around(const std::vector<PlanePoint>& points, const DensityKernel& kernel,
                                        double cell)
{
    const auto [west, east] = std::ranges::minmax(points, {}, &PlanePoint::x);
    const auto [south, north] = std::ranges::minmax(points, {}, &PlanePoint::y);
    const double columns = cellsOver(east.x - west.x + 2 * kernel.margin(), cell);
    const double rows = cellsOver(north.y - south.y + 2 * kernel.margin(), cell);
    if (!(columns * rows <= kMostCells))
        return fail(ErrorKind::Data, "heat", "--cell",
                    {QT_TRANSLATE_NOOP("core", "more than %1 million cells"), {"100"}},
                    QT_TRANSLATE_NOOP("core", "take larger cells"));
    return DensityGrid{west.x - kernel.margin(), north.y + kernel.margin(), cell,
                       static_cast<std::size_t>(columns), static_cast<std::size_t>(rows)};
}

std::optional<double> bandwidthByRule(const std::vector<PlanePoint>& points, Kernel kernel)
{
    if (points.size() < 2)
        return std::nullopt;
    const double spread = std::sqrt(spreadOf(points, &PlanePoint::x) * spreadOf(points, &PlanePoint::y));
    const double sigma = spread * std::pow(static_cast<double>(points.size()), -1.0 / 6);
    if (!(sigma > 0))
        return std::nullopt;
    return kernel == Kernel::Quartic ? sigma * std::sqrt(8.0) : sigma;
}

Result<std::vector<double>> kernelDensity(const std::vector<PlanePoint>& points, const DensityGrid& grid,
                                          const DensityKernel& kernel, const ParallelFor& loop,
                                          const TaskContext& context)
{
    std::vector<PlanePoint> sorted = points;
    std::ranges::stable_sort(sorted, std::ranges::greater{}, &PlanePoint::y);
    const double reach = (kernel.kernel == Kernel::Quartic ? 1 : kGaussianReach) * kernel.bandwidth;
    const double peak = peakOf(kernel);
    std::vector<double> values(grid.size(), 0);
    std::atomic<std::int64_t> done = 0;
    loop.run(grid.rows, kBandRows, [&](std::size_t, std::size_t begin, std::size_t end) {
        BandSum band(grid, kernel, {begin, end}, values);
        const double top = grid.centreY(begin) + reach + grid.cell;
        const double bottom = grid.centreY(end - 1) - reach - grid.cell;
        auto point = std::ranges::lower_bound(sorted, top, std::ranges::greater{}, &PlanePoint::y);
        for (; point != sorted.end() && point->y >= bottom && !context.isStopped(); ++point)
            band.add(*point);
        for (std::size_t i = begin * grid.columns; i < end * grid.columns; ++i)
            values[i] *= peak;
        done += static_cast<std::int64_t>(end - begin);
        context.report(done, static_cast<std::int64_t>(grid.rows));
    });
    if (context.isStopped())
        return fail(ErrorKind::Cancelled, "heat", "", QT_TRANSLATE_NOOP("core", "cancelled"));
    return values;
}

std::vector<float> blurredDensity(const std::vector<PlanePoint>& points, const DensityGrid& grid,
                                  double sigma, const ParallelFor& loop)
{
    const std::vector<float> weights = blurWeights(sigma / grid.cell);
    PaddedCells counts(grid, weights.size());
    PaddedCells across(grid, weights.size());
    countInto(counts, points, grid);
    loop.run(grid.rows, kBandRows, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t row = begin; row < end; ++row)
            blurLine(counts.row(row), 1, across.row(row), counts.width, weights);
    });
    std::vector<float> scaled = weights;
    for (float& weight : scaled)
        weight *= static_cast<float>(kSquareMetresPerKm2 / (grid.cell * grid.cell));
    std::vector<float> blurred(grid.size());
    loop.run(grid.rows, kBandRows, [&](std::size_t, std::size_t begin, std::size_t end) {
        std::vector<float> line(across.width);
        for (std::size_t row = begin; row < end; ++row) {
            blurLine(across.row(row), static_cast<std::ptrdiff_t>(across.stride), line.data(), across.width,
                     scaled);
            std::copy_n(line.begin(), grid.columns,
                        blurred.begin() + static_cast<std::ptrdiff_t>(row * grid.columns));
        }
    });
    return blurred;
}

} // namespace jingge
