// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/mapclasses.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace jingge {

namespace {

constexpr int kMostDecimals = 9;

double firstLimit(ValueKind kind)
{
    return kind == ValueKind::Whole ? 1 : 0;
}

/// The decimal with fewest digits in (above, upTo].
double shortestBetween(double above, double upTo)
{
    double power = 1;
    for (int decimals = 0; decimals <= kMostDecimals; ++decimals, power *= 10) {
        const double brief = std::floor(upTo * power) / power;
        if (brief > above && brief <= upTo)
            return brief;
    }
    return upTo;
}

/// Sums over prefixes of the values, from which a group's scatter follows.
struct Scatter {
    std::vector<double> weight{0};
    std::vector<double> sum{0};
    std::vector<double> squares{0};

    Scatter(std::span<const double> values, std::span<const double> weights)
    {
        for (std::size_t i = 0; i < values.size(); ++i) {
            const double centred = values[i] - values.front(); // against cancellation
            weight.push_back(weight.back() + weights[i]);
            sum.push_back(sum.back() + weights[i] * centred);
            squares.push_back(squares.back() + weights[i] * centred * centred);
        }
    }
    /// Squared distances of the values [from, to) to their mean.
    [[nodiscard]] double of(std::size_t from, std::size_t to) const
    {
        const double w = weight[to] - weight[from];
        const double s = sum[to] - sum[from];
        return std::max(0.0, squares[to] - squares[from] - s * s / w);
    }
};

/// One row of the dynamic programme: cost[n] = the best of the first n values in one group more than
/// `before`. The best cut never moves back as n grows, so each half of the range is asked only on its side of
/// the middle's cut.
struct NextGroup {
    const Scatter& scatter;
    const std::vector<double>& before;
    std::vector<double>& cost;
    std::vector<std::size_t>& cut;

    void solve(std::size_t from, std::size_t to, std::size_t firstCut, std::size_t lastCut)
    {
        if (from >= to)
            return;
        const std::size_t middle = from + (to - from) / 2;
        for (std::size_t at = firstCut; at <= std::min(lastCut, middle - 1); ++at) {
            const double total = before[at] + scatter.of(at, middle);
            if (total < cost[middle]) {
                cost[middle] = total;
                cut[middle] = at;
            }
        }
        solve(from, middle, firstCut, cut[middle]);
        solve(middle + 1, to, cut[middle], lastCut);
    }
};

/// Values with how often each occurs, rising.
struct Distinct {
    std::vector<double> values;
    std::vector<double> weights;

    explicit Distinct(const std::vector<double>& sorted)
    {
        for (const double value : sorted) {
            if (values.empty() || values.back() != value) {
                values.push_back(value);
                weights.push_back(0);
            }
            weights.back() += 1;
        }
    }
};

/// Lower limits from the positions at which classes start among the distinct values.
std::vector<double> limitsAt(const std::vector<std::size_t>& starts, const std::vector<double>& values,
                             ValueKind kind)
{
    std::vector<double> limits{firstLimit(kind)};
    for (const std::size_t start : starts) {
        if (start > 0)
            limits.push_back(kind == ValueKind::Whole ? values[start]
                                                      : shortestBetween(values[start - 1], values[start]));
    }
    return limits;
}

std::vector<std::size_t> quantileStarts(const std::vector<double>& sorted,
                                        const std::vector<double>& distinct, int classes)
{
    std::vector<std::size_t> starts{0};
    for (int k = 1; k < classes; ++k) {
        const std::size_t at =
            sorted.size() * static_cast<std::size_t>(k) / static_cast<std::size_t>(classes);
        const auto position =
            static_cast<std::size_t>(std::ranges::lower_bound(distinct, sorted[at]) - distinct.begin());
        if (position > starts.back())
            starts.push_back(position);
    }
    return starts;
}

std::vector<double> equalLimits(double most, int classes, ValueKind kind)
{
    std::vector<double> limits{firstLimit(kind)};
    for (int k = 1; k < classes; ++k) {
        const double edge = most * k / classes;
        const double step = most / classes;
        const double limit =
            kind == ValueKind::Whole ? std::floor(edge) + 1 : shortestBetween(edge - step * 0.005, edge);
        if (limit > limits.back() && limit <= most)
            limits.push_back(limit);
    }
    return limits;
}

} // namespace

std::vector<std::size_t> naturalGroups(std::span<const double> values, std::span<const double> weights,
                                       std::size_t groups)
{
    const std::size_t size = values.size();
    const Scatter scatter(values, weights);
    std::vector<double> cost(size + 1, 0);
    for (std::size_t n = 1; n <= size; ++n)
        cost[n] = scatter.of(0, n);
    std::vector<std::vector<std::size_t>> cuts;
    for (std::size_t group = 1; group < groups; ++group) {
        std::vector<double> next(size + 1, std::numeric_limits<double>::infinity());
        std::vector<std::size_t> cut(size + 1, group);
        NextGroup{scatter, cost, next, cut}.solve(group + 1, size + 1, group, size - 1);
        cost = std::move(next);
        cuts.push_back(std::move(cut));
    }
    std::vector<std::size_t> starts;
    for (std::size_t end = size; !cuts.empty(); cuts.pop_back()) {
        end = cuts.back()[end];
        starts.push_back(end);
    }
    starts.push_back(0);
    std::ranges::reverse(starts);
    return starts;
}

std::vector<double> classLimits(std::vector<double> values, ClassMethod method, int classes, ValueKind kind)
{
    std::erase_if(values, [](double value) { return !(value > 0) || !std::isfinite(value); });
    if (values.empty() || classes < 1)
        return {};
    std::ranges::sort(values);
    const Distinct distinct(values);
    switch (method) {
    case ClassMethod::Quantile:
        return limitsAt(quantileStarts(values, distinct.values, classes), distinct.values, kind);
    case ClassMethod::Equal:
        return equalLimits(values.back(), classes, kind);
    case ClassMethod::Jenks:
        return limitsAt(naturalGroups(distinct.values, distinct.weights,
                                      std::min(static_cast<std::size_t>(classes), distinct.values.size())),
                        distinct.values, kind);
    }
    return {};
}

std::vector<double> fixedLimits(std::vector<double> typed, ValueKind kind)
{
    const double first = firstLimit(kind);
    if (kind == ValueKind::Whole)
        std::ranges::transform(typed, typed.begin(), [](double limit) { return std::ceil(limit); });
    std::erase_if(typed, [first](double limit) { return !(limit > first) || !std::isfinite(limit); });
    std::ranges::sort(typed);
    typed.erase(std::ranges::unique(typed).begin(), typed.end());
    typed.insert(typed.begin(), first);
    return typed;
}

int classOf(double value, std::span<const double> limits)
{
    if (!(value > 0) || limits.empty())
        return 0;
    return std::max(1, static_cast<int>(std::ranges::upper_bound(limits, value) - limits.begin()));
}

} // namespace jingge
