// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jingge::test {

/// A generator of our own: the library's distributions differ between machines.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : m_state(seed * 0x9E3779B97F4A7C15ULL + 1) {}
    /// From 0 to limit - 1; 0 where limit is 0.
    [[nodiscard]] std::size_t below(std::size_t limit)
    {
        m_state ^= m_state << 13U;
        m_state ^= m_state >> 7U;
        m_state ^= m_state << 17U;
        return limit == 0 ? 0 : static_cast<std::size_t>(m_state >> 11U) % limit;
    }

private:
    std::uint64_t m_state;
};

/// Changes a text in one to eight places: words of its kind put in, pieces cut, doubled or moved, bytes and
/// numbers replaced. The same dice, the same mutant.
[[nodiscard]] std::string mutant(std::string text, const std::vector<std::string_view>& words, Dice& dice);

} // namespace jingge::test
