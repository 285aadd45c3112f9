// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace jingge {

/// Who asked for a change of the shared state, so that a view can tell its own changes from those of others.
enum class Origin { FilterBar, Map, Axes, HourAxis, Week, Calendar, Repeat, Table, Shell };

} // namespace jingge
