// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/taskseries.h"

#include <string>
#include <vector>

namespace jingge {

class Store;

[[nodiscard]] Result<std::vector<TaskSeries>> readSeries(const Store& store);
/// Whether a task with this matter was ever drafted that no rule raised.
[[nodiscard]] Result<bool> hasMatter(const Store& store, const std::string& matter);
[[nodiscard]] Result<TaskSeries> createSeries(Store& store, TaskSeries series);
/// Error (Data): there is none, or it was stopped before.
[[nodiscard]] Result<void> stopSeries(Store& store, SeriesId id, CivilTime at, const std::string& person);

} // namespace jingge
