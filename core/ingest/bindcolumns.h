// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/mapping.h"

namespace jingge {

/// "a, b, c", for messages.
[[nodiscard]] std::string listOf(const std::vector<std::string>& names);

/// Whether a header has every required column of a mapping, exactly or folded, be it once or more often.
[[nodiscard]] bool hasRequiredColumns(const Mapping& mapping, const std::vector<std::string>& header);

/// The presets that fit a header.
[[nodiscard]] std::vector<const Mapping*> presetsThatFit(const std::vector<Mapping>& presets,
                                                         const std::vector<std::string>& header);
/// All shipped presets. Error: one that cannot be read, which is a fault of the program.
[[nodiscard]] Result<std::vector<Mapping>> readAllPresets();
/// The one preset among those that fit. Errors (Data): none, or several, named.
[[nodiscard]] Result<Mapping> onlyPreset(const std::vector<const Mapping*>& fitting);

} // namespace jingge
