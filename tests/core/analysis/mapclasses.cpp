// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/mapclasses.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

using namespace jingge;

namespace {

using Limits = std::vector<double>;

double scatterOf(std::span<const double> values)
{
    const double mean =
        std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
    double sum = 0;
    for (const double value : values)
        sum += (value - mean) * (value - mean);
    return sum;
}

/// Every way to part the values into so many runs, tried.
double leastScatter(std::span<const double> values, std::size_t groups)
{
    if (groups == 1)
        return scatterOf(values);
    double best = std::numeric_limits<double>::infinity();
    for (std::size_t first = 1; first + groups - 1 <= values.size(); ++first)
        best =
            std::min(best, scatterOf(values.first(first)) + leastScatter(values.subspan(first), groups - 1));
    return best;
}

double scatterIn(const std::vector<double>& sorted, const Limits& limits)
{
    double sum = 0;
    for (int group = 1; group <= static_cast<int>(limits.size()); ++group) {
        std::vector<double> members;
        std::ranges::copy_if(sorted, std::back_inserter(members),
                             [&](double v) { return classOf(v, limits) == group; });
        if (!members.empty())
            sum += scatterOf(members);
    }
    return sum;
}

/// Invented values from a seed.
std::vector<double> invented(std::uint32_t seed, std::size_t size, int most)
{
    std::vector<double> values;
    for (std::size_t i = 0; i < size; ++i) {
        seed = seed * 1664525U + 1013904223U;
        values.push_back(1 + (seed >> 8) % static_cast<unsigned>(most));
    }
    return values;
}

} // namespace

TEST_CASE("natural breaks have the least scatter of all partitions", "[classes]")
{
    for (std::uint32_t seed = 1; seed <= 60; ++seed) {
        std::vector<double> values = invented(seed, 3 + seed % 9, seed % 2 == 0 ? 20 : 4000);
        std::ranges::sort(values);
        for (std::size_t groups = 1; groups <= 5; ++groups) {
            const Limits limits =
                classLimits(values, ClassMethod::Jenks, static_cast<int>(groups), ValueKind::Whole);
            std::vector<double> distinct = values;
            distinct.erase(std::ranges::unique(distinct).begin(), distinct.end());
            const std::size_t possible = std::min(groups, distinct.size());
            CHECK(limits.size() == possible);
            CHECK(scatterIn(values, limits) == Approx(leastScatter(values, possible)).margin(1e-6));
        }
    }
}

TEST_CASE("natural breaks are the known ones of a plain example", "[classes]")
{
    // Three heaps; any method that minimises scatter parts them so (by hand: 1–5, 20–23, 60–63).
    const std::vector<double> heaps{1, 2, 4, 5, 20, 22, 23, 60, 61, 63};
    CHECK(classLimits(heaps, ClassMethod::Jenks, 3, ValueKind::Whole) == Limits{1, 20, 60});
    CHECK(classLimits(heaps, ClassMethod::Jenks, 1, ValueKind::Whole) == Limits{1});
}

TEST_CASE("natural breaks of thousands of values are found at once", "[classes]")
{
    const Limits limits = classLimits(invented(5, 20000, 1000000), ClassMethod::Jenks, 7, ValueKind::Whole);
    CHECK(limits.size() == 7);
    CHECK(std::ranges::is_sorted(limits));
}

TEST_CASE("equal classes are equally wide", "[classes]")
{
    CHECK(classLimits({60, 3, 0, 12}, ClassMethod::Equal, 6, ValueKind::Whole) ==
          Limits{1, 11, 21, 31, 41, 51});
    CHECK(classLimits({3}, ClassMethod::Equal, 6, ValueKind::Whole) == Limits{1, 2, 3});
    CHECK(classLimits({6.0, 1.5}, ClassMethod::Equal, 3, ValueKind::Rate) == Limits{0, 2, 4});
}

TEST_CASE("limits of rates are short and part the same values", "[classes]")
{
    const std::vector<double> rates{0.1234567, 1.2345678, 1.2987654, 7.654321, 12.3456789};
    const Limits limits = classLimits(rates, ClassMethod::Quantile, 5, ValueKind::Rate);
    CHECK(limits == Limits{0, 1, 1.29, 7, 12});
    for (std::size_t i = 0; i < rates.size(); ++i)
        CHECK(classOf(rates[i], limits) == static_cast<int>(i) + 1);
}

TEST_CASE("zero is a class of its own and has no share in the limits", "[classes]")
{
    for (const ClassMethod method : {ClassMethod::Quantile, ClassMethod::Equal, ClassMethod::Jenks}) {
        CHECK(classLimits({0, 0, 0}, method, 5, ValueKind::Whole).empty());
        CHECK(classLimits({}, method, 5, ValueKind::Rate).empty());
        const Limits limits = classLimits({0, 0, 0, 0, 5, 9}, method, 5, ValueKind::Whole);
        CHECK(limits == classLimits({5, 9}, method, 5, ValueKind::Whole));
        CHECK(limits.front() == 1);
        CHECK(classOf(0, limits) == 0);
        CHECK(classOf(1, limits) == 1);
        CHECK(classOf(1000, limits) == static_cast<int>(limits.size()));
    }
}

TEST_CASE("values that cannot be are left out", "[classes]")
{
    const double none = std::numeric_limits<double>::quiet_NaN();
    const double endless = std::numeric_limits<double>::infinity();
    CHECK(classLimits({none, endless, -4, 7}, ClassMethod::Jenks, 3, ValueKind::Whole) == Limits{1});
    CHECK(classOf(none, Limits{1, 2}) == 0);
}

TEST_CASE("typed limits are put in order behind the first class", "[classes]")
{
    CHECK(fixedLimits({20, 5, 10, 5, 0, 1}, ValueKind::Whole) == Limits{1, 5, 10, 20});
    CHECK(fixedLimits({0.5, 0, -2}, ValueKind::Rate) == Limits{0, 0.5});
    CHECK(fixedLimits({4.2}, ValueKind::Whole) == Limits{1, 5});
    CHECK(fixedLimits({}, ValueKind::Whole) == Limits{1});
}
