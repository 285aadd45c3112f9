// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/mapmarks.h"

#include "core/domain/category.h"
#include "core/scene/style.h"
#include "core/scene/textpainting.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <numbers>
#include <numeric>
#include <tuple>

namespace jingge {
namespace {

constexpr double kMarkRadius = 5.5;
constexpr double kHitRadius = 12;

struct KeyWord {
    std::string_view category;
    MarkKey key;
};
/// The first that the code is within decides.
constexpr std::array kKeyWords{
    KeyWord{"complaint.parking", MarkKey::Traffic},
    KeyWord{"complaint.noise", MarkKey::Noise},
    KeyWord{"complaint.leak", MarkKey::Facility},
    KeyWord{"dispute.family_violence", MarkKey::Order},
    KeyWord{"theft", MarkKey::Crime},
    KeyWord{"fraud", MarkKey::Crime},
    KeyWord{"crime", MarkKey::Crime},
    KeyWord{"assault", MarkKey::Order},
    KeyWord{"public_order", MarkKey::Order},
    KeyWord{"traffic", MarkKey::Traffic},
    KeyWord{"dispute", MarkKey::Dispute},
    KeyWord{"help", MarkKey::Help},
    KeyWord{"fire", MarkKey::Facility},
};

/// The points of one cell.
struct Cell {
    std::int64_t column = 0;
    std::int64_t line = 0;
    std::size_t begin = 0; ///< in the sorted points
    std::size_t end = 0;
    QPointF middle;
    bool isTaken = false;

    [[nodiscard]] std::size_t size() const { return end - begin; }
    [[nodiscard]] auto place() const { return std::pair(line, column); }
};

struct PlacedPoint {
    std::int64_t column;
    std::int64_t line;
    IncidentPoint point;
};

std::vector<PlacedPoint> placed(const std::vector<IncidentPoint>& points, double metres)
{
    std::vector<PlacedPoint> out;
    out.reserve(points.size());
    for (const IncidentPoint& point : points)
        out.push_back({static_cast<std::int64_t>(std::floor(point.plane.x() / metres)),
                       static_cast<std::int64_t>(std::floor(point.plane.y() / metres)), point});
    std::ranges::sort(out, {},
                      [](const PlacedPoint& p) { return std::tuple(p.line, p.column, p.point.row); });
    return out;
}

std::vector<Cell> cellsOf(const std::vector<PlacedPoint>& points)
{
    std::vector<Cell> cells;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (cells.empty() || cells.back().place() != std::pair(points[i].line, points[i].column))
            cells.push_back({points[i].column, points[i].line, i, i, {}, false});
        cells.back().end = i + 1;
        cells.back().middle += points[i].point.plane;
    }
    for (Cell& cell : cells)
        cell.middle /= static_cast<double>(cell.size());
    return cells;
}

void addCell(MapMark& mark, const Cell& cell, const std::vector<PlacedPoint>& points)
{
    for (std::size_t i = cell.begin; i < cell.end; ++i) {
        if (mark.rows.empty())
            mark.key = points[i].point.key;
        mark.isOneKind = mark.isOneKind && mark.key == points[i].point.key;
        mark.rows.push_back(points[i].point.row);
    }
}

/// Cells around a cell, itself included, that are not yet part of a mark and lie nearer than the distance.
template <class Visit>
void forNear(std::vector<Cell>& cells, const Cell& seed, double metres, Visit&& visit)
{
    for (std::int64_t line = seed.line - 1; line <= seed.line + 1; ++line) {
        auto cell = std::ranges::lower_bound(cells, std::pair(line, seed.column - 1), {}, &Cell::place);
        for (; cell != cells.end() && cell->line == line && cell->column <= seed.column + 1; ++cell) {
            const QPointF way = cell->middle - seed.middle;
            if (!cell->isTaken && std::hypot(way.x(), way.y()) < metres)
                visit(*cell);
        }
    }
}

QPainterPath starOf(QPointF centre, double radius, int corners, double turn)
{
    QPolygonF points;
    for (int i = 0; i < corners; ++i) {
        const double angle = turn + i * 2 * std::numbers::pi / corners;
        points.append(centre + radius * QPointF(std::sin(angle), -std::cos(angle)));
    }
    QPainterPath path;
    path.addPolygon(points);
    path.closeSubpath();
    return path;
}

QPainterPath crossOf(QPointF c, double r)
{
    const double w = r * 0.42;
    QPainterPath path;
    path.addPolygon(
        QPolygonF({c + QPointF(-w, -r), c + QPointF(w, -r), c + QPointF(w, -w), c + QPointF(r, -w),
                   c + QPointF(r, w), c + QPointF(w, w), c + QPointF(w, r), c + QPointF(-w, r),
                   c + QPointF(-w, w), c + QPointF(-r, w), c + QPointF(-r, -w), c + QPointF(-w, -w)}));
    path.closeSubpath();
    return path;
}

QPainterPath shapeOf(MarkKey key, QPointF centre, double r)
{
    QPainterPath path;
    switch (key) {
    case MarkKey::Crime:
        return starOf(centre, r * 1.2, 4, 0);
    case MarkKey::Order:
        path.addRect(QRectF(centre.x() - r * 0.85, centre.y() - r * 0.85, r * 1.7, r * 1.7));
        return path;
    case MarkKey::Traffic:
        return starOf(centre + QPointF(0, r * 0.2), r * 1.2, 3, 0);
    case MarkKey::Dispute:
        return starOf(centre - QPointF(0, r * 0.2), r * 1.2, 3, std::numbers::pi);
    case MarkKey::Help:
        return crossOf(centre, r * 1.1);
    case MarkKey::Noise:
        path.addEllipse(centre, r, r);
        return path;
    case MarkKey::Facility:
        return starOf(centre, r * 1.1, 6, std::numbers::pi / 6);
    case MarkKey::Other:
        break;
    }
    path.addEllipse(centre, r * 0.7, r * 0.7);
    return path;
}

double clusterRadius(std::size_t count)
{
    return count < 100 ? 10.5 : count < 1000 ? 13 : 16;
}

void paintCluster(QPainter& painter, const MapMark& mark, QPointF centre, const Style& style, MarkState state)
{
    const bool isChosen = state == MarkState::Chosen;
    const double radius = clusterRadius(mark.rows.size());
    painter.setPen(QPen(style.halo, 4));
    painter.setBrush(isChosen ? style.qing : style.surface);
    painter.drawEllipse(centre, radius, radius);
    const QColor edge = mark.isOneKind ? style.categories[static_cast<std::size_t>(mark.key)] : style.ink2;
    painter.setPen(QPen(isChosen ? style.qing2 : edge, state == MarkState::Hovered ? 3 : 2));
    painter.drawEllipse(centre, radius, radius);
    const QFont font = style.font(Type::NoteBold);
    const QRectF box(centre.x() - 24, centre.y() - 12, 48, 24);
    paintText(painter, box, Qt::AlignCenter, countText(static_cast<std::int64_t>(mark.rows.size())), font,
              isChosen ? style.onQing : style.ink);
}

} // namespace

