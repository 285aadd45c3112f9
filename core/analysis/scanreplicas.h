// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/spacetimescan.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace jingge {

/// Cases of every place in the windows that end with the last day, as they are and as they might have been.
/// Counts stand as findReached() takes them. Any thread may ask.
class ScanReplicas {
public:
    ScanReplicas(const ScanCases& cases, const ScanSetting& setting);

    [[nodiscard]] std::size_t windows() const { return m_shares.size(); }
    [[nodiscard]] std::size_t lanes() const { return m_lanes; } ///< windows, filled up
    /// Of all cases those expected in a window, whatever the place.
    [[nodiscard]] double windowShare(std::size_t window) const { return m_shares[window]; }
    /// What a place weighs: its cases, or its population.
    [[nodiscard]] const std::vector<double>& weights() const { return m_weights; }
    /// The most cases that any replica can have in the longest window.
    [[nodiscard]] std::size_t mostInWindow() const;

    [[nodiscard]] std::vector<std::uint16_t> observed() const;
    /// number: 1, 2, … each has its own stream of random numbers.
    [[nodiscard]] std::vector<std::uint16_t> replica(std::size_t number) const;

private:
    void permute(std::size_t number, std::vector<std::uint16_t>& counts) const;
    void drawPoisson(std::size_t number, std::vector<std::uint16_t>& counts) const;
    void cumulate(std::vector<std::uint16_t>& counts) const;

    const ScanCases& m_cases;
    ScanModel m_model;
    std::uint64_t m_seed;
    std::size_t m_lanes = 0;
    std::vector<double> m_shares;
    std::vector<double> m_weights;
    std::vector<double> m_weightsSoFar;
    std::vector<std::uint32_t> m_newest; ///< of each case in the longest window: its shortest window
};

} // namespace jingge
