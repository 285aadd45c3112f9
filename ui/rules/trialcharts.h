// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/backtest.h"
#include "core/scene/trialpainter.h"
#include "ui/common/theme.h"

#include <QWidget>

#include <vector>

namespace jingge {

/// Hits by week.
class TrialWeeksView final : public QWidget {
    Q_OBJECT

public:
    explicit TrialWeeksView(const Theme& theme, QWidget* parent = nullptr);
    void setWeeks(std::vector<std::pair<CivilDate, int>> weeks);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    std::vector<std::pair<CivilDate, int>> m_weeks;
};

/// Thresholds and windows around the rule's own; a click, or arrows and Return, takes another pair into the form.
class SweepView final : public QWidget {
    Q_OBJECT

public:
    explicit SweepView(const Theme& theme, QWidget* parent = nullptr);
    void setCells(std::vector<SweepCell> cells, int threshold, std::int64_t windowSeconds);
    void clear();
    [[nodiscard]] const std::vector<SweepCell>& cells() const { return m_cells; }

Q_SIGNALS:
    void cellChosen(int threshold, qint64 windowSeconds);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] SweepTable table() const;
    void choose(std::size_t cell);

    const Theme& m_theme;
    std::vector<SweepCell> m_cells;
    std::optional<std::size_t> m_chosen;
    QStringList m_thresholds;
    QStringList m_windows;
};

} // namespace jingge
