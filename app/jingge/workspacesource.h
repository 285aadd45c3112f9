// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/latestjob.h"
#include "core/workspace/workspace.h"
#include "ui/common/stationsource.h"

#include <memory>

namespace jingge {

/// The window's questions answered by an open workspace.
class WorkspaceSource final : public StationSource {
public:
    explicit WorkspaceSource(std::unique_ptr<Workspace> workspace);

    [[nodiscard]] QString name() const override;
    [[nodiscard]] Station station() const override { return m_workspace->station(); }
    [[nodiscard]] HolidayCalendar holidays() const override { return m_holidays; }
    [[nodiscard]] std::string database() const override { return m_workspace->database(); }
    [[nodiscard]] FrameSnapshot frame() const override { return m_workspace->frame(); }
    [[nodiscard]] Result<bool> refresh() override;
    [[nodiscard]] Result<std::vector<IncidentRow>> incidents(std::span<const IncidentId> ids) const override
    {
        return m_workspace->incidents(ids);
    }
    [[nodiscard]] std::optional<ImportedBatch> lastImport() const override { return m_workspace->lastImport(); }
    [[nodiscard]] Result<IncidentDetail> incident(IncidentId id) const override { return m_workspace->incident(id); }
    [[nodiscard]] TextSearch textSearch(const std::string& words) const override { return m_workspace->textSearch(words); }
    [[nodiscard]] PlaceSearch placeSearch(const std::string& typed) const override { return m_workspace->placeSearch(typed); }
    [[nodiscard]] IncidentExport incidentExport(const RowSet& rows, const std::string& path) const override
    {
        return m_workspace->incidentExport(rows, path);
    }
    [[nodiscard]] MomentSearch momentSearch() const override { return m_workspace->momentSearch(); }
    [[nodiscard]] DuplicateSearch duplicateSearch() const override { return m_workspace->duplicateSearch(); }
    [[nodiscard]] Result<std::vector<Task>> tasks() const override;
    [[nodiscard]] Result<TaskCard> taskCard(TaskId id) const override;
    [[nodiscard]] Result<std::vector<ConcernedTask>> concerns(CivilTime now) const override;
    [[nodiscard]] Result<std::vector<RuleEntry>> rules() const override;
    [[nodiscard]] Result<CallbackWeek> callbackWeek(const std::string& week) const override;
    [[nodiscard]] Result<std::vector<CallbackWeekLine>> callbackWeeks(CivilTime now, int weeks) const override;
    [[nodiscard]] Result<std::vector<DisputeFile>> disputeFiles(CivilDate today) const override;
    [[nodiscard]] Result<std::vector<DisputePart>> disputeParts(std::int64_t dispute) const override;
    [[nodiscard]] std::pair<std::string, std::string> categoryNames(const std::string& code) const override
    {
        return m_workspace->categoryNames(code);
    }
    [[nodiscard]] const Workspace& workspace() const { return *m_workspace; }

private:
    void indexTexts();
    std::unique_ptr<Workspace> m_workspace;
    LatestJob m_indexing; ///< brings the text index of a large store up to date meanwhile
    HolidayCalendar m_holidays; ///< the shipped years with those of the user's folder jingge/calendars
};

} // namespace jingge
