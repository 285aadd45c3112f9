// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/inspect/draft.h"

#include "core/base/text.h"
#include "core/ingest/categorymapping.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <utility>

namespace jingge {

namespace {

using Header = std::vector<std::string>;

std::optional<std::size_t> positionOf(const Header& header, const std::string& name)
{
    const auto exact = std::ranges::find(header, name);
    if (exact != header.end())
        return static_cast<std::size_t>(exact - header.begin());
    const std::string folded = foldedHeader(name);
    const auto found =
        std::ranges::find_if(header, [&](const std::string& one) { return foldedHeader(one) == folded; });
    return found != header.end() ? std::optional(static_cast<std::size_t>(found - header.begin()))
                                 : std::nullopt;
}

void put(MappingDraft& draft, const Header& header, const std::string& name, Target target)
{
    if (const auto position = positionOf(header, name); position && !draft.targets[*position])
        draft.targets[*position] = target;
}

/// Headers of a target: those that the old names have first, in their order, then the others.
Header namesFor(const MappingDraft& draft, const Header& header, Target target, const Header& old)
{
    std::vector<std::size_t> columns = draft.columnsOf(target);
    const auto place = [&](std::size_t column) {
        for (std::size_t i = 0; i < old.size(); ++i) {
            if (positionOf(header, old[i]) == column)
                return i;
        }
        return old.size();
    };
    std::ranges::stable_sort(columns, [&](std::size_t a, std::size_t b) { return place(a) < place(b); });
    Header names;
    for (const std::size_t column : columns)
        names.push_back(header[column]);
    return names;
}

void setCoordinates(Mapping& mapping, const MappingDraft& draft, const Header& header)
{
    Header oldLons;
    Header oldLats;
    for (const CoordinatePair& pair : draft.base.coordinates) {
        oldLons.push_back(pair.lon);
        oldLats.push_back(pair.lat);
    }
    const Header lons = namesFor(draft, header, targetOf(Column::Lon), oldLons);
    const Header lats = namesFor(draft, header, targetOf(Column::Lat), oldLats);
    mapping.coordinates.clear();
    for (std::size_t i = 0; i < std::min(lons.size(), lats.size()); ++i) {
        CoordinatePair pair{lons[i], lats[i], {}, {}};
        for (const CoordinatePair& old : draft.base.coordinates) {
            if (foldedHeader(old.lon) == foldedHeader(pair.lon) &&
                foldedHeader(old.lat) == foldedHeader(pair.lat))
                pair = {pair.lon, pair.lat, old.name, old.crs};
        }
        mapping.coordinates.push_back(std::move(pair));
    }
    // Plain pairs may stand in [columns]; one with a name or a system of its own cannot.
    const bool arePlain = std::ranges::all_of(mapping.coordinates, [](const CoordinatePair& pair) {
        return pair.name.empty() && pair.crs.empty();
    });
    for (const Column column : {Column::Lon, Column::Lat}) {
        ColumnSource& source = mapping.columns[static_cast<std::size_t>(column)];
        source = {};
        for (const CoordinatePair& pair : mapping.coordinates) {
            if (arePlain)
                source.names.push_back(column == Column::Lon ? pair.lon : pair.lat);
        }
    }
}

void setTimes(Mapping& mapping, const MappingDraft& draft, const Header& header)
{
    const Header dates = namesFor(draft, header, Target::ReceivedDate, {});
    const Header clocks = namesFor(draft, header, Target::ReceivedClock, {});
    ColumnSource& received = mapping.columns[static_cast<std::size_t>(Column::ReceivedAt)];
    if (received.names.empty() && !dates.empty()) {
        received.names = dates;
        received.names.insert(received.names.end(), clocks.begin(), clocks.end());
        received.isJoined = received.names.size() > 1;
    }
    const Header days = namesFor(draft, header, Target::OccurredDate, {});
    const Header spans = namesFor(draft, header, Target::OccurredHours, {});
    mapping.occurredDate.clear();
    mapping.occurredHours.clear();
    if (!days.empty() && !spans.empty()) {
        mapping.occurredDate = days.front();
        mapping.occurredHours = spans.front();
    }
}

} // namespace

std::vector<std::size_t> MappingDraft::columnsOf(Target target) const
{
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < targets.size(); ++i) {
        if (targets[i] == target)
            found.push_back(i);
    }
    return found;
}

