// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/exchange/table.h"
#include "core/frame/rowset.h"
#include "core/scene/picture.h"

#include <QFrame>
#include <QJsonObject>

#include <vector>

class QAbstractItemModel;
class QAction;
class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace jingge {

/// A panel of the workbench: a head with title, a few words of what is shown and, at the right, small
/// controls; below it the view. What the window does with every panel (remember it, copy and export what it
/// shows) goes through the virtual functions here.
class Panel : public QFrame {
    Q_OBJECT

public:
    explicit Panel(const QString& title, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setSubtitle(const QString& subtitle);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString subtitle() const;
    /// Puts a control at the right end of the head.
    void addToHead(QWidget* control);
    /// Puts a small icon button for the action at the right end of the head and adds the action to the panel.
    /// The tool tip is the action's text with its keys.
    void addHeadAction(QAction* action);
    /// Puts a row or the view under what is there; the view takes the room that is left.
    void addRow(QWidget* row);
    void setView(QWidget* view);
    /// The same for a view that paints itself: it can be copied and exported as a picture.
    void setChart(QWidget* view);
    /// Rows that can be copied and exported; the model shows no personal data and outlives the panel's use.
    void setTableModel(const QAbstractItemModel* model) { m_model = model; }
    /// Puts the focus into the view that is in sight, else into the first control that takes it.
    void focusView();

    /// What the panel wants to find again at the next start; restoring takes anything, also what another
    /// version wrote.
    [[nodiscard]] virtual QJsonObject saveState() const { return {}; }
    virtual void restoreState(const QJsonObject& /*state*/) {}
    /// What can be copied and exported: rows, a chart or map. A panel says so once and for all when it is
    /// made.
    [[nodiscard]] virtual bool hasTable() const { return m_model != nullptr; }
    [[nodiscard]] virtual bool hasPicture() const { return m_chart != nullptr; }
    /// Whether the panel stands for incidents that files of other programs can hold, and which: rows of the frame.
    [[nodiscard]] virtual bool hasIncidents() const { return false; }
    [[nodiscard]] virtual RowSet incidentRows() const { return {}; }
    [[nodiscard]] bool canExport() const { return hasTable() || hasPicture() || hasIncidents(); }
    /// The rows that are shown, without personal data (no name, phone, plate, token). Asked of a panel that
    /// has them.
    [[nodiscard]] virtual Result<Table> table() const;
    /// The chart or map as it stands. Asked of a panel that has one.
    [[nodiscard]] virtual Picture picture() const;

Q_SIGNALS:
    void stateChanged();    ///< what saveState() says is another now
    void importRequested(); ///< from an empty panel: choose a table of incidents
    void areasRequested();  ///< from an empty panel: choose a file of areas

private:
    QVBoxLayout* m_column;
    QHBoxLayout* m_head;
    QHBoxLayout* m_actions;
    QLabel* m_title;
    QLabel* m_subtitle;
    std::vector<QWidget*> m_views;
    QWidget* m_chart = nullptr;
    const QAbstractItemModel* m_model = nullptr;
};

} // namespace jingge
