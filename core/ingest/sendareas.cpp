// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/shapes.h"
#include "core/ingest/areapackets.h"
#include "core/ingest/foreignareas.h"
#include "core/worker/confinement.h"

namespace jingge {

namespace {

constexpr std::size_t kPiece = 8U << 20U; ///< bytes of an outline in one packet

bool send(AreaPacket kind, const PacketWriter& packet)
{
    return sendPacket(static_cast<char>(kind), packet.bytes());
}

/// Progress goes out as it is told.
class SentProgress final : public Progress {
public:
    void report(std::int64_t done, std::int64_t total) override
    {
        PacketWriter packet;
        packet.number(done);
        packet.number(total);
        (void)send(AreaPacket::Progress, packet);
    }
};

bool sendArea(const AreaFeature& area)
{
    const std::vector<std::uint8_t> bytes = toWkb(area.shape);
    const std::string_view outline(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    for (std::size_t at = 0; at < outline.size(); at += kPiece) {
        if (!sendPacket(static_cast<char>(AreaPacket::Geometry), outline.substr(at, kPiece)))
            return false;
    }
    const auto inner = representativePoint(area.shape);
    PacketWriter packet;
    packet.number(area.number);
    packet.text(area.code);
    packet.text(area.name);
    packet.text(area.parent);
    writeOptional(packet, area.population);
    packet.number(area.isRepaired ? 1 : 0);
    writeOptional(packet, inner ? std::optional(inner->lon) : std::nullopt);
    writeOptional(packet, inner ? std::optional(inner->lat) : std::nullopt);
    return send(AreaPacket::Area, packet);
}

bool sendIssues(const std::vector<Issue>& issues, int kind)
{
    for (const Issue& issue : issues) {
        PacketWriter packet;
        packet.number(kind);
        packet.number(issue.row);
        packet.text(issue.column);
        packet.text(issue.value);
        writeMessage(packet, issue.reason);
        if (!send(AreaPacket::Issue, packet))
            return false;
    }
    return true;
}

bool sendOverlaps(const AreaFile& file)
{
    std::vector<Area> areas;
    for (const AreaFeature& feature : file.areas)
        areas.push_back({{}, {}, feature.code, {}, {}, {}, {}, 0, feature.shape});
    for (const Overlap& overlap : findOverlaps(areas)) {
        PacketWriter packet;
        packet.number(static_cast<std::int64_t>(overlap.first));
        packet.number(static_cast<std::int64_t>(overlap.second));
        writeReal(packet, overlap.share);
        if (!send(AreaPacket::Overlap, packet))
            return false;
    }
    return true;
}

} // namespace

void sendForeignAreas(const std::vector<std::string>& words)
{
    SentProgress progress;
    const auto file = readAreaFile(requestOf(words), {{}, &progress});
    PacketWriter last;
    if (!file) {
        writeError(last, file.error());
        (void)send(AreaPacket::Error, last);
        return;
    }
    for (const AreaFeature& area : file->areas) {
        if (!sendArea(area))
            return;
    }
    const bool isSent = sendIssues(file->rejected, 0) && sendIssues(file->repairs, 1) &&
                        sendIssues(file->warnings, 2) && sendOverlaps(*file);
    if (!isSent)
        return;
    last.number(file->read);
    last.text(file->crs);
    (void)send(AreaPacket::Done, last);
}

} // namespace jingge
