// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/auditlog.h"

#include <string>

namespace jingge {

/// An act that a reading command has done, in the log of its store. Where another program holds the store or
/// it cannot be written, that is told on standard error: what was done is done.
void recordAct(const std::string& store, const AuditEntry& entry);

} // namespace jingge
