// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/domain/filter.h"
#include "core/domain/station.h"
#include "core/exchange/tablefile.h"
#include "core/frame/filterbitmaps.h"
#include "core/frame/frame.h"
#include "core/frame/moments.h"
#include "core/store/batchreader.h"
#include "core/store/incidentrow.h"
#include "core/store/placesearch.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace jingge {

class IncidentRows;
class Store;
struct DuplicateDecision;
struct DuplicateQuestion;
struct QualityFacts;
struct UnmatchedAddress;
enum class RowWidth;

/// The open station, read-only: its frame and what is looked up beside it. Lives in the thread that opened it (its
/// connection belongs there); the frame it hands out may be read anywhere.
class Workspace {
public:
    /// Errors: Store (see Store::openForReading), Cancelled.
    [[nodiscard]] static Result<std::unique_ptr<Workspace>> open(const std::string& database,
                                                                 const TaskContext& context = {});
    ~Workspace();

    [[nodiscard]] const FrameSnapshot& frame() const { return m_frame; }
    [[nodiscard]] const std::string& database() const { return m_database; }
    [[nodiscard]] const Station& station() const { return m_station; }
    /// The import that was finished last when the frame was loaded; nullopt = none yet.
    [[nodiscard]] const std::optional<ImportedBatch>& lastImport() const { return m_lastImport; }
    /// Loads the frame, the station and the names again when the store has changed; true when it did. After an error all
    /// is as before.
    [[nodiscard]] Result<bool> refresh();

    /// Rows of the frame whose texts hold every word; all rows for no words. In a large store this first
    /// makes the text index where there is none; with it an answer takes milliseconds.
    [[nodiscard]] Result<RowSet> textRows(const std::string& words) const;
    /// The filter applied, its text looked up.
    [[nodiscard]] Result<FilterBitmaps> apply(const Filter& filter, Scope scope = Scope::Counting) const;
    /// The same, and the recorded duplicate sets (see readDuplicateSets), as work that may run on any thread, once: it
    /// opens the store for itself and keeps the frame of now.
    [[nodiscard]] std::function<Result<RowSet>()> textSearch(const std::string& words) const;
    [[nodiscard]] std::function<Result<std::vector<std::vector<std::uint32_t>>>()> duplicateSearch() const;
    /// Makes the text index beside a large store, as work that may run on any thread: searches are right without it, and
    /// slower.
    [[nodiscard]] std::function<Result<void>(std::stop_token)> textIndexing() const;
    /// Of these rows, those that nothing locates, by address (see locating.h).
    [[nodiscard]] Result<std::vector<UnmatchedAddress>> unmatched(const RowSet& rows) const;
    /// What may be one event under a rule, among these rows, without the pairs of which a person said no (see
    /// proposedDuplicates()).
    [[nodiscard]] Result<std::vector<std::vector<std::uint32_t>>> proposals(const RowSet& rows,
                                                                            const DuplicateQuestion& question) const;
    /// The recorded and confirmed sets (see readDuplicateSets()).
    [[nodiscard]] Result<std::vector<std::vector<std::uint32_t>>> duplicateSets() const;
    /// The decisions of persons that hold.
    [[nodiscard]] Result<std::vector<DuplicateDecision>> duplicateDecisions() const;
    /// What is remarkable about the data of each row. One pass over the table.
    [[nodiscard]] Result<QualityFacts> qualityFacts() const;
    /// Numbers and addresses that fit what is typed, likewise.
    [[nodiscard]] std::function<Result<FoundPlaces>(const std::stop_token&)> placeSearch(const std::string& typed) const;
    /// Rows of the frame as a file, likewise: see exportRows() and writeTableFile().
    [[nodiscard]] std::function<Result<FileReport>(const std::stop_token&)> incidentExport(const RowSet& rows,
                                                                                           const std::string& path) const;
    /// When units were sent and arrived and when it happened, for every row of the frame, as work for any thread, once.
    [[nodiscard]] std::function<Result<Moments>()> momentSearch() const;
    /// One incident whole.
    [[nodiscard]] Result<IncidentDetail> incident(IncidentId id) const;
    /// Details of some incidents in the order asked for.
    [[nodiscard]] Result<std::vector<IncidentRow>> incidents(std::span<const IncidentId> ids) const;
    /// Rows of the frame as they leave the station, read while they are written; not beyond the workspace's life.
    [[nodiscard]] Result<IncidentRows> exportRows(const RowSet& rows, RowWidth width,
                                                  const TaskContext& context = {}) const;
    /// Source ids alone, in the order asked for.
    [[nodiscard]] Result<std::vector<std::string>> sourceIds(std::span<const IncidentId> ids) const;
    /// A category's names: English, Chinese; the code itself where none is known.
    [[nodiscard]] std::pair<std::string, std::string> categoryNames(const std::string& code) const;

private:
    Workspace();
    /// Whether columns may come from the cache beside the store. A store that changes while it is open would have it
    /// written over and over, so a refresh goes without.
    enum class Source { Cache, Store };
    Result<void> load(const TaskContext& context, Source from);
    std::string m_database;
    std::unique_ptr<Store> m_store;
    FrameSnapshot m_frame;
    Station m_station;
    std::optional<ImportedBatch> m_lastImport;
    std::vector<std::pair<std::string, std::pair<std::string, std::string>>> m_categoryNames;
};

} // namespace jingge
