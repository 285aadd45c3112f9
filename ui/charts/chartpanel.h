// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/latestjob.h"
#include "core/jobs/progressgauge.h"
#include "core/study/study.h"
#include "ui/common/panel.h"
#include "ui/common/viewcontext.h"

#include <QTimer>

#include <memory>

class QAction;
class QLabel;
class QListWidget;
class QStackedWidget;
class QTableView;

namespace jingge {

class EmptyState;
class PlotView;
class Segments;
class StudyControls;
class StudyTableModel;

/// The gallery of analyses: a list of questions, the chosen one's settings, its chart or table, and the line
/// that says what the figures rest on. Follows the filter while it is in sight; everything is computed on a
/// worker, and what takes long can be stopped. A recipe is a saved view that holds the filter and the
/// question.
class ChartPanel final : public Panel {
    Q_OBJECT

public:
    explicit ChartPanel(const ViewContext& context, QWidget* parent = nullptr);

    void choose(const QString& study); ///< by its key; nothing happens for one that is not there
    [[nodiscard]] bool isSettled() const { return !isVisible() || (!m_job.isBusy() && !m_isStale); }
    [[nodiscard]] PlotView* view() const { return m_view; }
    [[nodiscard]] StudyTableModel* model() const { return m_model; }
    [[nodiscard]] StudyControls* controls() const { return m_controls; }
    [[nodiscard]] QString methodText() const;
    void saveRecipe(const QString& path);

    [[nodiscard]] QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;
    [[nodiscard]] bool hasTable() const override { return true; }
    [[nodiscard]] Result<Table> table() const override;
    [[nodiscard]] Picture picture() const override;

Q_SIGNALS:
    void failed(const jingge::Error& error);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void makeActions();
    void makeList();
    [[nodiscard]] QWidget* makeMiddle();
    void takeQuestion(const StudyQuestion& question);
    void invalidate(); ///< asks now when in sight, else when shown
    void follow();     ///< asks, but for a long analysis of many incidents: then it offers to
    void ask();
    void takeAnswer(Result<StudyAnswer> answer);
    void showProgress();
    void askWhereToSave();
    void stop();

    const ViewContext m_context;
    QListWidget* m_list;
    StudyControls* m_controls;
    Segments* m_form;
    QStackedWidget* m_stack;
    PlotView* m_view;
    QTableView* m_table;
    EmptyState* m_empty;
    StudyTableModel* m_model;
    QLabel* m_method;
    QAction* m_stop;
    QAction* m_save;
    std::shared_ptr<ProgressGauge> m_gauge = std::make_shared<ProgressGauge>();
    QTimer m_progress;
    bool m_isStale = true;
    LatestJob m_job;
};

} // namespace jingge
