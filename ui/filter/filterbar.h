// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/frame/filterbitmaps.h"
#include "ui/common/viewcontext.h"

#include <QFrame>

#include <utility>
#include <vector>

class QCheckBox;
class QLabel;
class QToolButton;

namespace jingge {

class AreaChooser;
class Breadcrumbs;
class CategoryChooser;
class Chip;
class HourChooser;
class TextChooser;
class TimeChooser;
class WeekdayChooser;

/// The row that says which incidents count: the way back, a chip for each part of the filter, and the counts from all
/// that there is to what is left. With little room chips say less before anything is cut.
class FilterBar final : public QFrame {
    Q_OBJECT

public:
    explicit FilterBar(const ViewContext& context, QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeSteps();
    void makeChips();
    void makeSwitches();
    void takeFilter();
    void takeCounts();
    void restyle();
    void fit();
    [[nodiscard]] QString categoryText() const;
    [[nodiscard]] QString areaText() const;
    template <class Chooser>
    [[nodiscard]] Chip* addChip(const QString& name, const QString& label, Chooser* chooser, Dimension part);

    const ViewContext m_context;
    QToolButton* m_back = nullptr;
    QToolButton* m_forward = nullptr;
    QToolButton* m_reset = nullptr;
    Chip* m_time = nullptr;
    Chip* m_hours = nullptr;
    Chip* m_weekdays = nullptr;
    Chip* m_categories = nullptr;
    Chip* m_areas = nullptr;
    Chip* m_text = nullptr;
    std::vector<Chip*> m_chips;
    CategoryChooser* m_categoryChooser = nullptr;
    AreaChooser* m_areaChooser = nullptr;
    QCheckBox* m_validOnly = nullptr;
    QLabel* m_merged = nullptr;
    Breadcrumbs* m_crumbs = nullptr;
};

} // namespace jingge
