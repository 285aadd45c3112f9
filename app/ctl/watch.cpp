// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/interruption.h"
#include "app/ctl/options.h"
#include "core/ingest/watchedfolder.h"
#include "core/store/store.h"

#include <QtGlobal>

#include <algorithm>
#include <csignal>
#include <iostream>
#include <memory>

namespace jingge {

namespace {

constexpr std::int64_t kLongestSleepMs = 3600 * 1000;
constexpr std::int64_t kBetweenTriesMs = 2000; // at a store that another writer holds

struct WatchWords {
    StoreOption store;
    OutputOptions output;
    std::string folder;
    bool isOnce = false;
};

const std::vector<std::string> kColumns{"file",    "state",     "batch",    "read",     "inserted",
                                        "updated", "unchanged", "rejected", "filtered", "reason"};

const char* nameOf(WatchedOutcome::State state)
{
    switch (state) {
    case WatchedOutcome::State::Done:
        return "done";
    case WatchedOutcome::State::Known:
        return "known";
    case WatchedOutcome::State::Failed:
        return "failed";
    }
    return "";
}

std::vector<Cell> rowOf(const WatchedOutcome& outcome)
{
    std::vector<Cell> row{outcome.file, std::string(nameOf(outcome.state)),
                          outcome.batch != 0 ? Cell(outcome.batch) : Cell()};
    const BatchCounts& c = outcome.counts;
    if (outcome.state == WatchedOutcome::State::Done)
        row.insert(row.end(), {c.read, c.inserted, c.updated, c.unchanged, c.rejected, c.filtered});
    row.resize(kColumns.size());
    if (outcome.error)
        row.back() = oneLine(*outcome.error);
    return row;
}

/// Keeps signals for the moments in which the folder is waited on, so that none falls between a look and the
/// sleep.
class HeldSignals {
public:
    HeldSignals()
    {
        sigset_t held;
        sigemptyset(&held);
        sigaddset(&held, SIGINT);
        sigaddset(&held, SIGTERM);
        sigprocmask(SIG_BLOCK, &held, &m_before);
    }
    HeldSignals(const HeldSignals&) = delete;
    HeldSignals& operator=(const HeldSignals&) = delete;
    ~HeldSignals() { sigprocmask(SIG_SETMASK, &m_before, nullptr); }
    [[nodiscard]] const sigset_t* before() const { return &m_before; }

private:
    sigset_t m_before{};
};

/// Takes the files in, one after another. The highest status of those that failed.
class Intake {
public:
    Intake(const WatchWords& words, std::string database) : m_words(words), m_database(std::move(database)) {}

    /// false: the store is not to be had now, or the program was asked to end; what is left waits.
    Result<bool> take(const std::vector<std::string>& files)
    {
        for (const std::string& file : files) {
            TerminalTask task(file, "MB");
            const auto outcome = takeOne(file, task.context());
            if (!outcome &&
                (outcome.error().kind == ErrorKind::Store || outcome.error().kind == ErrorKind::Cancelled)) {
                if (m_words.isOnce)
                    return Unexpected(outcome.error());
                std::cerr << "jinggectl: " << oneLine(outcome.error()) << '\n';
                return false;
            }
            if (!outcome)
                return Unexpected(outcome.error());
            if (outcome->error)
                m_worst = std::max(m_worst, exitStatus(outcome->error->kind));
            m_table.rows.push_back(rowOf(*outcome));
            if (isInterrupted())
                return false;
        }
        return true;
    }
    /// The store is held only meanwhile.
    Result<WatchedOutcome> takeOne(const std::string& file, const TaskContext& context) const
    {
        const auto store = Store::openForWriting(m_database, Creation::Refused);
        return store ? takeWatchedFile(**store, m_words.folder, file, m_clock, {}, context)
                     : Result<WatchedOutcome>(Unexpected(store.error()));
    }
    /// Prints what came in since the last time.
    Result<void> print()
    {
        Table table{kColumns, {}};
        std::swap(table.rows, m_table.rows);
        const auto printed = m_words.output.print(table);
        return printed ? Result<void>{} : Unexpected(printed.error());
    }
    [[nodiscard]] bool hasNews() const { return !m_table.rows.empty(); }
    [[nodiscard]] int worst() const { return m_worst; }
    [[nodiscard]] std::int64_t now() const { return m_clock.monotonicMs(); }

private:
    const WatchWords& m_words;
    std::string m_database;
    SystemClock m_clock;
    Table m_table{kColumns, {}};
    int m_worst = 0;
};

Result<int> watchForEver(WatchedFolder& folder, Intake& intake)
{
    while (!isInterrupted()) {
        const auto all = intake.take(folder.finished(intake.now()));
        if (!all)
            return Unexpected(all.error());
        if (intake.hasNews()) {
            if (auto printed = intake.print(); !printed)
                return Unexpected(printed.error());
            (void)folder.finished(intake.now()); // those are gone: nothing to wake up for
        }
        const HeldSignals held;
        if (!isInterrupted())
            folder.wait(*all ? kLongestSleepMs : kBetweenTriesMs, held.before());
    }
    return exitStatus(ErrorKind::Cancelled);
}

Result<int> run(const WatchWords& words)
{
    const auto format = words.output.format();
    const auto path = words.store.path();
    if (!format || !path)
        return Unexpected(!format ? format.error() : path.error());
    auto folder = WatchedFolder::open(words.folder);
    if (!folder)
        return Unexpected(folder.error());
    if (const auto store = Store::openForReading(*path); !store)
        return Unexpected(store.error());
    Intake intake(words, *path);
    if (!words.isOnce)
        return watchForEver(*folder, intake);
    const auto all = intake.take(folder->finished(intake.now(), true));
    if (auto printed = intake.print(); !printed)
        return Unexpected(printed.error());
    return all ? Result<int>(*all ? intake.worst() : exitStatus(ErrorKind::Cancelled))
               : Unexpected(all.error());
}

} // namespace

void addWatch(Command root)
{
    auto words = std::make_shared<WatchWords>();
    Command command = root.add("watch", "Take in every table that is put into a folder, until Ctrl-C");
    words->store.addTo(command);
    words->output.addTo(command);
    command.flag("--once", words->isOnce, "Only what is there now")
        .text("folder", words->folder,
              "The folder; its mapping.toml says what the tables mean, else a preset", true)
        .run([words] { return run(*words); });
}

} // namespace jingge
