// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/jobs/latestjob.h"
#include "ui/common/panel.h"
#include "ui/common/viewcontext.h"
#include "ui/rules/rulemodel.h"

#include <memory>
#include <optional>

class QLabel;
class QListView;
class QPushButton;
class QTimer;

namespace jingge {

class RuleForm;
class TrialView;

/// The rules: at the left the list, in the middle the chosen one as a form, at the right what it would have done over the
/// past, counted again with every change of the form. A version is switched on only when its trial is stored.
class RulePanel final : public Panel {
    Q_OBJECT

public:
    /// clock: outlives the panel.
    RulePanel(const ViewContext& context, const Clock& clock, QWidget* parent = nullptr);

    void reload(); ///< reads the rules; keeps the chosen one and what is typed
    void chooseRule(const std::string& code);
    [[nodiscard]] RuleModel* model() const { return m_model; }
    [[nodiscard]] RuleForm* form() const { return m_form; }
    [[nodiscard]] TrialView* trialView() const { return m_view; }
    [[nodiscard]] const std::optional<RuleTrial>& trial() const { return m_trial; }
    [[nodiscard]] bool isSettled() const;
    [[nodiscard]] QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

Q_SIGNALS:
    void failed(const jingge::Error& error);
    void told(const QString& news);
    void tasksRaised(); ///< by a run

public Q_SLOTS:
    void runRules();       ///< every rule that is on, now
    void runAfterImport(); ///< the same, if one is on

protected:
    void showEvent(QShowEvent* event) override;

private:
    void makeActions();
    void connectAll();
    QWidget* makeMiddle();
    QWidget* makeRight();
    void takeCurrent();
    void takeForm();
    void tryOut();
    void takeTrial(Result<RuleTrial> trial);
    void showState();
    void makeNew();
    void save();
    void setRunning(bool isOn);
    void chooseHit(int row);
    void showCounts();
    [[nodiscard]] bool isStored() const; ///< the form is the latest version, and its trial is stored

    ViewContext m_context;
    const Clock& m_clock;
    RuleModel* m_model;
    QListView* m_list;
    RuleForm* m_form;
    TrialView* m_view;
    QLabel* m_head;
    QLabel* m_trialNote;
    QLabel* m_fault;
    QLabel* m_state;
    QAction* m_save;
    QAction* m_enable;
    QAction* m_disable;
    QAction* m_run;
    QTimer* m_delay; ///< after the last key
    LatestJob m_trying;
    LatestJob m_sweeping;
    std::optional<RuleEntry> m_chosen;
    std::optional<Rule> m_rule; ///< of the form, when it is one
    std::optional<RuleTrial> m_trial;
    bool m_isWriting = false;
    bool m_isRead = false;
};

} // namespace jingge
