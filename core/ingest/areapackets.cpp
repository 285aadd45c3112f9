// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/areapackets.h"

#include "core/base/text.h"

#include <QtGlobal>

#include <algorithm>
#include <bit>
#include <cmath>

namespace jingge {

namespace {

constexpr std::int64_t kMostArguments = 20;

/// The program's own literal of that text: messages point to theirs. nullptr for what core/geo never says.
const char* literalOf(std::string_view pattern)
{
    const std::span<const char* const> all = childPatterns();
    const auto found = std::ranges::find(all, pattern, [](const char* one) { return std::string_view(one); });
    return found == all.end() ? nullptr : *found;
}

} // namespace

std::vector<std::string> wordsOf(const AreaFileRequest& request)
{
    return {"areas",           request.path,        request.codeField,
            request.nameField, request.parentField, request.populationField,
            request.crs,       request.encoding,    request.layer};
}

AreaFileRequest requestOf(const std::vector<std::string>& words)
{
    return {words[0], words[1], words[2], words[3], words[4], words[5], words[6], words[7]};
}

void writeReal(PacketWriter& packet, double value)
{
    packet.number(std::bit_cast<std::int64_t>(value));
}

void writeOptional(PacketWriter& packet, std::optional<double> value)
{
    writeReal(packet, value.value_or(std::nan("")));
}

void writeMessage(PacketWriter& packet, const Message& message)
{
    packet.text(message.pattern());
    packet.number(static_cast<std::int64_t>(message.arguments().size()));
    for (const std::string& argument : message.arguments())
        packet.text(argument);
}

void writeError(PacketWriter& packet, const Error& error)
{
    packet.number(static_cast<std::int64_t>(error.kind));
    packet.text(error.what);
    packet.text(error.where);
    writeMessage(packet, error.why);
    writeMessage(packet, error.mend);
}

double readReal(PacketReader& packet)
{
    return std::bit_cast<double>(packet.number());
}

std::optional<double> readOptional(PacketReader& packet)
{
    const double value = readReal(packet);
    return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

Message readMessage(PacketReader& packet)
{
    const std::string pattern(packet.text());
    const std::int64_t count = packet.number();
    std::vector<std::string> arguments;
    for (std::int64_t i = 0; i < count && i < kMostArguments && !packet.isBroken(); ++i)
        arguments.push_back(withReplacementCharacters(packet.text()));
    if (pattern.empty())
        return {};
    const char* literal = literalOf(pattern);
    if (literal != nullptr)
        return {literal, std::move(arguments)};
    return {QT_TRANSLATE_NOOP("core", "%1"), {withReplacementCharacters(Message::fill(pattern, arguments))}};
}

Error readError(PacketReader& packet)
{
    Error error;
    error.kind =
        packet.number() == static_cast<std::int64_t>(ErrorKind::Store) ? ErrorKind::Store : ErrorKind::Data;
    error.what = withReplacementCharacters(packet.text());
    error.where = packet.text();
    error.why = readMessage(packet);
    error.mend = readMessage(packet);
    return error;
}

} // namespace jingge
