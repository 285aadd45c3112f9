// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/viewcontext.h"

#include <QFrame>

class QCheckBox;
class QLabel;
class QToolButton;

namespace jingge {

class CategoryChooser;
class Chip;
class HourChooser;
class TimeChooser;
class WeekdayChooser;

/// The row that says which incidents count: the way back, a chip for each part of the filter, and the counts from all
/// that there is to what is left.
class FilterBar final : public QFrame {
    Q_OBJECT

public:
    explicit FilterBar(const ViewContext& context, QWidget* parent = nullptr);

private:
    void makeSteps();
    void makeChips();
    void takeFilter();
    void takeCounts();
    void restyle();
    [[nodiscard]] QString categoryText() const;
    /// Sets one part of the filter to what lets everything pass.
    void clearPart(void (*clear)(Filter&));

    const ViewContext m_context;
    QToolButton* m_back = nullptr;
    QToolButton* m_forward = nullptr;
    Chip* m_time = nullptr;
    Chip* m_hours = nullptr;
    Chip* m_weekdays = nullptr;
    Chip* m_categories = nullptr;
    TimeChooser* m_timeChooser = nullptr;
    HourChooser* m_hourChooser = nullptr;
    WeekdayChooser* m_weekdayChooser = nullptr;
    CategoryChooser* m_categoryChooser = nullptr;
    QCheckBox* m_validOnly = nullptr;
    QLabel* m_total = nullptr;
    QLabel* m_inRange = nullptr;
    QLabel* m_counted = nullptr;
};

} // namespace jingge
