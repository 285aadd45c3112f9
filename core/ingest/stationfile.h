// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/station.h"

#include <string>
#include <string_view>

namespace jingge {

/// Reads station.toml's text. Errors: ErrorKind::Data, where = `file:line:column`; unknown keys are errors.
[[nodiscard]] Result<Station> parseStation(std::string_view toml, const std::string& name);
[[nodiscard]] Result<std::string> readStationText(const std::string& path);

} // namespace jingge
