// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civiltime.h"
#include "core/base/typedid.h"
#include "core/domain/geometry.h"
#include "core/domain/task.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jingge {

using ProblemId = TypedId<struct ProblemTag>;

enum class ProblemState { Open, Closed, Struck };
/// Open makes it. Task: a task was raised for it. Measure: a reading of its own measure.
enum class ProblemMove { Open, Task, Measure, Note, Comment, Close, Reopen, Strike };
inline constexpr std::array kProblemMoves{ProblemMove::Open,   ProblemMove::Task,    ProblemMove::Measure,
                                          ProblemMove::Note,   ProblemMove::Comment, ProblemMove::Close,
                                          ProblemMove::Reopen, ProblemMove::Strike};

/// Where a move leads; nullopt = not allowed in this state. A struck problem takes nothing but a comment.
[[nodiscard]] std::optional<ProblemState> stateAfter(ProblemState state, ProblemMove move);
[[nodiscard]] bool needsText(ProblemMove move); ///< note, comment, close, reopen, strike

[[nodiscard]] std::string_view problemStateText(ProblemState state); ///< open closed struck
[[nodiscard]] std::optional<ProblemState> parseProblemState(std::string_view text);
[[nodiscard]] std::string_view
problemMoveText(ProblemMove move); ///< open task measure note comment close reopen strike
[[nodiscard]] std::optional<ProblemMove> parseProblemMove(std::string_view text);

/// A problem that has a name and is worked on until it is gone: a square at night, a gate, a car park.
struct Problem {
    ProblemId id;
    std::string number; ///< P2025-003
    std::string name;
    ProblemState state = ProblemState::Open;
    std::vector<std::string> categories; ///< codes, with all below them; empty = every category
    std::string grid;                    ///< code; the place where no outline is drawn
    std::string outline;                 ///< WKT polygon in WGS 84; empty = the grid
    std::string officer;
    std::string unit; ///< of a measure of its own beside the counts: "分钟", "签约户"; empty = none
    CivilTime openedAt;
    std::optional<CivilTime> closedAt;
    int events = 0;
};

struct ProblemEvent {
    int sequence = 0; ///< from 1
    ProblemMove move = ProblemMove::Note;
    CivilTime at;
    CivilTime recordedAt;
    std::string person;
    std::string text;
    std::optional<double> value; ///< of its measure
    std::optional<TaskId> task;
};

/// A simple polygon `POLYGON ((lon lat, …))` in degrees, closed by itself where its writer has not. None for other text,
/// fewer than three corners, more than 1,000, coordinates out of range.
[[nodiscard]] std::optional<Ring> parseOutline(std::string_view wkt);
[[nodiscard]] std::string outlineText(const Ring& ring);
/// Even-odd rule, on the plane of degrees: exact enough for a place of some hundred metres.
[[nodiscard]] bool isInside(const Ring& ring, LonLat p);

} // namespace jingge
