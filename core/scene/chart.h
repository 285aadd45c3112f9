// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/basemap.h"
#include "core/domain/geometry.h"
#include "core/domain/provenance.h"
#include "core/frame/frame.h"
#include "core/frame/rowset.h"
#include "core/scene/picture.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jingge {

enum class ChartKind { Map, TimeAxis, Week, Axes, Calendar };
enum class ChartLanguage { Chinese, English };

/// `map`, `timeaxis`, `week`, `axes`, `calendar`.
[[nodiscard]] std::optional<ChartKind> chartKindFromName(std::string_view name);

/// What a chart stands on; everything that is drawn comes from here.
struct ChartSubject {
    FrameSnapshot frame;
    RowSet rows;             ///< that count
    std::string station;     ///< its name; may be empty
    std::vector<BaseShape> base; ///< streets and what goes with them under a map
    Provenance provenance;   ///< period, filters, n and what was left out: the chart's foot
    ChartLanguage language = ChartLanguage::Chinese;
};

/// A whole sheet of the size in logical pixels: title, period and filters, the chart, what it rests on. Map
/// and axes take the finest level that has areas. Error (Data): a map or axes of a station without areas.
[[nodiscard]] Result<Picture> chartPicture(ChartKind kind, const ChartSubject& subject, QSizeF size);

} // namespace jingge
