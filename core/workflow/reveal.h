// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civiltime.h"
#include "core/base/result.h"
#include "core/store/sealedtext.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jingge {

class Store;

/// What of an incident is asked for in clear. Narrative brings the outcome along.
enum class RevealField { Name, Phone, Plate, Narrative, All };
[[nodiscard]] std::optional<RevealField> parseRevealField(std::string_view word); ///< "phone"
[[nodiscard]] std::string_view revealFieldName(RevealField field);

/// Who asks, why, and when.
struct RevealGround {
    std::string person;
    std::string reason;
    CivilTime at;
};

/// One incident's clear text; what was not asked for, or is not there, is empty.
struct Revealed {
    std::string sourceId;
    std::string name;
    std::string phone;
    std::string plate;
    std::string narrative;
    std::string outcome;
};

/// Reveals by one person within an hour that are nothing unusual; the next one is told to the audit
/// administrator.
inline constexpr int kUsualReveals = 20;

/// Opens one incident and records that in the audit log, durably, before anything is given. source: its name,
/// needed only where several have the id. Errors (Data): no such incident, several, no reason, clear text
/// that was not kept; (Store): the key file.
[[nodiscard]] Result<Revealed> reveal(Store& store, const std::string& sourceId, const std::string& source,
                                      RevealField field, const RevealGround& ground);

/// The incidents of a caller's exact number (normalised), masked, in order of time; recorded like a reveal,
/// also when there are none.
[[nodiscard]] Result<std::vector<MaskedIncident>> findByNumber(Store& store, const std::string& number,
                                                               const RevealGround& ground);

} // namespace jingge
