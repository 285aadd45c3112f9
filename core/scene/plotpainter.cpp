// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/plotpainter.h"

#include "core/scene/plotmaps.h"
#include "core/scene/textpainting.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace jingge {

namespace {

constexpr double kBarPitch = 26;
constexpr double kBarHeight = 14;
constexpr double kLegendHeight = 24;
constexpr double kHeadlineHeight = 32;
constexpr double kMostLabel = 190;
constexpr double kMostNote = 240;
constexpr double kMostCell = 220; ///< side of a matrix's cell
constexpr double kMostCellHeight = 92;

QString text(const std::string& words)
{
    return QString::fromStdString(words);
}

/// A number of at least the value whose quarters are round: 1, 2, 4, 6 or 8 times a power of ten.
double roundUp(double value)
{
    if (!(value > 0))
        return 1;
    const double power = std::pow(10, std::floor(std::log10(value)));
    for (const double step : {1.0, 2.0, 4.0, 6.0, 8.0}) {
        if (step * power >= value)
            return step * power;
    }
    return 10 * power;
}

QString numberText(double value)
{
    return value == std::floor(value) ? countText(static_cast<std::int64_t>(value))
                                      : QString::number(value, 'g', 3);
}

double widestLabel(const BarPlot& plot, std::size_t shown, const Style& style)
{
    double widest = 40;
    for (std::size_t i = 0; i < shown; ++i)
        widest = std::max(widest, textWidth(text(plot.bars[i].label), style.font(Type::Body)) + 4);
    return std::min(widest, kMostLabel);
}

double widestNote(const BarPlot& plot, std::size_t shown, const Style& style)
{
    double widest = 0;
    for (std::size_t i = 0; i < shown; ++i)
        widest = std::max(widest, textWidth(text(plot.bars[i].note), style.font(Type::Note)) + 4);
    return std::min(widest, kMostNote);
}

double mostOf(const BarPlot& plot, std::size_t shown)
{
    double most = 0;
    for (std::size_t i = 0; i < shown; ++i) {
        const PlotBar& bar = plot.bars[i];
        most = std::max({most, bar.value, bar.high.value_or(0), bar.mark.value_or(0)});
    }
    return most > 0 ? most : 1;
}

/// What the bar, the range and the mark are.
void paintBarLegend(QPainter& painter, QPointF at, const BarPlot& plot, const Style& style)
{
    const QFont font = style.font(Type::Note);
    const auto name = [&](const std::string& words) {
        const double width = textWidth(text(words), font) + 4;
        paintText(painter, {at.x(), at.y(), width, 16}, Qt::AlignLeft | Qt::AlignVCenter, text(words), font,
                  style.ink2);
        at.rx() += width + 18;
    };
    painter.fillRect(QRectF(at.x(), at.y() + 4, 14, 8), style.data);
    at.rx() += 20;
    name(plot.valueName);
    if (!plot.rangeName.empty()) {
        painter.fillRect(QRectF(at.x(), at.y() + 6, 18, 4), style.ink2);
        at.rx() += 24;
        name(plot.rangeName);
    }
    if (!plot.markName.empty()) {
        painter.fillRect(QRectF(at.x() + 2, at.y() + 1, 2, 14), style.ink);
        at.rx() += 10;
        name(plot.markName);
    }
}

void paintBar(QPainter& painter, const QRectF& track, const PlotBar& bar, double scale, const Style& style)
{
    painter.fillRect(QRectF(track.left(), track.top(), std::max(bar.value * scale, 1.0), track.height()),
                     plotColour(bar.tone, style));
    if (bar.low && bar.high) {
        const double left = track.left() + *bar.low * scale;
        const double right = track.left() + *bar.high * scale;
        painter.fillRect(QRectF(left, track.center().y() - 2, std::max(right - left, 2.0), 4), style.halo);
        painter.fillRect(QRectF(left, track.center().y() - 1, std::max(right - left, 2.0), 2), style.ink2);
        for (const double end : {left, right})
            painter.fillRect(QRectF(end - 1, track.center().y() - 4, 2, 8), style.ink2);
    }
    if (bar.mark)
        painter.fillRect(QRectF(track.left() + *bar.mark * scale - 1, track.top() - 3, 2, track.height() + 6),
                         style.ink);
}

void paintOf(QPainter& painter, const QRectF& whole, const BarPlot& plot, const Style& style)
{
    const QRectF box = whole.adjusted(0, plot.headline.empty() ? 0 : kHeadlineHeight, 0, 0);
    paintText(painter, {whole.left(), whole.top(), whole.width(), 22}, Qt::AlignLeft | Qt::AlignVCenter,
              text(plot.headline), style.font(Type::Head), style.ink);
    paintBarLegend(painter, box.topLeft(), plot, style);
    const QRectF body = box.adjusted(0, kLegendHeight + 6, 0, 0);
    const auto fits = static_cast<std::size_t>(std::max(1.0, std::floor(body.height() / kBarPitch)));
    const std::size_t shown = plot.bars.size() <= fits ? plot.bars.size() : fits - 1;
    const double labels = widestLabel(plot, shown, style);
    const double notes = widestNote(plot, shown, style);
    const double room = std::max(60.0, body.width() - labels - notes - 24);
    const double scale = room / mostOf(plot, shown);
    for (std::size_t i = 0; i < shown; ++i) {
        const double top = body.top() + static_cast<double>(i) * kBarPitch;
        const double middle = top + kBarPitch / 2;
        paintText(painter, {body.left(), top, labels, kBarPitch}, Qt::AlignRight | Qt::AlignVCenter,
                  text(plot.bars[i].label), style.font(Type::Body), style.ink);
        const QRectF track(body.left() + labels + 10, middle - kBarHeight / 2, room, kBarHeight);
        paintBar(painter, track, plot.bars[i], scale, style);
        paintText(painter, {track.right() + 12, top, notes, kBarPitch}, Qt::AlignLeft | Qt::AlignVCenter,
                  text(plot.bars[i].note), style.font(Type::Note), style.ink2);
    }
    if (shown < plot.bars.size())
        paintText(
            painter,
            {body.left() + labels + 10, body.top() + static_cast<double>(shown) * kBarPitch, room, kBarPitch},
            Qt::AlignLeft | Qt::AlignVCenter,
            text(plot.more).arg(countText(static_cast<std::int64_t>(plot.bars.size() - shown))),
            style.font(Type::Note), style.ink3);
}

/// Lines of equal value with their numbers; gives the value at the top.
double paintValueLines(QPainter& painter, const QRectF& field, double most, const Style& style)
{
    const double top = roundUp(most);
    for (int i = 0; i <= 4; ++i) {
        const double y = field.bottom() - field.height() * i / 4;
        painter.fillRect(QRectF(field.left(), y, field.width(), 1), i == 0 ? style.line2 : style.line);
        paintText(painter, {field.left() - 60, y - 9, 52, 18}, Qt::AlignRight | Qt::AlignVCenter,
                  numberText(top * i / 4), style.font(Type::Note), style.ink3);
    }
    return top;
}

/// What stands above columns, kept within the field.
void paintColumnNotes(QPainter& painter, const QRectF& field, const ColumnPlot& plot, double top,
                      const Style& style)
{
    const double pitch = field.width() / static_cast<double>(plot.values.size());
    for (const auto& [column, words] : plot.notes) {
        QRectF place(0, 0, textWidth(text(words), style.font(Type::BodyBold)) + 10, 20);
        place.moveCenter({field.left() + (static_cast<double>(column) + 0.5) * pitch,
                          field.bottom() - plot.values[column] / top * field.height() - 13});
        place.moveLeft(
            std::clamp(place.left(), field.left(), std::max(field.left(), field.right() - place.width())));
        painter.fillRect(place, style.halo);
        paintText(painter, place, Qt::AlignCenter, text(words), style.font(Type::BodyBold), style.ink);
    }
}

void paintOf(QPainter& painter, const QRectF& whole, const ColumnPlot& plot, const Style& style)
{
    const QRectF box = whole.adjusted(0, plot.headline.empty() ? 0 : kHeadlineHeight, 0, 0);
    paintText(painter, {whole.left(), whole.top(), whole.width(), 22}, Qt::AlignLeft | Qt::AlignVCenter,
              text(plot.headline), style.font(Type::Head), style.ink);
    paintText(painter, {box.left(), box.top(), box.width(), 16}, Qt::AlignLeft | Qt::AlignVCenter,
              text(plot.valueName), style.font(Type::Note), style.ink2);
    const QRectF field = box.adjusted(60, kLegendHeight + (plot.notes.empty() ? 12 : 28), -8, -28);
    const double top = paintValueLines(painter, field, *std::ranges::max_element(plot.values), style);
    const double pitch = field.width() / static_cast<double>(plot.values.size());
    for (std::size_t i = 0; i < plot.values.size(); ++i) {
        const double left = field.left() + static_cast<double>(i) * pitch;
        const double height = plot.values[i] / top * field.height();
        painter.fillRect(QRectF(left + pitch * 0.12, field.bottom() - height, pitch * 0.76, height),
                         plot.tones.empty() ? style.data : plotColour(plot.tones[i], style));
        paintText(painter, {left - pitch, field.bottom() + 4, 3 * pitch, 18}, Qt::AlignCenter,
                  text(plot.labels[i]), style.font(Type::Note), style.ink2);
    }
    if (plot.level) {
        const double y = field.bottom() - *plot.level / top * field.height();
        painter.setPen(QPen(style.ink2, 1.5, Qt::DashLine));
        painter.drawLine(QPointF(field.left(), y), QPointF(field.right(), y));
    }
    paintColumnNotes(painter, field, plot, top, style);
}

void paintCell(QPainter& painter, const QRectF& cell, const MatrixCell& shown, const Style& style)
{
    const int steps = static_cast<int>(style.ramp.size());
    const int step = static_cast<int>(std::lround(shown.weight * steps));
    const QColor fill = style.classColour(step, steps);
    painter.fillRect(cell, fill);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(style.line, 1));
    painter.drawRect(cell.adjusted(0.5, 0.5, -0.5, -0.5));
    if (shown.isMarked) {
        painter.setPen(QPen(style.ink, 2));
        painter.drawRect(cell.adjusted(1, 1, -1, -1));
    }
    const QStringList lines = text(shown.text).split(QLatin1Char('\n'));
    const double height = 18;
    double y = cell.center().y() - height * static_cast<double>(lines.size()) / 2;
    for (qsizetype i = 0; i < lines.size(); ++i, y += height)
        paintText(painter, {cell.left() + 4, y, cell.width() - 8, height}, Qt::AlignCenter, lines[i],
                  style.font(i == 0 ? Type::BodyBold : Type::Note), style.inkOn(fill));
}

