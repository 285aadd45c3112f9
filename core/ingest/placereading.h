// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/incident.h"
#include "core/geo/coordinatesystem.h"
#include "core/ingest/frequentpoints.h"
#include "core/ingest/mapping.h"

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace jingge {

/// Reads a row's coordinates: the first pair that is one. Counts what would have fallen into `expected` with longitude
/// and latitude exchanged; nothing is exchanged.
class PlaceReading {
public:
    /// Error (Data): a system that is not known.
    [[nodiscard]] static Result<PlaceReading> create(const Mapping& mapping);
    void expect(const Box& expected) { m_expected = expected; } ///< where the station's areas are

    /// texts: longitude and latitude of each of the mapping's pairs, as written. Sets place, placeSource, placeOriginal.
    void read(const std::vector<std::pair<std::string_view, std::string_view>>& texts, Incident& incident);

    [[nodiscard]] std::int64_t withCoordinates() const { return m_withCoordinates; }
    [[nodiscard]] std::int64_t exchanged() const { return m_exchanged; }
    [[nodiscard]] std::int64_t onDefaultPoint() const { return m_onDefaultPoint; }
    /// What was read, as it is written in the file.
    [[nodiscard]] const FrequentPoints& points() const { return m_points; }

private:
    struct Pair {
        std::string name;
        CoordinateSystem system;
    };
    PlaceReading() = default;
    [[nodiscard]] bool isDefaultPoint(double x, double y) const;
    void noteExchange(const CoordinateSystem& system, double x, double y, const std::optional<LonLat>& point);

    std::vector<Pair> m_pairs;
    std::vector<std::pair<double, double>> m_defaultPoints;
    Box m_expected;
    std::int64_t m_withCoordinates = 0;
    std::int64_t m_exchanged = 0;
    std::int64_t m_onDefaultPoint = 0;
    FrequentPoints m_points;
};

/// A decimal number and nothing else; nullopt for infinities too.
[[nodiscard]] std::optional<double> readDecimal(std::string_view text);

} // namespace jingge
