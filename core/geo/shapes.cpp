// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/shapes.h"

#include "core/geo/geossession.h"

#include <bit>
#include <cmath>
#include <cstring>
#include <geos_c.h>
#include <type_traits>

namespace jingge {

namespace {

static_assert(std::endian::native == std::endian::little, "well-known binary is written as memory lies");

constexpr std::uint8_t kLittleEndian = 1;
constexpr std::uint32_t kPolygonType = 3;
constexpr std::uint32_t kMultiPolygonType = 6;
constexpr std::size_t kHeadBytes = 1 + 4 + 4; ///< byte order, type, count

template <class T>
void append(std::vector<std::uint8_t>& out, const T& value)
{
    static_assert(std::is_trivially_copyable_v<T>);
    const std::size_t at = out.size();
    out.resize(at + sizeof(T));
    std::memcpy(out.data() + at, &value, sizeof(T));
}

void appendHead(std::vector<std::uint8_t>& out, std::uint32_t type, std::size_t count)
{
    append(out, kLittleEndian);
    append(out, type);
    append(out, static_cast<std::uint32_t>(count));
}

void appendRing(std::vector<std::uint8_t>& out, const Ring& ring)
{
    append(out, static_cast<std::uint32_t>(ring.size()));
    const std::size_t at = out.size();
    const std::size_t bytes = ring.size() * sizeof(LonLat);
    out.resize(at + bytes);
    if (bytes > 0)
        std::memcpy(out.data() + at, ring.data(), bytes);
}

/// Takes values off the front and never reads beyond the end; a count is believed only if its items can still
/// follow.
class WkbCursor {
public:
    explicit WkbCursor(std::span<const std::uint8_t> bytes) : m_rest(bytes) {}

