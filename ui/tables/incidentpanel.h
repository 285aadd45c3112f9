// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/panel.h"
#include "ui/common/viewcontext.h"

#include <QJsonObject>

#include <cstdint>
#include <optional>
#include <vector>

class QAction;
class QCheckBox;
class QMenu;
class QSplitter;
class QTableView;

namespace jingge {

class EmptyState;
class IncidentCard;
class IncidentModel;

/// The incidents under the filter: those of what is chosen alone, or before all others. The current row is the incident
/// in focus, which a card can show whole. Columns are chosen; narrow panels leave out what says least.
class IncidentPanel final : public Panel {
    Q_OBJECT

public:
    explicit IncidentPanel(const ViewContext& context, QWidget* parent = nullptr);

    [[nodiscard]] IncidentModel* model() const { return m_model; }
    [[nodiscard]] IncidentCard* card() const { return m_card; }
    [[nodiscard]] QTableView* rows() const { return m_table; }
    [[nodiscard]] bool hasIncidents() const override { return true; }
    [[nodiscard]] RowSet incidentRows() const override; ///< those that are listed
    [[nodiscard]] QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

Q_SIGNALS:
    void failed(const jingge::Error& error);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeTable();
    void makeSwitches();
    void makeColumnMenu();
    void takeRows();
    void takeSelection(const Selection& selection);
    void takeCurrent(const QModelIndex& current);
    void takeOrder(int column, Qt::SortOrder order);
    void showMenu(const QPoint& place);
    void addFilterActions(QMenu& menu, std::uint32_t row);
    [[nodiscard]] bool isChosen(std::uint32_t row) const;
    [[nodiscard]] bool hasChosen() const { return !m_shown.incidents.empty() || !m_shown.areas.empty(); }
    [[nodiscard]] std::vector<std::uint32_t> listedRows() const;
    void showCounts();
    void mendEmptiness();
    void showCard();
    void sizeColumns();
    void fitColumns();

    const ViewContext m_context;
    IncidentModel* m_model;
    QSplitter* m_split;
    QTableView* m_table;
    IncidentCard* m_card;
    EmptyState* m_empty;
    QCheckBox* m_chosenOnly = nullptr;
    QCheckBox* m_duplicates = nullptr;
    QMenu* m_columns = nullptr;
    QAction* m_cardAction = nullptr;
    std::optional<bool> m_wantsCard; ///< nullopt = when there is room
    Selection m_shown;               ///< the selection whose rows are shown, without its focus
    std::vector<std::int32_t> m_shownAreas; ///< its areas' positions
    int m_sorted = 0;                ///< column of the order in force
};

} // namespace jingge
