// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/qrmark.h"

#include <QPainter>

#include <qrencode.h>

#include <algorithm>
#include <memory>

namespace jingge {

bool paintQrMark(QPainter& painter, const QRectF& box, const QString& text, const QColor& ink)
{
    constexpr int kQuiet = 4;
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString(text.toUtf8().constData(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), &QRcode_free);
    if (!code)
        return false;
    const double side = std::min(box.width(), box.height()) / (code->width + 2 * kQuiet);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (int y = 0; y < code->width; ++y) {
        for (int x = 0; x < code->width;) {
            int end = x; // modules in a row are one bar, so that no seam shows between them
            while (end < code->width && (code->data[y * code->width + end] & 1) != 0)
                ++end;
            if (end > x)
                painter.fillRect(QRectF(box.x() + (x + kQuiet) * side, box.y() + (y + kQuiet) * side,
                                        (end - x) * side, side),
                                 ink);
            x = std::max(end, x + 1);
        }
    }
    painter.restore();
    return true;
}

} // namespace jingge
