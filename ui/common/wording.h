// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civiltime.h"
#include "core/domain/filter.h"
#include "core/scene/levelmark.h"
#include "ui/common/stationsource.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace jingge {

/// Words and figures that several views print, in one way.
class Wording {
    Q_DECLARE_TR_FUNCTIONS(Wording)

public:
    Wording() = delete;

    [[nodiscard]] static bool isChinese();
    [[nodiscard]] static QString incidents(std::int64_t count); ///< 1,524 起
    [[nodiscard]] static QString hours(std::uint32_t hours);    ///< 22 — 02 时
    [[nodiscard]] static QString weekdays(std::uint8_t weekdays);
    [[nodiscard]] static QStringList weekdayNames(); ///< short, Monday first
    [[nodiscard]] static QString
    period(const TimeRange& range); ///< 06-15 — 07-12, with years when they differ
    [[nodiscard]] static QString length(const TimeRange& range);         ///< 4 周, 31 天
    [[nodiscard]] static QString moment(CivilTime time, bool isDayOnly); ///< 07-14 23:41
    [[nodiscard]] static QString category(const StationSource& source, const std::string& code);
    [[nodiscard]] static QString areasOf(Level level, std::size_t count); ///< 30 个网格
    [[nodiscard]] static QString levelName(Level level);
    [[nodiscard]] static QString levelTitle(Level level); ///< the same as a heading
    [[nodiscard]] static QString gap(std::int64_t seconds); ///< 2 时 10 分, 3 天
    [[nodiscard]] static QString alertLevel(AlertLevel level); ///< 一级
    [[nodiscard]] static QStringList taskSteps();              ///< 研 交 办 督 结
};

} // namespace jingge
