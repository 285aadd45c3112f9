// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/ruletrial.h"
#include "ui/common/viewcontext.h"

#include <QWidget>

#include <array>

class QLabel;
class QTableView;
class QVBoxLayout;

namespace jingge {

class HitModel;
class PlotView;
class SweepView;
class TrialWeeksView;

/// What a rule would have done: one sentence, three figures, its weeks, the neighbours of its numbers, its grids, its
/// hits.
class TrialView final : public QWidget {
    Q_OBJECT

public:
    explicit TrialView(const ViewContext& context, QWidget* parent = nullptr);

    void setTrial(const RuleTrial& trial, const Frame& frame);
    void clearSweep();
    void setSweep(std::vector<SweepCell> cells, const Rule& rule);
    [[nodiscard]] HitModel* hits() const { return m_hits; }

Q_SIGNALS:
    void cellChosen(int threshold, qint64 windowSeconds);
    void hitChosen(int row); ///< of the model

private:
    /// A figure with what it is above and what it rests on below.
    struct Figure {
        QLabel* name;
        QLabel* value;
        QLabel* note;
    };
    Figure addFigure(class QHBoxLayout* row, const QString& name);
    void addCharts(QVBoxLayout* column);
    void addHits(QVBoxLayout* column);
    void showFigures(const RuleTrial& trial);
    void showGrids(const RuleTrial& trial, const Frame& frame);
    void showHits(const RuleTrial& trial, const Frame& frame);

    const ViewContext m_context;
    QLabel* m_say;
    QLabel* m_sub;
    Figure m_again;
    Figure m_covered;
    Figure m_load;
    QLabel* m_weeksNote;
    TrialWeeksView* m_weeks;
    SweepView* m_sweep;
    PlotView* m_grids;
    QLabel* m_hitsNote;
    HitModel* m_hits;
    QTableView* m_table;
};

} // namespace jingge
