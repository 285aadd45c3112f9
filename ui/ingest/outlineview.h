// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/mapshapes.h"
#include "ui/common/theme.h"

#include <QWidget>

namespace jingge {

/// Outlines of areas alone, fitted into the widget: what a file would bring.
class OutlineView final : public QWidget {
    Q_OBJECT

public:
    explicit OutlineView(const Theme& theme, QWidget* parent = nullptr);
    void setShapes(std::shared_ptr<const MapShapes> shapes);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    std::shared_ptr<const MapShapes> m_shapes;
};

} // namespace jingge
