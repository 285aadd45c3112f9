// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civiltime.h"
#include "core/base/typedid.h"
#include "core/domain/geometry.h"
#include "core/domain/incident.h"

#include <optional>
#include <string>

namespace jingge {

/// An incident as lists show it: masked, with what the frame does not hold.
struct IncidentRow {
    IncidentId id;
    std::int64_t number = 0; ///< of the incident, the same for all its versions
    std::string sourceId;
    CivilTime receivedAt;
    bool isDayOnly = false;
    std::string category;
    std::string sourceCategory;
    std::string address;
    std::optional<LonLat> place;
    std::string channel;
    std::string callerMask;
    std::string nameMask;
    std::string callerToken; ///< hex; empty = none
    std::string plate;       ///< in clear: what lists show goes through maskPlate()
    std::string addressKey;
    std::optional<CivilTime> closedAt;
    std::string narrative;
    std::string outcome;
};

/// Everything the store holds of one incident's current version, and how it came there.
struct IncidentDetail {
    Incident incident;   ///< masked but for the plate, which goes through maskPlate()
    int versions = 1;    ///< of the incident in all
    std::string file;    ///< that this version was read from
};

} // namespace jingge
