// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/session.h"

#include <string>

namespace jingge {

/// The words of `heat --surface`.
struct SurfaceWords {
    std::string surface;
    std::string cell;
    std::string bandwidth;
    std::string kernel = "quartic";
    std::string out;

    void addTo(Command& command);
    [[nodiscard]] bool isAsked() const
    {
        return !(surface + cell + bandwidth + out).empty() || kernel != "quartic";
    }
};

/// Writes the density surface as a GeoTIFF and prints its row.
[[nodiscard]] Result<int> printSurface(const AnalysisOptions& options, const SurfaceWords& words);

} // namespace jingge
