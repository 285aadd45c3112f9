// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/taskcard.h"
#include "ui/common/viewcontext.h"

#include <QWidget>

#include <array>
#include <optional>

class QAction;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QTableView;
class QVBoxLayout;

namespace jingge {

class RowsModel;
class StepStrip;

/// One task whole: its states, why it was raised, its calls, its log, whether it helped, and at the foot the steps that
/// it takes now.
class TaskCardView final : public QWidget {
    Q_OBJECT

public:
    explicit TaskCardView(const ViewContext& context, QWidget* parent = nullptr);

    void setCard(TaskCard card, CivilTime now);
    void clear();
    [[nodiscard]] const std::optional<TaskCard>& card() const { return m_card; }
    [[nodiscard]] QString person() const;
    void setPerson(const QString& person);
    /// The step that a move makes with what is typed; who does it is the caller's to check.
    [[nodiscard]] TaskStep step(TaskMove move, CivilTime now) const;
    void clearText();
    void setSaving(bool isSaving); ///< while a step is written no other can be made
    [[nodiscard]] QAction* action(TaskMove move) const;

Q_SIGNALS:
    void moveRequested(jingge::TaskMove move);
    void personChanged();
    void incidentChosen(int row);

private:
    QTableView* addTable(QVBoxLayout* column, const QString& name, RowsModel* model);
    void addFoot(QVBoxLayout* column);
    void refreshMoves();
    void showWords(CivilTime now);
    [[nodiscard]] bool isByRule(const TaskEvent& event) const;
    [[nodiscard]] QString ruleName() const; ///< of a task that a rule raised

    const ViewContext m_context;
    std::optional<TaskCard> m_card;
    QLabel* m_title;
    QLabel* m_facts;
    StepStrip* m_steps;
    QLabel* m_reason;
    QLabel* m_measure;
    QLabel* m_after;
    RowsModel* m_calls;
    RowsModel* m_log;
    QTableView* m_callTable = nullptr;
    QTableView* m_logTable = nullptr;
    QLineEdit* m_person = nullptr;
    QLineEdit* m_officer = nullptr;
    QLineEdit* m_party = nullptr;
    QLineEdit* m_text = nullptr;
    QLabel* m_hint = nullptr;
    bool m_isSaving = false;
    std::array<QAction*, kTaskMoves.size()> m_actions{};
};

} // namespace jingge
