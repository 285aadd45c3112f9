// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/dispute.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace jingge {

class Store;

/// Days from resolving until the sides are asked again, unless said otherwise.
constexpr int kDisputeCallbackDays = 7;

/// A dispute as somebody reports it or an online list has it.
struct DisputeDraft {
    std::string title;
    std::string category;
    DisputeLevel level = DisputeLevel::Blue;
    std::string levelReason;
    int everyDays = 0; ///< 0 = usual for the level
    bool isOnline = false;
    std::string sourceKey;
    std::string grid;
    std::string address;
    std::optional<double> sumAtStake;
    std::string officer;
    std::vector<DisputePart> parts; ///< sides' names are masked here
    std::vector<std::int64_t> incidents;
    CivilTime at;
    CivilTime now;
    std::string person;
};

/// One step of a dispute. What a move does not use is ignored.
struct DisputeStep {
    DisputeMove move = DisputeMove::Note;
    CivilTime at;
    CivilTime now;
    std::string person;
    std::string text;
    std::optional<DisputeLevel> level; ///< level
    int everyDays = 0;                 ///< level: 0 = usual for the level
    JointForm form = JointForm::None;  ///< joint: with the first stage
    std::optional<JointStage> stage;   ///< joint
    TeamId team;                       ///< joint: who mediates
    std::optional<CivilDate> until;    ///< agreement: to be done by; resolve: when the sides are asked again
    std::vector<DisputePart> parts;    ///< who took part
};

/// Durable when it returns; several come in together or not at all. Errors (Data): no title, no category in
/// the form of one, no reason for a level above blue, nobody, a sum below 0, an unknown role, a text too
/// long.
[[nodiscard]] Result<std::vector<Dispute>> addDisputes(Store& store, std::span<const DisputeDraft> drafts);
[[nodiscard]] Result<Dispute> addDispute(Store& store, const DisputeDraft& draft);

/// Makes a step, if the dispute is still as the caller has seen it; gives it as it is then. Errors (Data): a
/// move that its state does not allow (the allowed ones are named), no text where one is needed, a step
/// before the last one, the same level and rhythm again, a stage of the joint form before the one before it
/// or again, nothing agreed, a date in the past, somebody else was faster.
[[nodiscard]] Result<Dispute> moveDispute(Store& store, const Dispute& seen, const DisputeStep& step);

/// A resolved dispute that did not hold: a new one, found now, red unless the step says otherwise, which
/// names the old one; the old one keeps its place. Both or neither.
[[nodiscard]] Result<Dispute> returnDispute(Store& store, const Dispute& seen, const DisputeStep& step);

} // namespace jingge
