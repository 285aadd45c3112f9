// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/callback.h"

#include <catch2/catch.hpp>

using namespace jingge;

namespace {

const CivilTime kMonday = *parseIsoTime("2025-05-19T09:00:00");

CallbackEvent event(int sequence, CallbackMove move, int hours = 0)
{
    CallbackEvent one;
    one.sequence = sequence;
    one.move = move;
    one.at = one.recordedAt = {kMonday.seconds + hours * 3600};
    one.person = "李警官";
    return one;
}

CallbackEvent reach(int sequence, std::optional<bool> isSolved, std::optional<Satisfaction> satisfaction)
{
    CallbackEvent one = event(sequence, CallbackMove::Reach, sequence);
    one.isSolved = isSolved;
    one.satisfaction = satisfaction;
    return one;
}

Callback after(const std::vector<CallbackEvent>& events)
{
    Callback base;
    base.number = 7;
    base.week = "2025-W20";
    base.dueAt = *parseIsoTime("2025-05-21T18:00:00");
    return callbackOf(base, events);
}

} // namespace

TEST_CASE("what may be done with a callback, for every state, move and signature", "[domain]")
{
    // state by state: attempt, reach, task, strike
    const std::string open[] = {"yy--", "yy-y", "-y-y", "yyyy"};
    const std::string closed[] = {"----", "----", "----", "--y-"};
    for (const CallbackState state : kCallbackStates) {
        for (const CallbackMove move : kCallbackMoves) {
            INFO(callbackStateText(state) << " " << callbackMoveText(move));
            const auto row = static_cast<std::size_t>(state);
            const auto column = static_cast<std::size_t>(move);
            CHECK(isAllowed(state, move, false) == (open[row][column] == 'y'));
            CHECK(isAllowed(state, move, true) == (closed[row][column] == 'y'));
        }
    }
}

TEST_CASE("a callback is what its events add up to", "[domain]")
{
    CHECK(after({}).state == CallbackState::Due);
    const Callback tried = after({event(1, CallbackMove::Attempt)});
    CHECK(tried.state == CallbackState::Tried);
    CHECK(tried.attemptedAt == kMonday);
    const Callback settled = after({event(1, CallbackMove::Attempt), reach(2, true, Satisfaction::Fairly)});
    CHECK(settled.state == CallbackState::Settled);
    CHECK(settled.attemptedAt == kMonday);
    CHECK(settled.reachedAt->seconds == kMonday.seconds + 7200);
    CHECK(after({reach(1, {}, {})}).state == CallbackState::Settled); // would not say
    CHECK(after({reach(1, false, Satisfaction::Satisfied)}).state == CallbackState::Unsettled);
    CHECK(after({reach(1, true, Satisfaction::Not)}).state == CallbackState::Unsettled);
    const Callback again = after({reach(1, false, {}), reach(2, true, Satisfaction::Satisfied)});
    CHECK(again.state == CallbackState::Settled); // the latest answer counts
    CHECK(again.events == 2);
}

TEST_CASE("a struck event leaves a callback as it was without it, and stays in the log", "[domain]")
{
    CallbackEvent strike = event(3, CallbackMove::Strike, 5);
    strike.struck = 2;
    const Callback back =
        after({event(1, CallbackMove::Attempt), reach(2, true, Satisfaction::Satisfied), strike});
    CHECK(back.state == CallbackState::Tried);
    CHECK_FALSE(back.reachedAt);
    CHECK_FALSE(back.satisfaction);
    CHECK(back.events == 3);
}

TEST_CASE("a callback is late when nobody tried by its deadline or the day of the next call has passed",
          "[domain]")
{
    const CivilTime before = *parseIsoTime("2025-05-21T18:00:00");
    const CivilTime past = *parseIsoTime("2025-05-21T18:00:01");
    CHECK_FALSE(isLate(after({}), before));
    CHECK(isLate(after({}), past));
    CHECK_FALSE(isLate(after({event(1, CallbackMove::Attempt)}), past));
    CallbackEvent later = event(1, CallbackMove::Attempt);
    later.nextOn = CivilDate::fromYmd(2025, 5, 23);
    CHECK_FALSE(isLate(after({later}), *parseIsoTime("2025-05-23T23:59:59")));
    CHECK(isLate(after({later}), *parseIsoTime("2025-05-24T00:00:00")));
}

TEST_CASE("satisfaction by both formulas is what Dongguan published", "[domain]")
{
    // 6,554 satisfied, 731 fairly, 496 not, of 7,781 replies to 21,882 messages (definitions 13). By hand:
    // (6554 + 365.5) / 7781 = 88.93 %, (6554 + 731) / 7781 = 93.63 %, 6554 / 7781 = 84.23 %, 7781 / 21882
    // = 35.56 %.
    CallbackCounts counts;
    counts.due = counts.attempted = 21882;
    counts.reached = 7781;
    counts.satisfied = 6554;
    counts.fairly = 731;
    counts.dissatisfied = 496;
    const auto rates = callbackRates(counts);
    const auto percent = [&](std::string_view name) {
        const auto found = std::find_if(rates.begin(), rates.end(),
                                        [&](const CallbackRate& rate) { return rate.name == name; });
        REQUIRE(found != rates.end());
        return std::round(*found->value() * 1e4) / 100;
    };
    CHECK(percent("satisfaction_half") == 88.93);
    CHECK(percent("satisfaction_both") == 93.63);
    CHECK(percent("satisfaction_first") == 84.23);
    CHECK(percent("replies") == 35.56);
    CHECK(percent("attempted") == 100);
    CHECK_FALSE(callbackRates({})[0].value());
}
