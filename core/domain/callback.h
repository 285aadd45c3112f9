// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civiltime.h"
#include "core/domain/task.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jingge {

/// How far the callback (回访) of an incident is: nobody tried, tried in vain, answered and done with,
/// answered but the matter is unsolved or the caller dissatisfied.
enum class CallbackState { Due, Tried, Settled, Unsettled };
inline constexpr std::array kCallbackStates{CallbackState::Due, CallbackState::Tried, CallbackState::Settled,
                                            CallbackState::Unsettled};

/// What can be done with one. Task notes the task that it led to; Strike takes back an event that was a
/// mistake.
enum class CallbackMove { Attempt, Reach, Task, Strike };
inline constexpr std::array kCallbackMoves{CallbackMove::Attempt, CallbackMove::Reach, CallbackMove::Task,
                                           CallbackMove::Strike};

enum class Satisfaction { Satisfied = 1, Fairly = 2, Not = 3 };

/// Whether a move is possible: an attempt until it is settled, an answer always (the latest counts), a task
/// where it is unsettled, a strike where there is something to strike; in a signed week nothing but a task.
[[nodiscard]] bool isAllowed(CallbackState state, CallbackMove move, bool isWeekSigned);

[[nodiscard]] std::string_view callbackStateText(CallbackState state); ///< due tried settled unsettled
[[nodiscard]] std::optional<CallbackState> parseCallbackState(std::string_view text);
[[nodiscard]] std::string_view callbackMoveText(CallbackMove move); ///< attempt reach task strike
[[nodiscard]] std::optional<CallbackMove> parseCallbackMove(std::string_view text);
[[nodiscard]] std::string_view satisfactionText(Satisfaction level);    ///< satisfied fairly dissatisfied
[[nodiscard]] std::string_view satisfactionChinese(Satisfaction level); ///< 满意 基本满意 不满意
/// By either, or by 1, 2, 3.
[[nodiscard]] std::optional<Satisfaction> parseSatisfaction(std::string_view text);

/// One entry of a callback's log. Never changed, never removed.
struct CallbackEvent {
    int sequence = 0; ///< from 1
    CallbackMove move = CallbackMove::Attempt;
    CivilTime at;
    CivilTime recordedAt; ///< by the machine's clock
    std::string person;
    std::optional<bool> isSolved; ///< reach
    std::optional<Satisfaction> satisfaction;
    std::string measure;
    std::optional<CivilDate> nextOn;
    int struck = 0; ///< strike: the event that is
    TaskId task;
    std::string text; ///< strike: why
};

/// A callback as it stands: what its events but the struck ones add up to.
struct Callback {
    std::int64_t number = 0; ///< of the incident, shared by its versions
    std::string week;        ///< of the call: 2025-W20
    CivilTime dueAt;
    CallbackState state = CallbackState::Due;
    std::optional<CivilTime> attemptedAt; ///< the first time
    std::optional<CivilTime> reachedAt;   ///< the last time
    std::optional<bool> isSolved;
    std::optional<Satisfaction> satisfaction;
    std::string measure;
    std::optional<CivilDate> nextOn;
    std::string person; ///< of the last event
    TaskId task;
    int events = 0; ///< of its log; a change names the number it has seen
};

/// What the events make of a callback of which number, week and deadline are known.
[[nodiscard]] Callback callbackOf(Callback base, std::span<const CallbackEvent> events);

/// Nobody tried and the deadline has passed, or the date of the next call has and it is not settled.
[[nodiscard]] bool isLate(const Callback& callback, CivilTime now);

/// How the callbacks of a week, or of an officer in it, stand.
struct CallbackCounts {
    std::int64_t due = 0;
    std::int64_t attempted = 0;
    std::int64_t reached = 0;
    std::int64_t solved = 0;
    std::int64_t unsolved = 0;
    std::int64_t satisfied = 0;
    std::int64_t fairly = 0;
    std::int64_t dissatisfied = 0;
    std::int64_t inTime = 0; ///< attempted by the deadline
    std::int64_t late = 0;

    bool operator==(const CallbackCounts&) const = default;
    void add(const Callback& callback, CivilTime now);
    [[nodiscard]] std::int64_t replies() const { return satisfied + fairly + dissatisfied; }
};

/// One figure with what it is made of. numerator is halved where the formula has ½.
struct CallbackRate {
    std::string_view name;
    std::string_view formula;
    double numerator = 0;
    std::int64_t denominator = 0;

    [[nodiscard]] std::optional<double> value() const; ///< none without a denominator
};
/// attempted, reached, in_time, solved, replies, satisfaction_half, satisfaction_both, satisfaction_first: as
/// definitions have them. Satisfaction has two formulas in use: Dongguan (2019) published 88.93 % from 6,554
/// satisfied, 731 fairly and 496 not, which the one with ½ gives; both as satisfied gives 93.6 %.
[[nodiscard]] std::vector<CallbackRate> callbackRates(const CallbackCounts& counts);

/// One signature of a week, or its revocation.
struct WeekSignature {
    std::string week;
    int sequence = 0;
    bool isSigned = false;
    CivilTime at;
    CivilTime recordedAt;
    std::string person;
    std::string reason;
    CallbackCounts counts; ///< when it was signed; in time and late are not kept
};

} // namespace jingge
