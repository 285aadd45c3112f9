// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/proposedduplicates.h"
#include "core/base/result.h"
#include "core/jobs/latestjob.h"
#include "ui/common/panel.h"
#include "ui/common/viewcontext.h"
#include "ui/patterns/patterngroup.h"

#include <QJsonObject>

#include <optional>

class QListView;
class QSplitter;
class QToolButton;

namespace jingge {

class EmptyState;
class GroupDetail;
class PatternControls;
class RepeatDelegate;
class RepeatHeader;
class RepeatModel;
class VerdictBar;

/// Calls that belong together under the filter: repeats by a key, or those that report one event. Groups are found on a
/// worker; a row chosen here chooses its incidents everywhere, and its calls stand below in order.
class RepeatPanel final : public Panel {
    Q_OBJECT

public:
    explicit RepeatPanel(const ViewContext& context, QWidget* parent = nullptr);

    [[nodiscard]] bool isSettled() const { return !m_job.isBusy() && isVerdictSettled(); }
    [[nodiscard]] RepeatModel* model() const { return m_model; }
    [[nodiscard]] PatternControls* controls() const { return m_controls; }
    [[nodiscard]] GroupDetail* detail() const { return m_detail; }
    void chooseRow(int row);
    [[nodiscard]] bool hasTable() const override { return true; }
    [[nodiscard]] Result<Table> table() const override; ///< one row a group, in the order shown
    [[nodiscard]] QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

Q_SIGNALS:
    void failed(const jingge::Error& error);
    void changed(const QString& news); ///< a decision is in the store

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    using Groups = Result<std::vector<PatternGroup>>;
    void makeList();
    void makeDetailSwitch();
    void ask();
    void askRepeats();
    void askDuplicates();
    void takeGroups(Groups groups);
    void takeCurrent(const QModelIndex& current);
    void takeSelection(const Selection& selection, Origin origin);
    void showCounts();
    void showEmpty();
    void showDetail();
    void showVerdicts();
    [[nodiscard]] bool isVerdictSettled() const;
    void mend(); ///< what the empty list offers

    const ViewContext m_context;
    RepeatModel* m_model;
    RepeatDelegate* m_delegate;
    RepeatHeader* m_header;
    PatternControls* m_controls;
    QSplitter* m_split;
    QListView* m_list;
    GroupDetail* m_detail;
    EmptyState* m_empty;
    VerdictBar* m_verdicts;
    QToolButton* m_detailSwitch = nullptr;
    std::optional<bool> m_wantsDetail; ///< nullopt = when there is room
    LatestJob m_job;
};

} // namespace jingge
