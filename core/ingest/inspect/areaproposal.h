// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/areatable.h"
#include "core/geo/arealayer.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jingge {

/// What the fields of a layer of areas seem to be; empty = none fits.
struct AreaProposal {
    std::string code;
    std::string name;
    std::string parent;
    std::string population;
    std::optional<Level> level;

    bool operator==(const AreaProposal&) const = default;
};

/// By the fields' names and what stands in them: a code is filled and different everywhere, parents are codes
/// that the station has on another level. The level by the names of layer, file and fields, else by what the
/// station lacks.
[[nodiscard]] AreaProposal proposeAreas(const AreaLayer& layer, std::string_view fileName,
                                        const AreaTable& known);

} // namespace jingge
