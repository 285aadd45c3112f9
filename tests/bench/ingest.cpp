// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/normalise/address.h"
#include "core/ingest/normalise/phone.h"
#include "core/ingest/normalise/timetext.h"
#include "core/ingest/textscan.h"
#include "core/seal/seal.h"
#include "core/workload/workload.h"

#include <benchmark/benchmark.h>

namespace {

using namespace jingge;

void checkText(benchmark::State& state)
{
    const std::string table = workloadTable(10000);
    for (auto _ : state)
        benchmark::DoNotOptimize(checkUtf8(table, 0));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(table.size()));
}

void readOneTime(benchmark::State& state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(readTime("2025-07-14 03:05:00"));
}

void readOneAddress(benchmark::State& state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(readAddress("江南街道和平路12号3幢2单元501室"));
}

void readOnePhone(benchmark::State& state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(readPhone("138-1234-5678"));
}

void maskNarrative(benchmark::State& state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(maskNumbers("报警人称在和平路12号捡到手机，失主电话13812345678，请民警到场处理"));
}

BENCHMARK(checkText);
BENCHMARK(readOneTime);
BENCHMARK(readOneAddress);
BENCHMARK(readOnePhone);
BENCHMARK(maskNarrative);

} // namespace
