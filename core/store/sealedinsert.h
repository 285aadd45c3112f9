// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/incidentinsert.h"
#include "core/store/nativestatement.h"
#include "core/store/rowsource.h"

#include <memory>
#include <span>

namespace jingge {

/// Inserts the sealed texts of rows that were just inserted, hundreds by one statement; and says of stored
/// ones whether they still hold.
class SealedInsert {
public:
    /// key: the number of the key that sealed them.
    [[nodiscard]] static Result<SealedInsert> open(sqlite3* database, int key);
    [[nodiscard]] Result<void> insert(std::span<const WaitingRow> rows);
    [[nodiscard]] Result<void> drop(std::int64_t incident);
    /// Whether the stored incident says something else in clear under the same key: two names may have one
    /// mask.
    [[nodiscard]] Result<bool> isOther(std::int64_t incident, std::string_view sealed);
    /// For an incident that came in before seals were set up; nothing where it has one.
    [[nodiscard]] Result<void> add(std::int64_t incident, std::string_view sealed);

private:
    SealedInsert(int key, std::unique_ptr<RowSource> source, NativeStatement insert, NativeStatement drop,
                 NativeStatement find, NativeStatement add)
        : m_key(key),
          m_source(std::move(source)),
          m_insert(std::move(insert)),
          m_drop(std::move(drop)),
          m_find(std::move(find)),
          m_add(std::move(add))
    {
    }

    std::int64_t m_key;
    std::unique_ptr<RowSource> m_source; ///< outlives the statement that reads it
    NativeStatement m_insert;
    NativeStatement m_drop;
    NativeStatement m_find;
    NativeStatement m_add;
};

} // namespace jingge
