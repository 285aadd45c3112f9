// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scanreplicas.h"

#include "core/analysis/scanlanes.h"
#include "core/base/random.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace jingge {

ScanReplicas::ScanReplicas(const ScanCases& cases, const ScanSetting& setting)
    : m_cases(cases), m_model(setting.model), m_seed(setting.seed)
{
    const auto windows = static_cast<std::size_t>(std::clamp(setting.longest, 1, std::max(cases.days, 1)));
    m_lanes = (windows + kScanLanes - 1) / kScanLanes * kScanLanes;
    m_shares.assign(windows, 0);
    for (const std::int32_t day : cases.dayOf) {
        const auto window = static_cast<std::size_t>(cases.days - 1 - day);
        if (window >= windows)
            continue;
        m_newest.push_back(static_cast<std::uint32_t>(window));
        ++m_shares[window];
    }
    std::partial_sum(m_shares.begin(), m_shares.end(), m_shares.begin());
    for (std::size_t window = 0; window < windows; ++window)
        m_shares[window] = m_model == ScanModel::Permutation
                               ? m_shares[window] / static_cast<double>(cases.dayOf.size())
                               : static_cast<double>(window + 1) / cases.days;
    m_weights = cases.population;
    if (m_model == ScanModel::Permutation) {
        m_weights.assign(cases.places.size(), 0);
        for (const std::uint32_t place : cases.placeOf)
            ++m_weights[place];
    }
    m_weightsSoFar.resize(m_weights.size());
    std::partial_sum(m_weights.begin(), m_weights.end(), m_weightsSoFar.begin());
}

std::size_t ScanReplicas::mostInWindow() const
{
    return m_model == ScanModel::Permutation ? m_newest.size() : m_cases.placeOf.size();
}

void ScanReplicas::cumulate(std::vector<std::uint16_t>& counts) const
{
    for (auto place = counts.begin(); place != counts.end(); place += static_cast<std::ptrdiff_t>(m_lanes))
        std::partial_sum(place, place + static_cast<std::ptrdiff_t>(windows()), place,
                         std::plus<std::uint16_t>());
}

std::vector<std::uint16_t> ScanReplicas::observed() const
{
    std::vector<std::uint16_t> counts(m_cases.places.size() * m_lanes, 0);
    for (std::size_t i = 0; i < m_cases.placeOf.size(); ++i) {
        const auto window = static_cast<std::size_t>(m_cases.days - 1 - m_cases.dayOf[i]);
        if (window < windows())
            ++counts[m_cases.placeOf[i] * m_lanes + window];
    }
    cumulate(counts);
    return counts;
}

/// The days are dealt out among the cases; only those of the longest window are of interest, so that only so
/// many cases are drawn, without putting back.
void ScanReplicas::permute(std::size_t number, std::vector<std::uint16_t>& counts) const
{
    RandomBits random(m_seed, number);
    std::vector<std::uint32_t> places = m_cases.placeOf;
    for (std::size_t i = 0; i < m_newest.size(); ++i) {
        const std::size_t other = i + random.below(static_cast<std::uint32_t>(places.size() - i));
        std::swap(places[i], places[other]);
        ++counts[places[i] * m_lanes + m_newest[i]];
    }
}

void ScanReplicas::drawPoisson(std::size_t number, std::vector<std::uint16_t>& counts) const
{
    RandomBits random(m_seed, number);
    for (std::size_t i = 0; i < m_cases.placeOf.size(); ++i) {
        const std::size_t window = random.below(static_cast<std::uint32_t>(m_cases.days));
        if (window >= windows())
            continue;
        const double at = random.unit() * m_weightsSoFar.back();
        const auto place = static_cast<std::size_t>(std::ranges::upper_bound(m_weightsSoFar, at) -
                                                    m_weightsSoFar.begin());
        ++counts[std::min(place, m_weights.size() - 1) * m_lanes + window];
    }
}

std::vector<std::uint16_t> ScanReplicas::replica(std::size_t number) const
{
    std::vector<std::uint16_t> counts(m_cases.places.size() * m_lanes, 0);
    m_model == ScanModel::Permutation ? permute(number, counts) : drawPoisson(number, counts);
    cumulate(counts);
    return counts;
}

} // namespace jingge
