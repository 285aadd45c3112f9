// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civiltime.h"
#include "core/base/result.h"
#include "core/store/knownplaces.h"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace jingge {

class Store;
struct Frame;

/// A ticket by the row id of its source and its id there.
using TicketName = std::pair<std::int64_t, std::string>;

/// What a person said of a ticket beside another one of the same source.
struct DuplicateDecision {
    TicketName ticket;
    std::string main; ///< source id of the other one
    bool isSame = true;
    Author made;
};

/// The decisions that hold, by ticket.
[[nodiscard]] Result<std::vector<DuplicateDecision>> readDuplicateDecisions(const Store& store);
/// Of them, the confirmed ones: the main ticket by ticket. Such a ticket counts as if its source had named
/// the main one; what the source itself names comes first.
[[nodiscard]] Result<std::map<TicketName, std::string>> readConfirmedMains(const Store& store);

/// Source ids of tickets and the one they stand beside; all of one source.
struct DuplicateSet {
    std::string main;
    std::vector<std::string> tickets;
    std::string source; ///< empty: found by the ids
};

/// Says of each ticket whether it reports the event of the main one, in one transaction; an earlier decision
/// on it is struck. Errors (Data): a ticket that is not there, or there in several sources; a main ticket
/// that its source, or a decision, makes a duplicate of another one (which is named); a ticket whose source
/// names a main one itself.
[[nodiscard]] Result<void> decideDuplicates(Store& store, const DuplicateSet& set, bool isSame,
                                            const Author& author);
/// Strikes the decisions on these tickets. Error (Data) when there is none on one of them.
[[nodiscard]] Result<void> undoDuplicateDecisions(Store& store, std::span<const std::string> tickets,
                                                  const Author& author);

/// Of sets of rows that a rule proposes, each led by the call that counts: without the calls that a person said are another
/// event than the leading one; sets of which nothing is left but that one are gone.
[[nodiscard]] Result<std::vector<std::vector<std::uint32_t>>>
withoutDismissed(const Store& store, const Frame& frame, std::vector<std::vector<std::uint32_t>> sets);
/// For each set whether a person made one of its calls a duplicate, so that this can be undone.
[[nodiscard]] Result<std::vector<bool>> confirmedByPersons(const Store& store, const Frame& frame,
                                                           std::span<const std::vector<std::uint32_t>> sets);

} // namespace jingge
