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

using DisputeId = TypedId<struct DisputeTag>;
using TeamId = TypedId<struct TeamTag>;

enum class DisputeLevel { Red = 1, Yellow = 2, Blue = 3 };
inline constexpr std::array kDisputeLevels{DisputeLevel::Red, DisputeLevel::Yellow, DisputeLevel::Blue};

/// Found, being worked on, resolved, ended without success (a court has it), called back and still resolved;
/// struck is an end without work.
enum class DisputeState { Found, Visiting, Resolved, Failed, Closed, Struck };
inline constexpr std::array kDisputeStates{DisputeState::Found,    DisputeState::Visiting,
                                           DisputeState::Resolved, DisputeState::Failed,
                                           DisputeState::Closed,   DisputeState::Struck};

/// What can be done with a dispute. Add makes it, the others change it.
enum class DisputeMove {
    Add,
    Visit,     ///< talked with the sides
    Entry,     ///< what a day brought
    Level,     ///< another colour or review rhythm
    Joint,     ///< the joint form reaches its next stage
    Agreement, ///< text and dates
    Perform,   ///< what was agreed is done
    Resolve,
    Fail,
    Callback, ///< asked again after it was resolved: it holds
    Return,   ///< it did not hold: goes on as a new dispute, which names this one
    Strike,
    Note
};
inline constexpr std::array kDisputeMoves{DisputeMove::Add,      DisputeMove::Visit,   DisputeMove::Entry,
                                          DisputeMove::Level,    DisputeMove::Joint,   DisputeMove::Agreement,
                                          DisputeMove::Perform,  DisputeMove::Resolve, DisputeMove::Fail,
                                          DisputeMove::Callback, DisputeMove::Return,  DisputeMove::Strike,
                                          DisputeMove::Note};

/// Where a move leads; nullopt = not allowed in this state.
[[nodiscard]] std::optional<DisputeState> stateAfter(DisputeState state, DisputeMove move);
[[nodiscard]] std::vector<DisputeMove> movesFrom(DisputeState state);
/// Whether a move must say what or why: all but add, joint, perform, callback.
[[nodiscard]] bool needsText(DisputeMove move);
/// Found, visiting or failed: somebody has to look after it.
[[nodiscard]] bool isOpen(DisputeState state);
/// Whether a move says that somebody looked after it: what the review rhythm asks for.
[[nodiscard]] bool isReview(DisputeMove move);

[[nodiscard]] std::string_view disputeLevelText(DisputeLevel level); ///< red yellow blue
/// By the word, 红 黄 蓝 with or without 色, or 1, 2, 3.
[[nodiscard]] std::optional<DisputeLevel> parseDisputeLevel(std::string_view text);
[[nodiscard]] std::string_view
disputeStateText(DisputeState state); ///< found visiting resolved failed closed struck
[[nodiscard]] std::optional<DisputeState> parseDisputeState(std::string_view text);
[[nodiscard]] std::string_view disputeMoveText(DisputeMove move);
[[nodiscard]] std::optional<DisputeMove> parseDisputeMove(std::string_view text);
/// How often somebody looks after a dispute unless it says otherwise, in days: 1, 7, 30.
[[nodiscard]] int usualRhythm(DisputeLevel level);

/// The joint mechanism: 三所联动 (station, justice office, law firm) or 民警+N (an officer with others).
enum class JointForm { None, ThreeOffices, OfficerPlus };
[[nodiscard]] std::string_view jointFormText(JointForm form); ///< "" three-offices officer-plus
[[nodiscard]] std::optional<JointForm> parseJointForm(std::string_view text);

/// Its four stages: asked for (提请), accepted (受理), met (会商), ended (办结).
enum class JointStage { Asked, Accepted, Met, Ended };
inline constexpr std::array kJointStages{JointStage::Asked, JointStage::Accepted, JointStage::Met,
                                         JointStage::Ended};
[[nodiscard]] std::string_view jointStageText(JointStage stage); ///< asked accepted met ended
[[nodiscard]] std::optional<JointStage> parseJointStage(std::string_view text);

/// One who takes part: a side by a role and a masked name ("side a"), a helper by office.
struct DisputePart {
    std::string role; ///< side-a side-b police justice lawyer mediator court community other
    std::string name; ///< of sides a mask, never the name
};
[[nodiscard]] std::span<const std::string_view> disputeRoles();
[[nodiscard]] bool isSide(std::string_view role);

/// A dispute as it stands: what its events add up to.
struct Dispute {
    DisputeId id;
    std::string number; ///< printed and spoken: D2025-0007
    DisputeState state = DisputeState::Found;
    DisputeLevel level = DisputeLevel::Blue;
    int everyDays = 30;
    std::string levelReason;
    std::string levelBy;
    CivilTime levelAt;
    bool isOnline = false;
    std::string sourceKey; ///< number in the online list
    std::string category;
    std::string title;
    std::string grid;
    std::string address;
    std::optional<double> sumAtStake; ///< yuan
    std::string officer;
    CivilTime foundAt;
    std::string foundBy;
    JointForm jointForm = JointForm::None;
    std::array<std::optional<CivilTime>, 4> joint; ///< by JointStage
    TeamId team;
    std::string agreement;
    std::optional<CivilTime> agreedAt;
    std::optional<CivilDate> performBy;
    std::optional<CivilTime> performedAt;
    std::optional<CivilTime> concludedAt; ///< resolved, failed
    std::optional<CivilDate> callbackOn;
    std::optional<CivilTime> calledBackAt;
    DisputeId returnedFrom;  ///< the one that was thought resolved
    bool isReturned = false; ///< a later one took it up again
    int events = 0;          ///< of its log; a change names the number it has seen
};

/// One entry of a dispute's log, with level and rhythm from then on. Never changed, never removed.
struct DisputeEvent {
    int sequence = 0; ///< from 1
    DisputeMove move = DisputeMove::Note;
    DisputeState before = DisputeState::Found;
    DisputeState after = DisputeState::Found;
    DisputeLevel level = DisputeLevel::Blue;
    int everyDays = 30;
    CivilTime at;
    CivilTime recordedAt;
    std::string person;
    std::string text;
};

/// How the review rhythm was kept: each day by which somebody had to look after it and nobody did, and the
/// next one.
struct ReviewRhythm {
    std::vector<CivilDate> missing; ///< before today
    std::optional<CivilDate> next;  ///< today or later; none while it is not open
};
/// A review is due everyDays after the last one (or the one that was missed); a dispute is looked after on
/// the day it is found and on which its level is set. Days on which it is not open ask for nothing. events:
/// in order.
[[nodiscard]] ReviewRhythm reviewRhythm(std::span<const DisputeEvent> events, CivilDate today);

/// Resolved and not asked again by the day.
[[nodiscard]] bool isDueForCallback(const Dispute& dispute, CivilDate day);
/// Agreed, to be done by an earlier day, and not done.
[[nodiscard]] bool isPerformanceLate(const Dispute& dispute, CivilDate day);

/// A share with what it is made of.
struct DisputeRate {
    std::string_view name;
    std::string_view formula;
    std::int64_t numerator = 0;
    std::int64_t denominator = 0;

    [[nodiscard]] std::optional<double> value() const; ///< none without a denominator
};
/// resolved (of concluded attempts), resolved_of_all, joint, returned; of disputes that were not struck.
[[nodiscard]] std::vector<DisputeRate> disputeRates(std::span<const Dispute> disputes);

} // namespace jingge
