// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace jingge {

/// Collects values for a digest, texts with their lengths, so that no two sequences of values give the same
/// bytes. Equal on every machine.
class CanonicalBytes {
public:
    CanonicalBytes() { m_bytes.reserve(kUsual); }
    void add(std::string_view text)
    {
        std::size_t size = text.size();
        for (; size >= 0x80; size >>= 7U)
            m_bytes += static_cast<char>((size & 0x7FU) | 0x80U);
        m_bytes += static_cast<char>(size);
        m_bytes += text;
    }
    void add(std::uint64_t number)
    {
        std::array<char, 8> raw{};
        for (std::size_t i = 0; i < raw.size(); ++i)
            raw[i] = static_cast<char>(number >> (8 * i) & 0xFFU);
        m_bytes.append(raw.data(), raw.size());
    }
    void addFlag(bool isSet) { m_bytes += isSet ? '\1' : '\0'; }
    [[nodiscard]] std::string take() { return std::move(m_bytes); }

private:
    static constexpr std::size_t kUsual = 768;
    std::string m_bytes;
};

} // namespace jingge
