// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/chart.h"

#include <QStringList>

namespace jingge {

/// The words of charts that are drawn without the window, in which the window's translations are not loaded.
struct ChartWords {
    QString map, timeAxis, week, axes, calendar; ///< titles
    QString perArea;                   ///< legend of a map
    QString legendNote;                ///< %1 counted, %2 in no area
    QString perDay;       ///< legend of a calendar
    QString perCell;                   ///< legend of hour × weekday
    QString hourUnit;
    QString period; ///< %1 from, %2 to (excluded)
    QString allPeriods;
    QString n; ///< %1 incidents
    QString metres, kilometres;
    QStringList weekdays; ///< Monday first
    QStringList months;
    QString unit; ///< %1 the sum of a year
    QString system;

    [[nodiscard]] static ChartWords of(ChartLanguage language);
    /// "known only to the day" for `day_only`; the key itself where there is no word.
    [[nodiscard]] QString excluded(const std::string& key) const;
    /// A filter's name: "category".
    [[nodiscard]] QString filter(const std::string& key) const;
    ChartLanguage language = ChartLanguage::Chinese;
};

} // namespace jingge
