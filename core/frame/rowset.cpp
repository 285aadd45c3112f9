// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/frame/rowset.h"

#include <algorithm>

namespace jingge {

void RowSet::insertRange(std::size_t begin, std::size_t end)
{
    for (; begin < end && begin % 64 != 0; ++begin)
        insert(begin);
    for (; begin + 64 <= end; begin += 64)
        m_words[begin / 64] = ~std::uint64_t{0};
    for (; begin < end; ++begin)
        insert(begin);
}

void RowSet::intersect(const RowSet& other)
{
    for (std::size_t w = 0; w < m_words.size(); ++w)
        m_words[w] &= w < other.m_words.size() ? other.m_words[w] : 0;
}

void RowSet::unite(const RowSet& other)
{
    for (std::size_t w = 0; w < std::min(m_words.size(), other.m_words.size()); ++w)
        m_words[w] |= other.m_words[w];
}

void RowSet::subtract(const RowSet& other)
{
    for (std::size_t w = 0; w < std::min(m_words.size(), other.m_words.size()); ++w)
        m_words[w] &= ~other.m_words[w];
}

std::size_t RowSet::commonCount(const RowSet& a, const RowSet& b)
{
    std::size_t total = 0;
    for (std::size_t w = 0; w < std::min(a.m_words.size(), b.m_words.size()); ++w)
        total += static_cast<std::size_t>(std::popcount(a.m_words[w] & b.m_words[w]));
    return total;
}

std::size_t RowSet::differenceCount(const RowSet& a, const RowSet& b)
{
    std::size_t total = 0;
    for (std::size_t w = 0; w < std::min(a.m_words.size(), b.m_words.size()); ++w)
        total += static_cast<std::size_t>(std::popcount(a.m_words[w] ^ b.m_words[w]));
    return total;
}

std::size_t RowSet::count() const
{
    std::size_t total = 0;
    for (const std::uint64_t word : m_words)
        total += static_cast<std::size_t>(std::popcount(word));
    return total;
}

std::vector<std::uint32_t> RowSet::toRows() const
{
    std::vector<std::uint32_t> rows;
    rows.reserve(count());
    forEach([&rows](std::size_t row) { rows.push_back(static_cast<std::uint32_t>(row)); });
    return rows;
}

void RowSet::clearTail()
{
    if (m_rows % 64 != 0 && !m_words.empty())
        m_words.back() &= (std::uint64_t{1} << (m_rows % 64)) - 1;
}

} // namespace jingge
