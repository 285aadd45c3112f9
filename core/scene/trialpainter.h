// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/backtest.h"
#include "core/scene/style.h"

#include <QRectF>
#include <QStringList>

#include <optional>
#include <span>

class QPainter;

namespace jingge {

/// Hits by week as bars with their months below; the fullest week darker. Nothing for no weeks.
void paintTrialWeeks(QPainter& painter, const QRectF& box, std::span<const std::pair<CivilDate, int>> weeks, const Style& style);

/// The cells of sweep() as a table: tasks a week, and which share came again within 30 days where ten or more can be
/// judged. chosen: the rule's own cell.
struct SweepTable {
    std::span<const SweepCell> cells;
    std::optional<std::size_t> chosen;
    QStringList thresholds; ///< names of its rows
    QStringList windows;    ///< and of its columns
};
constexpr double kSweepRow = 34;
constexpr double kSweepHead = 22;
void paintSweep(QPainter& painter, const QRectF& box, const SweepTable& table, const Style& style);
/// The cell under a point; nullopt = none.
[[nodiscard]] std::optional<std::size_t> sweepCellAt(const QRectF& box, const SweepTable& table, QPointF at);

} // namespace jingge
