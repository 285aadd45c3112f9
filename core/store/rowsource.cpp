// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rowsource.h"

#include "core/store/nativestatement.h"

#include <sqlite3.h>

#include <string>

namespace jingge {

namespace {

// The interface of a table of SQLite's, in the order in which a statement calls it. Memory comes from and
// goes back to C++ here; SQLite asks for it only while statements are prepared and begun.

struct Table : sqlite3_vtab {
    const RowSource* source = nullptr;
};

struct Cursor : sqlite3_vtab_cursor {
    std::size_t row = 0;
};

const RowSource& sourceOf(const sqlite3_vtab_cursor* cursor)
{
    return *static_cast<const Table*>(cursor->pVtab)->source;
}

int connectTable(sqlite3* database, void* source, int, const char* const*, sqlite3_vtab** table, char**)
{
    std::string columns = "CREATE TABLE x (c0"; // constant SQL: the columns are numbered
    for (std::size_t i = 1; i < RowSource::kMostColumns; ++i)
        columns.append(", c").append(std::to_string(i));
    const int code = sqlite3_declare_vtab(database, columns.append(")").c_str());
    if (code != SQLITE_OK)
        return code;
    auto made = std::make_unique<Table>();
    made->source = static_cast<const RowSource*>(source);
    *table = made.release();
    return SQLITE_OK;
}

int disconnectTable(sqlite3_vtab* table)
{
    const std::unique_ptr<Table> gone(static_cast<Table*>(table));
    return SQLITE_OK;
}

int planReading(sqlite3_vtab*, sqlite3_index_info* plan)
{
    plan->estimatedCost = 1;
    return SQLITE_OK;
}

int openCursor(sqlite3_vtab*, sqlite3_vtab_cursor** cursor)
{
    *cursor = std::make_unique<Cursor>().release();
    return SQLITE_OK;
}

int closeCursor(sqlite3_vtab_cursor* cursor)
{
    const std::unique_ptr<Cursor> gone(static_cast<Cursor*>(cursor));
    return SQLITE_OK;
}

int toFirstRow(sqlite3_vtab_cursor* cursor, int, const char*, int, sqlite3_value**)
{
    static_cast<Cursor*>(cursor)->row = 0;
    return SQLITE_OK;
}

int toNextRow(sqlite3_vtab_cursor* cursor)
{
    ++static_cast<Cursor*>(cursor)->row;
    return SQLITE_OK;
}

int isPastEnd(sqlite3_vtab_cursor* cursor)
{
    return static_cast<Cursor*>(cursor)->row >= sourceOf(cursor).rows() ? 1 : 0;
}

int giveValue(sqlite3_vtab_cursor* cursor, sqlite3_context* context, int column)
{
    const RowSource& source = sourceOf(cursor);
    const auto at = static_cast<std::size_t>(column);
    if (at >= source.width())
        return SQLITE_OK;
    const RowSource::Cell& cell = source.at(static_cast<Cursor*>(cursor)->row, at);
    switch (cell.kind) {
    case RowSource::Cell::Kind::Nothing:
        break;
    case RowSource::Cell::Kind::Integer:
        sqlite3_result_int64(context, cell.integer);
        break;
    case RowSource::Cell::Kind::Real:
        sqlite3_result_double(context, cell.real);
        break;
    case RowSource::Cell::Kind::Text:
        sqlite3_result_text64(context, cell.bytes, cell.length, SQLITE_STATIC, SQLITE_UTF8);
        break;
    case RowSource::Cell::Kind::Blob:
        sqlite3_result_blob64(context, cell.bytes, cell.length, SQLITE_STATIC);
        break;
    }
    return SQLITE_OK;
}

int giveNumber(sqlite3_vtab_cursor* cursor, sqlite3_int64* number)
{
    *number = static_cast<sqlite3_int64>(static_cast<Cursor*>(cursor)->row);
    return SQLITE_OK;
}

const sqlite3_module& module()
{
    static const sqlite3_module kModule = [] {
        sqlite3_module made{};
        made.iVersion = 1;
        made.xConnect = connectTable; // and none that creates: nothing of it is ever stored
        made.xDisconnect = disconnectTable;
        made.xBestIndex = planReading;
        made.xOpen = openCursor;
        made.xClose = closeCursor;
        made.xFilter = toFirstRow;
        made.xNext = toNextRow;
        made.xEof = isPastEnd;
        made.xColumn = giveValue;
        made.xRowid = giveNumber;
        return made;
    }();
    return kModule;
}

} // namespace

RowSource::Cell RowSource::Cell::of(std::int64_t value)
{
    Cell cell;
    cell.kind = Kind::Integer;
    cell.integer = value;
    return cell;
}

RowSource::Cell RowSource::Cell::of(double value)
{
    Cell cell;
    cell.kind = Kind::Real;
    cell.real = value;
    return cell;
}

RowSource::Cell RowSource::Cell::of(std::string_view text)
{
    Cell cell;
    cell.kind = Kind::Text;
    cell.length = static_cast<std::uint32_t>(text.size());
    cell.bytes = text.data() != nullptr ? text.data() : "";
    return cell;
}

RowSource::Cell RowSource::Cell::of(std::span<const std::uint8_t> blob)
{
    Cell cell;
    cell.kind = Kind::Blob;
    cell.length = static_cast<std::uint32_t>(blob.size());
    cell.bytes = reinterpret_cast<const char*>(blob.data());
    return cell;
}

/// The name is its own as long as it lives: it says where it stands in memory.
RowSource::RowSource(sqlite3* database)
    : m_database(database), m_name("waiting" + std::to_string(reinterpret_cast<std::uintptr_t>(this)))
{
}

Result<std::unique_ptr<RowSource>> RowSource::open(sqlite3* database)
{
    std::unique_ptr<RowSource> source(new RowSource(database));
    if (sqlite3_create_module(database, source->m_name.c_str(), &module(), source.get()) != SQLITE_OK)
        return Unexpected(nativeError(database));
    return source;
}

RowSource::~RowSource()
{
    sqlite3_create_module(m_database, m_name.c_str(), nullptr, nullptr); // takes the name away again
}

std::vector<RowSource::Cell>& RowSource::refill(std::size_t width)
{
    m_width = width;
    m_cells.clear();
    return m_cells;
}

} // namespace jingge
