// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/frame/rowset.h"
#include "core/store/quality.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace jingge {

/// What findings are counted by.
enum class QualityKey { All, Batch, Month, Grid };

/// How often each finding stands among the incidents of one key.
struct QualityCounts {
    std::int64_t key = 0; ///< for rowsOfFinding()
    std::string name;     ///< the batch's number, 2025-07, the grid's code; empty: all, or in no grid
    std::int64_t incidents = 0;
    std::array<std::int64_t, kQualityFindings.size()> findings{};
};

/// Of these rows, by key: batches by number, months in order, grids by code, those in none last. For All one
/// entry, also when there are no rows.
[[nodiscard]] std::vector<QualityCounts> countFindings(const Frame& frame, const QualityFacts& facts,
                                                       const RowSet& rows, QualityKey by);
/// The rows behind one figure, in order; finding 0: all of the key.
[[nodiscard]] std::vector<std::uint32_t> rowsOfFinding(const Frame& frame, const QualityFacts& facts,
                                                       const RowSet& rows, QualityKey by, std::int64_t key,
                                                       std::uint16_t finding);

} // namespace jingge