    template <class T>
    [[nodiscard]] std::optional<T> take()
    {
        if (m_rest.size() < sizeof(T))
            return std::nullopt;
        T value;
        std::memcpy(&value, m_rest.data(), sizeof(T));
        m_rest = m_rest.subspan(sizeof(T));
        return value;
    }
    [[nodiscard]] std::optional<std::size_t> takeCount(std::size_t bytesPerItem)
    {
        const auto count = take<std::uint32_t>();
        if (!count || *count > m_rest.size() / bytesPerItem)
            return std::nullopt;
        return *count;
    }
    /// The count behind a head of the type.
    [[nodiscard]] std::optional<std::size_t> takeHead(std::uint32_t type, std::size_t bytesPerItem)
    {
        if (take<std::uint8_t>() != kLittleEndian || take<std::uint32_t>() != type)
            return std::nullopt;
        return takeCount(bytesPerItem);
    }
    [[nodiscard]] bool takeRing(Ring& ring)
    {
        const auto count = takeCount(sizeof(LonLat));
        if (!count)
            return false;
        ring.resize(*count);
        const std::size_t bytes = *count * sizeof(LonLat);
        if (bytes > 0)
            std::memcpy(ring.data(), m_rest.data(), bytes);
        m_rest = m_rest.subspan(bytes);
        return true;
    }
    [[nodiscard]] bool isAtEnd() const { return m_rest.empty(); }

private:
    std::span<const std::uint8_t> m_rest;
};

bool takePolygon(WkbCursor& cursor, Polygon& polygon)
{
    const auto rings = cursor.takeHead(kPolygonType, sizeof(std::uint32_t));
    if (!rings)
        return false;
    if (*rings == 0)
        return true;
    polygon.holes.resize(*rings - 1);
    if (!cursor.takeRing(polygon.outer))
        return false;
    for (Ring& hole : polygon.holes) {
        if (!cursor.takeRing(hole))
            return false;
    }
    return true;
}

bool isClosed(const Ring& ring)
{
    return ring.size() >= 4 && ring.front() == ring.back();
}

bool isWellFormed(const MultiPolygon& shape)
{
    for (const Polygon& polygon : shape) {
        if (!isClosed(polygon.outer) || !std::ranges::all_of(polygon.holes, isClosed))
            return false;
    }
    return !shape.empty();
}

bool isFinite(const Ring& ring)
{
    return std::ranges::all_of(ring, [](LonLat p) { return std::isfinite(p.lon) && std::isfinite(p.lat); });
}

bool isFinite(const MultiPolygon& shape)
{
    return std::ranges::all_of(shape, [](const Polygon& polygon) {
        return isFinite(polygon.outer) &&
               std::ranges::all_of(polygon.holes, [](const Ring& hole) { return isFinite(hole); });
    });
}

Ring closed(Ring ring)
{
    if (!ring.empty() && !(ring.front() == ring.back()))
        ring.push_back(ring.front());
    return ring;
}

/// Rings closed, those that cannot be rings left out: what GEOS refuses to look at.
MultiPolygon wellFormed(const MultiPolygon& shape)
{
    MultiPolygon out;
    for (const Polygon& polygon : shape) {
        Polygon kept{closed(polygon.outer), {}};
        if (!isClosed(kept.outer))
            continue;
        for (const Ring& hole : polygon.holes) {
            Ring candidate = closed(hole);
            if (isClosed(candidate))
                kept.holes.push_back(std::move(candidate));
        }
        out.push_back(std::move(kept));
    }
    return out;
}

/// Empty when the geometry is valid.
std::string defectOf(const GeosSession& session, const GEOSGeometry* geometry)
{
    char* reason = nullptr;
    GEOSGeometry* place = nullptr;
    const char isValid = GEOSisValidDetail_r(session.handle(), geometry, 0, &reason, &place);
    std::string text = reason != nullptr ? reason : "Invalid geometry";
    GEOSFree_r(session.handle(), reason);
    if (place != nullptr)
        GEOSGeom_destroy_r(session.handle(), place);
    return isValid == 1 ? std::string() : text;
}

/// Surfaces that overlap are joined: by the even-odd rule the ground they share would belong to nobody.
GeosGeometry madeValid(const GeosSession& session, const GEOSGeometry* geometry)
{
    GEOSMakeValidParams* params = GEOSMakeValidParams_create_r(session.handle());
    GEOSMakeValidParams_setMethod_r(session.handle(), params, GEOS_MAKE_VALID_STRUCTURE);
    GeosGeometry valid = session.own(GEOSMakeValidWithParams_r(session.handle(), geometry, params));
    GEOSMakeValidParams_destroy_r(session.handle(), params);
    return valid ? std::move(valid) : session.own(GEOSMakeValid_r(session.handle(), geometry));
}

} // namespace

std::vector<std::uint8_t> toWkb(const MultiPolygon& shape)
{
    std::vector<std::uint8_t> out;
    appendHead(out, kMultiPolygonType, shape.size());
    for (const Polygon& polygon : shape) {
        const bool isEmpty = polygon.outer.empty() && polygon.holes.empty();
        appendHead(out, kPolygonType, isEmpty ? 0 : 1 + polygon.holes.size());
        if (isEmpty)
            continue;
        appendRing(out, polygon.outer);
        for (const Ring& hole : polygon.holes)
            appendRing(out, hole);
    }
    return out;
}

std::optional<MultiPolygon> multiPolygonFromWkb(std::span<const std::uint8_t> bytes)
{
    WkbCursor cursor(bytes);
    const auto count = cursor.takeHead(kMultiPolygonType, kHeadBytes);
    if (!count)
        return std::nullopt;
    MultiPolygon shape(*count);
    for (Polygon& polygon : shape) {
        if (!takePolygon(cursor, polygon))
            return std::nullopt;
    }
    return cursor.isAtEnd() ? std::optional(std::move(shape)) : std::nullopt;
}

std::optional<Repaired> repaired(const MultiPolygon& shape)
{
    if (!isFinite(shape))
        return std::nullopt;
    const GeosSession session;
    const bool isAsGiven = isWellFormed(shape);
    const GeosGeometry geometry = session.multiPolygon(isAsGiven ? shape : wellFormed(shape));
    if (!geometry)
        return std::nullopt;
    std::string defect = defectOf(session, geometry.get());
    if (isAsGiven && defect.empty())
        return Repaired{shape, {}};
    if (defect.empty())
        defect = "Ring not closed or with too few points";
    const GeosGeometry valid = madeValid(session, geometry.get());
    Repaired out{session.surfacesOf(valid.get()), std::move(defect)};
    return out.shape.empty() ? std::nullopt : std::optional(std::move(out));
}

std::optional<LonLat> representativePoint(const MultiPolygon& shape)
{
    const GeosSession session;
    const GeosGeometry geometry = session.multiPolygon(shape);
    const GeosGeometry point =
        geometry ? session.own(GEOSPointOnSurface_r(session.handle(), geometry.get())) : GeosGeometry();
    LonLat out;
    if (!point || GEOSisEmpty_r(session.handle(), point.get()) != 0 ||
        GEOSGeomGetX_r(session.handle(), point.get(), &out.lon) == 0 ||
        GEOSGeomGetY_r(session.handle(), point.get(), &out.lat) == 0)
        return std::nullopt;
    return out;
}

} // namespace jingge
