// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/options.h"
#include "core/workspace/workspace.h"

#include <memory>

namespace jingge {

/// What every analysis command starts with: the store open for reading, its frame, the filter applied.
struct Session {
    std::unique_ptr<Workspace> workspace;
    Filter filter;
    FilterBitmaps rows;

    [[nodiscard]] const Frame& frame() const { return *workspace->frame(); }
};

/// The options that every analysis command takes.
struct AnalysisOptions {
    StoreOption store;
    OutputOptions output;
    FilterOptions filter;

    void addTo(Command& command)
    {
        store.addTo(command);
        output.addTo(command);
        filter.addTo(command);
    }
    [[nodiscard]] Result<Session> open(Scope scope = Scope::Counting) const;
    /// With n and what the hours left out filled in.
    [[nodiscard]] Provenance provenance(const Session& session, const std::string& method) const;
};

} // namespace jingge
