// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/axislabels.h"

#include "core/scene/textpainting.h"

#include <QPainter>

#include <algorithm>

namespace jingge {
namespace {

constexpr int kDayMinutes = 1440;
constexpr double kNarrow = 9; ///< pixels an hour, below which the labels of the ends stay inside the axis

enum class Where { Start, Middle, End };

void paintLabel(QPainter& painter, double x, double top, const QString& text, Where where, const Style& style)
{
    const QRectF box(x - 24, top, 48, 18);
    const QFont note = style.font(Type::Note);
    switch (where) {
    case Where::Start:
        return paintText(painter, box.translated(24, 0), Qt::AlignLeft | Qt::AlignVCenter, text, note,
                         style.ink3);
    case Where::Middle:
        return paintText(painter, box, Qt::AlignCenter, text, note, style.ink3);
    case Where::End:
        return paintText(painter, box.translated(-24, 0), Qt::AlignRight | Qt::AlignVCenter, text, note,
                         style.ink3);
    }
}

} // namespace

std::vector<MinuteSpan> minutesOnAxis(int from, int to, int firstMinute)
{
    const int length = std::min(to - from, kDayMinutes);
    const int start = ((from - firstMinute) % kDayMinutes + kDayMinutes) % kDayMinutes;
    if (length <= 0)
        return {};
    if (start + length <= kDayMinutes)
        return {{start, start + length}};
    return {{start, kDayMinutes}, {0, start + length - kDayMinutes}};
}

QString clockText(int minute)
{
    return QStringLiteral("%1:%2")
        .arg(minute / 60 % 24, 2, 10, QLatin1Char('0'))
        .arg(minute % 60, 2, 10, QLatin1Char('0'));
}

void paintHourLabels(QPainter& painter, const HourScale& scale, double top, int step, int firstMinute,
                     const Style& style)
{
    const bool isNarrow = scale.pitch * scale.slots / 24 < kNarrow;
    const double end = scale.left + scale.width();
    if (firstMinute != 0) {
        paintLabel(painter, scale.left, top, clockText(firstMinute), Where::Start, style);
        paintLabel(painter, end, top, clockText(firstMinute), Where::End, style);
    }
    const double endsNeed = firstMinute != 0 ? 60 : 0; // pixels that the labels of the ends take
    for (int hour = 0; hour <= 24; hour += step) {
        if (firstMinute != 0 && hour == 24)
            break;
        const int minute = ((hour * 60 - firstMinute) % kDayMinutes + kDayMinutes) % kDayMinutes;
        const double x = hour == 24 ? end : scale.xOfMinute(minute);
        if (firstMinute != 0 && (x < scale.left + endsNeed || x > end - endsNeed))
            continue;
        const Where where = isNarrow && hour == 0 && firstMinute == 0 ? Where::Start
                            : isNarrow && hour == 24                  ? Where::End
                                                                      : Where::Middle;
        paintLabel(painter, x, top, QString::number(hour), where, style);
    }
}

} // namespace jingge
