// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/foreignareas.h"

#include "core/base/text.h"
#include "core/geo/shapes.h"
#include "core/ingest/areapackets.h"
#include "core/ingest/childreading.h"

#include <cmath>
#include <set>
#include <span>
#include <utility>

namespace jingge {

namespace {

constexpr const char* kWhat = "areas import";
constexpr std::size_t kMostAreas = 100'000;
constexpr std::size_t kMostIssues = 1'000'000;
constexpr std::size_t kMostShapeBytes = 64U << 20U;

bool isOnEarth(const Ring& ring)
{
    return ring.size() >= 4 && ring.front() == ring.back() && std::ranges::all_of(ring, [](LonLat point) {
               return std::isfinite(point.lon) && std::isfinite(point.lat) && std::fabs(point.lon) <= 180 &&
                      std::fabs(point.lat) <= 90;
           });
}

bool isSound(const MultiPolygon& shape)
{
    return !shape.empty() && std::ranges::all_of(shape, [](const Polygon& polygon) {
        return isOnEarth(polygon.outer) && std::ranges::all_of(polygon.holes, isOnEarth);
    });
}

/// Puts the packets of the child together; nothing is taken on trust but its words.
class AreaReception {
public:
    explicit AreaReception(std::string path) : m_path(std::move(path)) {}

    [[nodiscard]] ChildSays take(const Packet& packet, const TaskContext& context)
    {
        PacketReader reader(packet.bytes);
        bool isFine = true;
        switch (AreaPacket{packet.kind}) {
        case AreaPacket::Progress: {
            const std::int64_t done = reader.number();
            context.report(done, reader.number());
            break;
        }
        case AreaPacket::Geometry:
            m_shape += packet.bytes;
            return m_shape.size() <= kMostShapeBytes ? ChildSays::More : ChildSays::Nonsense;
        case AreaPacket::Area:
            isFine = takeArea(reader);
            break;
        case AreaPacket::Issue:
            isFine = takeIssue(reader);
            break;
        case AreaPacket::Overlap:
            isFine = takeOverlap(reader);
            break;
        case AreaPacket::Error:
            m_error = readError(reader);
            return reader.isBroken() ? ChildSays::Nonsense : ChildSays::Failed;
        case AreaPacket::Done:
            m_areas.file.read = reader.number();
            m_areas.file.crs = withReplacementCharacters(reader.text());
            return reader.isBroken() || !isWhole() ? ChildSays::Nonsense : ChildSays::Done;
        default:
            return ChildSays::Nonsense;
        }
        return isFine && !reader.isBroken() ? ChildSays::More : ChildSays::Nonsense;
    }

    [[nodiscard]] Error error() const { return m_error; }
    [[nodiscard]] ForeignAreas finish() && { return std::move(m_areas); }

private:
    bool takeArea(PacketReader& reader)
    {
        AreaFeature area;
        area.number = reader.number();
        area.code = reader.text();
        area.name = reader.text();
        area.parent = reader.text();
        area.population = readOptional(reader);
        area.isRepaired = reader.number() != 0;
        const auto lon = readOptional(reader);
        const auto lat = readOptional(reader);
        const std::string bytes = std::exchange(m_shape, {});
        auto shape =
            multiPolygonFromWkb(std::span(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()));
        if (!shape || !isSound(*shape) || m_areas.file.areas.size() >= kMostAreas || area.code.empty() ||
            !isValidUtf8(area.code) || !isValidUtf8(area.name) || !isValidUtf8(area.parent) ||
            !m_codes.insert(area.code).second)
            return false;
        area.shape = std::move(*shape);
        m_areas.file.areas.push_back(std::move(area));
        m_areas.inner.push_back(lon && lat ? std::optional(LonLat{*lon, *lat}) : std::nullopt);
        return true;
    }
    bool takeIssue(PacketReader& reader)
    {
        const std::int64_t kind = reader.number();
        Issue issue;
        issue.file = m_path;
        issue.row = reader.number();
        issue.column = withReplacementCharacters(reader.text());
        issue.value = withReplacementCharacters(reader.text());
        issue.reason = readMessage(reader);
        auto* list = kind == 0   ? &m_areas.file.rejected
                     : kind == 1 ? &m_areas.file.repairs
                                 : &m_areas.file.warnings;
        list->push_back(std::move(issue));
        return list->size() <= kMostIssues;
    }
    bool takeOverlap(PacketReader& reader)
    {
        Overlap overlap;
        overlap.first = static_cast<std::size_t>(reader.number());
        overlap.second = static_cast<std::size_t>(reader.number());
        overlap.share = readReal(reader);
        m_areas.overlaps.push_back(overlap);
        return overlap.first < m_areas.file.areas.size() && overlap.second < m_areas.file.areas.size() &&
               m_areas.overlaps.size() <= kMostIssues;
    }
    [[nodiscard]] bool isWhole() const
    {
        const AreaFile& file = m_areas.file;
        return file.read == static_cast<std::int64_t>(file.areas.size() + file.rejected.size());
    }

    std::string m_path;
    std::string m_shape; ///< of the area that comes
    std::set<std::string> m_codes;
    ForeignAreas m_areas;
    Error m_error;
};

} // namespace

Result<ForeignAreas> readForeignAreas(const AreaFileRequest& request, const TaskContext& context)
{
    AreaReception reception(request.path);
    const auto read = readThroughChild(
        wordsOf(request), kWhat, request.path,
        [&](const Packet& packet) { return reception.take(packet, context); },
        [&reception] { return reception.error(); }, context);
    if (!read)
        return Unexpected(read.error());
    return std::move(reception).finish();
}

} // namespace jingge
