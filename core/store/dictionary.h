// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/fingerprinttable.h"
#include "core/store/nativestatement.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace jingge {

/// A table of distinct texts (`term`, `address_key`, `category` …) with its recent ones in memory by their fingerprints:
/// text → row id, made when it is not there. Belongs to one writer. Ids given out in a transaction that is rolled back are void.
class Dictionary {
public:
    /// The statements are literals: one that finds the id of ?1, one that inserts ?1, one that gives a row when the
    /// table has any.
    [[nodiscard]] static Result<Dictionary> open(sqlite3* database, std::string_view findSql,
                                                 std::string_view insertSql, std::string_view anySql);
    /// 0 for an empty text. Quick for words that come again and again.
    [[nodiscard]] Result<std::int64_t> idOf(std::string_view text);
    /// The same for a text that is not empty and whose fingerprint the caller knows.
    [[nodiscard]] Result<std::int64_t> idOf(std::string_view text, const Token& print);
    /// Brings what is known under a fingerprint near before it is asked for.
    void expect(const Token& print) const { m_ids.expect(print); }

private:
    struct Entry {
        Token key{};
        std::int64_t id = 0;
    };
    struct Word {
        std::string text;
        std::int64_t id = 0; ///< 0 = none yet
    };
    Result<std::int64_t> findOrMake(std::string_view text);
    Dictionary(sqlite3* database, NativeStatement find, NativeStatement insert, bool wasEmpty);

    sqlite3* m_database;
    NativeStatement m_find;
    NativeStatement m_insert;
    bool m_isComplete; ///< every text of the table is in memory: a miss is a new text
    FingerprintTable<Entry> m_ids;
    std::array<Word, 64> m_words; ///< asked for last, by a place that short texts tell cheaply
};

} // namespace jingge
