// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/incident.h"

#include <cstdint>

namespace jingge {

/// The fields of an incident that a table may or may not have, as bits. source_id and received_at always are.
enum IncidentField : std::uint32_t {
    kFieldAnsweredAt = 1U << 0,
    kFieldDispatchedAt = 1U << 1,
    kFieldAcceptedAt = 1U << 2,
    kFieldEnrouteAt = 1U << 3,
    kFieldArrivedAt = 1U << 4,
    kFieldClosedAt = 1U << 5,
    kFieldOccurred = 1U << 6,
    kFieldCategoryInitial = 1U << 7,
    kFieldCategory = 1U << 8,
    kFieldDuplicateOf = 1U << 9,
    kFieldChannel = 1U << 10,
    kFieldCallerPhone = 1U << 11, ///< the mask; the token has a bit of its own, since it needs the key
    kFieldCallerName = 1U << 12,
    kFieldPlate = 1U << 13,
    kFieldAddress = 1U << 14,
    kFieldPlace = 1U << 15,
    kFieldStation = 1U << 16,
    kFieldBranch = 1U << 17,
    kFieldCommunity = 1U << 18,
    kFieldPlaceType = 1U << 19,
    kFieldSeverity = 1U << 20,
    kFieldTags = 1U << 21,
    kFieldValid = 1U << 22,
    kFieldNarrative = 1U << 23,
    kFieldOutcome = 1U << 24,
    kFieldCallerToken = 1U << 25,
};

/// Puts the fields named by the bits, and the time of receipt, from `newer` into `base`: what a table with those
/// columns says of an incident that another table has told more about. A category falls back to the initial one and a
/// time of receipt to when it happened only where neither table says better.
void overlay(Incident& base, const Incident& newer, std::uint32_t fields);

/// The fields that hold a value.
[[nodiscard]] std::uint32_t filledFields(const Incident& incident);

/// All contents but the source id as bytes, each with its length, for a digest: equal bytes, equal incident.
[[nodiscard]] std::string contentBytes(const Incident& incident);

} // namespace jingge
