// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/style.h"

#include <QFocusEvent>
#include <QPainter>

namespace jingge {

/// The ring of a painted view that has the focus: shown when the focus came by a key or a shortcut, so that working
/// with the mouse draws no frames.
class FocusRing {
public:
    void take(const QFocusEvent& event)
    {
        const Qt::FocusReason reason = event.reason();
        m_isShown = event.gotFocus()
                    && (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason);
    }
    void paint(QPainter& painter, const QRect& box, const Style& style) const
    {
        if (!m_isShown)
            return;
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(style.qing, 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.drawRect(box.adjusted(1, 1, -1, -1));
    }

private:
    bool m_isShown = false;
};

} // namespace jingge
