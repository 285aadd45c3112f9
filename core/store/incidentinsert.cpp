// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/incidentinsert.h"

#include "core/seal/digest.h"

#include <array>
#include <bit>
#include <string>
#include <string_view>

namespace jingge {

namespace {

/// In the order in which visit() goes through them.
// clang-format off
constexpr std::array<std::string_view, 52> kColumns{
    "id", "number", "version", "batch", "source", "source_id", "columns", "digest", "received_at", "received_mark",
    "answered_at", "dispatched_at", "accepted_at", "enroute_at", "arrived_at", "closed_at", "occurred_from",
    "occurred_to", "category", "category_initial", "source_category", "source_category_initial", "valid",
    "duplicate_of", "channel", "caller_token", "caller_mask", "name_mask", "plate", "address", "address_key", "lon",
    "lat", "place_source", "original_x", "original_y", "place_crs", "area_grid", "area_squad", "area_community",
    "area_governance", "area_station", "area_branch", "area_city", "station", "branch", "community", "place_type",
    "severity", "tags", "narrative", "outcome"
};
// clang-format on

std::string insertSql(std::uint64_t columns, std::size_t rows)
{
    std::string names;
    std::string row;
    for (std::size_t i = 0; i < kColumns.size(); ++i) {
        if ((columns >> i & 1U) == 0)
            continue;
        names.append(names.empty() ? "" : ", ").append(kColumns[i]);
        row.append(row.empty() ? "(?" : ", ?");
    }
    row += ")";
    std::string sql = "INSERT INTO incident ("; // constant SQL: names of the columns above
    sql.append(names).append(") VALUES ").append(row);
    for (std::size_t i = 1; i < rows; ++i)
        sql.append(", ").append(row);
    return sql;
}

/// Shows a sink every column of a row in the order of the table.
template <class Sink>
void visit(Sink& sink, const WaitingRow& row, IncidentDictionaries& d)
{
    const IncidentStamp& stamp = row.stamp;
    const Incident& i = *row.contents.incident;
    for (const std::int64_t number : {stamp.id, stamp.number, stamp.version, stamp.batch, stamp.source})
        sink.number(number);
    sink.text(i.sourceId);
    for (const std::int64_t number : {std::int64_t{stamp.columns}, row.contents.digest, i.receivedAt.seconds,
                                      std::int64_t{i.receivedMark}})
        sink.number(number);
    for (const auto* time : {&i.answeredAt, &i.dispatchedAt, &i.acceptedAt, &i.enrouteAt, &i.arrivedAt,
                             &i.closedAt, &i.occurredFrom, &i.occurredTo})
        sink.time(*time);
    for (const auto* code : {&i.category, &i.categoryInitial})
        sink.entry(d.categories, *code);
    for (const auto* word : {&i.sourceCategory, &i.sourceCategoryInitial})
        sink.entry(d.terms, *word);
    sink.number(i.valid ? 1 : 0);
    sink.text(i.duplicateOf);
    sink.entry(d.terms, i.channel);
    sink.token(i.callerToken);
    for (const auto* text : {&i.callerMask, &i.nameMask, &i.plate, &i.address})
        sink.text(*text);
    sink.entry(d.addressKeys, i.addressKey, row.contents.addressPrint);
    sink.point(i.place);
    sink.entry(d.terms, i.placeSource);
    sink.point(i.placeOriginal);
    sink.entry(d.terms, i.placeCrs);
    for (const std::int64_t area : row.contents.areas)
        sink.id(area);
    for (const auto* word : {&i.station, &i.branch, &i.community, &i.placeType, &i.severity})
        sink.entry(d.terms, *word);
    for (const auto* text : {&i.tags, &i.narrative, &i.outcome})
        sink.text(*text);
}

/// Which columns a row has something for.
class FilledColumns {
public:
    void number(std::int64_t) { set(true); }
    void time(const std::optional<CivilTime>& time) { set(time.has_value()); }
    void text(std::string_view text) { set(!text.empty()); }
    void entry(const Dictionary&, std::string_view text) { set(!text.empty()); }
    void entry(const Dictionary&, std::string_view text, const Token&) { set(!text.empty()); }
    void token(const Token& token) { set(token != Token{}); }
    void id(std::int64_t value) { set(value != 0); }
    void point(const std::optional<LonLat>& point)
    {
        set(point.has_value());
        set(point.has_value());
    }
    [[nodiscard]] std::uint64_t bits() const { return m_bits; }

private:
    void set(bool isFilled) { m_bits |= std::uint64_t{isFilled} << m_at++; }
    std::uint64_t m_bits = 0;
    unsigned m_at = 0;
};

/// Binds the columns that the statement names and remembers the first failure of a dictionary. Its parameters
/// were cleared: what a row has nothing for stays so.
class Binder {
public:
    Binder(NativeStatement& statement, std::uint64_t columns) : m_statement(statement), m_columns(columns) {}

