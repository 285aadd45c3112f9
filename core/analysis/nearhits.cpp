// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/nearhits.h"

#include "core/geo/geodesic.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <unordered_map>

namespace jingge {

namespace {

constexpr double kLeastMetresPerDegree = 110500; // of latitude; of longitude at the equator 111320

/// Cells at least one radius wide everywhere in the data, so that neighbours stand in the nine cells around.
class Cells {
public:
    Cells(const Frame& frame, const RowSet& rows, double radius)
    {
        double furthest = 0;
        rows.forEach([&](std::size_t row) {
            if (frame.isLocated(row))
                furthest = std::max(furthest, std::fabs(frame.position(row).lat));
        });
        m_height = radius / kLeastMetresPerDegree;
        m_width =
            m_height / std::max(0.01, std::cos(std::min(89.0, furthest + m_height) * std::numbers::pi / 180));
    }
    template <class Visit>
    void around(LonLat place, Visit&& visit) const
    {
        const std::int64_t x = column(place);
        const std::int64_t y = line(place);
        for (std::int64_t dy = -1; dy <= 1; ++dy) {
            for (std::int64_t dx = -1; dx <= 1; ++dx)
                visit(key(x + dx, y + dy));
        }
    }
    [[nodiscard]] std::uint64_t of(LonLat place) const { return key(column(place), line(place)); }

private:
    [[nodiscard]] std::int64_t column(LonLat place) const
    {
        return static_cast<std::int64_t>(std::floor(place.lon / m_width));
    }
    [[nodiscard]] std::int64_t line(LonLat place) const
    {
        return static_cast<std::int64_t>(std::floor(place.lat / m_height));
    }
    static std::uint64_t key(std::int64_t x, std::int64_t y)
    {
        return static_cast<std::uint64_t>(x) << 32 ^ (static_cast<std::uint64_t>(y) & 0xFFFFFFFFU);
    }
    double m_height = 0;
    double m_width = 0;
};

/// Goes through all rows in order of time; remembers, by cell, the calls that count and the hits.
class Neighbourhood {
public:
    Neighbourhood(const Frame& frame, const RowSet& rows, const Rule& rule)
        : m_frame(frame),
          m_rule(rule),
          m_cells(frame, rows, rule.radiusMetres),
          m_reach(std::max(kLongestFollowUpSeconds, rule.coolDownSeconds))
    {
    }

    void take(std::uint32_t row)
    {
        if (joinsHit(row))
            return;
        std::vector<std::uint32_t> near = countedNear(row);
        if (!near.empty() && m_frame.time[row] - m_frame.time[near.back()] < m_rule.leastGapSeconds)
            return;
        near.push_back(row);
        if (!isEnough(m_frame, m_rule, near)) {
            m_counted[m_cells.of(m_frame.position(row))].push_back(row);
            return;
        }
        for (const std::uint32_t used : near) {
            const auto cell = m_counted.find(m_cells.of(m_frame.position(used)));
            if (cell != m_counted.end())
                std::erase(cell->second, used);
        }
        m_fired[m_cells.of(m_frame.position(row))].push_back(m_hits.size());
        m_hits.push_back({std::move(near), {}});
    }
    [[nodiscard]] std::vector<RuleHit> takeHits() { return std::move(m_hits); }

private:
    [[nodiscard]] bool isNear(LonLat a, LonLat b) const
    {
        return std::fabs(a.lat - b.lat) * kLeastMetresPerDegree <= m_rule.radiusMetres &&
               distanceMetres(a, b) <= m_rule.radiusMetres;
    }

    /// Notes the row with every hit it comes after; true when one of them is still cooling down.
    bool joinsHit(std::uint32_t row)
    {
        const LonLat place = m_frame.position(row);
        const std::int64_t time = m_frame.time[row];
        bool isCooling = false;
        m_cells.around(place, [&](std::uint64_t cell) {
            const auto found = m_fired.find(cell);
            if (found == m_fired.end())
                return;
            for (auto at = found->second.rbegin(); at != found->second.rend(); ++at) {
                RuleHit& hit = m_hits[*at];
                const std::int64_t since = time - m_frame.time[hit.rows.back()];
                if (since > m_reach)
                    break; // those before are older still
                if (!isNear(place, m_frame.position(hit.rows.back())))
                    continue;
                hit.later.push_back(row);
                isCooling = isCooling || since <= m_rule.coolDownSeconds;
            }
        });
        return isCooling;
    }

    /// The calls that count within the radius and the window, in order of time.
    [[nodiscard]] std::vector<std::uint32_t> countedNear(std::uint32_t row) const
    {
        std::vector<std::uint32_t> near;
        const LonLat place = m_frame.position(row);
        m_cells.around(place, [&](std::uint64_t cell) {
            const auto found = m_counted.find(cell);
            if (found == m_counted.end())
                return;
            for (auto at = found->second.rbegin(); at != found->second.rend(); ++at) {
                if (m_frame.time[row] - m_frame.time[*at] > m_rule.windowSeconds)
                    break;
                if (isNear(place, m_frame.position(*at)))
                    near.push_back(*at);
            }
        });
        std::ranges::sort(near);
        return near;
    }

    const Frame& m_frame;
    const Rule& m_rule;
    Cells m_cells;
    std::int64_t m_reach;
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> m_counted; ///< by cell, in order of time
    std::unordered_map<std::uint64_t, std::vector<std::size_t>>
        m_fired; ///< hits by the cell of their last call
    std::vector<RuleHit> m_hits;
};

} // namespace

std::vector<RuleHit> nearHits(const Frame& frame, const RowSet& rows, const Rule& rule)
{
    Neighbourhood neighbourhood(frame, rows, rule);
    rows.forEach([&](std::size_t row) {
        if (frame.isLocated(row))
            neighbourhood.take(static_cast<std::uint32_t>(row));
    });
    return neighbourhood.takeHits();
}

} // namespace jingge
