// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace jingge {

/// A prepared statement on the native handle, for the two hot paths (bulk insert, frame load). Finalised with the
/// object; run() always resets, so that no forgotten cursor keeps the log from being reset.
class NativeStatement {
public:
    [[nodiscard]] static Result<NativeStatement> prepare(sqlite3* database, std::string_view sql);
    NativeStatement(NativeStatement&& other) noexcept;
    NativeStatement& operator=(NativeStatement&& other) noexcept;
    NativeStatement(const NativeStatement&) = delete;
    NativeStatement& operator=(const NativeStatement&) = delete;
    ~NativeStatement();

    // Parameters are counted from 1. Text and blobs must live until run(), step() or reset().
    void bind(int parameter, std::int64_t value);
    void bind(int parameter, double value);
    void bind(int parameter, std::string_view text);
    void bindBlob(int parameter, std::span<const std::uint8_t> bytes);
    void bindNull(int parameter);
    void bindId(int parameter, std::int64_t value) { value == 0 ? bindNull(parameter) : bind(parameter, value); }
    void clear(); ///< every parameter NULL

    /// Runs a statement that gives no rows, and resets it.
    [[nodiscard]] Result<void> run();
    /// true = a row stands ready; false = the end, and the statement is reset.
    [[nodiscard]] Result<bool> step();
    void reset();

    // Columns are counted from 0; views stay valid until the next step().
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] std::string_view text(int column) const;
    [[nodiscard]] std::span<const std::uint8_t> blob(int column) const;

private:
    NativeStatement(sqlite3* database, sqlite3_stmt* statement) : m_database(database), m_statement(statement) {}
    sqlite3* m_database = nullptr;
    sqlite3_stmt* m_statement = nullptr;
};

/// The error that a native call left behind, put into words of ours (ErrorKind::Store): full disk, damaged, not
/// writable, busy …; `what` is "store".
[[nodiscard]] Error nativeError(sqlite3* database);
[[nodiscard]] Error storeError(int sqliteCode, std::string_view path, std::string_view words);

} // namespace jingge