MappingDraft draftOf(const Mapping& mapping, const Header& header)
{
    MappingDraft draft{mapping, std::vector<std::optional<Target>>(header.size())};
    for (std::size_t i = 0; i < kColumnCount; ++i) {
        const auto column = static_cast<Column>(i);
        const ColumnSource& source = mapping.column(column);
        for (std::size_t name = 0; name < source.names.size(); ++name) {
            Target target = targetOf(column);
            if (column == Column::ReceivedAt && source.isJoined)
                target = name == 0 ? Target::ReceivedDate : Target::ReceivedClock;
            put(draft, header, source.names[name], target);
        }
    }
    for (const CoordinatePair& pair : mapping.coordinates) {
        put(draft, header, pair.lon, targetOf(Column::Lon));
        put(draft, header, pair.lat, targetOf(Column::Lat));
    }
    if (!mapping.occurredDate.empty()) {
        put(draft, header, mapping.occurredDate, Target::OccurredDate);
        put(draft, header, mapping.occurredHours, Target::OccurredHours);
    }
    return draft;
}

Mapping mappingOf(const MappingDraft& draft, const Header& header)
{
    Mapping mapping = draft.base;
    for (std::size_t i = 0; i < kColumnCount; ++i) {
        const auto column = static_cast<Column>(i);
        const ColumnSource& old = draft.base.column(column);
        Header names = namesFor(draft, header, targetOf(column), old.names);
        const bool isJoined = old.isJoined && names.size() > 1 && column != Column::ReceivedAt;
        mapping.columns[i] = {std::move(names), isJoined};
    }
    setTimes(mapping, draft, header);
    setCoordinates(mapping, draft, header);
    ColumnSource& id = mapping.columns[static_cast<std::size_t>(Column::SourceId)];
    if (id.names.empty())
        id.names = {"row"};
    return mapping;
}

MappingDraft draftOf(const TableSample& sample, const std::vector<ColumnProposal>& columns,
                     const HeaderWords& words)
{
    MappingDraft draft;
    draft.base.name = std::filesystem::path(sample.path).stem().stem().string();
    draft.base.source = draft.base.name;
    draft.base.layer = sample.layer;
    if (sample.certainty == EncodingCertainty::Asked)
        draft.base.encoding = sample.encoding;
    if (sample.headerRow == 0)
        draft.base.headerRow = 0;
    for (const ColumnProposal& column : columns)
        draft.targets.push_back(column.target);
    for (std::size_t i = 0; i < kTargetCount; ++i) {
        const auto target = static_cast<Target>(i);
        const auto column = columnOf(target);
        if (!column)
            continue;
        for (const std::size_t position : columnsInOrder(sample, columns, target, words))
            draft.base.columns[i].names.push_back(sample.header[position]);
    }
    const Header& lons = draft.base.column(Column::Lon).names;
    const Header& lats = draft.base.column(Column::Lat).names;
    for (std::size_t i = 0; i < std::min(lons.size(), lats.size()); ++i)
        draft.base.coordinates.push_back({lons[i], lats[i], {}, {}});
    draft.base.categoryFallback = "other";
    draft.base.hasFallback = true;
    return draft;
}

std::vector<CategoryFound> findCategories(const TableSample& sample, const MappingDraft& draft,
                                          const CategoryDictionary& words)
{
    const Mapping mapping = mappingOf(draft, sample.header);
    const CategoryMapping table(mapping);
    std::map<std::string, std::int64_t> counts;
    for (const SampleRow& row : sample.rows) {
        FoundCategory decides;
        for (const Column column : {Column::Category, Column::CategoryInitial}) {
            std::vector<std::string> values;
            for (const std::string& name : mapping.column(column).names)
                values.emplace_back(trimmed(sample.field(row, *positionOf(sample.header, name))));
            if (decides.word.empty())
                decides = table.find(values, column == Column::Category ? mapping.padCategory
                                                                        : mapping.padCategoryInitial);
        }
        if (!decides.word.empty())
            ++counts[decides.word];
    }
    std::vector<CategoryFound> found;
    for (const auto& [word, count] : counts) {
        const auto own = mapping.categories.find(word);
        const auto proposed = own != mapping.categories.end() ? std::optional(own->second) : words.find(word);
        found.push_back({word, count, proposed.value_or(table.fallback({})), proposed.has_value()});
    }
    std::ranges::stable_sort(
        found, [](const CategoryFound& a, const CategoryFound& b) { return a.count > b.count; });
    return found;
}

} // namespace jingge
