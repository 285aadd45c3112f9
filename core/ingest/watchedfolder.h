// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/ingest/stationimport.h"

#include <csignal>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace jingge {

/// A folder into which other programs put tables. Files are finished when nothing has written to them for a
/// second; names that begin with a dot or end in .part, .tmp or .toml are none of ours. Changes are told by
/// the kernel (inotify): waiting costs nothing. Belongs to one thread.
class WatchedFolder {
public:
    /// Error (Data): no folder, or it cannot be watched.
    [[nodiscard]] static Result<WatchedFolder> open(const std::string& path);
    WatchedFolder(WatchedFolder&& other) noexcept;
    WatchedFolder& operator=(WatchedFolder&&) = delete;
    WatchedFolder(const WatchedFolder&) = delete;
    ~WatchedFolder();

    [[nodiscard]] const std::string& path() const { return m_path; }
    /// The files that are finished now, by name. With isLast every file that is there.
    [[nodiscard]] std::vector<std::string> finished(std::int64_t nowMs, bool isLast = false);
    /// Sleeps until something may be finished, or for so long at most; any signal ends it. signals: blocked
    /// by the caller, let through meanwhile, so that none is missed; nullptr = no change.
    void wait(std::int64_t mostMs, const sigset_t* signals = nullptr);
    /// For those who wait by other means: readable when something changed, until wait(0). The folder's own.
    [[nodiscard]] int descriptor() const { return m_descriptor; }
    /// Whether files lie there that were not finished, or not taken, at the last look.
    [[nodiscard]] bool hasUnfinished() const { return !m_seen.empty(); }

private:
    struct Seen {
        std::int64_t bytes = -1;
        std::int64_t changedNs = 0;
        std::int64_t sinceMs = 0; ///< it has looked like this
    };
    WatchedFolder(std::string path, int descriptor) : m_path(std::move(path)), m_descriptor(descriptor) {}

    std::string m_path;
    int m_descriptor = -1;
    std::map<std::string, Seen> m_seen; ///< files not finished yet
};

/// How a file of the folder came out.
struct WatchedOutcome {
    enum class State { Done, Known, Failed } state = State::Failed;
    std::string file;           ///< its name
    std::int64_t batch = 0;     ///< that took it in, now or before
    BatchCounts counts;         ///< of Done
    std::optional<Error> error; ///< of Failed
};

/// Takes one file into a store that is open for writing, by `mapping.toml` of its folder or the one preset that fits, unless the store has had
/// the same bytes; moves it to `done` or `failed` below its folder, with `NAME.rejects.csv` or
/// `NAME.reason.txt` beside it. Errors: Store (full disk …) and Cancelled, after which the file lies where it was; Data when it cannot be moved.
[[nodiscard]] Result<WatchedOutcome> takeWatchedFile(Store& store, const std::string& folder,
                                                     const std::string& file, const Clock& clock,
                                                     const ImportCompany& company = {},
                                                     const TaskContext& context = {});

} // namespace jingge
