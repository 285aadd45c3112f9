// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/style.h"

#include <QCoreApplication>
#include <QPointF>
#include <QString>

class QPainter;

namespace jingge {

/// The painted parts of the style page, each at its place on the sheet.
class StyleSections {
    Q_DECLARE_TR_FUNCTIONS(StyleSections)

public:
    StyleSections(QPainter& painter, const Style& style) : m_painter(painter), m_style(style) {}

    void paintColours();
    void paintRamps();
    void paintType();
    void paintLevels();
    void paintSteps();
    void paintRanges();
    void paintControlTitles();
    void paintAxes();
    void paintStale();
    void paintFigures();
    void paintIcons();

private:
    void title(double x, double baseline, const QString& name, const QString& words);
    void words(QPointF baselineStart, const QString& text, Type type, const QColor& ink);
    void centred(QPointF baselineCentre, const QString& text, Type type, const QColor& ink);
    void swatch(double x, double y, double width, double height, const QColor& colour, bool hasEdge);

    QPainter& m_painter;
    const Style& m_style;
};

} // namespace jingge
