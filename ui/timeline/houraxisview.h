// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/focusring.h"
#include "ui/common/viewcontext.h"
#include "ui/timeline/dayaxis.h"
#include "ui/timeline/hourbrush.h"
#include "ui/timeline/liveprofile.h"

#include <QWidget>

namespace jingge {

/// The 24-hour axis of the chosen area, or of the whole station, in large, with its usual range; brushed like
/// the small ones. Slots may be finer than an hour, the days split, the day may begin at the station's hour.
class HourAxisView final : public QWidget {
    Q_OBJECT

public:
    explicit HourAxisView(const ViewContext& context, QWidget* parent = nullptr);

    [[nodiscard]] const DayAxisOptions& options() const { return m_options; }
    void setOptions(const DayAxisOptions& options);
    [[nodiscard]] DeskAxisLayout axisLayout() const;
    [[nodiscard]] const DeskAxis& axis() const { return m_axis; }
    [[nodiscard]] std::int64_t total() const;
    [[nodiscard]] bool isSettled() const { return m_profile.isSettled(); }

Q_SIGNALS:
    void axisChanged(); ///< other counts are shown

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void takeStation();
    void takeSelection();
    void makeAxis();
    [[nodiscard]] int hourAt(double pixel) const;
    [[nodiscard]] QStringList notes() const;
    [[nodiscard]] QStringList noteLines() const; ///< as many notes a line as fit
    [[nodiscard]] QString readOut(int hour) const;

    const ViewContext m_context;
    LiveProfile m_profile;
    FocusRing m_focusRing;
    HourBrush m_brush;
    DayAxisOptions m_options;
    int m_dayStart = 0; ///< minute at which the police day begins
    std::vector<Shift> m_shifts;
    QuarterCounts m_chosen{};
    DeskAxis m_axis;
};

} // namespace jingge
