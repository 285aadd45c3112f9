// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/mapping.h"
#include "core/ingest/rejectfile.h"
#include "core/ingest/stationimport.h"
#include "core/ingest/watchedfolder.h"
#include "core/seal/filedigest.h"
#include "core/store/takenfile.h"

#include <QtGlobal>

#include <filesystem>
#include <fstream>
#include <utility>

namespace jingge {

namespace {

namespace fs = std::filesystem;

/// Where a file of the folder goes, under a name that is free there.
class Destination {
public:
    Destination(const fs::path& folder, const char* part, const std::string& name) : m_folder(folder / part)
    {
        std::error_code ignored; // moving says what is wrong
        fs::create_directories(m_folder, ignored);
        const fs::path plain(name);
        m_path = m_folder / plain;
        for (int number = 2; fs::exists(m_path, ignored); ++number)
            m_path = m_folder /
                     (plain.stem().string() + "-" + std::to_string(number) + plain.extension().string());
    }
    [[nodiscard]] std::string beside(const char* ending) const { return m_path.string() + ending; }
    [[nodiscard]] Result<void> move(const fs::path& from) const
    {
        std::error_code error;
        fs::rename(from, m_path, error);
        if (!error)
            return {};
        return fail(ErrorKind::Data, "watch", from.string(),
                    {QT_TRANSLATE_NOOP("core", "the file cannot be moved to %1: %2"),
                     {m_folder.string(), error.message()}});
    }

private:
    fs::path m_folder;
    fs::path m_path;
};

Result<std::optional<Mapping>> mappingOf(const fs::path& folder)
{
    const fs::path own = folder / "mapping.toml";
    std::error_code unknown;
    if (!fs::exists(own, unknown))
        return std::optional<Mapping>();
    auto mapping = readMapping(own.string());
    return mapping ? Result<std::optional<Mapping>>(std::move(*mapping)) : Unexpected(mapping.error());
}

Result<void> writeRejects(const std::string& path, const std::vector<Issue>& rejected)
{
    auto file = RejectFile::create(path);
    if (!file)
        return Unexpected(file.error());
    for (const Issue& issue : rejected) {
        if (auto done = file->add(issue); !done)
            return done;
    }
    return file->close();
}

Result<WatchedOutcome> failedFile(const fs::path& folder, const std::string& file, const Error& error)
{
    const Destination failed(folder, "failed", file);
    if (auto moved = failed.move(folder / file); !moved)
        return Unexpected(moved.error());
    std::ofstream(failed.beside(".reason.txt")) << oneLine(error) << '\n';
    return WatchedOutcome{WatchedOutcome::State::Failed, file, 0, {}, error};
}

} // namespace

Result<WatchedOutcome> takeWatchedFile(Store& store, const std::string& folder, const std::string& file,
                                       const Clock& clock, const ImportCompany& company,
                                       const TaskContext& context)
{
    const fs::path path = fs::path(folder) / file;
    const auto digest = fileDigest(path.string());
    const auto mapping = mappingOf(folder);
    if (!digest || !mapping)
        return failedFile(folder, file, !digest ? digest.error() : mapping.error());
    const auto known = findTakenFile(store, *digest);
    if (!known)
        return Unexpected(known.error());
    const Destination done(folder, "done", file);
    if (*known) {
        const auto moved = done.move(path);
        return moved ? Result<WatchedOutcome>(
                           WatchedOutcome{WatchedOutcome::State::Known, file, **known, {}, {}})
                     : Unexpected(moved.error());
    }
    auto taken = importIntoStation(store, path.string(), *mapping, clock, company, context);
    if (!taken) {
        const ErrorKind kind = taken.error().kind;
        if (kind == ErrorKind::Store || kind == ErrorKind::Cancelled)
            return Unexpected(taken.error());
        return failedFile(folder, file, taken.error());
    }
    const auto batch = recordTakenFile(store, *digest, file, clock.now());
    if (!batch)
        return Unexpected(batch.error());
    if (auto moved = done.move(path); !moved)
        return Unexpected(moved.error());
    if (auto written = writeRejects(done.beside(".rejects.csv"), taken->rejected); !written)
        return Unexpected(written.error());
    return WatchedOutcome{WatchedOutcome::State::Done, file, *batch, taken->report.counts, {}};
}

} // namespace jingge
