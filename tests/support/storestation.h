// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"
#include "ui/common/stationsource.h"

#include <memory>
#include <utility>

namespace jingge::test {

/// A store on disk as a station for the window.
class StoreStation : public StationSource {
public:
    explicit StoreStation(const std::string& path) : m_workspace(Workspace::open(path).value()) {}

    [[nodiscard]] QString name() const override { return QStringLiteral("澄湾派出所"); }
    [[nodiscard]] std::string database() const override { return m_workspace->database(); }
    [[nodiscard]] FrameSnapshot frame() const override { return m_workspace->frame(); }
    [[nodiscard]] Result<bool> refresh() override { return m_workspace->refresh(); }
    [[nodiscard]] Result<std::vector<IncidentRow>> incidents(std::span<const IncidentId> ids) const override
    {
        return m_workspace->incidents(ids);
    }
    [[nodiscard]] Result<IncidentDetail> incident(IncidentId id) const override { return m_workspace->incident(id); }
    [[nodiscard]] TextSearch textSearch(const std::string& words) const override { return m_workspace->textSearch(words); }
    [[nodiscard]] DuplicateSearch duplicateSearch() const override { return m_workspace->duplicateSearch(); }
    [[nodiscard]] std::pair<std::string, std::string> categoryNames(const std::string& code) const override
    {
        return m_workspace->categoryNames(code);
    }

private:
    std::unique_ptr<Workspace> m_workspace;
};

} // namespace jingge::test
