// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "ui/common/viewcontext.h"
#include "ui/shell/pages.h"

#include <QJsonObject>
#include <QWidget>

#include <utility>
#include <vector>

class QSplitter;
class QStackedLayout;

namespace jingge {

class AxisGridPanel;
class CalendarPanel;
class ChartPanel;
class DataPanel;
class HourAxisPanel;
class IncidentPanel;
class MapPanel;
class Panel;
class RepeatPanel;
class RulePanel;
class CallbackPanel;
class DisputePanel;
class TaskPanel;
class WeekPanel;

/// The panels side by side, with borders that can be moved.
class Workbench final : public QWidget {
    Q_OBJECT

public:
    explicit Workbench(const ViewContext& context, QWidget* parent = nullptr);

    void showPage(Page page);
    [[nodiscard]] Page page() const { return m_page; }
    [[nodiscard]] MapPanel* map() const { return m_map; }
    [[nodiscard]] AxisGridPanel* axes() const { return m_axes; }
    [[nodiscard]] HourAxisPanel* hours() const { return m_hours; }
    [[nodiscard]] WeekPanel* week() const { return m_week; }
    [[nodiscard]] CalendarPanel* calendar() const { return m_calendar; }
    [[nodiscard]] ChartPanel* charts() const { return m_charts; }
    [[nodiscard]] RepeatPanel* repeats() const { return m_repeats; }
    [[nodiscard]] IncidentPanel* incidents() const { return m_incidents; }
    [[nodiscard]] CallbackPanel* callbacks() const { return m_callbacks; }
    [[nodiscard]] DisputePanel* disputes() const { return m_disputes; }
    [[nodiscard]] TaskPanel* tasks() const { return m_tasks; }
    [[nodiscard]] RulePanel* rules() const { return m_rules; }
    [[nodiscard]] DataPanel* data() const { return m_data; }
    [[nodiscard]] std::vector<Panel*> panels() const; ///< in reading order
    [[nodiscard]] bool isSettled() const;
    /// The places of the borders, for the next start.
    [[nodiscard]] QByteArray saveLayout() const;
    void restoreLayout(const QByteArray& layout);
    /// What the panels want to find again, by the panel's name.
    [[nodiscard]] QJsonObject saveState() const;
    void restoreState(const QJsonObject& panels);
    void resetLayout(); ///< the look's own proportions

Q_SIGNALS:
    void stateChanged(); ///< a border was moved, or a panel changed what it remembers

private:
    /// A panel that is a page of its own.
    struct Whole {
        Page page;
        Panel* panel;
    };
    void addWhole(Page page, Panel* panel);
    [[nodiscard]] std::vector<std::pair<const char*, Panel*>> namedPanels() const;
    [[nodiscard]] QSplitter* makeSplitter(Qt::Orientation orientation, QWidget* parent);

    const ViewContext m_context;
    const SystemClock m_clock;
    MapPanel* m_map;
    HourAxisPanel* m_hours;
    WeekPanel* m_week;
    AxisGridPanel* m_axes;
    CalendarPanel* m_calendar;
    ChartPanel* m_charts;
    RepeatPanel* m_repeats;
    IncidentPanel* m_incidents;
    CallbackPanel* m_callbacks;
    DisputePanel* m_disputes;
    TaskPanel* m_tasks;
    RulePanel* m_rules;
    DataPanel* m_data;
    QStackedLayout* m_stack; ///< the columns, then the pages of one panel
    QSplitter* m_columns;
    std::vector<Whole> m_wholes;
    QSplitter* m_left;
    QSplitter* m_chosen; ///< the two panels of the chosen area
    QSplitter* m_right;
    Page m_page = Page::Main;
};

} // namespace jingge
