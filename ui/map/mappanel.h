// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/common/panel.h"
#include "ui/common/viewcontext.h"
#include "ui/map/mapchoice.h"
#include "ui/map/mapstroke.h"

#include <QJsonObject>

class QAction;
class QActionGroup;

namespace jingge {

class EmptyState;
class MapMenu;
class MapView;

/// The map with its tools at the right edge (zoom, show everything, box, lasso, measure) and, in its head, what is shown
/// and a way to save it.
class MapPanel final : public Panel {
    Q_OBJECT

public:
    explicit MapPanel(const ViewContext& context, QWidget* parent = nullptr);

    [[nodiscard]] MapView* view() const { return m_view; }
    [[nodiscard]] bool isSettled() const;
    /// How the map is coloured and what is drawn.
    [[nodiscard]] bool hasIncidents() const override { return true; }
    [[nodiscard]] RowSet incidentRows() const override { return m_context.live.counts()->rows; }
    [[nodiscard]] QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;
    /// What is in sight, drawn anew.
    [[nodiscard]] Picture picture() const override;

Q_SIGNALS:
    void written(const QString& path);
    void failed(const jingge::Error& error);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    using Act = void (MapPanel::*)();
    QAction* addTool(const char* name, const QString& icon, const QString& text, Act act);
    void addDrawingTool(const char* name, const QString& icon, const QString& text, MapTool tool);
    void addHead();
    void zoomIn();
    void zoomOut();
    void fitAll();
    void saveMap();
    void takeFigures();
    void takeTool(MapTool tool);
    void placeTools();

    const ViewContext m_context;
    MapView* m_view;
    EmptyState* m_empty;
    MapMenu* m_menu;
    QWidget* m_tools;
    QActionGroup* m_drawing;
    MapChoice m_shownChoice; ///< last told by stateChanged()
};

} // namespace jingge
