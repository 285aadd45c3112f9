// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/frequentpoints.h"

#include <algorithm>
#include <bit>
#include <iterator>

namespace jingge {

namespace {

constexpr std::size_t kCounters = 4000;

} // namespace

std::size_t FrequentPoints::Hash::operator()(const Point& point) const noexcept
{
    constexpr std::uint64_t kOdd = 0x9E3779B97F4A7C15;
    const std::uint64_t mixed = std::bit_cast<std::uint64_t>(point.first) * kOdd ^
                                std::rotl(std::bit_cast<std::uint64_t>(point.second), 31);
    return static_cast<std::size_t>((mixed * kOdd) ^ (mixed >> 29));
}

void FrequentPoints::add(double x, double y)
{
    ++m_total;
    if (const auto found = m_counts.find({x, y}); found != m_counts.end()) {
        ++found->second;
    } else if (m_counts.size() < kCounters) {
        m_counts.emplace(Point{x, y}, 1);
    } else {
        // One row of each is set against this one; it is paid for by the rows that were counted before.
        for (auto one = m_counts.begin(); one != m_counts.end();)
            one = --one->second == 0 ? m_counts.erase(one) : std::next(one);
    }
}

std::vector<FrequentPoints::Frequent> FrequentPoints::above(double share, std::int64_t least) const
{
    std::vector<Frequent> found;
    for (const auto& [point, count] : m_counts) {
        if (count >= least && static_cast<double>(count) > share * static_cast<double>(m_total))
            found.push_back({point, count});
    }
    std::ranges::sort(found, [](const Frequent& a, const Frequent& b) {
        return a.count != b.count ? a.count > b.count : a.point < b.point;
    });
    return found;
}

} // namespace jingge
