// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/mapchoice.h"

#include <QMenu>

#include <functional>
#include <utility>
#include <vector>

class QActionGroup;

namespace jingge {

class MapFigures;

/// What the map colours, how, and which layers it draws: one menu of actions, so that keys and the command
/// palette reach each of them.
class MapMenu final : public QMenu {
    Q_OBJECT

public:
    explicit MapMenu(MapFigures& figures, QWidget* parent);

    /// Every action of the menu and those below it, for the window to find.
    [[nodiscard]] const std::vector<QAction*>& choices() const { return m_choices; }

private:
    using Change = std::function<void(MapChoice&)>;
    using Test = std::function<bool(const MapChoice&)>;
    QAction* add(QMenu* menu, const char* name, const QString& text, Change change, Test isChosen,
                 QActionGroup* group = nullptr);
    void addMeasures();
    void addClasses(QMenu* menu);
    void addRamps(QMenu* menu);
    void addPoints(QMenu* menu);
    void addLayers();
    void askLimits();
    void takeChoice();

    MapFigures& m_figures;
    std::vector<QAction*> m_choices;
    std::vector<std::pair<QAction*, Test>> m_tests;
};

} // namespace jingge
