// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/incident.h"
#include "core/store/nativestatement.h"

#include <string_view>

namespace jingge {

extern const std::string_view kReadIncidentSql; ///< ?1 = id; columns in the order readIncident() reads them

/// The contents of the row that kReadIncidentSql stands on.
[[nodiscard]] Incident readIncident(const NativeStatement& statement);

} // namespace jingge
