// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/mapping.h"
#include "core/ingest/mappingreader.h"

namespace jingge {

/// [columns]: fills columns, occurredDate, occurredHours, and the first pairs of coordinates.
void readColumns(const TomlValue& root, Mapping& mapping, MappingFaults& faults);
/// [categories]: fills categories, categoryFallback, hasFallback, and one warning for codes outside the list.
void readCategories(const TomlValue& root, Mapping& mapping, MappingFaults& faults);

} // namespace jingge
