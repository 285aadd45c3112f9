// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/interruption.h"
#include "app/ctl/options.h"
#include "app/ctl/tokenkey.h"
#include "core/base/privatefiles.h"
#include "core/ingest/importer.h"
#include "core/ingest/stationfile.h"
#include "core/jobs/threadedpipeline.h"
#include "core/store/sealedtext.h"
#include "core/store/store.h"
#include "core/workspace/rulebook.h"
#include "core/workspace/workspace.h"

#include <QtGlobal>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <memory>

namespace jingge {

namespace {

struct ImportWords {
    StoreOption store;
    OutputOptions output;
    std::string preset;
    std::string mapping;
    std::string rejects;
    bool isStrict = false;
    bool isDryRun = false;
    std::vector<std::string> files;
};

Result<std::optional<Mapping>> mappingOf(const ImportWords& words)
{
    if (words.preset.empty() && words.mapping.empty())
        return std::optional<Mapping>();
    auto mapping = words.preset.empty() ? readMapping(words.mapping) : readPreset(words.preset);
    if (!mapping)
        return Unexpected(mapping.error());
    return std::optional(std::move(*mapping));
}

/// --rejects is written over whatever is there; that must not be what is read.
Result<std::optional<RejectFile>> rejectFileOf(const ImportWords& words)
{
    if (words.rejects.empty())
        return std::optional<RejectFile>();
    std::vector<std::string> kept = words.files;
    kept.push_back(words.mapping);
    if (const auto store = words.store.path())
        kept.push_back(*store);
    for (const std::string& path : kept) {
        std::error_code absent;
        if (std::filesystem::equivalent(path, words.rejects, absent))
            return usageError("--rejects", {QT_TRANSLATE_NOOP("core", "this would overwrite %1"), {path}});
    }
    auto file = RejectFile::create(words.rejects);
    if (!file)
        return Unexpected(file.error());
    return std::optional(std::move(*file));
}

/// The store to import into. A dry run reads the one that is there, or tries on one that is thrown away.
class Target {
public:
    static Result<Target> open(const ImportWords& words)
    {
        const auto path = words.isDryRun ? words.store.path() : words.store.pathForWriting();
        if (!path)
            return Unexpected(path.error());
        Target target;
        std::error_code unknown;
        auto store = Result<std::unique_ptr<Store>>(nullptr);
        if (!words.isDryRun) {
            target.m_isNew = !std::filesystem::exists(*path, unknown);
            store = Store::openForWriting(*path, Creation::Allowed);
        } else if (std::filesystem::exists(*path, unknown)) {
            store = Store::openForReading(*path, Traces::None);
        } else {
            const std::string folder = makePrivateFolder("jingge");
            if (folder.empty())
                return fail(ErrorKind::Store, "store", *path, QT_TRANSLATE_NOOP("core", "no room for a trial store"));
            target.m_scratch = folder;
            store = Store::openForWriting(folder + "/trial.db", Creation::Allowed);
        }
        if (!store)
            return Unexpected(store.error());
        target.m_store = std::move(*store);
        return target;
    }
    Target(Target&&) = default;
    Target& operator=(Target&&) = delete;
    ~Target()
    {
        m_store.reset();
        std::error_code ignored;
        if (!m_scratch.empty())
            std::filesystem::remove_all(m_scratch, ignored);
    }
    Store& store() { return *m_store; }
    [[nodiscard]] bool isScratch() const { return !m_scratch.empty(); }
    [[nodiscard]] bool isNew() const { return m_isNew; } ///< made by this import
    /// Takes a store that this import made away again.
    void discard()
    {
        const std::string path = m_store->path();
        m_store.reset();
        std::error_code ignored;
        for (const char* ending : {"", "-wal", "-shm", ".lock"})
            std::filesystem::remove(path + ending, ignored);
    }

private:
    Target() = default;
    std::unique_ptr<Store> m_store;
    std::string m_scratch;
    bool m_isNew = false;
};

Result<Station> stationOf(const Store& store)
{
    const auto text = store.setting("station");
    if (!text)
        return Unexpected(text.error());
    return parseStation(*text, "station.toml");
}

std::vector<Cell> rowOf(const ImportReport& report)
{
    const BatchCounts& c = report.counts;
    return {report.file,  c.read,     c.inserted,  c.updated, c.unchanged,
            c.rejected,   c.filtered, c.unlocated, c.outside, report.seconds};
}

/// Rules that are switched on look at what has come in; what they raise is told, and a failure takes nothing back.
void runRulesAfter(Store& store)
{
    const auto rules = runningRules(store);
    if (rules && rules->empty())
        return;
    const CivilTime now = SystemClock().now();
    const auto workspace = rules ? Workspace::open(store.path())
                                 : Result<std::unique_ptr<Workspace>>(Unexpected(rules.error()));
    const auto runs = workspace ? runStationRules(store, *(*workspace)->frame(), {now, now})
                                : Result<std::vector<RuleRun>>(Unexpected(workspace.error()));
    if (!runs) {
        std::cerr << "jinggectl: warning: import: the rules did not run: " << oneLine(runs.error()) << '\n';
        return;
    }
    for (const RuleRun& run : *runs) {
        if (run.raised + run.joined > 0)
            std::cerr << "jinggectl: import: rule " << run.code << ": " << run.raised << " tasks drafted, " << run.joined
                      << " calls joined to open ones\n";
    }
}

/// Each file is a batch of its own; the run goes on after a bad one and ends with the highest status.
Result<int> importAll(const ImportWords& words, Target& target, ImportRequest request)
{
    Table table{{"file", "read", "inserted", "updated", "unchanged", "rejected", "filtered", "unlocated", "outside",
                 "seconds"},
                {}};
    int worst = 0;
    const SystemClock clock;
    for (const std::string& path : words.files) {
        request.path = path;
        TerminalTask task(std::filesystem::path(path).filename().string(), "MB");
        const auto report = importFile(target.store(), request, clock, task.context());
        if (!report) {
            worst = std::max(worst, exitStatus(report.error().kind));
            std::cerr << "jinggectl: " << oneLine(report.error()) << '\n';
            if (report.error().kind == ErrorKind::Cancelled || report.error().kind == ErrorKind::Store)
                break;
            continue;
        }
        if (!request.mapping)
            std::cerr << "jinggectl: import: " << path << ": preset " << report->mapping << '\n';
        printWarnings("import", report->warnings);
        table.rows.push_back(rowOf(*report));
    }
    if (table.rows.empty()) {
        if (target.isNew() && worst == exitStatus(ErrorKind::Cancelled))
            target.discard(); // nobody asked for an empty store
        return worst;
    }
    const auto printed = words.output.print(table);
    return printed ? Result<int>(worst) : printed;
}

Result<int> run(const ImportWords& words)
{
    if (const auto format = words.output.format(); !format)
        return Unexpected(format.error());
    if (!words.preset.empty() && !words.mapping.empty())
        return usageError("--preset, --mapping", QT_TRANSLATE_NOOP("core", "give one of the two"));
    auto rejects = rejectFileOf(words);
    if (!rejects)
        return Unexpected(rejects.error());
    const auto mapping = mappingOf(words);
    if (!mapping)
        return Unexpected(mapping.error());
    auto target = Target::open(words);
    if (!target)
        return Unexpected(target.error());
    const auto station = stationOf(target->store());
    if (!station)
        return Unexpected(station.error());
    if (target->isNew()) {
        if (auto made = ensureTokenKey(target->store()); !made)
            return Unexpected(made.error());
    }
    const std::optional<TokenKey> key = target->isScratch() ? std::nullopt : findTokenKey(target->store());
    const auto seals = sealingKeysOf(target->store());
    if (!seals)
        return Unexpected(seals.error());
    ImportRequest request;
    request.mapping = *mapping;
    request.isStrict = words.isStrict;
    request.isDryRun = words.isDryRun;
    request.key = key ? &*key : nullptr;
    request.seals = *seals ? &**seals : nullptr;
    request.station = *station;
    request.rejects = *rejects ? &**rejects : nullptr;
    const ThreadedPipeline pipeline;
    request.pipeline = &pipeline;
    auto status = importAll(words, *target, std::move(request));
    if (status && !words.isDryRun && !target->isNew())
        runRulesAfter(target->store());
    if (*rejects) {
        if (auto closed = (*rejects)->close(); !closed)
            return Unexpected(closed.error());
    }
    return status;
}

} // namespace

void addImport(Command root)
{
    auto words = std::make_shared<ImportWords>();
    Command command = root.add("import", "Take in tables of incidents; each file whole or not at all");
    words->store.addTo(command);
    words->output.addTo(command);
    command.text("--preset", words->preset, "A shipped mapping by name")
        .text("--mapping", words->mapping, "A mapping file")
        .flag("--strict", words->isStrict, "Refuse a file with rejected rows (exit status 4)")
        .text("--rejects", words->rejects, "Write rejected rows into this CSV file")
        .flag("--dry-run", words->isDryRun, "Do everything but write to the store")
        .files("files", words->files, "The tables")
        .run([words] { return run(*words); });
}

} // namespace jingge
