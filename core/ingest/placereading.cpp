// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/placereading.h"

#include "core/base/text.h"

#include <charconv>
#include <cmath>

namespace jingge {

namespace {

constexpr double kSamePoint = 1e-9; // in the file's unit: a default point is written the same way every time

} // namespace

std::optional<double> readDecimal(std::string_view text)
{
    text = trimmed(text);
    if (text.starts_with('+') && !text.starts_with("+-"))
        text.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

Result<PlaceReading> PlaceReading::create(const Mapping& mapping)
{
    PlaceReading reading;
    for (const CoordinatePair& pair : mapping.coordinates) {
        auto system = CoordinateSystem::fromName(pair.crs.empty() ? mapping.crs : pair.crs);
        if (!system)
            return Unexpected(system.error());
        reading.m_pairs.push_back({pair.name, std::move(*system)});
    }
    reading.m_defaultPoints = mapping.defaultPoints;
    return reading;
}

void PlaceReading::read(const std::vector<std::pair<std::string_view, std::string_view>>& texts, Incident& incident)
{
    bool isCounted = false;
    for (std::size_t i = 0; i < texts.size() && i < m_pairs.size(); ++i) {
        const auto x = readDecimal(texts[i].first);
        const auto y = readDecimal(texts[i].second);
        if (!x || !y || (*x == 0 && *y == 0))
            continue;
        if (isDefaultPoint(*x, *y)) {
            ++m_onDefaultPoint;
            continue;
        }
        const Pair& pair = m_pairs[i];
        const auto point = pair.system.toWgs84(*x, *y);
        if (!isCounted)
            noteExchange(pair.system, *x, *y, point);
        isCounted = true;
        if (!point || (point->lon == 0 && point->lat == 0))
            continue;
        m_points.add(*x, *y);
        incident.place = point;
        incident.placeSource = pair.name;
        if (!pair.system.isWgs84()) {
            incident.placeOriginal = LonLat{*x, *y};
            incident.placeCrs = pair.system.name();
        }
        return;
    }
}

bool PlaceReading::isDefaultPoint(double x, double y) const
{
    for (const auto& [dx, dy] : m_defaultPoints) {
        if (std::fabs(x - dx) <= kSamePoint && std::fabs(y - dy) <= kSamePoint)
            return true;
    }
    return false;
}

void PlaceReading::noteExchange(const CoordinateSystem& system, double x, double y, const std::optional<LonLat>& point)
{
    ++m_withCoordinates;
    if (m_expected.isEmpty() || (point && m_expected.contains(*point)))
        return;
    const auto turned = system.toWgs84(y, x);
    if (turned && m_expected.contains(*turned))
        ++m_exchanged;
}

} // namespace jingge
