// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sealedinsert.h"

#include <string>

namespace jingge {

namespace {

std::span<const std::uint8_t> bytesOf(std::string_view text)
{
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

} // namespace

Result<SealedInsert> SealedInsert::open(sqlite3* database, int key)
{
    auto source = RowSource::open(database);
    if (!source)
        return Unexpected(source.error());
    std::string sql =
        "INSERT INTO sealed_text (incident, seal, bytes) SELECT c0, ?1, c1 FROM "; // constant SQL
    auto insert = NativeStatement::prepare(database, sql.append((*source)->name()));
    auto drop = NativeStatement::prepare(database, "DELETE FROM sealed_text WHERE incident = ?1");
    auto find = NativeStatement::prepare(database, "SELECT seal, bytes FROM sealed_text WHERE incident = ?1");
    auto add = NativeStatement::prepare(
        database, "INSERT OR IGNORE INTO sealed_text (incident, seal, bytes) VALUES (?1, ?2, ?3)");
    for (const auto* statement : {&insert, &drop, &find, &add}) {
        if (!*statement)
            return Unexpected(statement->error());
    }
    return SealedInsert(key, std::move(*source), std::move(*insert), std::move(*drop), std::move(*find),
                        std::move(*add));
}

Result<void> SealedInsert::insert(std::span<const WaitingRow> rows)
{
    std::vector<RowSource::Cell>& cells = m_source->refill(2);
    for (const WaitingRow& row : rows) {
        const std::string& sealed = row.contents.incident->sealed;
        if (sealed.empty())
            continue;
        cells.push_back(RowSource::Cell::of(row.stamp.id));
        cells.push_back(RowSource::Cell::of(bytesOf(sealed)));
    }
    if (cells.empty())
        return {};
    m_insert.bind(1, m_key);
    return m_insert.run();
}

Result<void> SealedInsert::drop(std::int64_t incident)
{
    m_drop.bind(1, incident);
    return m_drop.run();
}

Result<bool> SealedInsert::isOther(std::int64_t incident, std::string_view sealed)
{
    m_find.bind(1, incident);
    const auto row = m_find.step();
    if (!row)
        return Unexpected(row.error());
    if (!*row)
        return false;
    const auto bytes = m_find.blob(1);
    const bool isOther =
        m_find.integer(0) == m_key &&
        std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()) != sealed;
    m_find.reset();
    return isOther;
}

Result<void> SealedInsert::add(std::int64_t incident, std::string_view sealed)
{
    m_add.bind(1, incident);
    m_add.bind(2, m_key);
    m_add.bindBlob(3, bytesOf(sealed));
    return m_add.run();
}

} // namespace jingge
