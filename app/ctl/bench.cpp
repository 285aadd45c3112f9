// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/benchcases.h"
#include "app/ctl/commands.h"
#include "app/ctl/interruption.h"
#include "app/ctl/options.h"
#include "core/store/frameloader.h"
#include "core/store/store.h"

#include <QtGlobal>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <memory>
#include <sys/resource.h>

namespace jingge {

namespace {

struct BenchWords {
    OutputOptions output;
    std::vector<std::string> names;
    std::int64_t rows = 0;
    std::int64_t milliseconds = 1500;
    std::string tables;  ///< folder that the invented files are written into, instead of measuring
    std::string station; ///< whose incidents the cases in memory take; empty = invented ones
};

constexpr std::size_t kLeastRuns = 5;
constexpr std::size_t kMostRuns = 1000;

double secondsNow()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// The highest use of memory of this process so far, in MB of 2^20 bytes.
double peakMegabytes()
{
    struct rusage usage {};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

/// The smallest of the sorted values that a share of them does not exceed.
double quantile(const std::vector<double>& sorted, double share)
{
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(sorted.size())));
    return sorted[std::max<std::size_t>(rank, 1) - 1];
}

/// Runs a case until its time is up, after a first run that is not counted; sorted milliseconds.
Result<std::vector<double>> timesOf(const BenchRun& run, std::int64_t milliseconds, const TaskContext& context)
{
    std::vector<double> times;
    double spent = 0;
    for (bool isFirst = true; isFirst || times.size() < kLeastRuns || (spent < static_cast<double>(milliseconds) && times.size() < kMostRuns);
         isFirst = false) {
        if (context.isStopped())
            return fail(ErrorKind::Cancelled, "bench", "", QT_TRANSLATE_NOOP("core", "cancelled"));
        const double started = secondsNow();
        if (auto done = run.run(); !done)
            return Unexpected(done.error());
        const double taken = (secondsNow() - started) * 1000;
        if (!isFirst)
            times.push_back(taken);
        spent += isFirst ? 0 : taken;
    }
    std::ranges::sort(times);
    return times;
}

Result<std::vector<BenchCase>> casesOf(const std::vector<std::string>& names)
{
    if (names.empty())
        return benchCases();
    std::vector<BenchCase> cases;
    for (const std::string& name : names) {
        const auto found = std::ranges::find(benchCases(), name, &BenchCase::name);
        if (found == benchCases().end())
            return usageError(name, QT_TRANSLATE_NOOP("core", "there is no such measurement"));
        cases.push_back(*found);
    }
    return cases;
}

Result<void> takeStation(BenchGround& ground, const std::string& path)
{
    const auto store = Store::openForReading(path);
    if (!store)
        return Unexpected(store.error());
    auto frame = loadFrame(**store);
    if (!frame)
        return Unexpected(frame.error());
    ground.setFrame(std::move(*frame));
    return {};
}

Result<int> run(const BenchWords& words)
{
    const auto format = words.output.format();
    const auto cases = casesOf(words.names);
    if (!format || !cases)
        return Unexpected(!format ? format.error() : cases.error());
    if (words.rows < 0 || words.milliseconds < 0)
        return usageError(words.rows < 0 ? "--rows" : "--time", QT_TRANSLATE_NOOP("core", "the number must not be negative"));
    if (!words.tables.empty())
        return writeBenchTables(words.tables, words.rows > 0 ? static_cast<std::size_t>(words.rows) : 1000000)
            .map([] { return 0; });
    Table table{{"name", "n", "median_ms", "p95_ms", "peak_mb", "note"}, {}};
    BenchGround ground(words.rows);
    if (!words.station.empty()) {
        if (auto taken = takeStation(ground, words.station); !taken)
            return Unexpected(taken.error());
    }
    TerminalTask task("bench", "");
    for (const BenchCase& one : *cases) {
        const auto ready = one.prepare(ground);
        if (!ready)
            return Unexpected(ready.error());
        const auto times = timesOf(*ready, words.milliseconds, task.context());
        if (!times)
            return Unexpected(times.error());
        table.rows.push_back({std::string(one.name), ready->n, quantile(*times, 0.5), quantile(*times, 0.95), peakMegabytes(),
                              std::string(one.note)});
    }
    return words.output.print(table);
}

} // namespace

void addBench(Command root)
{
    auto words = std::make_shared<BenchWords>();
    Command command = root.add("bench", "Measure the work that people wait for, on invented incidents");
    words->output.addTo(command);
    command.number("--rows", words->rows, "Incidents instead of 1,000,000 in memory and 100,000 in a table")
        .number("--time", words->milliseconds, "Milliseconds for each, at least five runs; default 1500")
        .text("--station", words->station, "Take this store's incidents for what is measured in memory")
        .text("--tables", words->tables, "Write the table, mapping and grids of the measurements into this folder, and end")
        .names("names", words->names, "Which; all unless given")
        .run([words] { return run(*words); });
}

} // namespace jingge
