// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/heat.h"
#include "core/analysis/mapclasses.h"
#include "core/scene/style.h"

#include <QString>
#include <QStringList>

#include <climits>
#include <optional>
#include <span>
#include <vector>

namespace jingge {

/// By what a map colours its areas.
enum class MapMeasure { Count, PerKm2, PerThousand, Change };

constexpr int kMostClasses = 6;
/// Class of an area whose value cannot be given.
constexpr int kNoDataClass = INT_MIN;

/// How values become classes and colours.
struct MapScheme {
    MapMeasure measure = MapMeasure::Count;
    ClassMethod method = ClassMethod::Quantile;
    int classes = kMostClasses;
    /// Lower limits to use instead of the method's: typed ones, or those of before that are kept while the
    /// filter changes.
    std::optional<std::vector<double>> fixed{};
    Ramp ramp = Ramp::Qing;

    bool operator==(const MapScheme&) const = default;
};

/// The areas in their classes. For a change the classes run from −3 to 3, see changeClass(); else 0 is zero.
struct MapClassing {
    MapMeasure measure = MapMeasure::Count;
    Ramp ramp = Ramp::Qing;
    std::vector<double> limits;   ///< lower limits of the classes above zero; empty for a change
    std::vector<int> classes;     ///< of the areas
    std::vector<QString> figures; ///< of the areas, as their labels say them; empty = none can be given

    [[nodiscard]] int of(std::size_t area) const { return area < classes.size() ? classes[area] : 0; }
    /// Classes in the order of the legend; kNoDataClass last, if an area has it.
    [[nodiscard]] std::vector<int> shown() const;
    /// What a class of the legend stands for: "0", "1–4", "≥ 30"; for a change its standard deviations, and
    /// nothing for the middle and for no data, whose words are the caller's.
    [[nodiscard]] QString textOf(int mapClass) const;
    [[nodiscard]] QColor fill(int mapClass, const Style& style) const;
    [[nodiscard]] QColor ink(int mapClass, const Style& style) const;
};

/// The value that a measure gives an area; nullopt where it cannot be given.
[[nodiscard]] std::optional<double> valueOf(const HeatRow& row, MapMeasure measure);

[[nodiscard]] MapClassing classified(std::span<const HeatRow> rows, const MapScheme& scheme);

} // namespace jingge
