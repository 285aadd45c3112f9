// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/incidentrecord.h"

#include <algorithm>

namespace jingge {

const std::string_view kReadIncidentSql =
    "SELECT source_id, received_at, received_mark, answered_at, dispatched_at, accepted_at, enroute_at, arrived_at,"
    " closed_at, occurred_from, occurred_to, category.code, initial.code, word.text, wordi.text, valid, duplicate_of,"
    " channel.text, caller_token, caller_mask, name_mask, plate, address, address_key.text, lon, lat, spot.text,"
    " original_x, original_y, crs.text, station.text, branch.text, community.text, kind.text, severity.text, tags,"
    " narrative, outcome"
    " FROM incident JOIN category ON category.id = incident.category"
    " LEFT JOIN category AS initial ON initial.id = category_initial"
    " LEFT JOIN term AS word ON word.id = source_category"
    " LEFT JOIN term AS wordi ON wordi.id = source_category_initial"
    " LEFT JOIN term AS channel ON channel.id = incident.channel"
    " LEFT JOIN address_key ON address_key.id = incident.address_key"
    " LEFT JOIN term AS spot ON spot.id = place_source"
    " LEFT JOIN term AS crs ON crs.id = place_crs"
    " LEFT JOIN term AS station ON station.id = incident.station"
    " LEFT JOIN term AS branch ON branch.id = incident.branch"
    " LEFT JOIN term AS community ON community.id = incident.community"
    " LEFT JOIN term AS kind ON kind.id = place_type"
    " LEFT JOIN term AS severity ON severity.id = incident.severity"
    " WHERE incident.id = ?1";

namespace {

std::optional<CivilTime> timeAt(const NativeStatement& statement, int column)
{
    return statement.isNull(column) ? std::nullopt : std::optional(CivilTime{statement.integer(column)});
}

std::optional<LonLat> pointAt(const NativeStatement& statement, int column)
{
    if (statement.isNull(column) || statement.isNull(column + 1))
        return std::nullopt;
    return LonLat{statement.real(column), statement.real(column + 1)};
}

} // namespace

Incident readIncident(const NativeStatement& row)
{
    const auto text = [&row](int column) { return std::string(row.text(column)); };
    Incident i;
    i.sourceId = text(0);
    i.receivedAt = {row.integer(1)};
    i.receivedMark = static_cast<std::uint8_t>(row.integer(2));
    int column = 3;
    for (auto* time : {&i.answeredAt, &i.dispatchedAt, &i.acceptedAt, &i.enrouteAt, &i.arrivedAt, &i.closedAt,
                       &i.occurredFrom, &i.occurredTo})
        *time = timeAt(row, column++);
    for (auto* word : {&i.category, &i.categoryInitial, &i.sourceCategory, &i.sourceCategoryInitial})
        *word = text(column++);
    i.valid = row.integer(15) != 0;
    i.duplicateOf = text(16);
    i.channel = text(17);
    const auto token = row.blob(18);
    if (token.size() == i.callerToken.size())
        std::ranges::copy(token, i.callerToken.begin());
    column = 19;
    for (auto* word : {&i.callerMask, &i.nameMask, &i.plate, &i.address, &i.addressKey})
        *word = text(column++);
    i.place = pointAt(row, 24);
    i.placeSource = text(26);
    i.placeOriginal = pointAt(row, 27);
    i.placeCrs = text(29);
    column = 30;
    for (auto* word : {&i.station, &i.branch, &i.community, &i.placeType, &i.severity, &i.tags, &i.narrative, &i.outcome})
        *word = text(column++);
    return i;
}

} // namespace jingge
