// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/state/filterstack.h"
#include "core/state/selectionstate.h"
#include "ui/common/livecounts.h"
#include "ui/common/liveusual.h"
#include "ui/common/stationsource.h"
#include "ui/common/theme.h"

namespace jingge {

/// What every view is given: the look, the station, the one filter, the one selection, the
/// counts under the filter and what is usual.
/// References to things that outlive all views.
struct ViewContext {
    const Theme& theme;
    const StationSource& source;
    FilterStack& filters;
    SelectionState& selection;
    LiveCounts& live;
    const LiveUsual& usual;
};

} // namespace jingge
