// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/periods.h"
#include "core/scene/mapscheme.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace jingge {

/// When incidents stand on the map one by one.
enum class PointsShown { WhenClose, Always, Never };

/// How the user wants the map: what is coloured, how, and which layers are drawn.
struct MapChoice {
    MapMeasure measure = MapMeasure::Count;
    Against against = Against::Previous;
    ClassMethod method = ClassMethod::Quantile;
    std::optional<std::vector<double>> typed{};  ///< limits of the user's own instead of the method's
    std::optional<std::vector<double>> frozen{}; ///< limits of before, kept while the filter changes
    int classes = kMostClasses;
    Ramp ramp = Ramp::Qing;
    PointsShown points = PointsShown::WhenClose;
    bool hasBase = true;
    bool hasLabels = true;

    bool operator==(const MapChoice&) const = default;
    [[nodiscard]] MapScheme scheme() const;
    [[nodiscard]] QJsonObject toJson() const;
    /// Takes anything: what does not fit is as at the first start.
    [[nodiscard]] static MapChoice fromJson(const QJsonObject& json);
};

/// "5, 10; 20" → 5, 10, 20; nullopt when something is no number above zero.
[[nodiscard]] std::optional<std::vector<double>> parseLimits(const QString& text);
[[nodiscard]] QString limitsText(const std::vector<double>& limits);

} // namespace jingge
