// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/frame/frame.h"
#include "core/store/incidentrow.h"

#include <QString>

#include <span>
#include <string>
#include <utility>
#include <vector>

namespace jingge {

/// What the window asks of the open station. The program gives it a workspace, tests a station of their own. Used in
/// the window's thread alone.
class StationSource {
public:
    virtual ~StationSource() = default;
    [[nodiscard]] virtual QString name() const = 0; ///< empty = the station has none
    [[nodiscard]] virtual std::string database() const { return {}; } ///< the store's path; empty = none
    [[nodiscard]] virtual FrameSnapshot frame() const = 0;
    /// Looks whether the store has changed and loads it again; true when it did.
    [[nodiscard]] virtual Result<bool> refresh() = 0;
    /// Details in the order asked for.
    [[nodiscard]] virtual Result<std::vector<IncidentRow>> incidents(std::span<const IncidentId> ids) const = 0;
    /// English and Chinese name of a category code; the code itself where none is known.
    [[nodiscard]] virtual std::pair<std::string, std::string> categoryNames(const std::string& code) const = 0;
};

} // namespace jingge
