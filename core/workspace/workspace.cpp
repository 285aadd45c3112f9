// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/workspace.h"

#include "core/analysis/proposedduplicates.h"
#include "core/base/text.h"
#include "core/exchange/incidentrows.h"
#include "core/ingest/stationfile.h"
#include "core/jobs/threadedfor.h"
#include "core/store/duplicatedecisions.h"
#include "core/store/frameloader.h"
#include "core/store/incidentreader.h"
#include "core/store/quality.h"
#include "core/store/store.h"
#include "core/store/textindex.h"
#include "core/workspace/locating.h"

#include <algorithm>
#include <utility>

namespace jingge {

Workspace::Workspace() = default;
Workspace::~Workspace() = default;

Result<std::unique_ptr<Workspace>> Workspace::open(const std::string& database, const TaskContext& context)
{
    auto store = Store::openForReading(database);
    if (!store)
        return Unexpected(store.error());
    std::unique_ptr<Workspace> workspace(new Workspace);
    workspace->m_database = database;
    workspace->m_store = std::move(*store);
    if (auto done = workspace->load(context, Source::Cache); !done)
        return Unexpected(done.error());
    return workspace;
}

Result<void> Workspace::load(const TaskContext& context, Source from)
{
    const ThreadedFor threads;
    const FrameReading reading{.parallel = &threads};
    auto frame = from == Source::Cache ? openFrame(*m_store, context, kLeastRowsCached, reading)
                                       : loadFrame(*m_store, context, reading);
    const auto names = readCategoryNames(*m_store);
    const auto stationText = m_store->setting("station");
    if (!frame || !names)
        return Unexpected(!frame ? frame.error() : names.error());
    if (!stationText)
        return Unexpected(stationText.error());
    auto lastImport = readLastBatch(*m_store);
    if (!lastImport)
        return Unexpected(lastImport.error());
    auto station = parseStation(*stationText, "station.toml");
    if (!station)
        return Unexpected(station.error());
    m_frame = std::move(*frame);
    m_station = std::move(*station);
    m_lastImport = std::move(*lastImport);
    m_categoryNames.clear();
    for (const CategoryName& name : *names)
        m_categoryNames.push_back({name.code, {name.english, name.chinese}});
    return {};
}

Result<bool> Workspace::refresh()
{
    const auto seq = m_store->changeSeq();
    if (!seq)
        return Unexpected(seq.error());
    if (*seq == m_frame->changeSeq)
        return false;
    if (auto done = load({}, Source::Store); !done)
        return Unexpected(done.error());
    return true;
}

Result<RowSet> Workspace::textRows(const std::string& words) const
{
    if (!trimmed(words).empty()) {
        if (auto ready = refreshTextIndex(*m_store); !ready)
            return Unexpected(ready.error());
    }
    return findText(*m_store, *m_frame, words);
}

Result<FilterBitmaps> Workspace::apply(const Filter& filter, Scope scope) const
{
    const auto rows = textRows(filter.text);
    if (!rows)
        return Unexpected(rows.error());
    return FilterBitmaps::apply(*m_frame, filter, &*rows, scope);
}

namespace {

/// Asks a store that is opened for this one question.
template <class Ask>
auto askApart(const std::string& database, Ask ask) -> decltype(ask(std::declval<const Store&>()))
{
    const auto store = Store::openForReading(database);
    if (!store)
        return Unexpected(store.error());
    return ask(**store);
}

} // namespace

std::function<Result<RowSet>()> Workspace::textSearch(const std::string& words) const
{
    return [database = m_database, frame = m_frame, words] {
        return askApart(database, [&](const Store& store) { return findText(store, *frame, words); });
    };
}

std::function<Result<void>(std::stop_token)> Workspace::textIndexing() const
{
    return [database = m_database](std::stop_token stop) {
        return askApart(database, [&](const Store& store) { return refreshTextIndex(store, {std::move(stop), nullptr}); });
    };
}

std::function<Result<std::vector<std::vector<std::uint32_t>>>()> Workspace::duplicateSearch() const
{
    return [database = m_database, frame = m_frame] {
        return askApart(database, [&](const Store& store) { return readDuplicateSets(store, *frame); });
    };
}

Result<std::vector<UnmatchedAddress>> Workspace::unmatched(const RowSet& rows) const
{
    const auto keys = readAddressKeys(*m_store);
    if (!keys)
        return Unexpected(keys.error());
    return unmatchedAddresses(*m_frame, rows, *keys);
}

Result<std::vector<std::vector<std::uint32_t>>> Workspace::proposals(const RowSet& rows,
                                                                     const DuplicateQuestion& question) const
{
    return withoutDismissed(*m_store, *m_frame, proposedDuplicates(*m_frame, rows, question));
}

Result<std::vector<std::vector<std::uint32_t>>> Workspace::duplicateSets() const
{
    return readDuplicateSets(*m_store, *m_frame);
}

Result<std::vector<DuplicateDecision>> Workspace::duplicateDecisions() const
{
    return readDuplicateDecisions(*m_store);
}

Result<QualityFacts> Workspace::qualityFacts() const
{
    return readQualityFacts(*m_store, *m_frame);
}

std::function<Result<FoundPlaces>(const std::stop_token&)> Workspace::placeSearch(const std::string& typed) const
{
    return [database = m_database, frame = m_frame, typed](const std::stop_token& stop) {
        return askApart(database, [&](const Store& store) { return findPlaces(store, *frame, typed, stop); });
    };
}

std::function<Result<FileReport>(const std::stop_token&)> Workspace::incidentExport(const RowSet& rows,
                                                                                    const std::string& path) const
{
    return [database = m_database, frame = m_frame, rows, path](const std::stop_token& stop) {
        return askApart(database, [&](const Store& store) -> Result<FileReport> {
            auto source = IncidentRows::of(store, frame, rows, RowWidth::Mapped, {stop, nullptr});
            if (!source)
                return Unexpected(source.error());
            return writeTableFile(path, *source, "incidents");
        });
    };
}

std::function<Result<Moments>()> Workspace::momentSearch() const
{
    return [database = m_database, frame = m_frame] {
        return askApart(database, [&](const Store& store) { return readMoments(store, *frame); });
    };
}

Result<IncidentDetail> Workspace::incident(IncidentId id) const
{
    return readIncidentDetail(*m_store, id);
}

Result<std::vector<IncidentRow>> Workspace::incidents(std::span<const IncidentId> ids) const
{
    return readIncidents(*m_store, ids);
}

Result<IncidentRows> Workspace::exportRows(const RowSet& rows, RowWidth width, const TaskContext& context) const
{
    return IncidentRows::of(*m_store, m_frame, rows, width, context);
}

Result<std::vector<std::string>> Workspace::sourceIds(std::span<const IncidentId> ids) const
{
    return readSourceIds(*m_store, ids);
}

std::pair<std::string, std::string> Workspace::categoryNames(const std::string& code) const
{
    const auto found = std::ranges::find(m_categoryNames, code, [](const auto& entry) { return entry.first; });
    return found != m_categoryNames.end() ? found->second : std::pair{code, code};
}

} // namespace jingge
