// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/freshness.h"
#include "core/scene/rangebar.h"
#include "core/scene/style.h"

#include <QRectF>
#include <QString>

#include <optional>

class QPainter;

namespace jingge {

/// One figure of the day with what it means: title and age, figure and unit, comparison, its place in the
/// usual range, what it counts.
struct KpiCard {
    QString title;
    Freshness freshness;
    QString figure;
    QString unit;
    QString comparison; ///< 环比 ↓ 3（37 → 34）
    std::optional<RangeBar> range;
    QString rangeWords; ///< 往常 23–45
    QString basis;      ///< 口径：合并重复，不含自接警
};

/// Desk: 320 × 146, wall: 904 × 376. The text sizes follow the look: 14 and 40 on a desk, 60 and 152 on the
/// wall.
enum class KpiPlace { Desk, Wall };
[[nodiscard]] QSizeF kpiCardSize(KpiPlace place);
void paintKpiCard(QPainter& painter, const QRectF& box, const KpiCard& card, KpiPlace place,
                  const Style& style);

} // namespace jingge
