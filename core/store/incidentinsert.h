// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/dictionary.h"
#include "core/store/nativestatement.h"
#include "core/store/preparedincident.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace jingge {

/// Who and which version a row of the incident table is.
struct IncidentStamp {
    std::int64_t id = 0;
    std::int64_t number = 0;
    std::int64_t version = 1;
    std::int64_t batch = 0;
    std::int64_t source = 0;
    std::uint32_t columns = 0;
};

/// The dictionaries a writer of incidents needs.
struct IncidentDictionaries {
    Dictionary categories;
    Dictionary terms;
    Dictionary addressKeys;
    [[nodiscard]] static Result<IncidentDictionaries> open(sqlite3* database);
};

/// A row on its way into the table.
struct WaitingRow {
    IncidentStamp stamp;
    PreparedIncident contents;
};

/// Inserts rows, several by one statement. Its statements name only the columns that a row so far had
/// something for: a file fills some twenty of fifty, and each further one is paid for in every row.
class IncidentInsert {
public:
    static constexpr std::size_t kRowsPerStatement = 16; // more gain nothing

    explicit IncidentInsert(sqlite3* database) : m_database(database) {}
    /// What the rows point to must live until it returns.
    [[nodiscard]] Result<void> insert(std::span<const WaitingRow> rows, IncidentDictionaries& dictionaries);

private:
    [[nodiscard]] Result<void> widen(std::uint64_t columns);
    [[nodiscard]] Result<void> run(NativeStatement& statement, std::span<const WaitingRow> rows,
                                   IncidentDictionaries& dictionaries) const;

    sqlite3* m_database;
    std::uint64_t m_columns = 0; ///< bit = position of a column that the statements name
    std::optional<NativeStatement> m_one;
    std::optional<NativeStatement> m_many; ///< kRowsPerStatement
};

} // namespace jingge
