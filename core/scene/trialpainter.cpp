// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/trialpainter.h"

#include "core/scene/textpainting.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace jingge {
namespace {

constexpr double kScaleWidth = 30;
constexpr double kFootHeight = 20;
constexpr double kNameWidth = 54;
constexpr double kWidthOfBoth = 62;
constexpr std::int64_t kLeastJudged = 10; ///< of fewer no share is given

/// A step for lines of equal value: three of them at most.
int stepOf(int most)
{
    int step = 1;
    for (const int factor : {2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000}) {
        if (step * 3 >= most)
            break;
        step = factor;
    }
    return step;
}

QRectF cellBox(const QRectF& box, const SweepTable& table, std::size_t cell)
{
    const auto columns = static_cast<std::size_t>(table.windows.size());
    const double width = (box.width() - kNameWidth) / static_cast<double>(columns);
    return {box.left() + kNameWidth + static_cast<double>(cell % columns) * width,
            box.top() + kSweepHead + static_cast<double>(cell / columns) * kSweepRow, width, kSweepRow};
}

void paintSweepCell(QPainter& painter, const QRectF& box, const SweepCell& cell, double share, const Style& style)
{
    const int steps = static_cast<int>(style.ramp.size());
    // The two lightest steps of the ramp: figures stand on it.
    const QColor fill = share <= 0.15 ? style.raised : style.classColour(share <= 0.5 ? 1 : 2, steps);
    painter.fillRect(box.adjusted(1, 1, -1, -1), fill);
    const double middle = box.left() + box.width() * 0.5;
    const QString perWeek = QString::number(cell.hitsPerWeek, 'f', cell.hitsPerWeek > 0 && cell.hitsPerWeek < 0.095 ? 2 : cell.hitsPerWeek < 9.95 ? 1 : 0);
    if (box.width() < kWidthOfBoth) { // the share is in the figures above for the rule itself
        paintText(painter, box, Qt::AlignCenter, perWeek, style.font(Type::BodyBold), style.inkOn(fill));
        return;
    }
    const QString again = cell.thirty.judged < kLeastJudged
                              ? QStringLiteral("—")
                              : QStringLiteral("%1 %").arg(std::lround(100.0 * static_cast<double>(cell.thirty.again) / static_cast<double>(cell.thirty.judged)));
    paintText(painter, {box.left(), box.top(), middle - box.left() - 3, box.height()}, Qt::AlignRight | Qt::AlignVCenter, perWeek,
              style.font(Type::BodyBold), style.inkOn(fill));
    paintText(painter, {middle + 3, box.top(), box.right() - middle - 3, box.height()}, Qt::AlignLeft | Qt::AlignVCenter, again,
              style.font(Type::Note), style.inkOn(fill));
}

} // namespace

void paintTrialWeeks(QPainter& painter, const QRectF& box, std::span<const std::pair<CivilDate, int>> weeks, const Style& style)
{
    if (weeks.empty())
        return;
    const QRectF field = box.adjusted(kScaleWidth, 8, 0, -kFootHeight);
    const int most = std::max(1, std::ranges::max_element(weeks, {}, &std::pair<CivilDate, int>::second)->second);
    const int step = stepOf(most);
    const int top = (most + step - 1) / step * step;
    for (int value = 0; value <= top; value += step) {
        const double y = std::round(field.bottom() - field.height() * value / top);
        painter.fillRect(QRectF(field.left(), y, field.width(), 1), value == 0 ? style.line2 : style.line);
        if (value > 0)
            paintText(painter, {box.left(), y - 9, kScaleWidth - 8, 18}, Qt::AlignRight | Qt::AlignVCenter, QString::number(value),
                      style.font(Type::Note), style.ink3);
    }
    const double pitch = field.width() / static_cast<double>(weeks.size());
    const double gap = pitch >= 4 ? std::max(1.0, std::floor(pitch * 0.2)) : 0;
    double free = box.left();
    for (std::size_t i = 0; i < weeks.size(); ++i) {
        const auto& [monday, hits] = weeks[i];
        const double left = field.left() + static_cast<double>(i) * pitch;
        const double height = field.height() * hits / top;
        painter.fillRect(QRectF(left, field.bottom() - height, std::max(1.0, pitch - gap), height), hits == most ? style.data2 : style.data);
        // The month where it begins, with its year first and in January.
        const bool isFirst = i == 0;
        if (!isFirst && weeks[i - 1].first.month() == monday.month())
            continue;
        const QString name = isFirst || monday.month() == 1 ? QStringLiteral("%1-%2").arg(monday.year()).arg(monday.month(), 2, 10, QLatin1Char('0'))
                                                          : QStringLiteral("%1").arg(monday.month(), 2, 10, QLatin1Char('0'));
        const double width = textWidth(name, style.font(Type::Note)) + 2;
        if (left < free || left + width > box.right())
            continue;
        paintText(painter, {left, field.bottom() + 3, width, 18}, Qt::AlignLeft | Qt::AlignVCenter, name, style.font(Type::Note), style.ink3);
        free = left + width + 14;
    }
}

void paintSweep(QPainter& painter, const QRectF& box, const SweepTable& table, const Style& style)
{
    if (table.windows.isEmpty() || table.cells.empty())
        return;
    double most = 0;
    for (const SweepCell& cell : table.cells)
        most = std::max(most, cell.hitsPerWeek);
    for (std::size_t i = 0; i < table.cells.size(); ++i) {
        const QRectF at = cellBox(box, table, i);
        paintSweepCell(painter, at, table.cells[i], most > 0 ? table.cells[i].hitsPerWeek / most : 0, style);
        if (i < static_cast<std::size_t>(table.windows.size()))
            paintText(painter, {at.left(), box.top(), at.width(), kSweepHead}, Qt::AlignCenter, table.windows[static_cast<qsizetype>(i)],
                      style.font(Type::Note), style.ink2);
    }
    for (qsizetype row = 0; row < table.thresholds.size(); ++row)
        paintText(painter, {box.left(), box.top() + kSweepHead + static_cast<double>(row) * kSweepRow, kNameWidth - 8, kSweepRow},
                  Qt::AlignRight | Qt::AlignVCenter, table.thresholds[row], style.font(Type::Note), style.ink2);
    if (table.chosen) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(style.qing, 2));
        painter.drawRect(cellBox(box, table, *table.chosen).adjusted(2, 2, -2, -2));
    }
}

std::optional<std::size_t> sweepCellAt(const QRectF& box, const SweepTable& table, QPointF at)
{
    for (std::size_t i = 0; i < table.cells.size() && !table.windows.isEmpty(); ++i) {
        if (cellBox(box, table, i).contains(at))
            return i;
    }
    return std::nullopt;
}

} // namespace jingge
