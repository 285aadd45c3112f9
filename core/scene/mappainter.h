// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/mapbase.h"
#include "core/scene/mapmarks.h"
#include "core/scene/mapscheme.h"
#include "core/scene/mapshapes.h"
#include "core/scene/style.h"

#include <QRectF>
#include <QString>

#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

class QPainter;

namespace jingge {

/// What a map shows; a value that a worker or an export may carry.
struct MapPicture {
    std::shared_ptr<const MapShapes> shapes = std::make_shared<MapShapes>();
    std::shared_ptr<const MapBase> base; ///< streets and what goes with them; may be null
    std::vector<QString> names;          ///< of the areas
    std::vector<std::int64_t> counts;    ///< of the areas; the label of a larger one is placed first
    MapClassing classing;                ///< of the areas
    bool hasLabels = true;
    QString legendTitle;  ///< what is counted, in which unit
    QString legendNote;   ///< method, n, what is not placed
    QString usualText;    ///< the middle class of a change
    QString noDataText;   ///< an area whose value cannot be given
    QString systemNote;   ///< coordinate system
    std::vector<std::pair<MarkKey, QString>> marks; ///< kinds of incidents that stand as marks, with their names
    QString metres = QStringLiteral("%1 m"); ///< unit patterns of the scale bar
    QString kilometres = QStringLiteral("%1 km");

    /// What stands under an area's name.
    [[nodiscard]] const QString& figureOf(std::size_t area) const;
};

/// A label that found its place.
struct MapLabel {
    std::size_t area = 0;
    QRectF box;            ///< pixels
    bool hasName = true;   ///< false = only the count had room
};

/// Places names with counts so that none leaves its area by much, none covers another and all lie in the window;
/// areas with more incidents choose first. `taken` are boxes that labels keep off.
[[nodiscard]] std::vector<MapLabel> placeLabels(const MapPicture& picture, const MapViewport& viewport,
                                                const Style& style, const std::vector<QRectF>& taken = {});

/// Ground, fills by class, the base map, borders and the outline of the whole.
void paintMapGround(QPainter& painter, const MapPicture& picture, const MapViewport& viewport, const Style& style);
void paintMapLabels(QPainter& painter, const MapPicture& picture, const MapViewport& viewport, const Style& style,
                    const std::vector<QRectF>& taken = {});
/// The outline of a chosen area: ink on a halo, fill unchanged. A hovered one is drawn thinner.
void paintAreaOutline(QPainter& painter, const AreaShape& shape, const MapViewport& viewport, const Style& style,
                      bool isChosen);

} // namespace jingge
