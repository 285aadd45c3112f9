// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/token.h"
#include "core/domain/incident.h"
#include "core/store/arealocator.h"

#include <cstdint>

namespace jingge {

/// An incident with what can be said of it before the store is asked.
struct PreparedIncident {
    const Incident* incident = nullptr; ///< the caller's; never none
    Token print{};                      ///< fingerprint of its source id
    Token addressPrint{};               ///< of its address key; none for an empty one
    std::int64_t digest = 0;            ///< of its contents
    AreaIds areas{};
    Token seal{}; ///< of its contents, under the station's key
};

} // namespace jingge
