// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/logomark.h"

#include <QPainter>

namespace jingge {

LogoMark::LogoMark(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setFixedSize(18, 18);
    connect(&theme, &Theme::styleChanged, this, qOverload<>(&QWidget::update));
}

void LogoMark::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Style& style = m_theme.style();
    for (int i = 0; i < 9; ++i) {
        const bool isMiddle = i == 4;
        painter.setOpacity(isMiddle ? 1 : i % 2 == 0 ? 0.9 : 0.45);
        painter.fillRect(QRect(i % 3 * 6 + 1, i / 3 * 6 + 1, 5, 5), isMiddle ? style.qing : style.ink);
    }
}

} // namespace jingge
