// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace jingge {

/// Numbers of incidents by their source ids, with commas; what: the command, for errors. Error (Data): there
/// is none.
[[nodiscard]] Result<std::vector<std::int64_t>> incidentNumbers(const std::string& path, const char* what,
                                                                const std::string& sourceIds);

} // namespace jingge
