// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"
#include "core/base/result.h"
#include "core/geo/areafile.h"
#include "core/worker/packet.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace jingge {

/// What the child says of a file of areas, packet by packet: progress and issues at any time, an area behind
/// the pieces of its outline (WKB), at the end Done or Error.
enum class AreaPacket : char {
    Progress = 'P',
    Geometry = 'G',
    Area = 'A',
    Issue = 'I',
    Overlap = 'O',
    Error = 'E',
    Done = 'D',
};

/// The messages of core/geo; the build lists them (cmake/JinggeMessagePatterns.cmake).
[[nodiscard]] std::span<const char* const> childPatterns();

/// The child's arguments for a request, and back.
[[nodiscard]] std::vector<std::string> wordsOf(const AreaFileRequest& request);
[[nodiscard]] AreaFileRequest requestOf(const std::vector<std::string>& words);

void writeReal(PacketWriter& packet, double value);
void writeOptional(PacketWriter& packet, std::optional<double> value);
void writeMessage(PacketWriter& packet, const Message& message);
void writeError(PacketWriter& packet, const Error& error);

[[nodiscard]] double readReal(PacketReader& packet);
/// nullopt for what is no finite number, too.
[[nodiscard]] std::optional<double> readOptional(PacketReader& packet);
/// The pattern comes back as the literal of core/geo that it was. Words that are none come through untranslated.
[[nodiscard]] Message readMessage(PacketReader& packet);
[[nodiscard]] Error readError(PacketReader& packet);

} // namespace jingge
