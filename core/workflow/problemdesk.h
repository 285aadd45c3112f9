// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/problem.h"

#include <optional>
#include <string>

namespace jingge {

class Store;

/// One step of a problem.
struct ProblemStep {
    ProblemMove move = ProblemMove::Note;
    CivilTime at;
    CivilTime now; ///< by the machine's clock
    std::string person;
    std::string text;
    std::optional<double> value = {}; ///< measure: the reading
    std::optional<TaskId> task = {};  ///< task: which
};

/// Durable when it returns. problem: name, categories, grid or outline, officer, unit and openedAt. Errors
/// (Data): no name, no place, an outline that is none, a category without the form of one, no person, a text
/// that cannot be kept.
[[nodiscard]] Result<Problem> openProblem(Store& store, const Problem& problem, const ProblemStep& step);

/// Makes a step, if the problem is still as the caller has seen it; gives it as it is then. Durable when it
/// returns. Errors (Data): a move that its state does not allow, no text where one is needed, a reading
/// without a value or of a problem without a unit, a step earlier than the one before, somebody else was
/// faster.
[[nodiscard]] Result<Problem> moveProblem(Store& store, const Problem& seen, const ProblemStep& step);

} // namespace jingge
