// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/legalcase.h"

#include <algorithm>

namespace jingge {

namespace {

constexpr std::array<std::string_view, 3> kStates{"open", "closed", "struck"};
constexpr std::array<std::string_view, kCaseMoves.size()> kMoves{"file",  "solve",  "check",
                                                                 "close", "reopen", "strike"};
constexpr std::array<std::string_view, 3> kRhythms{"none", "month", "quarter"};

CivilDate quarterStart(CivilDate day)
{
    return monthStart(day, -((day.month() - 1) % 3));
}

} // namespace

std::optional<CaseState> stateAfter(CaseState state, CaseMove move, bool isSolved)
{
    switch (move) {
    case CaseMove::File:
        return std::nullopt; // a case is filed once
    case CaseMove::Solve:
        return state == CaseState::Open && !isSolved ? std::optional(state) : std::nullopt;
    case CaseMove::Check:
        return state == CaseState::Open ? std::optional(state) : std::nullopt;
    case CaseMove::Close:
        return state == CaseState::Open ? std::optional(CaseState::Closed) : std::nullopt;
    case CaseMove::Reopen:
        return state == CaseState::Closed ? std::optional(CaseState::Open) : std::nullopt;
    case CaseMove::Strike:
        return state == CaseState::Open ? std::optional(CaseState::Struck) : std::nullopt;
    }
    return std::nullopt;
}

bool needsText(CaseMove move)
{
    return move == CaseMove::Check || move == CaseMove::Reopen || move == CaseMove::Strike;
}

std::string_view caseStateText(CaseState state)
{
    return kStates[static_cast<std::size_t>(state)];
}

std::string_view caseMoveText(CaseMove move)
{
    return kMoves[static_cast<std::size_t>(move)];
}

std::optional<CaseMove> parseCaseMove(std::string_view text)
{
    const auto found = std::ranges::find(kMoves, text);
    return found == kMoves.end() ? std::nullopt
                                 : std::optional(static_cast<CaseMove>(found - kMoves.begin()));
}

std::string_view caseRhythmText(CaseRhythm rhythm)
{
    return kRhythms[static_cast<std::size_t>(rhythm)];
}

std::optional<CaseDue> dueOf(const LegalCase& one, CivilDate day)
{
    if (one.state != CaseState::Open || day < one.filedOn)
        return std::nullopt;
    const CivilDate quarter = quarterStart(day);
    const bool isBacklog = one.filedOn < quarter;
    CaseDue due;
    due.rhythm = isBacklog ? CaseRhythm::Quarter : CaseRhythm::Month;
    due.from = isBacklog ? quarter : monthStart(day);
    due.to = {monthStart(due.from, isBacklog ? 3 : 1).days - 1};
    const auto isIn = [&](const std::optional<CivilDate>& date) {
        return date && due.from <= *date && *date <= due.to;
    };
    due.isDone = isIn(one.checkedOn) || isIn(one.solvedOn);
    return due;
}

CaseRates ratesOf(std::span<const LegalCase> cases, CivilDate from, CivilDate to)
{
    const auto isIn = [&](const std::optional<CivilDate>& date) {
        return date && from <= *date && *date < to;
    };
    CaseRates rates;
    for (const LegalCase& one : cases) {
        if (one.state == CaseState::Struck)
            continue;
        const bool isFiled = isIn(one.filedOn);
        rates.filed += isFiled ? 1 : 0;
        rates.solved += isIn(one.solvedOn) ? 1 : 0;
        rates.cohortSolved += isFiled && one.solvedOn ? 1 : 0;
        rates.closed += isIn(one.closedOn) ? 1 : 0;
        rates.openAtEnd += one.filedOn < to && !(one.closedOn && *one.closedOn < to) ? 1 : 0;
    }
    return rates;
}

} // namespace jingge
