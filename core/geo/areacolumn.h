// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jingge {

constexpr std::string_view kSourceIdName = "id"; ///< how the id of a GeoJSON feature is called

/// Where a text of an area is taken from.
struct AreaColumn {
    enum class Kind { None, Field, RowNumber, SourceId };
    Kind kind = Kind::None;
    std::string name;
    int index = 0; ///< of a field

    /// feature: an OGRFeatureH. Empty where it says nothing.
    [[nodiscard]] std::string textOf(void* feature) const;
};

/// The names of an OGRLayerH's fields, readable.
[[nodiscard]] std::vector<std::string> fieldNames(void* layer);
/// Whether a feature of the layer has an id beside its properties; the layer is at its beginning afterwards.
[[nodiscard]] bool hasSourceIds(void* layer);

} // namespace jingge
