// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/legalcase.h"

#include <string>

namespace jingge {

class Store;

struct CaseStep {
    CaseMove move = CaseMove::Check;
    CivilDate day; ///< when it was done
    CivilTime now; ///< by the machine's clock
    std::string person;
    std::string text;
};

/// one: number, kind and filedOn. Durable when it returns. Errors (Data): no number, no type, the number is
/// taken, filed after today, a text that cannot be kept.
[[nodiscard]] Result<LegalCase> fileCase(Store& store, const LegalCase& one, const CaseStep& step);
/// Makes a step, if the case is still as the caller has seen it. Errors (Data): a move that its state does
/// not allow, no text where one is needed, a day before that of the last step or before it was filed,
/// somebody else was faster.
[[nodiscard]] Result<LegalCase> moveCase(Store& store, const LegalCase& seen, const CaseStep& step);

} // namespace jingge
