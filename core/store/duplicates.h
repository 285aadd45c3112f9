// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jingge {

/// One incident as far as main tickets go. Views must outlive the call.
struct TicketRow {
    std::int64_t source = 0;
    std::string_view sourceId;
    std::string_view duplicateOf; ///< empty = none
};

/// For each row, the row that counts in its stead: itself or another. Rows come in the order "earliest first" (time, then
/// source id). duplicate_of is followed to its end within the source; a ticket that names itself or stands in a ring has
/// no main; of those that share a main ticket the main counts if it is there, else the first row.
[[nodiscard]] std::vector<std::size_t> findCountingRows(const std::vector<TicketRow>& rows);
/// The same as a question: whether another row counts.
[[nodiscard]] std::vector<bool> findDuplicates(const std::vector<TicketRow>& rows);

} // namespace jingge
