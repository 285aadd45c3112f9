// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/panel.h"
#include "ui/common/viewcontext.h"

class QToolButton;

namespace jingge {

class EmptyState;
class MapView;

/// The map with its tools: zoom in and out, show everything.
class MapPanel final : public Panel {
    Q_OBJECT

public:
    explicit MapPanel(const ViewContext& context, QWidget* parent = nullptr);

    [[nodiscard]] MapView* view() const { return m_view; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addTool(const QString& icon, const QString& name, void (MapPanel::*act)());
    void zoomIn();
    void zoomOut();
    void fitAll();
    void takeCounts();
    void restyle();
    void placeTools();

    const ViewContext m_context;
    MapView* m_view;
    EmptyState* m_empty;
    QWidget* m_tools;
    std::vector<std::pair<QToolButton*, QString>> m_buttons; ///< with the name of the icon
};

} // namespace jingge
