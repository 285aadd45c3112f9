// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>
#include <QString>

class QPainter;

namespace jingge {

/// Paints text as a QR code (ISO/IEC 18004, error correction M) with its quiet zone of four modules into the
/// largest square of the box. False when the text is too long for one; nothing is painted then.
bool paintQrMark(QPainter& painter, const QRectF& box, const QString& text, const QColor& ink);

} // namespace jingge
