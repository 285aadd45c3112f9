// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/incident.h"
#include "core/domain/incidentfields.h"
#include "core/exchange/table.h"
#include "core/exchange/tablefile.h"

#include <span>

namespace jingge {

/// A field of an incident as others see it: personal ones masked.
struct FieldCell {
    const char* name;
    ColumnKind kind;
    IncidentField field; ///< a column of it is there when a mapping filled this
    Cell (*cell)(const Incident&);
};

/// The fields besides those of `incidents list`, in the order in which they are written.
[[nodiscard]] std::span<const FieldCell> mappedFieldCells();

} // namespace jingge
