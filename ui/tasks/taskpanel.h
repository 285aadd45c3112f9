// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "ui/common/panel.h"
#include "ui/common/viewcontext.h"
#include "ui/tasks/taskmodel.h"

#include <memory>

class QListView;
class QSplitter;

namespace jingge {

class EmptyState;
class Segments;
class TaskBoard;
class TaskCardView;
class TaskDelegate;
class TaskHandouts;

/// The station's tasks: at the left the queue by urgency, at the right the card of the chosen one with the steps that it
/// takes. Choosing a task chooses its calls in every view; calls chosen elsewhere become a new task with one action.
class TaskPanel final : public Panel {
    Q_OBJECT

public:
    /// clock: outlives the panel.
    TaskPanel(const ViewContext& context, const Clock& clock, QWidget* parent = nullptr);

    void reload(); ///< reads the tasks; keeps the chosen one
    [[nodiscard]] TaskModel* model() const { return m_model; }
    [[nodiscard]] TaskCardView* card() const { return m_card; }
    [[nodiscard]] TaskHandouts* handouts() const { return m_handouts; }
    void chooseTask(TaskId id);
    /// A draft of the calls that are chosen in the window.
    void draftFromSelection();
    [[nodiscard]] QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

Q_SIGNALS:
    void failed(const jingge::Error& error);
    void stepped(const QString& news); ///< a step is saved
    void taskDrafted();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void makeActions();
    void makeHandouts();
    void takeCurrent();
    void makeStep(TaskMove move);
    void takeDraft(const Result<Task>& task);
    void showCounts();
    void showPart(); ///< the list with the card, the board, or what to do when there is nothing
    void chooseIncidents(int row);
    [[nodiscard]] Result<TaskDraft> selectionDraft(const std::vector<IncidentRow>& calls) const;

    ViewContext m_context;
    const Clock& m_clock;
    TaskModel* m_model;
    TaskDelegate* m_delegate;
    Segments* m_shown;
    QSplitter* m_split;
    QListView* m_list;
    TaskCardView* m_card;
    EmptyState* m_empty;
    TaskBoard* m_board;
    QAction* m_asBoard = nullptr;
    TaskHandouts* m_handouts = nullptr;
    TaskId m_chosen;
};

} // namespace jingge
