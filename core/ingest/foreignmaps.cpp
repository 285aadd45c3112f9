// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/foreignmaps.h"

#include "core/base/text.h"
#include "core/geo/basemapfile.h"
#include "core/ingest/areapackets.h"
#include "core/ingest/childreading.h"
#include "core/worker/confinement.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <iterator>
#include <utility>

namespace jingge {

namespace {

constexpr const char* kWhat = "read vector file";
constexpr std::int64_t kMostFields = 10'000;
constexpr std::size_t kMostShapes = 2'000'000;
constexpr std::size_t kMostPoints = 4'000'000;

/// What a child says when something failed.
struct ChildError {
    Error error;
    [[nodiscard]] ChildSays take(const Packet& packet)
    {
        PacketReader reader(packet.bytes);
        error = readError(reader);
        return reader.isBroken() ? ChildSays::Nonsense : ChildSays::Failed;
    }
};

bool isCount(std::int64_t value)
{
    return value >= 0 && value <= kMostFields;
}

std::vector<std::string> readTexts(PacketReader& reader)
{
    std::vector<std::string> texts;
    const std::int64_t count = reader.number();
    for (std::int64_t i = 0; isCount(count) && i < count && !reader.isBroken(); ++i)
        texts.push_back(withReplacementCharacters(reader.text()));
    return texts;
}

AreaLayer layerOf(PacketReader& reader)
{
    AreaLayer layer;
    layer.layers = readTexts(reader);
    layer.name = withReplacementCharacters(reader.text());
    layer.features = reader.number();
    layer.surfaces = reader.number();
    layer.crs = withReplacementCharacters(reader.text());
    const std::int64_t fields = reader.number();
    for (std::int64_t i = 0; isCount(fields) && i < fields && !reader.isBroken(); ++i) {
        AreaField field;
        field.name = withReplacementCharacters(reader.text());
        field.samples = readTexts(reader);
        field.filled = reader.number();
        field.different = reader.number();
        field.numbers = reader.number();
        layer.fields.push_back(std::move(field));
    }
    return layer;
}

bool isOnEarth(LonLat point)
{
    return std::isfinite(point.lon) && std::isfinite(point.lat) && std::fabs(point.lon) <= 180 &&
           std::fabs(point.lat) <= 90;
}

bool isSound(const Line& line, bool isRing)
{
    const bool isClosed = !isRing || (line.size() >= 4 && line.front() == line.back());
    return line.size() >= 2 && isClosed && std::ranges::all_of(line, isOnEarth);
}

/// Puts the shapes of a base map together; nothing is taken on trust.
class ShapeReception {
public:
    [[nodiscard]] ChildSays take(const Packet& packet)
    {
        if (packet.kind == static_cast<char>(AreaPacket::Error))
            return m_error.take(packet);
        PacketReader reader(packet.bytes);
        if (packet.kind == static_cast<char>(AreaPacket::Done))
            return reader.number() == static_cast<std::int64_t>(m_shapes.size()) && !reader.isBroken()
                       ? ChildSays::Done
                       : ChildSays::Nonsense;
        const bool isShape = packet.kind == static_cast<char>(AreaPacket::Geometry);
        return isShape && takeShape(reader) ? ChildSays::More : ChildSays::Nonsense;
    }
    [[nodiscard]] Error error() const { return m_error.error; }
    [[nodiscard]] std::vector<BaseShape> finish() && { return std::move(m_shapes); }

private:
    bool takeShape(PacketReader& reader)
    {
        BaseShape shape;
        const std::int64_t kind = reader.number();
        shape.isSurface = reader.number() != 0;
        const std::int64_t parts = reader.number();
        for (std::int64_t i = 0; i < parts && !reader.isBroken(); ++i) {
            Line line;
            const std::int64_t points = reader.number();
            for (std::int64_t j = 0; j < points && !reader.isBroken(); ++j) {
                const double lon = readReal(reader);
                line.push_back({lon, readReal(reader)});
            }
            m_points += line.size();
            if (!isSound(line, shape.isSurface) || m_points > kMostPoints)
                return false;
            shape.parts.push_back(std::move(line));
        }
        if (reader.isBroken() || shape.parts.empty() || kind < 0 ||
            kind > static_cast<std::int64_t>(BaseKind::Rail) || m_shapes.size() >= kMostShapes)
            return false;
        shape.kind = static_cast<BaseKind>(kind);
        m_shapes.push_back(std::move(shape));
        return true;
    }

