// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/nativestatement.h"

#include <QtGlobal>

#include <sqlite3.h>

#include <string>
#include <utility>

namespace jingge {

Error storeError(int sqliteCode, std::string_view path, std::string_view words)
{
    Error error{ErrorKind::Store, "store", std::string(path), {}, {}};
    switch (sqliteCode & 0xFF) {
    case SQLITE_FULL:
        error.why = QT_TRANSLATE_NOOP("core", "the disk is full");
        error.mend = QT_TRANSLATE_NOOP("core", "free some space and repeat; what was saved before is safe");
        break;
    case SQLITE_NOTADB:
        error.why = QT_TRANSLATE_NOOP("core", "this file is no database");
        break;
    case SQLITE_CORRUPT:
        error.why = QT_TRANSLATE_NOOP("core", "the database is damaged");
        error.mend = QT_TRANSLATE_NOOP("core", "keep the file and restore the last backup");
        break;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
        error.why = QT_TRANSLATE_NOOP("core", "the file or its folder cannot be written or opened");
        break;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        error.why = QT_TRANSLATE_NOOP("core", "the store is held by another program");
        break;
    default:
        error.why = Message(QT_TRANSLATE_NOOP("core", "the database refused: %1"), {std::string(words)});
        break;
    }
    return error;
}

Error nativeError(sqlite3* database)
{
    const char* path = sqlite3_db_filename(database, "main");
    return storeError(sqlite3_extended_errcode(database), path != nullptr ? path : "", sqlite3_errmsg(database));
}

Result<NativeStatement> NativeStatement::prepare(sqlite3* database, std::string_view sql)
{
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v3(database, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement,
                           nullptr) != SQLITE_OK)
        return Unexpected(nativeError(database));
    return NativeStatement(database, statement);
}

NativeStatement::NativeStatement(NativeStatement&& other) noexcept :
    m_database(other.m_database), m_statement(std::exchange(other.m_statement, nullptr))
{
}

NativeStatement& NativeStatement::operator=(NativeStatement&& other) noexcept
{
    std::swap(m_database, other.m_database);
    std::swap(m_statement, other.m_statement);
    return *this;
}

NativeStatement::~NativeStatement()
{
    sqlite3_finalize(m_statement);
}

void NativeStatement::bind(int parameter, std::int64_t value)
{
    sqlite3_bind_int64(m_statement, parameter, value);
}

void NativeStatement::bind(int parameter, double value)
{
    sqlite3_bind_double(m_statement, parameter, value);
}

void NativeStatement::bind(int parameter, std::string_view text)
{
    sqlite3_bind_text64(m_statement, parameter, text.data() != nullptr ? text.data() : "", text.size(), SQLITE_STATIC,
                        SQLITE_UTF8);
}

void NativeStatement::bindBlob(int parameter, std::span<const std::uint8_t> bytes)
{
    sqlite3_bind_blob64(m_statement, parameter, bytes.data(), bytes.size(), SQLITE_STATIC);
}

void NativeStatement::bindNull(int parameter)
{
    sqlite3_bind_null(m_statement, parameter);
}

void NativeStatement::clear()
{
    sqlite3_clear_bindings(m_statement);
}

Result<void> NativeStatement::run()
{
    const int code = sqlite3_step(m_statement);
    if (code != SQLITE_DONE && code != SQLITE_ROW) {
        Error error = nativeError(m_database);
        reset();
        return Unexpected(std::move(error));
    }
    reset();
    return {};
}

Result<bool> NativeStatement::step()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE) {
        reset();
        return false;
    }
    Error error = nativeError(m_database);
    reset();
    return Unexpected(std::move(error));
}

void NativeStatement::reset()
{
    sqlite3_reset(m_statement);
}

bool NativeStatement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

std::int64_t NativeStatement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double NativeStatement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

std::string_view NativeStatement::text(int column) const
{
    const unsigned char* bytes = sqlite3_column_text(m_statement, column);
    if (bytes == nullptr)
        return {};
    return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

std::span<const std::uint8_t> NativeStatement::blob(int column) const
{
    const void* bytes = sqlite3_column_blob(m_statement, column);
    if (bytes == nullptr)
        return {};
    return {static_cast<const std::uint8_t*>(bytes), static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

} // namespace jingge