MarkKey markKeyOf(std::string_view category)
{
    for (const KeyWord& word : kKeyWords) {
        if (isWithinCategory(category, word.category))
            return word.key;
    }
    return MarkKey::Other;
}

std::vector<MapMark> clustered(const std::vector<IncidentPoint>& points, double metres)
{
    const std::vector<PlacedPoint> sorted = placed(points, metres);
    std::vector<Cell> cells = cellsOf(sorted);
    std::vector<std::size_t> order(cells.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::greater<>(), [&](std::size_t i) { return cells[i].size(); });
    std::vector<MapMark> marks;
    for (const std::size_t i : order) {
        if (cells[i].isTaken)
            continue;
        MapMark& mark = marks.emplace_back();
        mark.plane = cells[i].middle;
        forNear(cells, cells[i], metres, [&](Cell& cell) {
            cell.isTaken = true;
            addCell(mark, cell, sorted);
        });
        std::ranges::sort(mark.rows);
    }
    return marks;
}

std::optional<std::size_t> markAt(const std::vector<MapMark>& marks, const MapViewport& viewport,
                                  QPointF pixel)
{
    std::optional<std::size_t> best;
    double nearest = kHitRadius;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const QPointF way = viewport.toPixel(marks[i].plane) - pixel;
        const double distance = std::hypot(way.x(), way.y());
        if (distance <= nearest) {
            nearest = distance;
            best = i;
        }
    }
    return best;
}

QRectF markBox(const MapMark& mark, const MapViewport& viewport)
{
    const double radius = mark.rows.size() > 1 ? clusterRadius(mark.rows.size()) + 1 : kMarkRadius + 1.5;
    const QPointF centre = viewport.toPixel(mark.plane);
    return {centre - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius)};
}

void paintMarkShape(QPainter& painter, QPointF centre, MarkKey key, double radius, const QColor& fill,
                    const QColor& edge)
{
    const QPainterPath shape = shapeOf(key, centre, radius);
    painter.strokePath(shape, QPen(edge, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.fillPath(shape, fill);
}

void paintMark(QPainter& painter, const MapMark& mark, const MapViewport& viewport, const Style& style,
               MarkState state)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF centre = viewport.toPixel(mark.plane);
    if (mark.rows.size() > 1) {
        paintCluster(painter, mark, centre, style, state);
        return;
    }
    const QColor fill =
        state == MarkState::Chosen ? style.qing : style.categories[static_cast<std::size_t>(mark.key)];
    const double radius = state == MarkState::Plain ? kMarkRadius : kMarkRadius + 1.5;
    paintMarkShape(painter, centre, mark.key, radius, fill,
                   state == MarkState::Hovered ? style.ink : style.halo);
}

void paintChosenPoints(QPainter& painter, const std::vector<QPointF>& points, const MapViewport& viewport,
                       const Style& style)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(style.halo, 1.5));
    painter.setBrush(style.qing);
    const QRectF window(QPointF(-6, -6), viewport.size + QSizeF(12, 12));
    for (const QPointF& point : points) {
        const QPointF pixel = viewport.toPixel(point);
        if (window.contains(pixel))
            painter.drawEllipse(pixel, 4.5, 4.5);
    }
    painter.restore();
}

void paintFocusPoint(QPainter& painter, QPointF point, const MapViewport& viewport, const Style& style)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(style.halo, 5));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(viewport.toPixel(point), 7, 7);
    painter.setPen(QPen(style.ink, 2));
    painter.setBrush(style.qing);
    painter.drawEllipse(viewport.toPixel(point), 7, 7);
    painter.restore();
}

} // namespace jingge
