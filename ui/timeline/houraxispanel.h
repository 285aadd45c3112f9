// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/panel.h"
#include "ui/common/viewcontext.h"
#include "ui/timeline/dayaxis.h"

#include <functional>
#include <utility>
#include <vector>

class QAction;
class QMenu;

namespace jingge {

class HourAxisView;

/// The large axis with its choices: slots, split of the days, where the day begins, shifts.
class HourAxisPanel final : public Panel {
    Q_OBJECT

public:
    explicit HourAxisPanel(const ViewContext& context, QWidget* parent = nullptr);

    [[nodiscard]] HourAxisView* view() const { return m_view; }
    [[nodiscard]] QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

private:
    [[nodiscard]] QMenu* makeMenu();
    /// An action of the menu that changes the options.
    QAction* addChoice(QMenu* menu, const QString& name, const QString& text,
                       const std::function<void(DayAxisOptions&)>& change);
    void setOptions(const DayAxisOptions& options);
    void showOptions();
    void takeAxis();

    const ViewContext m_context;
    HourAxisView* m_view;
    std::vector<std::pair<QAction*, int>> m_slots;
    std::vector<std::pair<QAction*, DayAxisOptions::Split>> m_splits;
    std::vector<std::pair<QAction*, bool DayAxisOptions::*>> m_switches;
};

} // namespace jingge
