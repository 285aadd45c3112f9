// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/incident.h"
#include "core/frame/frame.h"
#include "core/frame/moments.h"
#include "core/frame/rowset.h"
#include "core/store/incidentrow.h"

#include <span>
#include <string>
#include <utility>
#include <vector>

namespace jingge {

class Store;

/// Details of incidents by id, in the order asked for; an id that is not there is left out.
[[nodiscard]] Result<std::vector<IncidentRow>> readIncidents(const Store& store, std::span<const IncidentId> ids);

/// All that the store holds of an incident.
struct StoredIncident {
    IncidentId id;
    std::int64_t number = 0; ///< the same for all versions of the incident
    Incident incident;
};
/// The same with all contents.
[[nodiscard]] Result<std::vector<StoredIncident>> readStoredIncidents(const Store& store, std::span<const IncidentId> ids);
/// The fields that any imported table had, as IncidentField bits. One pass over the table.
[[nodiscard]] Result<std::uint32_t> readGivenFields(const Store& store);

/// Source ids alone, in the order asked for.
[[nodiscard]] Result<std::vector<std::string>> readSourceIds(const Store& store, std::span<const IncidentId> ids);

/// One incident whole; error (Store) when the id is not there.
[[nodiscard]] Result<IncidentDetail> readIncidentDetail(const Store& store, IncidentId id);

/// Sets of tickets that report one event, as the source recorded them or a person confirmed: rows of the frame in order of time, the one that
/// counts first; sets of two or more, in order of that row.
[[nodiscard]] Result<std::vector<std::vector<std::uint32_t>>> readDuplicateSets(const Store& store, const Frame& frame);

/// Rows of the frame whose address, narrative or outcome hold every blank-separated word (letters A–Z without regard to
/// case; the words may stand in different ones of the three). No words: every row. Answered by the text index where there is
/// one (see textindex.h), a few milliseconds a million; what is in none is read from the table.
[[nodiscard]] Result<RowSet> findText(const Store& store, const Frame& frame, const std::string& words);

/// When units were sent, left and arrived, and between when it happened. One pass over the table.
[[nodiscard]] Result<Moments> readMoments(const Store& store, const Frame& frame);

struct CategoryName {
    std::string code;
    std::string english;
    std::string chinese;
};
[[nodiscard]] Result<std::vector<CategoryName>> readCategoryNames(const Store& store);

} // namespace jingge
