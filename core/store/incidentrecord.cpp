// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/incidentrecord.h"

#include "core/seal/digest.h"

#include <algorithm>

namespace jingge {

std::string insertIncidentsSql(int rows)
{
    const std::string_view row = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                                 " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    std::string sql =
        "INSERT INTO incident (id, number, version, batch, source, source_id, columns, digest, received_at, received_mark,"
        " answered_at, dispatched_at, accepted_at, enroute_at, arrived_at, closed_at, occurred_from, occurred_to,"
        " category, category_initial, source_category, source_category_initial, valid, duplicate_of, channel,"
        " caller_token, caller_mask, name_mask, plate, address, address_key, lon, lat, place_source, original_x,"
        " original_y, place_crs, area_grid, area_squad, area_community, area_governance, area_station, area_branch,"
        " area_city, station, branch, community, place_type, severity, tags, narrative, outcome)"
        " VALUES ";
    sql.append(row);
    for (int i = 1; i < rows; ++i)
        sql.append(", ").append(row);
    return sql;
}

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

/// Binds parameter after parameter and remembers the first failure of a dictionary.
class Binder {
public:
    Binder(NativeStatement& statement, int bound) : m_statement(statement), m_at(bound) {}

    Binder& number(std::int64_t value) { return m_statement.bind(++m_at, value), *this; }
    Binder& time(const std::optional<CivilTime>& time)
    {
        ++m_at;
        if (time)
            m_statement.bind(m_at, time->seconds);
        return *this;
    }
    Binder& text(std::string_view text)
    {
        ++m_at;
        if (!text.empty())
            m_statement.bind(m_at, text);
        return *this;
    }
    Binder& entry(Dictionary& dictionary, std::string_view text)
    {
        return entry(dictionary, text, text.empty() ? Token{} : fingerprint(text));
    }
    Binder& entry(Dictionary& dictionary, std::string_view text, const Token& print)
    {
        ++m_at;
        if (text.empty())
            return *this;
        const auto entry = dictionary.idOf(text, print);
        if (entry)
            m_statement.bind(m_at, *entry);
        else if (m_done)
            m_done = Unexpected(entry.error());
        return *this;
    }
    Binder& token(const Token& token)
    {
        ++m_at;
        if (token != Token{})
            m_statement.bindBlob(m_at, token);
        return *this;
    }
    Binder& point(const std::optional<LonLat>& point)
    {
        if (point) {
            m_statement.bind(m_at + 1, point->lon);
            m_statement.bind(m_at + 2, point->lat);
        }
        m_at += 2;
        return *this;
    }
    Binder& id(std::int64_t value)
    {
        ++m_at;
        if (value != 0)
            m_statement.bind(m_at, value);
        return *this;
    }
    [[nodiscard]] Result<void> done() const { return m_done; }

private:
    NativeStatement& m_statement;
    int m_at; ///< the parameter bound last
    Result<void> m_done;
};

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

Result<IncidentDictionaries> IncidentDictionaries::open(sqlite3* database)
{
    auto categories = Dictionary::open(database, "SELECT id FROM category WHERE code = ?1",
                                       "INSERT INTO category (code, name_en, name_zh) VALUES (?1, ?1, ?1)",
                                       "SELECT 1 FROM category LIMIT 1");
    auto terms = Dictionary::open(database, "SELECT id FROM term WHERE text = ?1", "INSERT INTO term (text) VALUES (?1)",
                                  "SELECT 1 FROM term LIMIT 1");
    auto keys = Dictionary::open(database, "SELECT id FROM address_key WHERE text = ?1",
                                 "INSERT INTO address_key (text) VALUES (?1)", "SELECT 1 FROM address_key LIMIT 1");
    if (!categories || !terms || !keys)
        return Unexpected(!categories ? categories.error() : !terms ? terms.error() : keys.error());
    return IncidentDictionaries{std::move(*categories), std::move(*terms), std::move(*keys)};
}

Result<void> bindIncident(NativeStatement& statement, int position, const IncidentStamp& stamp,
                          const PreparedIncident& row, IncidentDictionaries& d)
{
    const Incident& i = *row.incident;
    Binder binder(statement, position * kIncidentParameters);
    binder.number(stamp.id).number(stamp.number).number(stamp.version).number(stamp.batch).number(stamp.source);
    binder.text(i.sourceId).number(stamp.columns).number(row.digest);
    binder.number(i.receivedAt.seconds).number(i.receivedMark);
    binder.time(i.answeredAt).time(i.dispatchedAt).time(i.acceptedAt).time(i.enrouteAt).time(i.arrivedAt);
    binder.time(i.closedAt).time(i.occurredFrom).time(i.occurredTo);
    binder.entry(d.categories, i.category).entry(d.categories, i.categoryInitial);
    binder.entry(d.terms, i.sourceCategory).entry(d.terms, i.sourceCategoryInitial);
    binder.number(i.valid ? 1 : 0).text(i.duplicateOf).entry(d.terms, i.channel);
    binder.token(i.callerToken).text(i.callerMask).text(i.nameMask).text(i.plate);
    binder.text(i.address).entry(d.addressKeys, i.addressKey, row.addressPrint);
    binder.point(i.place).entry(d.terms, i.placeSource).point(i.placeOriginal).entry(d.terms, i.placeCrs);
    for (const std::int64_t area : row.areas)
        binder.id(area);
    binder.entry(d.terms, i.station).entry(d.terms, i.branch).entry(d.terms, i.community);
    binder.entry(d.terms, i.placeType).entry(d.terms, i.severity);
    binder.text(i.tags).text(i.narrative).text(i.outcome);
    return binder.done();
}

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