void paintOf(QPainter& painter, const QRectF& box, const MatrixPlot& plot, const Style& style)
{
    paintText(painter, {box.left(), box.top(), box.width(), 22}, Qt::AlignLeft | Qt::AlignVCenter,
              text(plot.legend), style.font(Type::Head), style.ink);
    const double labels = 130;
    const QRectF field = box.adjusted(labels, 62, 0, 0);
    const double width = std::min(field.width() / static_cast<double>(plot.columns.size()), kMostCell);
    const double height = std::min(field.height() / static_cast<double>(plot.rows.size()), kMostCellHeight);
    for (std::size_t column = 0; column < plot.columns.size(); ++column)
        paintText(painter, {field.left() + static_cast<double>(column) * width, field.top() - 24, width, 20},
                  Qt::AlignCenter, text(plot.columns[column]), style.font(Type::Body), style.ink2);
    for (std::size_t row = 0; row < plot.rows.size(); ++row) {
        const double top = field.top() + static_cast<double>(row) * height;
        paintText(painter, {box.left(), top, labels - 12, height}, Qt::AlignRight | Qt::AlignVCenter,
                  text(plot.rows[row]), style.font(Type::Body), style.ink2);
        for (std::size_t column = 0; column < plot.columns.size(); ++column)
            paintCell(
                painter,
                {field.left() + static_cast<double>(column) * width + 2, top + 2, width - 4, height - 4},
                plot.cells[row * plot.columns.size() + column], style);
    }
}

