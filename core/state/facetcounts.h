// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/filter.h"
#include "core/frame/filterbitmaps.h"
#include "core/frame/frame.h"
#include "core/state/stationcounts.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace jingge {

/// For each area of each level how many of the rows an area filter by it lets pass: rows in it or in an area below it,
/// each once.
using AreaTreeCounts = std::array<std::vector<std::int64_t>, kLevelCount>;
[[nodiscard]] AreaTreeCounts countWithinAreas(const Frame& frame, const RowSet& rows);

/// What each choice of one part of the filter would count, under all the other parts.
struct FacetCounts {
    std::vector<std::int64_t> byCategory; ///< under every part but the categories, in the frame's order
    AreaTreeCounts byArea;                ///< but the areas
    std::int64_t inNoArea = 0;            ///< of those, in no area of any level
};
/// textRows: see FilterBitmaps::apply, whose errors these are. Several passes over the frame; for
/// hours and weekdays see countsOfHours().
[[nodiscard]] Result<FacetCounts> countFacets(const Frame& frame, const Filter& filter, const RowSet* textRows = nullptr);

/// One step of the way from everything to what is left.
struct FunnelStep {
    std::optional<Dimension> part; ///< what narrowed; nullopt = everything that counts
    std::int64_t count = 0;        ///< left after this part and those before it
};
/// Everything, then each part of the filter that narrows, in the order of Dimension. Errors: FilterBitmaps::apply's.
[[nodiscard]] Result<std::vector<FunnelStep>> countFunnel(const Frame& frame, const Filter& filter,
                                                          const RowSet* textRows = nullptr);

/// Whether the filter has this part.
[[nodiscard]] bool narrows(const Filter& filter, Dimension part);
/// The filter without the part.
[[nodiscard]] Filter without(Filter filter, Dimension part);
/// The parts up to and with the last one, in the order of Dimension; nullopt = none.
[[nodiscard]] Filter upTo(const Filter& filter, std::optional<Dimension> last);

/// The shortest list of codes, groups where all of a group is meant, that asks for every category of the frame but the
/// excluded ones and what lies below them, of those that `asked` lets pass now. Empty = nothing would be left.
[[nodiscard]] std::vector<std::string> categoriesBut(const Frame& frame, const std::vector<std::string>& asked,
                                                     const std::string& excluded);

} // namespace jingge
