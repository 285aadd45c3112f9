// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/repeat.h"
#include "core/jobs/latestjob.h"
#include "ui/common/panel.h"
#include "ui/common/viewcontext.h"

class QComboBox;
class QListView;
class QSpinBox;

namespace jingge {

class EmptyState;
class RepeatDelegate;
class RepeatHeader;
class RepeatModel;

/// Repeat calls under the filter by a key, within a window, from a least number on. Groups are found on a worker; a row
/// chosen here chooses its incidents everywhere.
class RepeatPanel final : public Panel {
    Q_OBJECT

public:
    explicit RepeatPanel(const ViewContext& context, QWidget* parent = nullptr);

    [[nodiscard]] bool isSettled() const { return !m_job.isBusy(); }
    [[nodiscard]] RepeatModel* model() const { return m_model; }
    void chooseRow(int row);

Q_SIGNALS:
    void failed(const jingge::Error& error);

private:
    [[nodiscard]] QWidget* makeControls();
    [[nodiscard]] RepeatQuestion question() const;
    void ask();
    void takeGroups(std::vector<RepeatGroup> groups, RepeatKey key);
    void takeCurrent(const QModelIndex& current);
    void takeSelection(const Selection& selection, Origin origin);
    void showCounts();

    const ViewContext m_context;
    RepeatModel* m_model;
    RepeatDelegate* m_delegate;
    RepeatHeader* m_header;
    QListView* m_list;
    EmptyState* m_empty;
    QComboBox* m_key = nullptr;
    QComboBox* m_window = nullptr;
    QSpinBox* m_least = nullptr;
    LatestJob m_job;
};

} // namespace jingge
