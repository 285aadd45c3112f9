// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

namespace jingge {

/// While it lives, commits are in order but not awaited by the disk: rows of a batch that does not count yet may go again
/// with a power cut. The commit after it waits for all of them, since they stand in one log. Not within a transaction.
class UnawaitedCommits {
public:
    explicit UnawaitedCommits(sqlite3* database) : m_database(database)
    {
        static_cast<void>(runScript(database, "PRAGMA synchronous = NORMAL")); // at worst they are awaited
    }
    ~UnawaitedCommits() { static_cast<void>(end()); }
    UnawaitedCommits(const UnawaitedCommits&) = delete;
    UnawaitedCommits& operator=(const UnawaitedCommits&) = delete;
    [[nodiscard]] Result<void> end() { return runScript(m_database, "PRAGMA synchronous = FULL"); }

private:
    sqlite3* m_database;
};

} // namespace jingge
