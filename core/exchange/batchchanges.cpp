// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/batchchanges.h"

#include "core/exchange/fieldcells.h"
#include "core/store/batchrecord.h"

#include <algorithm>
#include <span>
#include <string_view>

namespace jingge {

namespace {

constexpr int kDegreeDecimals = 7;
constexpr std::size_t kPiece = 5000; // pairs of versions read at a time

using I = const Incident&;

Cell degrees(const std::optional<LonLat>& place, double LonLat::*part)
{
    return place ? Cell(FixedNumber{(*place).*part, kDegreeDecimals}) : Cell();
}

struct ListField {
    const char* name;
    Cell (*cell)(I);
};

constexpr ListField kListFields[] = {
    {"received_at", [](I i) { return Cell(i.receivedAt.text()); }},
    {"category", [](I i) { return textCell(i.category); }},
    {"address", [](I i) { return textCell(i.address); }},
    {"lon", [](I i) { return degrees(i.place, &LonLat::lon); }},
    {"lat", [](I i) { return degrees(i.place, &LonLat::lat); }},
    {"coords", [](I i) { return textCell(i.placeSource); }},
    {"crs", [](I i) { return textCell(i.placeCrs); }},
};

/// Whether a field differs in what its cell does not show: behind a mask, or how a time is known.
bool differsUnseen(std::string_view field, I before, I after)
{
    if (field == "received_at")
        return before.receivedMark != after.receivedMark;
    if (field == "caller_phone")
        return before.callerToken != after.callerToken;
    return field == "plate" && before.plate != after.plate;
}

} // namespace

std::vector<FieldChange> fieldChanges(const Incident& before, const Incident& after)
{
    std::vector<FieldChange> changes;
    const auto compare = [&](const char* name, Cell (*cell)(I)) {
        Cell was = cell(before);
        Cell is = cell(after);
        if (cellText(was) != cellText(is) || differsUnseen(name, before, after))
            changes.push_back({after.sourceId, name, std::move(was), std::move(is)});
    };
    for (const ListField& field : kListFields)
        compare(field.name, field.cell);
    for (const FieldCell& field : mappedFieldCells())
        compare(field.name, field.cell);
    return changes;
}

Result<std::vector<FieldChange>> batchChanges(const Store& store, std::int64_t batch)
{
    const auto versions = readVersionChanges(store, batch);
    if (!versions)
        return Unexpected(versions.error());
    std::vector<FieldChange> changes;
    std::vector<IncidentId> ids;
    std::span<const VersionChange> rest = *versions;
    while (!rest.empty()) {
        ids.clear();
        const auto piece = rest.first(std::min(rest.size(), kPiece));
        rest = rest.subspan(piece.size());
        for (const VersionChange& one : piece)
            ids.insert(ids.end(), {one.before, one.after});
        const auto read = readStoredIncidents(store, ids);
        if (!read)
            return Unexpected(read.error());
        for (std::size_t i = 0; i + 1 < read->size(); i += 2) {
            for (FieldChange& change : fieldChanges((*read)[i].incident, (*read)[i + 1].incident))
                changes.push_back(std::move(change));
        }
    }
    return changes;
}

} // namespace jingge
