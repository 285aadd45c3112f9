// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/callback.h"
#include "core/domain/holidays.h"
#include "core/workflow/taskdesk.h"

#include <span>
#include <string>
#include <utility>
#include <vector>

namespace jingge {

class Store;

/// Working days from the end of a week until every call of it was called back: what Guangzhou (2008) gives
/// for a door.
constexpr int kCallbackWorkdays = 3;
/// 18:00 of the third working day after the week. week: 2025-W20, of which one exists.
[[nodiscard]] CivilTime callbackDeadline(const TimeRange& week, const HolidayCalendar& calendar);

/// One step of a callback. What a move does not use must be empty.
struct CallbackStep {
    CallbackMove move = CallbackMove::Attempt;
    CivilTime at;
    CivilTime now; ///< by the machine's clock
    std::string person;
    std::optional<bool> isSolved; ///< reach
    std::optional<Satisfaction> satisfaction;
    std::string measure;
    std::optional<CivilDate> nextOn;
    int struck = 0;   ///< strike: which event
    std::string text; ///< strike: why
};

/// Makes steps, each of another callback, if each is still as the caller has seen it: all or none; durable
/// when it returns. Gives them as they are then. Errors (Data, where = the number or what `places` says of
/// it): the week is signed, a move that its state does not allow, an answer without having reached anybody, a
/// next date in the past, a step before the last one, nothing to strike, no reason, somebody else was faster.
[[nodiscard]] Result<std::vector<Callback>>
recordCallbacks(Store& store, std::span<const std::pair<Callback, CallbackStep>> steps,
                std::span<const std::string> places = {});
[[nodiscard]] Result<Callback> recordCallback(Store& store, const Callback& seen, const CallbackStep& step);

/// Drafts a task for a caller who is dissatisfied or whose matter is unsolved, and notes it with the
/// callback. Errors: those of draftTask(); the callback is settled, or has its task.
[[nodiscard]] Result<Task> draftCallbackTask(Store& store, const Callback& seen, const TaskDraft& draft);

/// Signs a week that is over, with the figures of now; with a reason where calls were not tried. Errors
/// (Data): not over, signed already, nobody, no reason.
[[nodiscard]] Result<WeekSignature> signWeek(Store& store, const WeekSignature& signature);
/// Takes the signature back, with a reason. Errors (Data): not signed, no reason.
[[nodiscard]] Result<WeekSignature> revokeWeek(Store& store, const WeekSignature& revocation);

} // namespace jingge
