// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/dictionary.h"

#include <sqlite3.h>

#include <utility>

namespace jingge {

namespace {

constexpr std::size_t kMostInMemory = 1000000;

} // namespace

Dictionary::Dictionary(sqlite3* database, NativeStatement find, NativeStatement insert, bool wasEmpty) :
    m_database(database), m_find(std::move(find)), m_insert(std::move(insert)), m_isComplete(wasEmpty)
{
}

Result<Dictionary> Dictionary::open(sqlite3* database, std::string_view findSql, std::string_view insertSql,
                                    std::string_view countSql)
{
    auto find = NativeStatement::prepare(database, findSql);
    auto insert = NativeStatement::prepare(database, insertSql);
    auto count = NativeStatement::prepare(database, countSql);
    if (!find || !insert || !count)
        return Unexpected(!find ? find.error() : !insert ? insert.error() : count.error());
    const auto row = count->step();
    if (!row)
        return Unexpected(row.error());
    const bool isEmpty = *row && count->integer(0) == 0;
    count->reset();
    return Dictionary(database, std::move(*find), std::move(*insert), isEmpty);
}

Result<std::int64_t> Dictionary::idOf(std::string_view text)
{
    if (text.empty())
        return 0;
    if (const auto known = m_ids.find(text); known != m_ids.end())
        return known->second;
    std::int64_t id = 0;
    if (!m_isComplete) {
        m_find.bind(1, text);
        const auto row = m_find.step();
        if (!row)
            return Unexpected(row.error());
        id = *row ? m_find.integer(0) : 0;
        m_find.reset();
    }
    if (id == 0) {
        m_insert.bind(1, text);
        if (auto done = m_insert.run(); !done)
            return Unexpected(done.error());
        id = sqlite3_last_insert_rowid(m_database);
    }
    if (m_ids.size() >= kMostInMemory) {
        m_ids.clear();
        m_isComplete = false;
    }
    m_ids.emplace(text, id);
    return id;
}

} // namespace jingge
