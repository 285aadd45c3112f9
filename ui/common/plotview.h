// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/plot.h"
#include "ui/common/theme.h"

#include <QWidget>

namespace jingge {

/// Shows one chart, as large as there is room.
class PlotView final : public QWidget {
    Q_OBJECT

public:
    explicit PlotView(const Theme& theme, QWidget* parent = nullptr);

    void setPlot(Plot plot);
    [[nodiscard]] const Plot& plot() const { return m_plot; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    Plot m_plot;
};

} // namespace jingge
