// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace jingge {

/// What goes from the child process to its parent: a kind and some bytes; on the wire the kind, the size as 4
/// bytes (little-endian) and the bytes.
struct Packet {
    char kind = 0;
    std::string bytes;
};

/// Larger packets are not sent and not taken.
inline constexpr std::uint32_t kMostPacketBytes = 32U << 20U;

/// Builds the bytes of a packet.
class PacketWriter {
public:
    void number(std::int64_t value)
    {
        for (unsigned shift = 0; shift < 64; shift += 8)
            m_bytes += static_cast<char>((static_cast<std::uint64_t>(value) >> shift) & 0xFFU);
    }
    void text(std::string_view value)
    {
        number(static_cast<std::int64_t>(value.size()));
        m_bytes += value;
    }
    [[nodiscard]] const std::string& bytes() const { return m_bytes; }
    void clear() { m_bytes.clear(); }

private:
    std::string m_bytes;
};

/// Takes the bytes of a packet apart; what does not fit turns isBroken() on and gives nothing more.
class PacketReader {
public:
    explicit PacketReader(std::string_view bytes) : m_rest(bytes) {}
    [[nodiscard]] std::int64_t number()
    {
        if (m_rest.size() < 8) {
            m_isBroken = true;
            return 0;
        }
        std::uint64_t value = 0;
        for (unsigned i = 0; i < 8; ++i)
            value |= static_cast<std::uint64_t>(static_cast<unsigned char>(m_rest[i])) << (8 * i);
        m_rest.remove_prefix(8);
        return static_cast<std::int64_t>(value);
    }
    [[nodiscard]] std::string_view text()
    {
        const std::int64_t size = number();
        if (m_isBroken || size < 0 || static_cast<std::uint64_t>(size) > m_rest.size()) {
            m_isBroken = true;
            return {};
        }
        const std::string_view value = m_rest.substr(0, static_cast<std::size_t>(size));
        m_rest.remove_prefix(value.size());
        return value;
    }
    [[nodiscard]] bool isBroken() const { return m_isBroken; }
    [[nodiscard]] bool isAtEnd() const { return m_rest.empty(); }

private:
    std::string_view m_rest;
    bool m_isBroken = false;
};

} // namespace jingge
