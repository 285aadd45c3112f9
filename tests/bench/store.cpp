// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/importer.h"
#include "core/jobs/threadedpipeline.h"
#include "core/store/arearepository.h"
#include "core/store/frameloader.h"
#include "core/store/store.h"
#include "core/workload/workload.h"
#include "support/files.h"

#include <benchmark/benchmark.h>

namespace {

using namespace jingge;

/// A store with the town in it and a table beside it.
class Ground {
public:
    explicit Ground(std::int64_t rows) : m_table(m_folder.write("t.csv", workloadTable(static_cast<std::size_t>(rows)))) {}

    std::unique_ptr<Store> townStore(const std::string& name) const
    {
        auto store = Store::openForWriting(m_folder.file(name), Creation::Allowed);
        if (!store || !writeAreas(**store, Level::Grid, workloadTown(2000)->at(Level::Grid)))
            std::abort();
        return std::move(*store);
    }
    void import(Store& store) const
    {
        ImportRequest request;
        request.mapping = parseMapping(workloadMapping(), "workload.toml").value();
        request.path = m_table;
        const ThreadedPipeline pipeline;
        request.pipeline = &pipeline;
        if (!importFile(store, request, SystemClock()))
            std::abort();
    }

private:
    test::TemporaryFolder m_folder;
    std::string m_table;
};

void importTable(benchmark::State& state)
{
    const Ground ground(state.range(0));
    int turn = 0;
    for (auto _ : state) {
        state.PauseTiming();
        auto store = ground.townStore(std::to_string(turn++) + ".db");
        state.ResumeTiming();
        ground.import(*store);
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

void openColumns(benchmark::State& state, bool isCached)
{
    const Ground ground(state.range(0));
    const auto store = ground.townStore("a.db");
    ground.import(*store);
    if (!openFrame(*store, {}, 1))
        std::abort();
    for (auto _ : state)
        benchmark::DoNotOptimize(isCached ? openFrame(*store, {}, 1) : loadFrame(*store));
}

BENCHMARK(importTable)->Arg(10000)->Arg(100000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(openColumns, store, false)->Arg(10000)->Arg(100000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(openColumns, cache, true)->Arg(10000)->Arg(100000)->Unit(benchmark::kMillisecond);

} // namespace
