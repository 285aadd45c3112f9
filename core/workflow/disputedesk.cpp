// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/disputedesk.h"

#include "core/base/text.h"
#include "core/domain/category.h"
#include "core/seal/seal.h"
#include "core/store/disputerepository.h"
#include "core/store/store.h"
#include "core/workflow/checkwords.h"

#include <QtGlobal>

#include <algorithm>
#include <cmath>

namespace jingge {

namespace {

constexpr int kLongestRhythm = 366;

Unexpected refuse(const std::string& where, Message why, Message mend = {})
{
    return fail(ErrorKind::Data, "disputes", where, std::move(why), std::move(mend));
}

std::string allowedMoves(DisputeState state)
{
    std::string words;
    for (const DisputeMove move : movesFrom(state))
        words.append(words.empty() ? "" : ", ").append(disputeMoveText(move));
    return words;
}

/// Sides stay masked, whoever names them.
Result<std::vector<DisputePart>> checkedParts(const std::string& where, std::vector<DisputePart> parts)
{
    for (DisputePart& part : parts) {
        if (std::ranges::find(disputeRoles(), part.role) == disputeRoles().end())
            return refuse(where, {QT_TRANSLATE_NOOP("core", "no such role: %1"), {part.role}});
        const std::string name(trimmed(part.name));
        const bool isMasked = name.find('*') != std::string::npos;
        part.name = isSide(part.role) && !isMasked ? maskName(name) : maskNumbers(name);
    }
    return parts;
}

Result<void> checkRhythm(const std::string& where, int everyDays)
{
    if (everyDays < 0 || everyDays > kLongestRhythm)
        return refuse(where, QT_TRANSLATE_NOOP("core", "the review rhythm must be 1 to 366 days"));
    return {};
}

Result<void> checkDraft(const DisputeDraft& draft)
{
    const std::string where = draft.sourceKey.empty() ? "add" : draft.sourceKey;
    std::string words =
        draft.title + draft.levelReason + draft.address + draft.officer + draft.grid + draft.sourceKey;
    for (const DisputePart& part : draft.parts)
        words += part.name;
    if (auto fine = checkWords("disputes", where, draft.person, words); !fine)
        return fine;
    if (trimmed(draft.title).empty())
        return refuse(where, QT_TRANSLATE_NOOP("core", "what the dispute is about is missing"));
    if (!hasCategoryForm(draft.category))
        return refuse(where, {QT_TRANSLATE_NOOP("core", "no such category: %1"), {draft.category}});
    if (draft.level != DisputeLevel::Blue && trimmed(draft.levelReason).empty())
        return refuse(where, QT_TRANSLATE_NOOP("core", "a level above blue needs a reason"));
    if (draft.sumAtStake && !(std::isfinite(*draft.sumAtStake) && *draft.sumAtStake >= 0))
        return refuse(where, QT_TRANSLATE_NOOP("core", "the sum at stake must be a number from 0 on"));
    return checkRhythm(where, draft.everyDays);
}

Result<DisputeChange> changeOf(const DisputeDraft& draft)
{
    if (auto fine = checkDraft(draft); !fine)
        return Unexpected(fine.error());
    auto parts = checkedParts(draft.title, draft.parts);
    if (!parts)
        return Unexpected(parts.error());
    Dispute one;
    one.title = maskNumbers(trimmed(draft.title));
    one.category = draft.category;
    one.level = draft.level;
    one.everyDays = draft.everyDays == 0 ? usualRhythm(draft.level) : draft.everyDays;
    one.levelReason = maskNumbers(trimmed(draft.levelReason));
    one.levelBy = one.foundBy = draft.person;
    one.levelAt = one.foundAt = draft.at;
    one.isOnline = draft.isOnline;
    one.sourceKey = trimmed(draft.sourceKey);
    one.grid = draft.grid;
    one.address = draft.address;
    one.sumAtStake = draft.sumAtStake;
    one.officer = draft.officer;
    one.events = 1;
    const DisputeEvent event{
        1,        DisputeMove::Add, DisputeState::Found, DisputeState::Found, one.level, one.everyDays,
        draft.at, draft.now,        draft.person,        one.levelReason};
    return DisputeChange{std::move(one), event, std::move(*parts), draft.incidents};
}

Result<void> setLevel(Dispute& after, const DisputeStep& step)
{
    if (!step.level)
        return refuse(after.number, QT_TRANSLATE_NOOP("core", "which level is missing: red, yellow or blue"));
    const int everyDays = step.everyDays == 0 ? usualRhythm(*step.level) : step.everyDays;
    if (*step.level == after.level && everyDays == after.everyDays)
        return refuse(after.number, QT_TRANSLATE_NOOP("core", "it has this level and rhythm already"));
    if (auto fine = checkRhythm(after.number, step.everyDays); !fine)
        return fine;
    after.level = *step.level;
    after.everyDays = everyDays;
    after.levelReason = maskNumbers(trimmed(step.text));
    after.levelBy = step.person;
    after.levelAt = step.at;
    return {};
}

/// Stages come in their order; one may be left out, none comes twice.
Result<void> setStage(Dispute& after, const DisputeStep& step)
{
    if (after.jointForm == JointForm::None && step.form == JointForm::None)
        return refuse(
            after.number,
            QT_TRANSLATE_NOOP("core", "which joint form is missing: three-offices or officer-plus"));
    if (after.jointForm != JointForm::None && step.form != JointForm::None && step.form != after.jointForm)
        return refuse(after.number, {QT_TRANSLATE_NOOP("core", "its joint form is %1"),
                                     {std::string(jointFormText(after.jointForm))}});
    if (!step.stage)
        return refuse(after.number,
                      QT_TRANSLATE_NOOP("core", "which stage is missing: asked, accepted, met or ended"));
    const auto at = static_cast<std::size_t>(*step.stage);
    if (std::any_of(after.joint.begin() + static_cast<std::ptrdiff_t>(at), after.joint.end(),
                    [](const auto& one) { return one.has_value(); }))
        return refuse(after.number,
                      {QT_TRANSLATE_NOOP("core", "the joint form has reached %1 or a later stage already"),
                       {std::string(jointStageText(*step.stage))}});
    if (step.form != JointForm::None)
        after.jointForm = step.form;
    after.joint[at] = step.at;
    if (!step.team.isNone())
        after.team = step.team;
    return {};
}

Result<void> agree(Dispute& after, const DisputeStep& step)
{
    if (step.until && *step.until < step.at.date())
        return refuse(after.number,
                      {QT_TRANSLATE_NOOP("core", "the date %1 lies before this step"), {step.until->text()}});
    after.agreement = maskNumbers(trimmed(step.text));
    after.agreedAt = step.at;
    after.performBy = step.until;
    after.performedAt.reset();
    return {};
}

Result<void> perform(Dispute& after, const DisputeStep& step)
{
    if (!after.agreedAt)
        return refuse(after.number, QT_TRANSLATE_NOOP("core", "nothing was agreed"));
    if (after.performedAt)
        return refuse(after.number, QT_TRANSLATE_NOOP("core", "what was agreed is done already"));
    after.performedAt = step.at;
    return {};
}

Result<void> resolve(Dispute& after, const DisputeStep& step)
{
    const CivilDate day = step.until.value_or(CivilDate{step.at.date().days + kDisputeCallbackDays});
    if (day < step.at.date())
        return refuse(after.number,
                      {QT_TRANSLATE_NOOP("core", "the date %1 lies before this step"), {day.text()}});
    after.concludedAt = step.at;
    after.callbackOn = day;
    return {};
}

/// What the move changes besides the state.
Result<void> apply(Dispute& after, const DisputeStep& step)
{
    switch (step.move) {
    case DisputeMove::Level:
        return setLevel(after, step);
    case DisputeMove::Joint:
        return setStage(after, step);
    case DisputeMove::Agreement:
        return agree(after, step);
    case DisputeMove::Perform:
        return perform(after, step);
    case DisputeMove::Resolve:
        return resolve(after, step);
    case DisputeMove::Fail:
    case DisputeMove::Strike:
        after.concludedAt = step.at;
        break;
    case DisputeMove::Callback:
        after.calledBackAt = step.at;
        break;
    case DisputeMove::Return:
        if (after.isReturned)
            return refuse(after.number, QT_TRANSLATE_NOOP("core", "a later dispute has taken it up already"));
        after.isReturned = true;
        break;
    case DisputeMove::Visit:
        after.concludedAt.reset();
        break;
    case DisputeMove::Add:
    case DisputeMove::Entry:
    case DisputeMove::Note:
        break;
    }
    return {};
}

Result<void> checkStep(const Store& store, const Dispute& seen, const DisputeStep& step)
{
    std::string words = step.text;
    for (const DisputePart& part : step.parts)
        words += part.name;
    if (auto fine = checkWords("disputes", seen.number, step.person, words); !fine)
        return fine;
    if (needsText(step.move) && trimmed(step.text).empty())
        return refuse(seen.number, {QT_TRANSLATE_NOOP("core", "%1 needs a text"),
                                    {std::string(disputeMoveText(step.move))}});
    const auto events = readDisputeEvents(store, seen.id);
    if (!events)
        return Unexpected(events.error());
    if (!events->empty() && step.at < events->back().at)
        return refuse(seen.number, {QT_TRANSLATE_NOOP("core", "%1 lies before its last step of %2"),
                                    {step.at.text(), events->back().at.text()}});
    return {};
}

Result<DisputeChange> changeOf(const Store& store, const Dispute& seen, const DisputeStep& step)
{
    const auto state = stateAfter(seen.state, step.move);
    if (!state)
        return refuse(seen.number,
                      {QT_TRANSLATE_NOOP("core", "%1 is not possible while it is %2; possible: %3"),
                       {std::string(disputeMoveText(step.move)), std::string(disputeStateText(seen.state)),
                        allowedMoves(seen.state)}});
    if (auto fine = checkStep(store, seen, step); !fine)
        return Unexpected(fine.error());
    auto parts = checkedParts(seen.number, step.parts);
    if (!parts)
        return Unexpected(parts.error());
    DisputeChange change{seen, {}, std::move(*parts), {}};
    Dispute& after = change.after;
    after.state = *state;
    ++after.events;
    if (auto done = apply(after, step); !done)
        return Unexpected(done.error());
    std::string text = maskNumbers(trimmed(step.text));
    if (step.move == DisputeMove::Joint)
        text = std::string(jointStageText(*step.stage)) + (text.empty() ? "" : ": " + text);
    change.event = {after.events,    step.move, seen.state, *state,      after.level,
                    after.everyDays, step.at,   step.now,   step.person, std::move(text)};
    return change;
}

} // namespace

Result<std::vector<Dispute>> addDisputes(Store& store, std::span<const DisputeDraft> drafts)
{
    std::vector<DisputeChange> changes;
    for (const DisputeDraft& draft : drafts) {
        auto change = changeOf(draft);
        if (!change)
            return Unexpected(change.error());
        changes.push_back(std::move(*change));
    }
    return changes.empty() ? Result<std::vector<Dispute>>(std::vector<Dispute>{})
                           : saveDisputes(store, std::move(changes));
}

Result<Dispute> addDispute(Store& store, const DisputeDraft& draft)
{
    auto added = addDisputes(store, {&draft, 1});
    if (!added)
        return Unexpected(added.error());
    return std::move(added->front());
}

Result<Dispute> moveDispute(Store& store, const Dispute& seen, const DisputeStep& step)
{
    if (step.move == DisputeMove::Return)
        return returnDispute(store, seen, step);
    auto change = changeOf(store, seen, step);
    if (!change)
        return Unexpected(change.error());
    std::vector<DisputeChange> changes;
    changes.push_back(std::move(*change));
    auto after = saveDisputes(store, std::move(changes));
    if (!after)
        return Unexpected(after.error());
    return std::move(after->front());
}

Result<Dispute> returnDispute(Store& store, const Dispute& seen, const DisputeStep& step)
{
    DisputeStep old = step;
    old.move = DisputeMove::Return;
    auto change = changeOf(store, seen, old);
    const auto parts = change ? readDisputeParts(store, seen.id)
                              : Result<std::vector<DisputePart>>(Unexpected(change.error()));
    const auto incidents = parts ? readDisputeIncidents(store, seen.id)
                                 : Result<std::vector<std::int64_t>>(Unexpected(parts.error()));
    if (!incidents)
        return Unexpected(incidents.error());
    DisputeDraft draft{seen.title,
                       seen.category,
                       step.level.value_or(DisputeLevel::Red),
                       step.text,
                       step.everyDays,
                       seen.isOnline,
                       {},
                       seen.grid,
                       seen.address,
                       seen.sumAtStake,
                       seen.officer,
                       {},
                       *incidents,
                       step.at,
                       step.now,
                       step.person};
    std::ranges::copy_if(*parts, std::back_inserter(draft.parts),
                         [](const DisputePart& part) { return isSide(part.role); });
    auto fresh = changeOf(draft);
    if (!fresh)
        return Unexpected(fresh.error());
    fresh->after.returnedFrom = seen.id;
    std::vector<DisputeChange> changes;
    changes.push_back(std::move(*change));
    changes.push_back(std::move(*fresh));
    auto after = saveDisputes(store, std::move(changes));
    if (!after)
        return Unexpected(after.error());
    return std::move(after->back());
}

} // namespace jingge
