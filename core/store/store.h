// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

class QSqlDatabase;
struct sqlite3;

namespace jingge {

constexpr int kSchemaVersion = 9;
constexpr std::int32_t kApplicationId = 0x4A474745; ///< "JGGE" in the file's header

/// Whether a writer may make the store when there is none.
enum class Creation { Allowed, Refused };

/// Whether a reader may leave the log's index beside the store, which SQLite makes when there is none.
enum class Traces { Allowed, None };

/// One station's database file. Either a reader (read-only connection) or the one writer, who holds the kernel lock for
/// as long as the object lives. Belongs to the thread that opened it.
class Store {
public:
    /// Errors (Store): missing, no database, damaged, another program's, newer schema, older schema (names the mend),
    /// a schema that somebody changed. Without traces writers wait as long as the object lives.
    [[nodiscard]] static Result<std::unique_ptr<Store>> openForReading(const std::string& path, Traces traces = Traces::Allowed);
    /// As above; besides: held by another writer, folder not writable. Brings an older schema up to date and removes
    /// what an unfinished batch left behind.
    [[nodiscard]] static Result<std::unique_ptr<Store>> openForWriting(const std::string& path, Creation creation);
    /// A further read-only connection to the same file, for another thread's native handle; nothing is checked again.
    /// Lives no longer than this one, and is opened and closed in its thread.
    [[nodiscard]] Result<std::unique_ptr<Store>> openBeside() const;
    ~Store();
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    [[nodiscard]] const std::string& path() const;
    [[nodiscard]] QSqlDatabase connection() const;
    [[nodiscard]] sqlite3* native() const; ///< the hot paths' handle
    [[nodiscard]] Result<std::uint64_t> changeSeq() const;         ///< moves when frames are stale
    [[nodiscard]] Result<std::uint64_t> workflowChangeSeq() const; ///< moves when rules or tasks change

    /// A text kept under a key: "store_id", "station" (station.toml as given). Empty = none.
    [[nodiscard]] Result<std::string> setting(std::string_view key) const;
    [[nodiscard]] Result<void> setSetting(std::string_view key, std::string_view value);

private:
    struct Parts;
    explicit Store(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

/// What a transaction changed: incidents and areas, which frames are made of; rules and tasks, which they are not; or the
/// audit log alone.
enum class Touched { Frame, Workflow, Log };

/// A writing transaction: rolled back unless committed. commit() also moves the change number of what it touched.
class Transaction {
public:
    [[nodiscard]] static Result<Transaction> begin(Store& store);
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    Transaction(const Transaction&) = delete;
    ~Transaction();
    /// Durable when it returns without an error.
    [[nodiscard]] Result<void> commit(Touched touched = Touched::Frame);

private:
    explicit Transaction(Store& store) : m_store(&store) {}
    Store* m_store;
};

/// Error (Store) when the disk of the store has less room than four times the bytes to be taken in, or 200 MiB.
[[nodiscard]] Result<void> requireFreeSpace(const std::string& path, std::int64_t bytes);

/// Runs statements that give no rows, separated by semicolons, on the native handle.
[[nodiscard]] Result<void> runScript(sqlite3* database, const std::string& sql);

} // namespace jingge
