// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/taskslip.h"
#include "core/scene/chart.h"
#include "core/scene/style.h"

#include <QString>

#include <vector>

class QPainter;

namespace jingge {

/// The slip over a sheet of 148 × 210 mm in units of 1/96 inch.
void paintTaskSlip(QPainter& painter, const TaskSlip& slip, const Style& style, ChartLanguage language);
/// One page a slip. Error (Data): no slips, or the file cannot be written.
[[nodiscard]] Result<void> writeTaskSlips(const QString& path, const std::vector<TaskSlip>& slips,
                                          ChartLanguage language);

} // namespace jingge
