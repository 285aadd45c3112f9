// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/intake.h"

#include "core/base/text.h"
#include "core/ingest/mappingwriter.h"
#include "core/store/incidentreader.h"
#include "core/store/store.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <utility>

namespace jingge::intake {

namespace {

/// The person's own mapping of a name, else the shipped one.
Result<Mapping> mappingOfName(const std::string& folder, const std::string& name)
{
    for (Mapping& saved : readMappings(folder)) {
        if (saved.name == name)
            return std::move(saved);
    }
    auto shipped = readPreset(name);
    if (!shipped)
        return fail(
            ErrorKind::Data, "mapping", name,
            QT_TRANSLATE_NOOP("core", "this mapping is neither among the saved ones nor a shipped one"));
    return shipped;
}

} // namespace

Result<QualityFacts> qualityFacts(const std::string& database, const Frame& frame)
{
    const auto store = Store::openForReading(database);
    return store ? readQualityFacts(**store, frame) : Unexpected(store.error());
}

Result<std::vector<BatchRecord>> batches(const std::string& database)
{
    const auto store = Store::openForReading(database);
    auto found = store ? readBatches(**store) : Unexpected(store.error());
    if (found)
        std::ranges::reverse(*found);
    return found;
}

Result<BatchReport> batchReport(const std::string& database, std::int64_t id)
{
    const auto store = Store::openForReading(database);
    auto batch = store ? readBatch(**store, id) : Unexpected(store.error());
    if (!batch)
        return Unexpected(batch.error());
    auto rejected = readRejectedRows(**store, id);
    auto changes = batchChanges(**store, id);
    if (!rejected || !changes)
        return Unexpected(!rejected ? rejected.error() : changes.error());
    const auto undone = effectsOfTakingBack(**store, id);
    auto resting = batchRestingOn(**store, *batch);
    if (!undone || !resting)
        return Unexpected(!undone ? undone.error() : resting.error());
    return BatchReport{std::move(*batch), std::move(*rejected), std::move(*changes), *undone,
                       std::move(*resting)};
}

Result<AddressList> addresses(const std::string& database, const Frame& frame, const RowSet& rows)
{
    const auto store = Store::openForReading(database);
    const auto keys = store ? readAddressKeys(**store) : Unexpected(store.error());
    if (!keys)
        return Unexpected(keys.error());
    auto known = readKnownPlaces(**store);
    if (!known)
        return Unexpected(known.error());
    std::erase_if(*known, [](const KnownPlace& place) { return place.origin != PlaceOrigin::Assigned; });
    return AddressList{unmatchedAddresses(frame, rows, *keys), std::move(*known)};
}

Result<std::vector<std::vector<std::uint32_t>>> withoutDismissed(const std::string& database, const Frame& frame,
                                                                 std::vector<std::vector<std::uint32_t>> sets)
{
    if (database.empty() || sets.empty())
        return sets;
    const auto store = Store::openForReading(database);
    return store ? jingge::withoutDismissed(**store, frame, std::move(sets)) : Unexpected(store.error());
}

Result<std::vector<bool>> confirmedByPersons(const std::string& database, const Frame& frame,
                                             const std::vector<std::vector<std::uint32_t>>& sets)
{
    if (database.empty() || sets.empty())
        return std::vector<bool>(sets.size(), false);
    const auto store = Store::openForReading(database);
    return store ? jingge::confirmedByPersons(**store, frame, sets) : Unexpected(store.error());
}

Result<void> decide(Store& store, const std::vector<IncidentId>& incidents, DuplicateVerdict verdict,
                    const Author& author)
{
    const auto ids = readSourceIds(store, incidents);
    if (!ids)
        return Unexpected(ids.error());
    if (ids->size() < 2)
        return fail(ErrorKind::Data, "duplicates", {},
                    QT_TRANSLATE_NOOP("core", "these calls are no longer in the store"));
    const std::vector<std::string> others(ids->begin() + 1, ids->end());
    switch (verdict) {
    case DuplicateVerdict::Same:
    case DuplicateVerdict::Different:
        return decideDuplicates(store, {ids->front(), others, {}}, verdict == DuplicateVerdict::Same,
                                author);
    case DuplicateVerdict::Undecided:
        break;
    }
    const auto decisions = readDuplicateDecisions(store);
    if (!decisions)
        return Unexpected(decisions.error());
    std::vector<std::string> decided;
    for (const std::string& id : *ids) {
        if (std::ranges::any_of(*decisions,
                                [&id](const DuplicateDecision& one) { return one.ticket.second == id; }))
            decided.push_back(id);
    }
    if (decided.empty())
        return fail(ErrorKind::Data, "duplicates", ids->front(),
                    QT_TRANSLATE_NOOP("core", "no person decided this: the source itself recorded it"));
    return undoDuplicateDecisions(store, decided, author);
}

Result<std::string> markDefaultPoint(const std::string& database, const std::string& folder,
                                     std::int64_t batch, IncidentId onSpot)
{
    const auto store = Store::openForReading(database);
    const auto record = store ? readBatch(**store, batch) : Unexpected(store.error());
    if (!record)
        return Unexpected(record.error());
    const auto found = readStoredIncidents(**store, std::array{onSpot});
    if (!found)
        return Unexpected(found.error());
    if (found->empty() || !found->front().incident.place)
        return fail(ErrorKind::Data, "mapping", record->mapping,
                    QT_TRANSLATE_NOOP("core", "this incident has no coordinates of its own"));
    // As the file writes it: in the file's own system.
    const Incident& incident = found->front().incident;
    const LonLat spot = incident.placeOriginal.value_or(*incident.place);
    auto mapping = mappingOfName(folder, record->mapping);
    if (!mapping) {
        Error why = mapping.error();
        why.mend = {QT_TRANSLATE_NOOP("core", "put default_point = [[%1]] into its file, wherever it lies"),
                    {numberText(spot.lon) + ", " + numberText(spot.lat)}};
        return Unexpected(std::move(why));
    }
    const std::pair<double, double> point(spot.lon, spot.lat);
    if (std::ranges::find(mapping->defaultPoints, point) == mapping->defaultPoints.end())
        mapping->defaultPoints.push_back(point);
    std::string path = mappingPath(folder, mapping->name);
    if (auto done = saveMapping(*mapping, path); !done)
        return Unexpected(done.error());
    return path;
}

} // namespace jingge::intake
