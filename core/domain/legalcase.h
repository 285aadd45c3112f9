// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civiltime.h"
#include "core/base/typedid.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jingge {

using CaseId = TypedId<struct CaseTag>;

enum class CaseState { Open, Closed, Struck };
/// File makes it. Check: somebody went through it and wrote what is next.
enum class CaseMove { File, Solve, Check, Close, Reopen, Strike };
inline constexpr std::array kCaseMoves{CaseMove::File,  CaseMove::Solve,  CaseMove::Check,
                                       CaseMove::Close, CaseMove::Reopen, CaseMove::Strike};

/// Where a move leads; nullopt = not allowed in this state. A case is solved once, while it is open.
[[nodiscard]] std::optional<CaseState> stateAfter(CaseState state, CaseMove move, bool isSolved);
[[nodiscard]] bool needsText(CaseMove move); ///< check, reopen, strike

[[nodiscard]] std::string_view caseStateText(CaseState state); ///< open closed struck
[[nodiscard]] std::string_view caseMoveText(CaseMove move);    ///< file solve check close reopen strike
[[nodiscard]] std::optional<CaseMove> parseCaseMove(std::string_view text);

/// A case (案件) by number, type and dates; nobody and nothing else of it.
struct LegalCase {
    CaseId id;
    std::string number; ///< the station's own
    std::string kind;   ///< type, as the station calls it
    CaseState state = CaseState::Open;
    CivilDate filedOn;
    std::optional<CivilDate> solvedOn;
    std::optional<CivilDate> closedOn;
    std::optional<CivilDate> checkedOn; ///< last
    int events = 0;
};

struct CaseEvent {
    int sequence = 0;
    CaseMove move = CaseMove::File;
    CivilDate day;
    CivilTime recordedAt;
    std::string person;
    std::string text;
};

/// What the calendar asks of an open case: those filed in this quarter are gone through every month
/// (案件月清结), older ones every quarter (积案季清查).
enum class CaseRhythm { None, Month, Quarter };
[[nodiscard]] std::string_view caseRhythmText(CaseRhythm rhythm); ///< none month quarter
/// The period that holds the day, by the case's rhythm then; nullopt when nothing is asked.
struct CaseDue {
    CaseRhythm rhythm = CaseRhythm::None;
    CivilDate from;      ///< of the month or quarter
    CivilDate to;        ///< its last day: until then
    bool isDone = false; ///< checked, solved or filed anew in it
};
[[nodiscard]] std::optional<CaseDue> dueOf(const LegalCase& one, CivilDate day);

/// Solved cases beside filed ones of a period, in both forms that are in use.
struct CaseRates {
    std::int64_t filed = 0;        ///< in the period
    std::int64_t solved = 0;       ///< in the period, whenever filed: the period form
    std::int64_t cohortSolved = 0; ///< of those filed in the period, by now
    std::int64_t closed = 0;       ///< in the period
    std::int64_t openAtEnd = 0;
};
/// [from, to). Struck cases are left out.
[[nodiscard]] CaseRates ratesOf(std::span<const LegalCase> cases, CivilDate from, CivilDate to);

} // namespace jingge
