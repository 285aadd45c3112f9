// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/frame/counting.h"
#include "core/state/stationcounter.h"
#include "core/workload/workload.h"

#include <benchmark/benchmark.h>

namespace {

using namespace jingge;

/// A period of so many days that moves by so many with each count.
void brushPeriod(benchmark::State& state, std::int64_t days, std::int64_t step)
{
    const FrameSnapshot frame = workloadFrame(static_cast<std::size_t>(state.range(0)), 2000);
    StationCounter counter(frame);
    const CivilTime start = CivilTime{frame->time.front()};
    std::int64_t first = 0;
    for (auto _ : state) {
        Filter filter;
        filter.from = CivilTime{start.seconds + first * kDaySeconds};
        filter.to = CivilTime{start.seconds + (first + days) * kDaySeconds};
        first = (first + step) % (730 - days + 1);
        benchmark::DoNotOptimize(counter.count(filter));
    }
}

void brushHours(benchmark::State& state)
{
    const FrameSnapshot frame = workloadFrame(static_cast<std::size_t>(state.range(0)), 2000);
    StationCounter counter(frame);
    unsigned first = 0;
    for (auto _ : state) {
        Filter filter;
        filter.hours = 0xFU << first;
        first = (first + 1) % 20;
        benchmark::DoNotOptimize(counter.count(filter));
    }
}

void countDaysAndCategories(benchmark::State& state)
{
    const FrameSnapshot frame = workloadFrame(static_cast<std::size_t>(state.range(0)), 2000);
    const RowSet rows(frame->size(), true);
    const std::array keys{CountKey::Day, CountKey::Category};
    for (auto _ : state)
        benchmark::DoNotOptimize(countBy(*frame, rows, keys));
}

BENCHMARK_CAPTURE(brushPeriod, step, 90, 1)->Arg(10000)->Arg(1000000)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(brushPeriod, jump, 365, 365)->Arg(10000)->Arg(1000000)->Unit(benchmark::kMicrosecond);
BENCHMARK(brushHours)->Arg(10000)->Arg(1000000)->Unit(benchmark::kMicrosecond);
BENCHMARK(countDaysAndCategories)->Arg(10000)->Arg(1000000)->Unit(benchmark::kMillisecond);

} // namespace
