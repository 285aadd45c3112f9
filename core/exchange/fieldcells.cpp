// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/fieldcells.h"

#include "core/seal/seal.h"

namespace jingge {

namespace {

Cell timeCell(const std::optional<CivilTime>& time)
{
    return time ? Cell(time->text()) : Cell();
}

using I = const Incident&;
constexpr ColumnKind kText = ColumnKind::Text;

constexpr FieldCell kMapped[] = {
    {"answered_at", kText, kFieldAnsweredAt, [](I i) { return timeCell(i.answeredAt); }},
    {"dispatched_at", kText, kFieldDispatchedAt, [](I i) { return timeCell(i.dispatchedAt); }},
    {"accepted_at", kText, kFieldAcceptedAt, [](I i) { return timeCell(i.acceptedAt); }},
    {"enroute_at", kText, kFieldEnrouteAt, [](I i) { return timeCell(i.enrouteAt); }},
    {"arrived_at", kText, kFieldArrivedAt, [](I i) { return timeCell(i.arrivedAt); }},
    {"closed_at", kText, kFieldClosedAt, [](I i) { return timeCell(i.closedAt); }},
    {"occurred_from", kText, kFieldOccurred, [](I i) { return timeCell(i.occurredFrom); }},
    {"occurred_to", kText, kFieldOccurred, [](I i) { return timeCell(i.occurredTo); }},
    {"category_initial", kText, kFieldCategoryInitial, [](I i) { return textCell(i.categoryInitial); }},
    {"source_category", kText, kFieldCategory, [](I i) { return textCell(i.sourceCategory); }},
    {"source_category_initial", kText, kFieldCategoryInitial,
     [](I i) { return textCell(i.sourceCategoryInitial); }},
    {"duplicate_of", kText, kFieldDuplicateOf, [](I i) { return textCell(i.duplicateOf); }},
    {"channel", kText, kFieldChannel, [](I i) { return textCell(i.channel); }},
    {"caller_name", kText, kFieldCallerName, [](I i) { return textCell(i.nameMask); }},
    {"caller_phone", kText, kFieldCallerPhone, [](I i) { return textCell(i.callerMask); }},
    {"plate", kText, kFieldPlate, [](I i) { return textCell(maskPlate(i.plate)); }},
    {"station", kText, kFieldStation, [](I i) { return textCell(i.station); }},
    {"branch", kText, kFieldBranch, [](I i) { return textCell(i.branch); }},
    {"community", kText, kFieldCommunity, [](I i) { return textCell(i.community); }},
    {"place_type", kText, kFieldPlaceType, [](I i) { return textCell(i.placeType); }},
    {"severity", kText, kFieldSeverity, [](I i) { return textCell(i.severity); }},
    {"tags", kText, kFieldTags, [](I i) { return textCell(i.tags); }},
    {"valid", ColumnKind::YesNo, kFieldValid, [](I i) { return Cell(i.valid); }},
    {"narrative", kText, kFieldNarrative, [](I i) { return textCell(i.narrative); }},
    {"outcome", kText, kFieldOutcome, [](I i) { return textCell(i.outcome); }},
};

} // namespace

std::span<const FieldCell> mappedFieldCells()
{
    return kMapped;
}

} // namespace jingge
