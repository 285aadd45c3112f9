// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/exchange/batchchanges.h"
#include "core/frame/frame.h"
#include "core/frame/rowset.h"
#include "core/store/batchrecord.h"
#include "core/store/duplicatedecisions.h"
#include "core/store/quality.h"
#include "core/store/takeback.h"
#include "core/workspace/locating.h"

#include <optional>
#include <string>
#include <vector>

/// What the page about a station's data asks and does, each as a short session of its own with the store: for
/// any thread. Errors of all: those of opening the store (held by another writer, who is named), and of what
/// is called inside.
namespace jingge::intake {

[[nodiscard]] Result<QualityFacts> qualityFacts(const std::string& database, const Frame& frame);

/// The latest first.
[[nodiscard]] Result<std::vector<BatchRecord>> batches(const std::string& database);
/// One import with what it left behind.
struct BatchReport {
    BatchRecord batch;
    std::vector<RejectedRow> rejected;
    std::vector<FieldChange> changes;   ///< in incidents that were there before
    TakeBackReport undone;              ///< what taking it back would do
    std::optional<BatchRecord> resting; ///< must be taken back before
};
[[nodiscard]] Result<BatchReport> batchReport(const std::string& database, std::int64_t id);

/// Addresses that nothing locates, and those that persons gave a grid.
struct AddressList {
    std::vector<UnmatchedAddress> unmatched;
    std::vector<KnownPlace> assigned;
};
[[nodiscard]] Result<AddressList> addresses(const std::string& database, const Frame& frame,
                                            const RowSet& rows);
/// See store/duplicatedecisions.h; without a database nobody has said anything.
[[nodiscard]] Result<std::vector<std::vector<std::uint32_t>>>
withoutDismissed(const std::string& database, const Frame& frame, std::vector<std::vector<std::uint32_t>> sets);
[[nodiscard]] Result<std::vector<bool>> confirmedByPersons(const std::string& database, const Frame& frame,
                                                           const std::vector<std::vector<std::uint32_t>>& sets);
/// Decisions of persons on tickets of one event: see decideDuplicates() and undoDuplicateDecisions().
/// incidents: the one that counts first.
enum class DuplicateVerdict { Same, Different, Undecided };
[[nodiscard]] Result<void> decide(Store& store, const std::vector<IncidentId>& incidents, DuplicateVerdict verdict,
                                  const Author& author);

/// Writes into the mapping that a batch was read by that the spot of an incident means "not known where", and
/// saves it among the person's own in the folder. The file's path. Errors (Data): the mapping is neither
/// there nor a shipped one; no coordinates.
[[nodiscard]] Result<std::string> markDefaultPoint(const std::string& database, const std::string& folder,
                                                   std::int64_t batch, IncidentId onSpot);

} // namespace jingge::intake
