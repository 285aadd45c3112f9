// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace jingge {

/// xoshiro256** (Blackman and Vigna 2018), seeded by splitmix64 from a seed and a stream number: the same
/// numbers on any machine, and for any number of threads when each piece of work has a stream of its own.
class RandomBits {
public:
    RandomBits(std::uint64_t seed, std::uint64_t stream);

    [[nodiscard]] std::uint64_t next();
    /// [0, 1), 53 bits.
    [[nodiscard]] double unit();
    /// 0 … count − 1; count ≥ 1.
    [[nodiscard]] std::uint32_t below(std::uint32_t count)
    {
        return static_cast<std::uint32_t>(((next() >> 32) * count) >> 32);
    }
    /// Every order as likely (Fisher and Yates).
    template <class T>
    void shuffle(std::vector<T>& items)
    {
        for (std::size_t i = items.size(); i > 1; --i)
            std::swap(items[i - 1], items[below(static_cast<std::uint32_t>(i))]);
    }

private:
    std::array<std::uint64_t, 4> m_state{};
};

} // namespace jingge
