// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/benchcases.h"
#include "core/base/clock.h"
#include "core/ingest/importer.h"
#include "core/jobs/threadedpipeline.h"
#include "core/workflow/taskdesk.h"
#include "core/workload/workload.h"
#include "core/workspace/stationwriter.h"

#include <QtGlobal>

#include <atomic>
#include <chrono>
#include <future>
#include <memory>

namespace jingge {

namespace {

/// Steps of tasks through the window's writer, while one import after another fills the same store with new incidents.
class BusyWriter {
public:
    BusyWriter(std::string database, std::string table) : m_table(std::move(table)), m_writer(std::move(database))
    {
        m_writer.writeLong(
            Act::Import, nullptr,
            [this](Store& store, WriterTurns& turns, const std::stop_token& stop) {
                Result<void> done;
                for (int number = 1; done && !stop.stop_requested(); ++number)
                    done = importAs(store, "bench-" + std::to_string(number), turns, stop);
                m_isImporting = false;
                return done;
            },
            [](const Result<void>&) {});
    }

    /// Until the step is durable. Error when it is not, or when no import runs any more.
    Result<void> step()
    {
        const auto saved = std::make_shared<std::promise<Result<void>>>();
        std::future<Result<void>> outcome = saved->get_future();
        m_writer.write(
            Act::DraftTask, nullptr,
            [saved](Store& store) -> Result<void> {
                TaskDraft draft;
                draft.title = draft.person = "bench";
                draft.at = draft.now = SystemClock().now();
                const auto task = draftTask(store, draft, {});
                saved->set_value(task ? Result<void>{} : Result<void>(Unexpected(task.error())));
                return {};
            },
            [](const Result<void>&) {});
        constexpr std::chrono::seconds kPatience(60);
        const bool isHeard = outcome.wait_for(kPatience) == std::future_status::ready;
        Result<void> done = isHeard ? outcome.get() : Result<void>{};
        if (!isHeard || (done && !m_isImporting))
            return fail(ErrorKind::Store, "bench", m_table, QT_TRANSLATE_NOOP("core", "the import beside the steps has failed"));
        return done;
    }

private:
    /// The same table under another source: other incidents.
    Result<void> importAs(Store& store, const std::string& source, WriterTurns& turns, const std::stop_token& stop) const
    {
        auto mapping = parseMapping(workloadMapping(), "workload.toml");
        if (!mapping)
            return Unexpected(mapping.error());
        mapping->source = source;
        const ThreadedPipeline pipeline;
        ImportRequest request;
        request.path = m_table;
        request.mapping = std::move(*mapping);
        request.pipeline = &pipeline;
        request.turns = &turns;
        const auto report = importFile(store, request, SystemClock(), {stop, nullptr});
        return report ? Result<void>{} : Result<void>(Unexpected(report.error()));
    }

    std::string m_table;
    std::atomic<bool> m_isImporting = true;
    StationWriter m_writer; ///< last: its thread ends before the rest goes
};

Result<BenchRun> taskStep(BenchGround& ground)
{
    const auto path = ground.fullStore();
    if (!path)
        return Unexpected(path.error());
    const auto writer = std::make_shared<BusyWriter>(*path, ground.tablePath());
    return BenchRun{static_cast<std::int64_t>(ground.tableRows()), [writer] { return writer->step(); }};
}

} // namespace

std::vector<BenchCase> writingBenchCases()
{
    return {{"task-step", "a task saved for good while imports fill the same store", taskStep}};
}

} // namespace jingge