    std::vector<BaseShape> m_shapes;
    std::size_t m_points = 0;
    ChildError m_error;
};

void sendError(const Error& error)
{
    PacketWriter packet;
    writeError(packet, error);
    (void)sendPacket(static_cast<char>(AreaPacket::Error), packet.bytes());
}

bool sendShape(const BaseShape& shape)
{
    PacketWriter packet;
    packet.number(static_cast<std::int64_t>(shape.kind));
    packet.number(shape.isSurface ? 1 : 0);
    packet.number(static_cast<std::int64_t>(shape.parts.size()));
    for (const Line& line : shape.parts) {
        packet.number(static_cast<std::int64_t>(line.size()));
        for (const LonLat point : line) {
            writeReal(packet, point.lon);
            writeReal(packet, point.lat);
        }
    }
    return sendPacket(static_cast<char>(AreaPacket::Geometry), packet.bytes());
}

void writeTexts(PacketWriter& packet, const std::vector<std::string>& texts)
{
    packet.number(static_cast<std::int64_t>(texts.size()));
    for (const std::string& text : texts)
        packet.text(text);
}

} // namespace

Result<AreaLayer> readForeignLayer(const std::string& path, const std::string& layer,
                                   const std::string& encoding, const TaskContext& context)
{
    AreaLayer found;
    ChildError failed;
    const auto read = readThroughChild(
        {"layer", path, layer, encoding}, kWhat, path,
        [&](const Packet& packet) {
            if (packet.kind == static_cast<char>(AreaPacket::Error))
                return failed.take(packet);
            PacketReader reader(packet.bytes);
            found = layerOf(reader);
            const bool isFine =
                packet.kind == static_cast<char>(AreaPacket::Done) && !reader.isBroken() && reader.isAtEnd();
            return isFine ? ChildSays::Done : ChildSays::Nonsense;
        },
        [&failed] { return failed.error; }, context);
    if (!read)
        return Unexpected(read.error());
    return found;
}

Result<std::vector<BaseShape>> readForeignBaseMap(const std::string& path, const TaskContext& context)
{
    ShapeReception reception;
    const auto read = readThroughChild(
        {"basemap", path}, kWhat, path, [&](const Packet& packet) { return reception.take(packet); },
        [&reception] { return reception.error(); }, context);
    if (!read)
        return Unexpected(read.error());
    return std::move(reception).finish();
}

std::vector<BaseShape> readForeignBaseMaps(const std::string& folder, const std::vector<std::string>& paths)
{
    std::vector<BaseShape> shapes;
    for (const std::string& path : paths) {
        if (auto read = readForeignBaseMap((std::filesystem::path(folder) / path).string()))
            std::ranges::move(*read, std::back_inserter(shapes));
    }
    return shapes;
}

void sendForeignLayer(const std::string& path, const std::string& layer, const std::string& encoding)
{
    const auto found = readAreaLayer(path, layer, encoding);
    if (!found)
        return sendError(found.error());
    PacketWriter packet;
    writeTexts(packet, found->layers);
    packet.text(found->name);
    packet.number(found->features);
    packet.number(found->surfaces);
    packet.text(found->crs);
    packet.number(static_cast<std::int64_t>(found->fields.size()));
    for (const AreaField& field : found->fields) {
        packet.text(field.name);
        writeTexts(packet, field.samples);
        packet.number(field.filled);
        packet.number(field.different);
        packet.number(field.numbers);
    }
    (void)sendPacket(static_cast<char>(AreaPacket::Done), packet.bytes());
}

void sendForeignBaseMap(const std::string& path)
{
    const auto shapes = readBaseMap(path);
    if (!shapes)
        return sendError(shapes.error());
    if (!std::ranges::all_of(*shapes, sendShape))
        return;
    PacketWriter last;
    last.number(static_cast<std::int64_t>(shapes->size()));
    (void)sendPacket(static_cast<char>(AreaPacket::Done), last.bytes());
}

} // namespace jingge
