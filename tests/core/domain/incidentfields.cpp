// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/incidentfields.h"

#include <catch2/catch.hpp>

#include <functional>
#include <set>

using namespace jingge;

namespace {

constexpr std::uint32_t kEveryField = (1U << 26) - 1;

struct Change {
    std::uint32_t field; ///< 0: the time of receipt, which every table has
    std::function<void(Incident&)> apply;
};

/// One change a member of an incident.
std::vector<Change> changes()
{
    return {
        {0, [](Incident& i) { i.receivedAt.seconds = 99; }},
        {0, [](Incident& i) { i.receivedMark = kTimeDayOnly; }},
        {kFieldAnsweredAt, [](Incident& i) { i.answeredAt = CivilTime{1}; }},
        {kFieldDispatchedAt, [](Incident& i) { i.dispatchedAt = CivilTime{1}; }},
        {kFieldAcceptedAt, [](Incident& i) { i.acceptedAt = CivilTime{1}; }},
        {kFieldEnrouteAt, [](Incident& i) { i.enrouteAt = CivilTime{1}; }},
        {kFieldArrivedAt, [](Incident& i) { i.arrivedAt = CivilTime{1}; }},
        {kFieldClosedAt, [](Incident& i) { i.closedAt = CivilTime{1}; }},
        {kFieldOccurred, [](Incident& i) { i.occurredFrom = CivilTime{1}; }},
        {kFieldOccurred, [](Incident& i) { i.occurredTo = CivilTime{1}; }},
        {kFieldCategoryInitial, [](Incident& i) { i.category = "x"; i.categoryInitial = "x"; i.sourceCategoryInitial = "x"; }},
        {kFieldCategory, [](Incident& i) { i.category = "x"; i.sourceCategory = "x"; }},
        {kFieldDuplicateOf, [](Incident& i) { i.duplicateOf = "x"; }},
        {kFieldChannel, [](Incident& i) { i.channel = "x"; }},
        {kFieldCallerPhone | kFieldCallerToken, [](Incident& i) { i.callerMask = "x"; i.callerToken[3] = 1; }},
        {kFieldCallerName, [](Incident& i) { i.nameMask = "x"; }},
        {kFieldPlate, [](Incident& i) { i.plate = "x"; }},
        {kFieldAddress, [](Incident& i) { i.address = "x"; i.addressKey = "x"; }},
        {kFieldPlace, [](Incident& i) { i.place = LonLat{1, 2}; i.placeSource = "x"; i.placeOriginal = LonLat{3, 4}; i.placeCrs = "x"; }},
        {kFieldStation, [](Incident& i) { i.station = "x"; }},
        {kFieldBranch, [](Incident& i) { i.branch = "x"; }},
        {kFieldCommunity, [](Incident& i) { i.community = "x"; }},
        {kFieldPlaceType, [](Incident& i) { i.placeType = "x"; }},
        {kFieldSeverity, [](Incident& i) { i.severity = "x"; }},
        {kFieldTags, [](Incident& i) { i.tags = "x"; }},
        {kFieldValid, [](Incident& i) { i.valid = false; }},
        {kFieldNarrative, [](Incident& i) { i.narrative = "x"; }},
        {kFieldOutcome, [](Incident& i) { i.outcome = "x"; }},
    };
}

} // namespace

TEST_CASE("every field changes the contents, and no two in the same way", "[domain]")
{
    std::set<std::string> seen{contentBytes({})};
    for (const Change& change : changes()) {
        Incident one;
        change.apply(one);
        CHECK(seen.insert(contentBytes(one)).second);
    }
    Incident named;
    named.sourceId = "not a content";
    CHECK(contentBytes(named) == contentBytes({}));
}

TEST_CASE("texts next to each other do not run together", "[domain]")
{
    Incident a;
    a.narrative = "ab";
    a.outcome = "c";
    Incident b;
    b.narrative = "a";
    b.outcome = "bc";
    CHECK(contentBytes(a) != contentBytes(b));
    Incident none;
    Incident origin;
    origin.place = LonLat{0, 0};
    CHECK(contentBytes(none) != contentBytes(origin));
    Incident epoch;
    epoch.closedAt = CivilTime{0};
    CHECK(contentBytes(none) != contentBytes(epoch));
}

TEST_CASE("a field is laid over only when its bit is set, receipt always", "[domain]")
{
    for (const Change& change : changes()) {
        CAPTURE(change.field);
        Incident newer;
        change.apply(newer);
        Incident base;
        overlay(base, newer, kEveryField & ~change.field);
        CHECK((contentBytes(base) == contentBytes(newer)) == (change.field == 0));
        Incident whole;
        overlay(whole, newer, change.field);
        CHECK(contentBytes(whole) == contentBytes(newer));
        Incident emptied = newer;
        overlay(emptied, Incident{}, change.field);
        CHECK(contentBytes(emptied) == contentBytes({}));
    }
}

TEST_CASE("filled fields are those that hold a value", "[domain]")
{
    CHECK(filledFields({}) == 0);
    std::uint32_t all = 0;
    for (const Change& change : changes()) {
        Incident one;
        change.apply(one);
        CHECK(filledFields(one) == change.field);
        all |= change.field;
    }
    CHECK(all == kEveryField);
}
