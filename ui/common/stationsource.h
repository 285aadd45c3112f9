// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/holidays.h"
#include "core/domain/station.h"
#include "core/exchange/tablefile.h"
#include "core/frame/frame.h"
#include "core/frame/moments.h"
#include "core/frame/rowset.h"
#include "core/store/batchreader.h"
#include "core/store/incidentrow.h"
#include "core/store/placesearch.h"
#include "core/workspace/rulebook.h"
#include "core/workspace/supervision.h"
#include "core/workspace/taskcard.h"

#include <QString>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace jingge {

class StationWriter;
struct CallbackWeek;
struct CallbackWeekLine;
struct DisputeFile;
struct DisputePart;

/// What the window asks of the open station. The program gives it a workspace, tests a station of their own. Used in
/// the window's thread alone.
class StationSource {
public:
    StationSource();
    virtual ~StationSource();
    StationSource(const StationSource&) = delete;
    StationSource& operator=(const StationSource&) = delete;
    [[nodiscard]] virtual QString name() const = 0; ///< empty = the station has none
    /// What the station's own file says; the defaults where there is none.
    [[nodiscard]] virtual Station station() const { return {}; }
    /// Holidays of the station's region; empty where none are known.
    [[nodiscard]] virtual HolidayCalendar holidays() const { return {}; }
    [[nodiscard]] virtual std::string database() const { return {}; } ///< the store's path; empty = none
    /// Through which everything that changes the store is written.
    [[nodiscard]] StationWriter& writer() const;
    [[nodiscard]] virtual FrameSnapshot frame() const = 0;
    /// Looks whether the store has changed and loads it again; true when it did.
    [[nodiscard]] virtual Result<bool> refresh() = 0;
    /// Details in the order asked for.
    [[nodiscard]] virtual Result<std::vector<IncidentRow>> incidents(std::span<const IncidentId> ids) const = 0;
    /// The import that was finished last; nullopt = none yet.
    [[nodiscard]] virtual std::optional<ImportedBatch> lastImport() const { return std::nullopt; }
    /// One incident whole: personal fields masked but the plate, see IncidentDetail.
    [[nodiscard]] virtual Result<IncidentDetail> incident(IncidentId id) const = 0;
    /// Work for any thread, on the frame of now: the rows whose texts hold every word, and the sets of tickets that the
    /// source recorded as one event, the one that counts first.
    using TextSearch = std::function<Result<RowSet>()>;
    using DuplicateSearch = std::function<Result<std::vector<std::vector<std::uint32_t>>>()>;
    /// Numbers and addresses that fit what is typed; nothing for a station that cannot be searched.
    using PlaceSearch = std::function<Result<FoundPlaces>(const std::stop_token&)>;
    [[nodiscard]] virtual PlaceSearch placeSearch(const std::string& /*typed*/) const { return {}; }
    /// Writes rows of the frame of now, with every field that any table gave, personal ones masked; the kind of file by
    /// the path's ending. Nothing for a station that cannot write any.
    using IncidentExport = std::function<Result<FileReport>(const std::stop_token&)>;
    [[nodiscard]] virtual IncidentExport incidentExport(const RowSet& /*rows*/, const std::string& /*path*/) const { return {}; }
    /// When units were sent and arrived and when it happened; empty where the station keeps no such moments.
    using MomentSearch = std::function<Result<Moments>()>;
    [[nodiscard]] virtual MomentSearch momentSearch() const { return {}; }
    [[nodiscard]] virtual TextSearch textSearch(const std::string& words) const = 0;
    [[nodiscard]] virtual DuplicateSearch duplicateSearch() const = 0;
    /// The station's tasks in the order they were raised, and one with its card.
    [[nodiscard]] virtual Result<std::vector<Task>> tasks() const { return std::vector<Task>{}; }
    [[nodiscard]] virtual Result<TaskCard> taskCard(TaskId id) const;
    /// Those that a leader has to look at, and why.
    [[nodiscard]] virtual Result<std::vector<ConcernedTask>> concerns(CivilTime /*now*/) const { return std::vector<ConcernedTask>{}; }
    /// The latest version of every rule with its last trial.
    [[nodiscard]] virtual Result<std::vector<RuleEntry>> rules() const { return std::vector<RuleEntry>{}; }
    /// The calls of an ISO week that are to be called back, and the weeks up to a time, latest first.
    [[nodiscard]] virtual Result<CallbackWeek> callbackWeek(const std::string& week) const;
    [[nodiscard]] virtual Result<std::vector<CallbackWeekLine>> callbackWeeks(CivilTime now, int weeks) const;
    /// The station's disputes in the order they were found, and who takes part in one (by its id).
    [[nodiscard]] virtual Result<std::vector<DisputeFile>> disputeFiles(CivilDate today) const;
    [[nodiscard]] virtual Result<std::vector<DisputePart>> disputeParts(std::int64_t dispute) const;
    /// English and Chinese name of a category code; the code itself where none is known.
    [[nodiscard]] virtual std::pair<std::string, std::string> categoryNames(const std::string& code) const = 0;

private:
    mutable std::unique_ptr<StationWriter> m_writer; ///< made when first asked for
};

} // namespace jingge
