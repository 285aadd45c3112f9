// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/planepoints.h"

#include <QtGlobal>

#include <algorithm>
#include <cmath>

namespace jingge {

namespace {

double rounded(double metres)
{
    return std::round(metres * 1e9) / 1e9;
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    if (values.size() % 2 != 0)
        return *middle;
    return (*std::max_element(values.begin(), middle) + *middle) / 2;
}

} // namespace

Result<PlaneZone> PlaneZone::ofMedian(const std::vector<LonLat>& places)
{
    if (places.empty())
        return fail(ErrorKind::Data, "analysis", "coordinates",
                    QT_TRANSLATE_NOOP("core", "no incident inside the filters has coordinates"));
    std::vector<double> lon;
    std::vector<double> lat;
    for (const LonLat& place : places) {
        lon.push_back(place.lon);
        lat.push_back(place.lat);
    }
    auto system = CoordinateSystem::fromName(utmZoneName({median(std::move(lon)), median(std::move(lat))}));
    if (!system)
        return Unexpected(system.error());
    return PlaneZone(std::move(*system));
}

Result<std::vector<PlanePoint>> PlaneZone::toPlane(const std::vector<LonLat>& places) const
{
    std::vector<PlanePoint> points;
    points.reserve(places.size());
    for (const LonLat& place : places) {
        const auto xy = m_system.fromWgs84(place);
        if (!xy)
            return fail(ErrorKind::Data, "analysis", name(),
                        {QT_TRANSLATE_NOOP("core", "the zone cannot show a place: %1, %2"),
                         {std::to_string(place.lon), std::to_string(place.lat)}},
                        QT_TRANSLATE_NOOP("core", "narrow the filters to one region"));
        points.push_back({rounded(xy->lon), rounded(xy->lat)});
    }
    return points;
}

std::optional<LonLat> PlaneZone::toLonLat(PlanePoint point) const
{
    return m_system.toWgs84(point.x, point.y);
}

LocatedRows locatedRows(const Frame& frame, const RowSet& rows)
{
    LocatedRows located;
    rows.forEach([&](std::size_t row) {
        if (!frame.isLocated(row))
            return;
        located.rows.push_back(static_cast<std::uint32_t>(row));
        located.places.push_back(frame.position(row));
    });
    return located;
}

} // namespace jingge
