// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/dispute.h"

#include <catch2/catch.hpp>

using namespace jingge;

namespace {

DisputeEvent event(DisputeMove move, const std::string& day, DisputeLevel level,
                   DisputeState after = DisputeState::Visiting)
{
    DisputeEvent one;
    one.move = move;
    one.after = after;
    one.level = level;
    one.everyDays = usualRhythm(level);
    one.at = *parseIsoTime(day + "T20:00:00");
    return one;
}

std::string days(const std::vector<CivilDate>& list)
{
    std::string text;
    for (const CivilDate day : list)
        text += (text.empty() ? "" : " ") + day.text().substr(5);
    return text;
}

std::string moves(DisputeState state)
{
    std::string text;
    for (const DisputeMove move : movesFrom(state))
        text += (text.empty() ? "" : " ") + std::string(disputeMoveText(move));
    return text;
}

CivilDate day(const std::string& text)
{
    return parseIsoTime(text)->date();
}

} // namespace

TEST_CASE("the moves of every state of a dispute, and where they lead", "[domain]")
{
    CHECK(moves(DisputeState::Found) == "visit entry level joint strike note");
    CHECK(moves(DisputeState::Visiting) ==
          "visit entry level joint agreement perform resolve fail strike note");
    CHECK(moves(DisputeState::Resolved) == "agreement perform callback return strike note");
    CHECK(moves(DisputeState::Failed) == "visit entry level joint strike note");
    CHECK(moves(DisputeState::Closed) == "perform return note");
    CHECK(moves(DisputeState::Struck) == "note");
    const std::pair<DisputeMove, DisputeState> leads[] = {{DisputeMove::Visit, DisputeState::Visiting},
                                                          {DisputeMove::Resolve, DisputeState::Resolved},
                                                          {DisputeMove::Fail, DisputeState::Failed},
                                                          {DisputeMove::Callback, DisputeState::Closed},
                                                          {DisputeMove::Strike, DisputeState::Struck}};
    for (const DisputeState state : kDisputeStates) {
        for (const DisputeMove move : kDisputeMoves) {
            const auto after = stateAfter(state, move);
            const auto lead = std::find_if(std::begin(leads), std::end(leads),
                                           [&](const auto& one) { return one.first == move; });
            if (after)
                CHECK(*after == (lead == std::end(leads) ? state : lead->second));
        }
    }
}

TEST_CASE("a red dispute misses each day without an entry, by date", "[domain]")
{
    const std::vector<DisputeEvent> events{
        event(DisputeMove::Add, "2025-06-01", DisputeLevel::Red, DisputeState::Found),
        event(DisputeMove::Visit, "2025-06-02", DisputeLevel::Red),
        event(DisputeMove::Note, "2025-06-03", DisputeLevel::Red), // no review
        event(DisputeMove::Entry, "2025-06-05", DisputeLevel::Red),
        event(DisputeMove::Entry, "2025-06-05", DisputeLevel::Red)};
    const ReviewRhythm rhythm = reviewRhythm(events, day("2025-06-08"));
    CHECK(days(rhythm.missing) == "06-03 06-04 06-06 06-07");
    CHECK(rhythm.next->text() == "2025-06-08"); // today can still be kept
    CHECK(reviewRhythm(events, day("2025-06-05")).missing.size() == 2);
}

TEST_CASE("rhythm follows the colour and ends with the dispute", "[domain]")
{
    std::vector<DisputeEvent> events{
        event(DisputeMove::Add, "2025-06-01", DisputeLevel::Red, DisputeState::Found),
        event(DisputeMove::Visit, "2025-06-02", DisputeLevel::Red),
        event(DisputeMove::Level, "2025-06-03", DisputeLevel::Yellow)};
    CHECK(days(reviewRhythm(events, day("2025-06-10")).missing).empty());
    CHECK(reviewRhythm(events, day("2025-06-10")).next->text() == "2025-06-10");
    CHECK(days(reviewRhythm(events, day("2025-06-25")).missing) == "06-10 06-17 06-24");
    events.push_back(event(DisputeMove::Resolve, "2025-06-12", DisputeLevel::Yellow, DisputeState::Resolved));
    const ReviewRhythm ended = reviewRhythm(events, day("2025-07-25"));
    CHECK(days(ended.missing) == "06-10");
    CHECK_FALSE(ended.next);
}

TEST_CASE("rates say what they are of", "[domain]")
{
    std::vector<Dispute> disputes(7);
    const DisputeState states[] = {DisputeState::Found,  DisputeState::Visiting, DisputeState::Resolved,
                                   DisputeState::Closed, DisputeState::Closed,   DisputeState::Failed,
                                   DisputeState::Struck};
    for (std::size_t i = 0; i < disputes.size(); ++i)
        disputes[i].state = states[i];
    disputes[2].jointForm = JointForm::ThreeOffices;
    disputes[6].jointForm = JointForm::ThreeOffices; // struck: counts nowhere
    disputes[3].isReturned = true;
    std::string text;
    for (const DisputeRate& rate : disputeRates(disputes))
        text += std::string(rate.name) + " " + std::to_string(rate.numerator) + "/" +
                std::to_string(rate.denominator) + "; ";
    CHECK(text == "resolved 3/4; resolved_of_all 3/6; joint 1/6; returned 1/3; ");
    CHECK_FALSE(disputeRates({})[0].value());
}

TEST_CASE("words of levels are taken in Chinese, in English and as digits", "[domain]")
{
    for (const std::string word : {"red", "红", "红色", "1"})
        CHECK(parseDisputeLevel(word) == DisputeLevel::Red);
    CHECK_FALSE(parseDisputeLevel("绿"));
    CHECK(disputeLevelText(DisputeLevel::Blue) == "blue");
}
