// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civiltime.h"
#include "core/base/token.h"
#include "core/domain/cleartext.h"
#include "core/domain/geometry.h"

#include <cstdint>
#include <optional>
#include <string>

namespace jingge {

/// What is remarkable about a time: read from a date alone, or taken from another column.
enum TimeMark : std::uint8_t {
    kTimeExact = 0,
    kTimeDayOnly = 1,      ///< the source gave a date without a time of day
    kTimeFromOccurred = 2, ///< received_at was empty; this is occurred_from
};

/// One incident as imported: sealed, normalised, classified, located, not yet assigned to areas. Texts are UTF-8;
/// empty text = the source had none.
struct Incident {
    std::string sourceId;
    CivilTime receivedAt;
    std::uint8_t receivedMark = kTimeExact; ///< TimeMark bits
    std::optional<CivilTime> answeredAt;
    std::optional<CivilTime> dispatchedAt;
    std::optional<CivilTime> acceptedAt;
    std::optional<CivilTime> enrouteAt;
    std::optional<CivilTime> arrivedAt;
    std::optional<CivilTime> closedAt;
    std::optional<CivilTime> occurredFrom;
    std::optional<CivilTime> occurredTo;

    std::string category;        ///< dotted code that counts
    std::string categoryInitial; ///< dotted code as given when the call was taken; empty = none
    std::string sourceCategory;  ///< the source's own word for the confirmed category; empty = `category` is the initial one
    std::string sourceCategoryInitial;

    std::string duplicateOf; ///< source id of the main ticket
    std::string channel;

    Token callerToken{};     ///< zero when there is no usable number or no key
    std::string callerMask;  ///< 138****1234
    std::string nameMask;    ///< 王**
    std::string plate;       ///< normalised; a key of repeat calls, shown masked outside `repeat`

    std::string address;    ///< as written
    std::string addressKey; ///< normalised to building and unit; empty = no repeat key

    std::optional<LonLat> place; ///< WGS 84; none = unlocated
    std::string placeSource;     ///< name of the coordinate pair, empty for the only one
    std::optional<LonLat> placeOriginal; ///< the pair as written, in its own system
    std::string placeCrs;                ///< that system's name, empty for WGS 84

    std::string station;
    std::string branch;
    std::string community;
    std::string placeType;
    std::string severity;
    std::string tags;
    bool valid = true;
    bool isValidityGiven = false; ///< the row said so itself; not stored
    std::string narrative; ///< with phone and identity numbers masked
    std::string outcome;   ///< likewise

    ClearText clear;    ///< filled where seals are set up
    std::string sealed; ///< the same, sealed; none of the contents
};

} // namespace jingge
