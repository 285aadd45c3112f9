// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/mapping.h"
#include "core/ingest/tablereader.h"

#include <cstdint>
#include <string>
#include <vector>

namespace jingge {

struct HeaderRow {
    std::vector<std::string> names; ///< trimmed, well-formed UTF-8; "1", "2" … where the table has no header
    std::int64_t row = 0;           ///< its record; 0 = there is none
};

/// How many records are looked at for a header.
inline constexpr int kHeaderSearch = 20;

/// Finds the header: the record that the mapping names, or none, or the first of the first 20 with all required columns
/// of the mapping, else the first record. Leaves the reader behind it. Errors: ErrorKind::Data, what = "import", where =
/// path: no record at all, or fewer than the header's number.
[[nodiscard]] Result<HeaderRow> findHeader(TableReader& reader, const Mapping& mapping, const std::string& path);

struct PresetHeader {
    Mapping preset;
    HeaderRow header;
};
/// Without a mapping: the first of the first 20 records that exactly one preset fits. Leaves the reader behind it.
/// Errors as above; else, where no record fits one preset only, none fits or several do (named).
[[nodiscard]] Result<PresetHeader> findPresetHeader(TableReader& reader, const std::string& path);

} // namespace jingge
