// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/mapviewport.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

class QPainter;

namespace jingge {

struct Style;

/// The eight kinds of incidents that marks tell apart by shape and colour, in the order of the look's
/// categories.
enum class MarkKey { Crime, Order, Traffic, Dispute, Help, Noise, Facility, Other };
constexpr std::size_t kMarkKeys = 8;

/// The kind of a dotted category code.
[[nodiscard]] MarkKey markKeyOf(std::string_view category);

/// An incident in the plane; row = that of the frame.
struct IncidentPoint {
    QPointF plane;
    std::uint32_t row = 0;
    MarkKey key = MarkKey::Other;
};

/// One incident, or several that would fall on each other.
struct MapMark {
    QPointF plane;
    MarkKey key = MarkKey::Other; ///< of all of them, if isOneKind
    bool isOneKind = true;
    std::vector<std::uint32_t> rows; ///< rising
};

/// Pixels that two marks are apart at least.
constexpr double kMarkDistance = 26;

/// Joins points so that marks are at least `metres` apart: points of one cell of that side, aligned to the
/// plane, are one, and a cell with more points takes those around it whose middle is nearer. The same points
/// give the same marks wherever the map is moved. Cost: n log n.
[[nodiscard]] std::vector<MapMark> clustered(const std::vector<IncidentPoint>& points, double metres);

/// The mark under a pixel, if any.
[[nodiscard]] std::optional<std::size_t> markAt(const std::vector<MapMark>& marks,
                                                const MapViewport& viewport, QPointF pixel);

/// Room that a mark takes, pixels.
[[nodiscard]] QRectF markBox(const MapMark& mark, const MapViewport& viewport);

/// How a mark is drawn: as it is, as one that is chosen, as the one under the pointer.
enum class MarkState { Plain, Chosen, Hovered };
void paintMark(QPainter& painter, const MapMark& mark, const MapViewport& viewport, const Style& style,
               MarkState state);
/// The shape of one kind around a point, for the map and its legend.
void paintMarkShape(QPainter& painter, QPointF centre, MarkKey key, double radius, const QColor& fill,
                    const QColor& edge);

/// Incidents that are chosen, wherever the map is; the one in focus larger. Plane coordinates.
void paintChosenPoints(QPainter& painter, const std::vector<QPointF>& points, const MapViewport& viewport,
                       const Style& style);
void paintFocusPoint(QPainter& painter, QPointF point, const MapViewport& viewport, const Style& style);

} // namespace jingge
