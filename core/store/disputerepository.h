// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/dispute.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace jingge {

class Store;

/// Disputes in the order they were found.
[[nodiscard]] Result<std::vector<Dispute>> readDisputes(const Store& store);
/// By the printed number, or by the id as a number. Error (Data): there is none.
[[nodiscard]] Result<Dispute> findDispute(const Store& store, const std::string& numberOrId);
[[nodiscard]] Result<std::vector<DisputeEvent>> readDisputeEvents(const Store& store, DisputeId id);
/// The logs of all disputes: by dispute, then in order.
[[nodiscard]] Result<std::vector<std::pair<DisputeId, DisputeEvent>>>
readAllDisputeEvents(const Store& store);
[[nodiscard]] Result<std::vector<DisputePart>> readDisputeParts(const Store& store, DisputeId id);
/// Numbers of the incidents that belong to it, rising.
[[nodiscard]] Result<std::vector<std::int64_t>> readDisputeIncidents(const Store& store, DisputeId id);

/// What one event makes of a dispute. The first event makes the dispute: its id and number are given by the
/// store.
struct DisputeChange {
    Dispute after;
    DisputeEvent event;
    std::vector<DisputePart> parts;
    std::vector<std::int64_t> incidents;
};
/// Writes events and what disputes are after them, if their logs have still as many entries as the caller has
/// seen (after.events − 1): all or none. Gives the disputes as they are then. Error (Data): somebody else was
/// faster.
[[nodiscard]] Result<std::vector<Dispute>> saveDisputes(Store& store, std::vector<DisputeChange> changes);

/// A team of mediators.
struct MediatorTeam {
    TeamId id;
    std::string name;
    std::string members;
    CivilTime madeAt;
    std::string madeBy;
};
[[nodiscard]] Result<std::vector<MediatorTeam>> readTeams(const Store& store);
/// Error (Data): there is one of that name.
[[nodiscard]] Result<MediatorTeam> addTeam(Store& store, MediatorTeam team);

} // namespace jingge