QPainterPath curveOf(const SharePlot& plot, const QRectF& field)
{
    QPainterPath path;
    for (std::size_t i = 0; i < plot.points.size(); ++i) {
        const QPointF at(field.left() + plot.points[i].first / 100 * field.width(),
                         field.bottom() - plot.points[i].second / 100 * field.height());
        i == 0 ? path.moveTo(at) : path.lineTo(at);
    }
    return path;
}

void paintOf(QPainter& painter, const QRectF& box, const SharePlot& plot, const Style& style)
{
    paintText(painter, {box.left(), box.top(), box.width(), 22}, Qt::AlignLeft | Qt::AlignVCenter,
              text(plot.markName), style.font(Type::Head), style.ink);
    paintText(painter, {box.left(), box.top() + 26, box.width(), 18}, Qt::AlignLeft | Qt::AlignVCenter,
              text(plot.yName), style.font(Type::Note), style.ink2);
    const QRectF room = box.adjusted(60, 56, -16, -46);
    const double side = std::min(room.width(), room.height() * 1.6);
    const QRectF field(room.left(), room.top(), side, room.height());
    paintValueLines(painter, field, 100, style);
    for (int i = 0; i <= 4; ++i)
        paintText(painter, {field.left() + field.width() * i / 4 - 30, field.bottom() + 4, 60, 18},
                  Qt::AlignCenter, QString::number(25 * i), style.font(Type::Note), style.ink3);
    paintText(painter, {field.left(), field.bottom() + 22, field.width(), 18}, Qt::AlignCenter,
              text(plot.xName), style.font(Type::Note), style.ink2);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(style.line2, 1.5, Qt::DashLine));
    painter.drawLine(field.bottomLeft(), field.topRight());
    painter.setPen(QPen(style.data, 2.5));
    painter.drawPath(curveOf(plot, field));
    if (plot.mark) {
        const QPointF at(field.left() + plot.mark->first / 100 * field.width(),
                         field.bottom() - plot.mark->second / 100 * field.height());
        painter.setPen(QPen(style.zhu, 1.5, Qt::DotLine));
        painter.drawLine(QPointF(field.left(), at.y()), at);
        painter.drawLine(QPointF(at.x(), field.bottom()), at);
        painter.setPen(Qt::NoPen);
        painter.setBrush(style.zhu);
        painter.drawEllipse(at, 4, 4);
    }
}

void paintOf(QPainter& painter, const QRectF& box, const ShapePlot& plot, const Style& style)
{
    paintShapes(painter, box, plot, style);
}

void paintOf(QPainter& painter, const QRectF& box, const SurfacePlot& plot, const Style& style)
{
    paintSurface(painter, box, plot, style);
}

void paintOf(QPainter& painter, const QRectF& box, const PointPlot& plot, const Style& style)
{
    paintPoints(painter, box, plot, style);
}

void paintOf(QPainter&, const QRectF&, std::monostate, const Style&) {}

} // namespace

void paintPlot(QPainter& painter, const QRectF& box, const Plot& plot, const Style& style)
{
    painter.save();
    std::visit([&](const auto& shown) { paintOf(painter, box, shown, style); }, plot);
    painter.restore();
}

} // namespace jingge
