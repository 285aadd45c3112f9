// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/repeat.h"
#include "core/workload/workload.h"

#include <benchmark/benchmark.h>

namespace {

using namespace jingge;

void repeatCalls(benchmark::State& state, RepeatKey key)
{
    const FrameSnapshot frame = workloadFrame(static_cast<std::size_t>(state.range(0)), 2000);
    const RowSet rows(frame->size(), true);
    RepeatQuestion question;
    question.key = key;
    for (auto _ : state)
        benchmark::DoNotOptimize(repeatGroups(*frame, rows, question));
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

BENCHMARK_CAPTURE(repeatCalls, caller, RepeatKey::Caller)->Arg(10000)->Arg(1000000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(repeatCalls, address, RepeatKey::Address)->Arg(10000)->Arg(1000000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(repeatCalls, radius, RepeatKey::Radius)->Arg(10000)->Arg(1000000)->Unit(benchmark::kMillisecond);

} // namespace
