// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/plotview.h"

#include "core/scene/plotpainter.h"

#include <QPainter>

#include <utility>

namespace jingge {

namespace {

constexpr double kMargin = 16;

} // namespace

PlotView::PlotView(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setMinimumSize(320, 240);
    connect(&theme, &Theme::styleChanged, this, qOverload<>(&QWidget::update));
}

void PlotView::setPlot(Plot plot)
{
    m_plot = std::move(plot);
    update();
}

void PlotView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.style().surface);
    paintPlot(painter, QRectF(rect()).adjusted(kMargin, kMargin, -kMargin, -kMargin), m_plot,
              m_theme.style());
}

} // namespace jingge
