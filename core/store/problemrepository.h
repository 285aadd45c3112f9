// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/problem.h"

#include <string>
#include <vector>

namespace jingge {

class Store;

/// In the order in which they were opened.
[[nodiscard]] Result<std::vector<Problem>> readProblems(const Store& store);
/// By the printed number, or by the id as a number. Error (Data): there is none.
[[nodiscard]] Result<Problem> findProblem(const Store& store, const std::string& numberOrId);
[[nodiscard]] Result<std::vector<ProblemEvent>> readProblemEvents(const Store& store, ProblemId id);

/// Makes a problem with its first event, in one transaction; id, number and events of the answer are set.
[[nodiscard]] Result<Problem> createProblem(Store& store, Problem problem, const ProblemEvent& event);
/// Writes what a problem is after one event, together with the event, if its log has still as many entries as
/// the caller has seen (after.events − 1). Error (Data): somebody else was faster.
[[nodiscard]] Result<void> saveProblem(Store& store, const Problem& after, const ProblemEvent& event);

} // namespace jingge
