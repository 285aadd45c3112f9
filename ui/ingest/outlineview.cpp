// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ingest/outlineview.h"

#include "core/scene/textpainting.h"

#include <QPainter>

namespace jingge {

namespace {

constexpr double kMargin = 12;
constexpr double kHair = 1;
constexpr double kAround = 1.6;
constexpr int kHeight = 280;

} // namespace

OutlineView::OutlineView(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setAccessibleName(tr("Outlines in the file"));
    setFixedHeight(kHeight);
    connect(&theme, &Theme::styleChanged, this, [this] { update(); });
}

void OutlineView::setShapes(std::shared_ptr<const MapShapes> shapes)
{
    m_shapes = std::move(shapes);
    update();
}

void OutlineView::paintEvent(QPaintEvent*)
{
    const Style& style = m_theme.style();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), style.outside);
    if (!m_shapes || m_shapes->areas().empty()) {
        paintText(painter, rect(), Qt::AlignCenter, tr("No outlines yet"), style.font(Type::Note),
                  style.ink3);
        return;
    }
    const MapViewport viewport = MapViewport::fitting(m_shapes->bounds(), size(), kMargin);
    const QTransform toPixels = viewport.transform();
    painter.setBrush(style.land);
    QPen pen(style.line2, kHair);
    pen.setCosmetic(true);
    painter.setPen(pen);
    painter.setTransform(toPixels);
    for (const AreaShape& area : m_shapes->areas())
        painter.drawPath(area.path);
    pen = QPen(style.ink2, kAround);
    pen.setCosmetic(true);
    painter.strokePath(m_shapes->outline(), pen);
}

} // namespace jingge
