// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/dictionary.h"
#include "core/store/nativestatement.h"
#include "core/store/preparedincident.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

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

constexpr int kIncidentParameters = 52;
/// Inserts so many rows at once.
[[nodiscard]] std::string insertIncidentsSql(int rows);
extern const std::string_view kReadIncidentSql;   ///< ?1 = id; columns in the order readIncident() reads them

/// Binds the row at a position, counted from 0, of a cleared statement; texts must live until the statement has run.
[[nodiscard]] Result<void> bindIncident(NativeStatement& statement, int position, const IncidentStamp& stamp,
                                        const PreparedIncident& row, IncidentDictionaries& dictionaries);
/// The contents of the row that kReadIncidentSql stands on.
[[nodiscard]] Incident readIncident(const NativeStatement& statement);

} // namespace jingge
