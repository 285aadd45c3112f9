// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/panel.h"
#include "ui/common/viewcontext.h"

class QTableView;

namespace jingge {

class EmptyState;
class IncidentModel;

/// The incidents under the filter: those of the chosen repeat group, else of the chosen areas, else all. The current
/// row is the incident in focus.
class IncidentPanel final : public Panel {
    Q_OBJECT

public:
    explicit IncidentPanel(const ViewContext& context, QWidget* parent = nullptr);

    [[nodiscard]] IncidentModel* model() const { return m_model; }

Q_SIGNALS:
    void failed(const jingge::Error& error);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void takeRows();
    void takeSelection(const Selection& selection);
    void takeCurrent(const QModelIndex& current);
    [[nodiscard]] std::vector<std::uint32_t> rowsToShow() const;
    void showCounts();
    void sizeColumns();

    const ViewContext m_context;
    IncidentModel* m_model;
    QTableView* m_table;
    EmptyState* m_empty;
    Selection m_shown; ///< the selection whose rows are shown, without its focus
};

} // namespace jingge
