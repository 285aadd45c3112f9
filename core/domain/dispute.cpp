// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/dispute.h"

#include <algorithm>

namespace jingge {

namespace {

template <class T>
struct Word {
    T value;
    std::string_view text;
};

template <class T, std::size_t N>
std::string_view textOf(const std::array<Word<T>, N>& words, T value)
{
    return std::ranges::find(words, value, &Word<T>::value)->text;
}

template <class T, std::size_t N>
std::optional<T> valueOf(const std::array<Word<T>, N>& words, std::string_view text)
{
    const auto found = std::ranges::find(words, text, &Word<T>::text);
    return found == words.end() ? std::nullopt : std::optional(found->value);
}

constexpr std::array<Word<DisputeState>, 6> kStates{{{DisputeState::Found, "found"},
                                                     {DisputeState::Visiting, "visiting"},
                                                     {DisputeState::Resolved, "resolved"},
                                                     {DisputeState::Failed, "failed"},
                                                     {DisputeState::Closed, "closed"},
                                                     {DisputeState::Struck, "struck"}}};
constexpr std::array<Word<DisputeMove>, 13> kMoves{{{DisputeMove::Add, "add"},
                                                    {DisputeMove::Visit, "visit"},
                                                    {DisputeMove::Entry, "entry"},
                                                    {DisputeMove::Level, "level"},
                                                    {DisputeMove::Joint, "joint"},
                                                    {DisputeMove::Agreement, "agreement"},
                                                    {DisputeMove::Perform, "perform"},
                                                    {DisputeMove::Resolve, "resolve"},
                                                    {DisputeMove::Fail, "fail"},
                                                    {DisputeMove::Callback, "callback"},
                                                    {DisputeMove::Return, "return"},
                                                    {DisputeMove::Strike, "strike"},
                                                    {DisputeMove::Note, "note"}}};
constexpr std::array<Word<JointForm>, 3> kForms{{{JointForm::None, ""},
                                                 {JointForm::ThreeOffices, "three-offices"},
                                                 {JointForm::OfficerPlus, "officer-plus"}}};
constexpr std::array<Word<JointStage>, 4> kStages{{{JointStage::Asked, "asked"},
                                                   {JointStage::Accepted, "accepted"},
                                                   {JointStage::Met, "met"},
                                                   {JointStage::Ended, "ended"}}};
constexpr std::array<Word<DisputeLevel>, 12> kLevels{{{DisputeLevel::Red, "red"},
                                                      {DisputeLevel::Yellow, "yellow"},
                                                      {DisputeLevel::Blue, "blue"},
                                                      {DisputeLevel::Red, "1"},
                                                      {DisputeLevel::Yellow, "2"},
                                                      {DisputeLevel::Blue, "3"},
                                                      {DisputeLevel::Red, "红"},
                                                      {DisputeLevel::Yellow, "黄"},
                                                      {DisputeLevel::Blue, "蓝"},
                                                      {DisputeLevel::Red, "红色"},
                                                      {DisputeLevel::Yellow, "黄色"},
                                                      {DisputeLevel::Blue, "蓝色"}}};
constexpr std::array<std::string_view, 9> kRoles{"side-a",   "side-b", "police",    "justice", "lawyer",
                                                 "mediator", "court",  "community", "other"};

struct Step {
    DisputeState from;
    DisputeMove move;
    DisputeState to;
};
/// Every allowed change of state; what is neither here nor in stateAfter() is forbidden.
constexpr std::array kSteps{Step{DisputeState::Found, DisputeMove::Visit, DisputeState::Visiting},
                            Step{DisputeState::Visiting, DisputeMove::Visit, DisputeState::Visiting},
                            Step{DisputeState::Failed, DisputeMove::Visit, DisputeState::Visiting},
                            Step{DisputeState::Visiting, DisputeMove::Agreement, DisputeState::Visiting},
                            Step{DisputeState::Resolved, DisputeMove::Agreement, DisputeState::Resolved},
                            Step{DisputeState::Visiting, DisputeMove::Perform, DisputeState::Visiting},
                            Step{DisputeState::Resolved, DisputeMove::Perform, DisputeState::Resolved},
                            Step{DisputeState::Closed, DisputeMove::Perform, DisputeState::Closed},
                            Step{DisputeState::Visiting, DisputeMove::Resolve, DisputeState::Resolved},
                            Step{DisputeState::Visiting, DisputeMove::Fail, DisputeState::Failed},
                            Step{DisputeState::Resolved, DisputeMove::Callback, DisputeState::Closed},
                            Step{DisputeState::Resolved, DisputeMove::Return, DisputeState::Resolved},
                            Step{DisputeState::Closed, DisputeMove::Return, DisputeState::Closed}};

} // namespace

bool isOpen(DisputeState state)
{
    return state == DisputeState::Found || state == DisputeState::Visiting || state == DisputeState::Failed;
}

std::optional<DisputeState> stateAfter(DisputeState state, DisputeMove move)
{
    switch (move) {
    case DisputeMove::Note:
        return state;
    case DisputeMove::Entry:
    case DisputeMove::Level:
    case DisputeMove::Joint:
        return isOpen(state) ? std::optional(state) : std::nullopt;
    case DisputeMove::Strike:
        return isOpen(state) || state == DisputeState::Resolved ? std::optional(DisputeState::Struck)
                                                                : std::nullopt;
    case DisputeMove::Add:
        return std::nullopt; // a dispute is made once
    case DisputeMove::Visit:
    case DisputeMove::Agreement:
    case DisputeMove::Perform:
    case DisputeMove::Resolve:
    case DisputeMove::Fail:
    case DisputeMove::Callback:
    case DisputeMove::Return:
        break;
    }
    for (const Step& step : kSteps) {
        if (step.from == state && step.move == move)
            return step.to;
    }
    return std::nullopt;
}

std::vector<DisputeMove> movesFrom(DisputeState state)
{
    std::vector<DisputeMove> moves;
    std::ranges::copy_if(kDisputeMoves, std::back_inserter(moves),
                         [&](DisputeMove move) { return stateAfter(state, move).has_value(); });
    return moves;
}

bool needsText(DisputeMove move)
{
    return move != DisputeMove::Add && move != DisputeMove::Joint && move != DisputeMove::Perform &&
           move != DisputeMove::Callback;
}

bool isReview(DisputeMove move)
{
    return move != DisputeMove::Note && move != DisputeMove::Strike && move != DisputeMove::Return &&
           move != DisputeMove::Callback;
}

std::string_view disputeLevelText(DisputeLevel level)
{
    return textOf(kLevels, level);
}

std::optional<DisputeLevel> parseDisputeLevel(std::string_view text)
{
    return valueOf(kLevels, text);
}

std::string_view disputeStateText(DisputeState state)
{
    return textOf(kStates, state);
}

std::optional<DisputeState> parseDisputeState(std::string_view text)
{
    return valueOf(kStates, text);
}

std::string_view disputeMoveText(DisputeMove move)
{
    return textOf(kMoves, move);
}

std::optional<DisputeMove> parseDisputeMove(std::string_view text)
{
    return valueOf(kMoves, text);
}

int usualRhythm(DisputeLevel level)
{
    switch (level) {
    case DisputeLevel::Red:
        return 1;
    case DisputeLevel::Yellow:
        return 7;
    case DisputeLevel::Blue:
        break;
    }
    return 30;
}

std::string_view jointFormText(JointForm form)
{
    return textOf(kForms, form);
}

std::optional<JointForm> parseJointForm(std::string_view text)
{
    return valueOf(kForms, text);
}

std::string_view jointStageText(JointStage stage)
{
    return textOf(kStages, stage);
}

std::optional<JointStage> parseJointStage(std::string_view text)
{
    return valueOf(kStages, text);
}

std::span<const std::string_view> disputeRoles()
{
    return kRoles;
}

bool isSide(std::string_view role)
{
    return role.starts_with("side-");
}

ReviewRhythm reviewRhythm(std::span<const DisputeEvent> events, CivilDate today)
{
    ReviewRhythm rhythm;
    std::optional<CivilDate> due; // of the next review; none while the dispute is not open
    int everyDays = 1;
    const auto missUntil = [&](CivilDate day) {
        for (; due && *due < day; due->days += everyDays)
            rhythm.missing.push_back(*due);
    };
    for (const DisputeEvent& event : events) {
        const CivilDate day = event.at.date();
        if (day > today)
            break; // as it was then
        missUntil(day);
        everyDays = event.everyDays;
        if (!isOpen(event.after))
            due.reset();
        else if (isReview(event.move))
            due = CivilDate{day.days + everyDays};
    }
    missUntil(today);
    rhythm.next = due;
    return rhythm;
}

bool isDueForCallback(const Dispute& dispute, CivilDate day)
{
    return dispute.state == DisputeState::Resolved && !dispute.isReturned && dispute.callbackOn &&
           *dispute.callbackOn <= day;
}

bool isPerformanceLate(const Dispute& dispute, CivilDate day)
{
    return dispute.state != DisputeState::Struck && !dispute.isReturned && dispute.performBy &&
           !dispute.performedAt && *dispute.performBy < day;
}

std::optional<double> DisputeRate::value() const
{
    return denominator == 0
               ? std::nullopt
               : std::optional(static_cast<double>(numerator) / static_cast<double>(denominator));
}

std::vector<DisputeRate> disputeRates(std::span<const Dispute> disputes)
{
    std::int64_t all = 0;
    std::int64_t resolved = 0;
    std::int64_t failed = 0;
    std::int64_t joint = 0;
    std::int64_t returned = 0;
    for (const Dispute& one : disputes) {
        if (one.state == DisputeState::Struck)
            continue;
        const bool isResolved = one.state == DisputeState::Resolved || one.state == DisputeState::Closed;
        ++all;
        resolved += isResolved ? 1 : 0;
        failed += one.state == DisputeState::Failed ? 1 : 0;
        joint += one.jointForm != JointForm::None ? 1 : 0;
        returned += isResolved && one.isReturned ? 1 : 0;
    }
    return {{"resolved", "resolved / (resolved + failed)", resolved, resolved + failed},
            {"resolved_of_all", "resolved / all registered", resolved, all},
            {"joint", "with a joint form / all registered", joint, all},
            {"returned", "returned / resolved", returned, resolved}};
}

} // namespace jingge
