// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/dictionary.h"

#include "core/seal/digest.h"

#include <sqlite3.h>

#include <utility>

namespace jingge {

namespace {

constexpr std::size_t kMostInMemory = 1500000; // 48 MiB

} // namespace

Dictionary::Dictionary(sqlite3* database, NativeStatement find, NativeStatement insert, bool wasEmpty)
    : m_database(database), m_find(std::move(find)), m_insert(std::move(insert)), m_isComplete(wasEmpty)
{
}

Result<Dictionary> Dictionary::open(sqlite3* database, std::string_view findSql, std::string_view insertSql,
                                    std::string_view anySql)
{
    auto find = NativeStatement::prepare(database, findSql);
    auto insert = NativeStatement::prepare(database, insertSql);
    auto any = NativeStatement::prepare(database, anySql);
    if (!find || !insert || !any)
        return Unexpected(!find ? find.error() : !insert ? insert.error() : any.error());
    const auto row = any->step();
    if (!row)
        return Unexpected(row.error());
    return Dictionary(database, std::move(*find), std::move(*insert), !*row);
}

Result<std::int64_t> Dictionary::idOf(std::string_view text)
{
    if (text.empty())
        return 0;
    const auto sum = static_cast<std::size_t>(text.size() * 7 + static_cast<unsigned char>(text.back()) * 3U +
                                              static_cast<unsigned char>(text[text.size() / 2]));
    Word& word = m_words[sum % m_words.size()];
    if (word.id == 0 || word.text != text) {
        const auto id = idOf(text, fingerprint(text));
        if (!id)
            return id;
        word = {std::string(text), *id};
    }
    return word.id;
}

Result<std::int64_t> Dictionary::idOf(std::string_view text, const Token& print)
{
    if (m_ids.size() >= kMostInMemory) {
        m_ids = {};
        m_isComplete = false;
    }
    bool isNew = false;
    Entry& entry = m_ids.at(print, isNew);
    if (entry.id == 0) { // also after a failure
        const auto id = findOrMake(text);
        if (!id)
            return id;
        entry.id = *id;
    }
    return entry.id;
}

Result<std::int64_t> Dictionary::findOrMake(std::string_view text)
{
    std::int64_t id = 0;
    if (!m_isComplete) {
        m_find.bind(1, text);
        const auto row = m_find.step();
        if (!row)
            return Unexpected(row.error());
        id = *row ? m_find.integer(0) : 0;
        m_find.reset();
    }
    if (id != 0)
        return id;
    m_insert.bind(1, text);
    if (auto done = m_insert.run(); !done)
        return Unexpected(done.error());
    return sqlite3_last_insert_rowid(m_database);
}

} // namespace jingge
