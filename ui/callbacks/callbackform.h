// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/callbackdesk.h"
#include "core/workspace/callbackbook.h"

#include <QWidget>

class QKeyEvent;
class QLabel;
class QLineEdit;
class QPushButton;

namespace jingge {

class Segments;
struct ViewContext;

/// The call that is chosen and what comes of its callback: typed with single keys, written with Enter.
class CallbackForm final : public QWidget {
    Q_OBJECT

public:
    explicit CallbackForm(const ViewContext& context, QWidget* parent = nullptr);

    void setCall(const CallbackCall* call, bool isSigned); ///< null = none
    [[nodiscard]] bool hasResult() const;
    /// What was typed; error (Data): a day that is none.
    [[nodiscard]] Result<CallbackStep> step(CivilTime now) const;
    /// One key of the list: 0 9 1 2 3 Y N; M and D go to measure and day. False = none of these.
    bool takeKey(const QKeyEvent& event);
    [[nodiscard]] QString person() const;
    void setPerson(const QString& person);

Q_SIGNALS:
    void recordRequested();
    void taskRequested();
    void strikeRequested();
    void personChanged();

private:
    void clear();
    void addFields();
    void addButtons();

    const ViewContext& m_context;
    QLabel* m_title;
    QLabel* m_facts;
    QLabel* m_text;
    Segments* m_result = nullptr;
    Segments* m_solved = nullptr;
    Segments* m_satisfaction = nullptr;
    QLineEdit* m_measure = nullptr;
    QLineEdit* m_next = nullptr;
    QLineEdit* m_person = nullptr;
    QPushButton* m_record = nullptr;
    QPushButton* m_task = nullptr;
    QPushButton* m_strike = nullptr;
};

} // namespace jingge
