// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"

#include <bit>

namespace jingge {

namespace {

std::uint64_t splitmix(std::uint64_t& state)
{
    state += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = state;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

} // namespace

RandomBits::RandomBits(std::uint64_t seed, std::uint64_t stream)
{
    std::uint64_t state = seed;
    state = splitmix(state) ^ (stream * 0xD1342543DE82EF95ULL);
    for (std::uint64_t& word : m_state)
        word = splitmix(state);
}

std::uint64_t RandomBits::next()
{
    const std::uint64_t result = std::rotl(m_state[1] * 5, 7) * 9;
    const std::uint64_t shifted = m_state[1] << 17;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= shifted;
    m_state[3] = std::rotl(m_state[3], 45);
    return result;
}

double RandomBits::unit()
{
    return static_cast<double>(next() >> 11) * 0x1.0p-53;
}

} // namespace jingge
