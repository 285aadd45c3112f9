// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/mapping.h"

#include <string>

namespace jingge {

/// A mapping as the text of a mapping file; parseMapping() reads the same mapping back.
[[nodiscard]] std::string mappingText(const Mapping& mapping);

/// Writes the file whole or not at all, folders included. Error (Data): it cannot be written.
[[nodiscard]] Result<void> saveMapping(const Mapping& mapping, const std::string& path);

/// Where a person's mappings lie: the folder jingge/mappings of the user's configuration, or
/// $JINGGE_MAPPINGS.
[[nodiscard]] std::string mappingFolder();
/// The file of a mapping in a folder: its name, with what is no part of a file name left out.
[[nodiscard]] std::string mappingPath(const std::string& folder, const std::string& name);
/// All mappings of a folder that can be read, by file name; a file that cannot is left out.
[[nodiscard]] std::vector<Mapping> readMappings(const std::string& folder);

} // namespace jingge
