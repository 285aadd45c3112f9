// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/benchcases.h"
#include "core/base/clock.h"
#include "core/ingest/importer.h"
#include "core/jobs/threadedpipeline.h"
#include "core/workflow/taskdesk.h"
#include "core/workload/workload.h"
#include "core/workspace/stationwriter.h"

#include <QCoreApplication>

#include <optional>

namespace jingge {

namespace {

/// Steps of tasks through the window's writer, while one import after another fills the same store with new incidents.
class BusyWriter {
public:
    BusyWriter(std::string database, std::string table) : m_table(std::move(table)), m_writer(std::move(database)) {}

    Result<void> step()
    {
        if (!m_isImporting)
            importNext();
        std::optional<Result<void>> saved;
        m_writer.write(
            &m_receiver,
            [](Store& store) -> Result<void> {
                TaskDraft draft;
                draft.title = "bench";
                draft.person = "bench";
                draft.at = draft.now = SystemClock().now();
                const auto task = draftTask(store, draft, {});
                return task ? Result<void>{} : Result<void>(Unexpected(task.error()));
            },
            [&saved](const Result<void>& done) { saved = done; });
        while (!saved)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        return m_fault ? Result<void>(Unexpected(*m_fault)) : *saved;
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
    void importNext()
    {
        m_isImporting = true;
        m_writer.writeLong(
            &m_receiver,
            [this, source = "bench-" + std::to_string(++m_imports)](Store& store, WriterTurns& turns, const std::stop_token& stop) {
                return importAs(store, source, turns, stop);
            },
            [this](const Result<void>& done) {
                m_isImporting = false;
                if (done)
                    importNext();
                else
                    m_fault = done.error();
            });
    }

    std::string m_table;
    QObject m_receiver;
    bool m_isImporting = false;
    int m_imports = 0;
    std::optional<Error> m_fault;
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
