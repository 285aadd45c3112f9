// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/dictionary.h"
#include "core/store/nativestatement.h"
#include "core/store/preparedincident.h"
#include "core/store/rowsource.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <utility>

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

/// Inserts rows, hundreds by one statement that reads them like a table. It reads only the columns that a row so far had
/// something for: a file fills some twenty of fifty, and each further one is paid for in every row.
class IncidentInsert {
public:
    static constexpr std::size_t kRowsPerStatement = 256; // more gain nothing

    [[nodiscard]] static Result<IncidentInsert> open(sqlite3* database);
    /// What the rows point to must live until it returns.
    [[nodiscard]] Result<void> insert(std::span<const WaitingRow> rows, IncidentDictionaries& dictionaries);

private:
    IncidentInsert(sqlite3* database, std::unique_ptr<RowSource> source) :
        m_database(database), m_source(std::move(source))
    {
    }
    [[nodiscard]] Result<std::uint64_t> fill(std::span<const WaitingRow> rows, IncidentDictionaries& dictionaries);

    sqlite3* m_database;
    std::unique_ptr<RowSource> m_source;        ///< outlives the statement that reads it
    std::optional<NativeStatement> m_statement; ///< none before the first row
    std::uint64_t m_columns = 0;                ///< bit = position of a column that the statement reads
};

} // namespace jingge
