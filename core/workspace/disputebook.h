// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/dispute.h"
#include "core/store/disputerepository.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jingge {

class Store;

/// A dispute with its log and how its review rhythm was kept.
struct DisputeFile {
    Dispute dispute;
    std::vector<DisputeEvent> events;
    ReviewRhythm rhythm;
};
/// All of them, in the order they were found; today: for the rhythm.
[[nodiscard]] Result<std::vector<DisputeFile>> readDisputeFiles(const Store& store, CivilDate today);
/// One, by number or id.
[[nodiscard]] Result<DisputeFile> readDisputeFile(const Store& store, const std::string& numberOrId,
                                                  CivilDate today);

/// Why a dispute is on the agenda of a meeting.
enum class AgendaReason { New, Recoloured, Overdue, Callback, Agreement };
[[nodiscard]] std::string_view
agendaReasonText(AgendaReason reason); ///< new recoloured overdue callback agreement

struct AgendaItem {
    AgendaReason reason = AgendaReason::New;
    Dispute dispute;
    std::optional<DisputeLevel> levelBefore; ///< recoloured
    std::vector<CivilDate> days; ///< missed reviews; when it was found, recoloured; by when it was due
};
/// The meeting about [period): what was found and what changed its colour in it; reviews missed in it of
/// disputes that are open; who is to be asked again, and what was agreed and not done, by its end. By reason,
/// then colour, then age.
[[nodiscard]] std::vector<AgendaItem> disputeAgenda(const std::vector<DisputeFile>& files,
                                                    const TimeRange& period);

/// Daily, weekly (ISO) or monthly: the period that holds the day.
[[nodiscard]] std::optional<TimeRange> meetingPeriod(std::string_view word, CivilDate day);

/// What a team of mediators was given and what came of it.
struct TeamResult {
    MediatorTeam team;
    std::int64_t cases = 0;
    std::int64_t resolved = 0;
    std::int64_t failed = 0;
    std::int64_t open = 0;
    std::int64_t returned = 0; ///< of the resolved ones
};
/// By cases, most first, then name.
[[nodiscard]] std::vector<TeamResult> teamResults(const std::vector<MediatorTeam>& teams,
                                                  const std::vector<DisputeFile>& files);

} // namespace jingge
