// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/incidentfields.h"

#include "core/base/canonicalbytes.h"

#include <bit>

namespace jingge {

namespace {

void overlayTimes(Incident& base, const Incident& newer, std::uint32_t fields)
{
    if (fields & kFieldAnsweredAt)
        base.answeredAt = newer.answeredAt;
    if (fields & kFieldDispatchedAt)
        base.dispatchedAt = newer.dispatchedAt;
    if (fields & kFieldAcceptedAt)
        base.acceptedAt = newer.acceptedAt;
    if (fields & kFieldEnrouteAt)
        base.enrouteAt = newer.enrouteAt;
    if (fields & kFieldArrivedAt)
        base.arrivedAt = newer.arrivedAt;
    if (fields & kFieldClosedAt)
        base.closedAt = newer.closedAt;
    if (fields & kFieldOccurred) {
        base.occurredFrom = newer.occurredFrom;
        base.occurredTo = newer.occurredTo;
    }
}

/// The confirmed category decides, then the initial one; without either what the row's other fields made of it.
void overlayCategories(Incident& base, const Incident& newer, std::uint32_t fields)
{
    const bool wasInitial = base.sourceCategory.empty() && !base.sourceCategoryInitial.empty();
    if (fields & kFieldCategoryInitial) {
        base.categoryInitial = newer.categoryInitial;
        base.sourceCategoryInitial = newer.sourceCategoryInitial;
    }
    if (fields & kFieldCategory) {
        base.category = newer.category;
        base.sourceCategory = newer.sourceCategory;
    }
    if (!base.sourceCategory.empty())
        return;
    if (!base.sourceCategoryInitial.empty())
        base.category = base.categoryInitial;
    else if ((fields & kFieldNarrative) || wasInitial)
        base.category = newer.category;
}

void overlayMarks(Incident& base, const Incident& newer, std::uint32_t fields)
{
    if (fields & kFieldDuplicateOf)
        base.duplicateOf = newer.duplicateOf;
    if (fields & kFieldChannel)
        base.channel = newer.channel;
    if (fields & kFieldValid) {
        base.valid = newer.valid;
        base.isValidityGiven = newer.isValidityGiven;
    }
    if (fields & kFieldSeverity)
        base.severity = newer.severity;
    if (fields & kFieldTags)
        base.tags = newer.tags;
}

void overlayCaller(Incident& base, const Incident& newer, std::uint32_t fields)
{
    if (fields & kFieldCallerToken)
        base.callerToken = newer.callerToken;
    else if ((fields & kFieldCallerPhone) && base.callerMask != newer.callerMask)
        base.callerToken = {}; // another number, read without the key
    if (fields & kFieldCallerPhone) {
        base.callerMask = newer.callerMask;
        base.clear.phone = newer.clear.phone;
    }
    if (fields & kFieldCallerName) {
        base.nameMask = newer.nameMask;
        base.clear.name = newer.clear.name;
    }
    if (fields & kFieldPlate)
        base.plate = newer.plate;
    if (fields & kFieldNarrative) {
        base.narrative = newer.narrative;
        base.clear.narrative = newer.clear.narrative;
    }
    if (fields & kFieldOutcome) {
        base.outcome = newer.outcome;
        base.clear.outcome = newer.clear.outcome;
    }
}

void overlayPlace(Incident& base, const Incident& newer, std::uint32_t fields)
{
    if (fields & kFieldAddress) {
        base.address = newer.address;
        base.addressKey = newer.addressKey;
    }
    if (fields & kFieldPlace) {
        base.place = newer.place;
        base.placeSource = newer.placeSource;
        base.placeOriginal = newer.placeOriginal;
        base.placeCrs = newer.placeCrs;
    }
    if (fields & kFieldStation)
        base.station = newer.station;
    if (fields & kFieldBranch)
        base.branch = newer.branch;
    if (fields & kFieldCommunity)
        base.community = newer.community;
    if (fields & kFieldPlaceType)
        base.placeType = newer.placeType;
}

/// Collects values of an incident; what is absent takes one byte.
class Bytes : public CanonicalBytes {
public:
    using CanonicalBytes::add;
    void add(const std::optional<CivilTime>& time)
    {
        addFlag(time.has_value());
        if (time)
            add(static_cast<std::uint64_t>(time->seconds));
    }
    void add(const std::optional<LonLat>& point)
    {
        addFlag(point.has_value());
        if (!point)
            return;
        add(std::bit_cast<std::uint64_t>(point->lon));
        add(std::bit_cast<std::uint64_t>(point->lat));
    }
};

} // namespace

void overlay(Incident& base, const Incident& newer, std::uint32_t fields)
{
    const bool isFallback = (newer.receivedMark & kTimeFromOccurred) != 0;
    if (!isFallback || (base.receivedMark & kTimeFromOccurred) != 0) {
        base.receivedAt = newer.receivedAt;
        base.receivedMark = newer.receivedMark;
    }
    overlayTimes(base, newer, fields);
    overlayCategories(base, newer, fields);
    overlayMarks(base, newer, fields);
    overlayCaller(base, newer, fields);
    overlayPlace(base, newer, fields);
}

std::uint32_t filledFields(const Incident& i)
{
    const auto when = [](bool isFilled, std::uint32_t field) { return isFilled ? field : 0U; };
    return when(i.answeredAt.has_value(), kFieldAnsweredAt) | when(i.dispatchedAt.has_value(), kFieldDispatchedAt) |
           when(i.acceptedAt.has_value(), kFieldAcceptedAt) | when(i.enrouteAt.has_value(), kFieldEnrouteAt) |
           when(i.arrivedAt.has_value(), kFieldArrivedAt) | when(i.closedAt.has_value(), kFieldClosedAt) |
           when(i.occurredFrom.has_value() || i.occurredTo.has_value(), kFieldOccurred) |
           when(!i.sourceCategoryInitial.empty(), kFieldCategoryInitial) |
           when(!i.sourceCategory.empty(), kFieldCategory) | when(!i.duplicateOf.empty(), kFieldDuplicateOf) |
           when(!i.channel.empty(), kFieldChannel) | when(!i.callerMask.empty(), kFieldCallerPhone | kFieldCallerToken) |
           when(!i.nameMask.empty(), kFieldCallerName) | when(!i.plate.empty(), kFieldPlate) |
           when(!i.address.empty(), kFieldAddress) | when(i.place.has_value(), kFieldPlace) |
           when(!i.station.empty(), kFieldStation) | when(!i.branch.empty(), kFieldBranch) |
           when(!i.community.empty(), kFieldCommunity) | when(!i.placeType.empty(), kFieldPlaceType) |
           when(!i.severity.empty(), kFieldSeverity) | when(!i.tags.empty(), kFieldTags) |
           when(!i.valid || i.isValidityGiven, kFieldValid) | when(!i.narrative.empty(), kFieldNarrative) |
           when(!i.outcome.empty(), kFieldOutcome);
}

std::string contentBytes(const Incident& i)
{
    Bytes bytes;
    bytes.add(static_cast<std::uint64_t>(i.receivedAt.seconds));
    bytes.add(std::uint64_t{i.receivedMark} | (i.valid ? 256U : 0U));
    for (const auto* time : {&i.answeredAt, &i.dispatchedAt, &i.acceptedAt, &i.enrouteAt, &i.arrivedAt, &i.closedAt,
                             &i.occurredFrom, &i.occurredTo})
        bytes.add(*time);
    bytes.add(std::string_view(reinterpret_cast<const char*>(i.callerToken.data()), i.callerToken.size()));
    for (const auto* text : {&i.category, &i.categoryInitial, &i.sourceCategory, &i.sourceCategoryInitial,
                             &i.duplicateOf, &i.channel, &i.callerMask, &i.nameMask, &i.plate, &i.address,
                             &i.addressKey, &i.placeSource, &i.placeCrs, &i.station, &i.branch, &i.community,
                             &i.placeType, &i.severity, &i.tags, &i.narrative, &i.outcome})
        bytes.add(std::string_view(*text));
    bytes.add(i.place);
    bytes.add(i.placeOriginal);
    return bytes.take();
}

} // namespace jingge
