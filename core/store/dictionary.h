// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/nativestatement.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace jingge {

/// A table of distinct texts (`term`, `address_key`, `category` …) with its recent ones in memory: text → row id,
/// made when it is not there. Belongs to one writer. Ids given out in a transaction that is rolled back are void.
class Dictionary {
public:
    /// The two statements are literals: one that finds the id of ?1, one that inserts ?1.
    [[nodiscard]] static Result<Dictionary> open(sqlite3* database, std::string_view findSql,
                                                 std::string_view insertSql, std::string_view countSql);
    /// 0 for an empty text.
    [[nodiscard]] Result<std::int64_t> idOf(std::string_view text);

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    Dictionary(sqlite3* database, NativeStatement find, NativeStatement insert, bool wasEmpty);

    sqlite3* m_database;
    NativeStatement m_find;
    NativeStatement m_insert;
    bool m_isComplete; ///< every text of the table is in memory: a miss is a new text
    std::unordered_map<std::string, std::int64_t, Hash, std::equal_to<>> m_ids;
};

} // namespace jingge
