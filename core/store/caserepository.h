// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/legalcase.h"

#include <string>
#include <vector>

namespace jingge {

class Store;

/// In the order in which they were filed.
[[nodiscard]] Result<std::vector<LegalCase>> readCases(const Store& store);
/// By its number. Error (Data): there is none.
[[nodiscard]] Result<LegalCase> findCase(const Store& store, const std::string& number);
[[nodiscard]] Result<std::vector<CaseEvent>> readCaseEvents(const Store& store, CaseId id);

/// Makes a case with its first event, in one transaction. Error (Data): its number is taken.
[[nodiscard]] Result<LegalCase> createCase(Store& store, LegalCase one, const CaseEvent& event);
/// Writes what a case is after one event, together with the event, if its log has still as many entries as
/// the caller has seen (after.events − 1). Error (Data): somebody else was faster.
[[nodiscard]] Result<void> saveCase(Store& store, const LegalCase& after, const CaseEvent& event);

} // namespace jingge