    void nextRow() { m_column = 0; }
    void number(std::int64_t value)
    {
        if (advance())
            m_statement.bind(m_parameter, value);
    }
    void time(const std::optional<CivilTime>& time)
    {
        if (advance() && time)
            m_statement.bind(m_parameter, time->seconds);
    }
    void text(std::string_view text)
    {
        if (advance() && !text.empty())
            m_statement.bind(m_parameter, text);
    }
    void entry(Dictionary& dictionary, std::string_view text)
    {
        entry(dictionary, text, text.empty() ? Token{} : fingerprint(text));
    }
    void entry(Dictionary& dictionary, std::string_view text, const Token& print)
    {
        if (!advance() || text.empty())
            return;
        const auto entry = dictionary.idOf(text, print);
        if (entry)
            m_statement.bind(m_parameter, *entry);
        else if (m_done)
            m_done = Unexpected(entry.error());
    }
    void token(const Token& token)
    {
        if (advance() && token != Token{})
            m_statement.bindBlob(m_parameter, token);
    }
    void point(const std::optional<LonLat>& point)
    {
        if (advance() && point)
            m_statement.bind(m_parameter, point->lon);
        if (advance() && point)
            m_statement.bind(m_parameter, point->lat);
    }
    void id(std::int64_t value)
    {
        if (advance() && value != 0)
            m_statement.bind(m_parameter, value);
    }
    [[nodiscard]] const Result<void>& done() const { return m_done; }

private:
    /// To the next column; true where the statement names it.
    bool advance()
    {
        const bool isNamed = (m_columns >> m_column++ & 1U) != 0;
        m_parameter += isNamed ? 1 : 0;
        return isNamed;
    }

    NativeStatement& m_statement;
    std::uint64_t m_columns;
    unsigned m_column = 0;
    int m_parameter = 0; ///< bound last
    Result<void> m_done;
};

} // namespace

Result<IncidentDictionaries> IncidentDictionaries::open(sqlite3* database)
{
    auto categories = Dictionary::open(database, "SELECT id FROM category WHERE code = ?1",
                                       "INSERT INTO category (code, name_en, name_zh) VALUES (?1, ?1, ?1)",
                                       "SELECT 1 FROM category LIMIT 1");
    auto terms = Dictionary::open(database, "SELECT id FROM term WHERE text = ?1",
                                  "INSERT INTO term (text) VALUES (?1)", "SELECT 1 FROM term LIMIT 1");
    auto keys =
        Dictionary::open(database, "SELECT id FROM address_key WHERE text = ?1",
                         "INSERT INTO address_key (text) VALUES (?1)", "SELECT 1 FROM address_key LIMIT 1");
    if (!categories || !terms || !keys)
        return Unexpected(!categories ? categories.error() : !terms ? terms.error() : keys.error());
    return IncidentDictionaries{std::move(*categories), std::move(*terms), std::move(*keys)};
}

Result<void> IncidentInsert::widen(std::uint64_t columns)
{
    auto one = NativeStatement::prepare(m_database, insertSql(columns, 1));
    auto many = NativeStatement::prepare(m_database, insertSql(columns, kRowsPerStatement));
    if (!one || !many)
        return Unexpected(!one ? one.error() : many.error());
    m_one = std::move(*one);
    m_many = std::move(*many);
    m_columns = columns;
    return {};
}

Result<void> IncidentInsert::run(NativeStatement& statement, std::span<const WaitingRow> rows,
                                 IncidentDictionaries& dictionaries) const
{
    statement.clear();
    Binder binder(statement, m_columns);
    for (const WaitingRow& row : rows) {
        binder.nextRow();
        visit(binder, row, dictionaries);
    }
    return binder.done() ? statement.run() : binder.done();
}

Result<void> IncidentInsert::insert(std::span<const WaitingRow> rows, IncidentDictionaries& dictionaries)
{
    std::uint64_t wanted = m_columns;
    for (const WaitingRow& row : rows) {
        FilledColumns filled;
        visit(filled, row, dictionaries);
        wanted |= filled.bits();
    }
    if (wanted != m_columns) {
        if (auto done = widen(wanted); !done)
            return done;
    }
    for (; rows.size() >= kRowsPerStatement; rows = rows.subspan(kRowsPerStatement)) {
        if (auto done = run(*m_many, rows.first(kRowsPerStatement), dictionaries); !done)
            return done;
    }
    for (; !rows.empty(); rows = rows.subspan(1)) {
        if (auto done = run(*m_one, rows.first(1), dictionaries); !done)
            return done;
    }
    return {};
}

} // namespace jingge
