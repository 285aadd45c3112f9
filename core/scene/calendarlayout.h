// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civiltime.h"

#include <QPointF>
#include <QRectF>

#include <optional>

namespace jingge {

/// Where the days of a calendar stand: a block a year, the newest on top, a column a week, Monday first. For
/// painting and for the pointer.
struct CalendarLayout {
    CivilDate first; ///< of the data
    CivilDate last;
    double left = 0;  ///< of the first week
    double top = 0;   ///< of the newest year
    double pitch = 6; ///< whole pixels from day to day; the gap is one or two of them

    /// As wide as the room allows, so that 54 weeks fit between the labels and the sums.
    [[nodiscard]] static CalendarLayout fitting(CivilDate first, CivilDate last, const QRectF& box,
                                                double labels, double sums);

    [[nodiscard]] int years() const { return last.year() - first.year() + 1; }
    [[nodiscard]] int yearAt(int block) const { return last.year() - block; }
    /// Whether a day is large enough for a mark of its own.
    [[nodiscard]] bool hasMarks() const { return pitch >= 9; }
    [[nodiscard]] double gap() const { return pitch < 9 ? 1 : 2; }
    [[nodiscard]] double blockHeight() const { return kHead + 7 * pitch + kFoot; }
    [[nodiscard]] double height() const { return years() * blockHeight(); }
    /// Top of the cells of a year.
    [[nodiscard]] double cellsTop(int year) const
    {
        return top + (last.year() - year) * blockHeight() + kHead;
    }
    [[nodiscard]] double right() const { return left + 54 * pitch; }
    /// Column of a day within its year; the first week may be a part of one.
    [[nodiscard]] static int weekOf(CivilDate day);
    [[nodiscard]] QRectF cell(CivilDate day) const;
    /// The day under a pixel, within the data.
    [[nodiscard]] std::optional<CivilDate> dayAt(QPointF pixel) const;
    /// The day of the data that is nearest to a pixel: where a drag stands that left the cells.
    [[nodiscard]] CivilDate nearestDay(QPointF pixel) const;
    /// The month whose name stands under a pixel, as its first day; within the data.
    [[nodiscard]] std::optional<CivilDate> monthAt(QPointF pixel) const;
    /// The name of a month stands here; as wide as its weeks.
    [[nodiscard]] QRectF monthBox(CivilDate firstOfMonth) const;

    static constexpr double kHead = 40; ///< the year, and under it its months
    static constexpr double kFoot = 8;
};

} // namespace jingge
