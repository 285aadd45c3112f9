// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/callback.h"
#include "core/domain/holidays.h"
#include "core/store/incidentrow.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jingge {

class Store;
class Workspace;

/// A call that is to be called back, and how far that is.
struct CallbackCall {
    IncidentRow incident;
    std::string grid;    ///< code, empty = none
    std::string officer; ///< owner of the grid, empty = none
    Callback callback;
};

/// The calls of an ISO week that are due for a callback: valid ones, of several tickets of one event the one
/// that counts.
struct CallbackWeek {
    std::string week; ///< 2025-W20
    TimeRange range;
    CivilTime dueAt;
    std::vector<CallbackCall> calls; ///< by time
    std::vector<WeekSignature> signatures;

    [[nodiscard]] bool isSigned() const { return !signatures.empty() && signatures.back().isSigned; }
    /// officer: of one alone; nullopt = of all.
    [[nodiscard]] CallbackCounts counts(CivilTime now, const std::optional<std::string>& officer = {}) const;
    [[nodiscard]] std::vector<std::string>
    officers() const; ///< each once, by name; "" last, where a call has none
    /// By source id; null = none.
    [[nodiscard]] const CallbackCall* find(std::string_view sourceId) const;
    [[nodiscard]] const CallbackCall* findNumber(std::int64_t number) const;
};

/// Errors: Usage for no such week; those of the store.
[[nodiscard]] Result<CallbackWeek> readCallbackWeek(const Workspace& workspace, const Store& store,
                                                    const HolidayCalendar& calendar, const std::string& week);

/// A week in the list of weeks: for whoever supervises.
struct CallbackWeekLine {
    std::string week;
    CivilTime dueAt;
    CallbackCounts counts;
    std::optional<WeekSignature> signature; ///< that holds
};
/// The week of `now`, or of the last call where that is earlier, and those before it, latest first; late: as
/// of `now`.
[[nodiscard]] Result<std::vector<CallbackWeekLine>> readCallbackWeeks(const Workspace& workspace,
                                                                      const Store& store,
                                                                      const HolidayCalendar& calendar,
                                                                      CivilTime now, int weeks);

/// What a task that answers a dissatisfied caller says; person and times are the caller's.
struct TaskDraft;
[[nodiscard]] TaskDraft callbackTaskDraft(const CallbackCall& call, const std::string& title);

} // namespace jingge
