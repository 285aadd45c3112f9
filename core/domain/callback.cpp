// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/callback.h"

#include <algorithm>

namespace jingge {

namespace {

struct StateWords {
    CallbackState state;
    std::string_view text;
};
constexpr std::array<StateWords, 4> kStates{{{CallbackState::Due, "due"},
                                             {CallbackState::Tried, "tried"},
                                             {CallbackState::Settled, "settled"},
                                             {CallbackState::Unsettled, "unsettled"}}};

struct MoveWords {
    CallbackMove move;
    std::string_view text;
};
constexpr std::array<MoveWords, 4> kMoves{{{CallbackMove::Attempt, "attempt"},
                                           {CallbackMove::Reach, "reach"},
                                           {CallbackMove::Task, "task"},
                                           {CallbackMove::Strike, "strike"}}};

struct LevelWords {
    Satisfaction level;
    std::string_view text;
    std::string_view chinese;
    std::string_view digit;
};
constexpr std::array<LevelWords, 3> kSatisfactions{{{Satisfaction::Satisfied, "satisfied", "满意", "1"},
                                             {Satisfaction::Fairly, "fairly", "基本满意", "2"},
                                             {Satisfaction::Not, "dissatisfied", "不满意", "3"}}};

void addReach(Callback& callback, const CallbackEvent& event)
{
    callback.reachedAt = event.at;
    if (!callback.attemptedAt)
        callback.attemptedAt = event.at;
    callback.isSolved = event.isSolved;
    callback.satisfaction = event.satisfaction;
    const bool isDone = callback.isSolved.value_or(true) && callback.satisfaction != Satisfaction::Not;
    callback.state = isDone ? CallbackState::Settled : CallbackState::Unsettled;
}

void addEvent(Callback& callback, const CallbackEvent& event)
{
    switch (event.move) {
    case CallbackMove::Attempt:
        if (!callback.attemptedAt)
            callback.attemptedAt = event.at;
        if (callback.state == CallbackState::Due)
            callback.state = CallbackState::Tried;
        break;
    case CallbackMove::Reach:
        addReach(callback, event);
        break;
    case CallbackMove::Task:
        callback.task = event.task;
        return;
    case CallbackMove::Strike:
        return;
    }
    callback.person = event.person;
    callback.nextOn = event.nextOn;
    if (!event.measure.empty())
        callback.measure = event.measure;
}

} // namespace

bool isAllowed(CallbackState state, CallbackMove move, bool isWeekSigned)
{
    if (move == CallbackMove::Task)
        return state == CallbackState::Unsettled;
    if (isWeekSigned)
        return false;
    switch (move) {
    case CallbackMove::Attempt:
        return state != CallbackState::Settled;
    case CallbackMove::Strike:
        return state != CallbackState::Due;
    case CallbackMove::Reach:
    case CallbackMove::Task:
        break;
    }
    return true;
}

std::string_view callbackStateText(CallbackState state)
{
    return std::ranges::find(kStates, state, &StateWords::state)->text;
}

std::optional<CallbackState> parseCallbackState(std::string_view text)
{
    const auto found = std::ranges::find(kStates, text, &StateWords::text);
    return found == kStates.end() ? std::nullopt : std::optional(found->state);
}

std::string_view callbackMoveText(CallbackMove move)
{
    return std::ranges::find(kMoves, move, &MoveWords::move)->text;
}

std::optional<CallbackMove> parseCallbackMove(std::string_view text)
{
    const auto found = std::ranges::find(kMoves, text, &MoveWords::text);
    return found == kMoves.end() ? std::nullopt : std::optional(found->move);
}

std::string_view satisfactionText(Satisfaction level)
{
    return std::ranges::find(kSatisfactions, level, &LevelWords::level)->text;
}

std::string_view satisfactionChinese(Satisfaction level)
{
    return std::ranges::find(kSatisfactions, level, &LevelWords::level)->chinese;
}

std::optional<Satisfaction> parseSatisfaction(std::string_view text)
{
    const auto found = std::ranges::find_if(kSatisfactions, [text](const LevelWords& words) {
        return text == words.text || text == words.chinese || text == words.digit;
    });
    return found == kSatisfactions.end() ? std::nullopt : std::optional(found->level);
}

Callback callbackOf(Callback base, std::span<const CallbackEvent> events)
{
    Callback callback;
    callback.number = base.number;
    callback.week = std::move(base.week);
    callback.dueAt = base.dueAt;
    for (const CallbackEvent& event : events) {
        const bool isStruck = std::ranges::any_of(events, [&](const CallbackEvent& other) {
            return other.move == CallbackMove::Strike && other.struck == event.sequence;
        });
        if (!isStruck)
            addEvent(callback, event);
    }
    callback.events = static_cast<int>(events.size());
    return callback;
}

bool isLate(const Callback& callback, CivilTime now)
{
    if (callback.state == CallbackState::Settled)
        return false;
    if (callback.nextOn)
        return *callback.nextOn < now.date();
    return !callback.attemptedAt && callback.dueAt < now;
}

void CallbackCounts::add(const Callback& callback, CivilTime now)
{
    ++due;
    attempted += callback.attemptedAt ? 1 : 0;
    inTime += callback.attemptedAt && *callback.attemptedAt <= callback.dueAt ? 1 : 0;
    reached += callback.reachedAt ? 1 : 0;
    solved += callback.isSolved == true ? 1 : 0;
    unsolved += callback.isSolved == false ? 1 : 0;
    satisfied += callback.satisfaction == Satisfaction::Satisfied ? 1 : 0;
    fairly += callback.satisfaction == Satisfaction::Fairly ? 1 : 0;
    dissatisfied += callback.satisfaction == Satisfaction::Not ? 1 : 0;
    late += isLate(callback, now) ? 1 : 0;
}

std::optional<double> CallbackRate::value() const
{
    return denominator == 0 ? std::nullopt : std::optional(numerator / static_cast<double>(denominator));
}

std::vector<CallbackRate> callbackRates(const CallbackCounts& counts)
{
    const auto number = [](std::int64_t count) { return static_cast<double>(count); };
    const std::int64_t replies = counts.replies();
    return {
        {"attempted", "attempted / due", number(counts.attempted), counts.due},
        {"reached", "reached / due", number(counts.reached), counts.due},
        {"in_time", "attempted by the deadline / due", number(counts.inTime), counts.due},
        {"solved", "solved / (solved + unsolved)", number(counts.solved), counts.solved + counts.unsolved},
        {"replies", "replies / attempted", number(replies), counts.attempted},
        {"satisfaction_half", "(satisfied + fairly / 2) / replies",
         number(counts.satisfied) + number(counts.fairly) / 2, replies},
        {"satisfaction_both", "(satisfied + fairly) / replies", number(counts.satisfied + counts.fairly),
         replies},
        {"satisfaction_first", "satisfied / replies", number(counts.satisfied), replies}};
}

} // namespace jingge
