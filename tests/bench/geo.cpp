// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/areaindex.h"
#include "core/workload/workload.h"

#include <benchmark/benchmark.h>

namespace {

using namespace jingge;

void assignPoints(benchmark::State& state)
{
    const auto town = workloadTown(2000);
    const AreaIndex index(town->at(Level::Grid));
    const std::vector<LonLat> points = workloadPoints(static_cast<std::size_t>(state.range(0)));
    std::vector<std::int32_t> found(points.size());
    for (auto _ : state) {
        index.areasAt(points, found);
        benchmark::DoNotOptimize(found.data());
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

void buildIndex(benchmark::State& state)
{
    const auto town = workloadTown(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(AreaIndex(town->at(Level::Grid)).bounds());
}

BENCHMARK(assignPoints)->Arg(10000)->Arg(1000000)->Unit(benchmark::kMillisecond);
BENCHMARK(buildIndex)->Arg(2000)->Unit(benchmark::kMillisecond);

} // namespace
