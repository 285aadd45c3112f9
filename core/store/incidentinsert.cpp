// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/incidentinsert.h"

#include "core/seal/digest.h"

#include <array>
#include <bit>
#include <string>
#include <string_view>
#include <vector>

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

/// All columns in the order of the table, so that SQLite stores the values where it has read them. Those that no row has
/// anything for are not read.
std::string insertSql(std::uint64_t columns, std::string_view from)
{
    std::string values;
    std::size_t read = 0;
    for (std::size_t i = 0; i < kColumns.size(); ++i) {
        values.append(values.empty() ? "" : ", ");
        if ((columns >> i & 1U) != 0)
            values.append("c").append(std::to_string(read++));
        else
            values.append("NULL");
    }
    std::string names;
    for (const std::string_view column : kColumns)
        names.append(names.empty() ? "" : ", ").append(column);
    std::string sql = "INSERT INTO incident ("; // constant SQL: names of the columns above, and numbers
    return sql.append(names).append(") SELECT ").append(values).append(" FROM ").append(from);
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

/// Adds the values of those columns that the statement reads, remembers which others a row has something for, and the
/// first failure of a dictionary.
class CellWriter {
public:
    CellWriter(std::vector<RowSource::Cell>& cells, std::uint64_t columns) : m_cells(cells), m_columns(columns) {}

    void nextRow() { m_column = 0; }
    void number(std::int64_t value) { add(true, value); }
    void time(const std::optional<CivilTime>& time) { add(time.has_value(), time ? time->seconds : 0); }
    void text(std::string_view text) { add(!text.empty(), text); }
    void entry(Dictionary& dictionary, std::string_view text) { add(!text.empty(), kept(dictionary.idOf(text))); }
    void entry(Dictionary& dictionary, std::string_view text, const Token& print)
    {
        add(!text.empty(), text.empty() ? 0 : kept(dictionary.idOf(text, print)));
    }
    void token(const Token& token) { add(token != Token{}, std::span<const std::uint8_t>(token)); }
    void id(std::int64_t value) { add(value != 0, value); }
    void point(const std::optional<LonLat>& point)
    {
        add(point.has_value(), point ? point->lon : 0.0);
        add(point.has_value(), point ? point->lat : 0.0);
    }
    [[nodiscard]] std::uint64_t missing() const { return m_missing; }
    [[nodiscard]] const Result<void>& done() const { return m_done; }

private:
    template <class Value>
    void add(bool isFilled, Value value)
    {
        const bool isRead = (m_columns >> m_column & 1U) != 0;
        if (isRead)
            m_cells.push_back(isFilled ? RowSource::Cell::of(value) : RowSource::Cell());
        else
            m_missing |= std::uint64_t{isFilled} << m_column;
        ++m_column;
    }
    std::int64_t kept(const Result<std::int64_t>& id)
    {
        if (!id && m_done)
            m_done = Unexpected(id.error());
        return id.value_or(0);
    }

    std::vector<RowSource::Cell>& m_cells;
    std::uint64_t m_columns;
    std::uint64_t m_missing = 0;
    unsigned m_column = 0;
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

Result<IncidentInsert> IncidentInsert::open(sqlite3* database)
{
    static_assert(kColumns.size() <= RowSource::kMostColumns);
    auto source = RowSource::open(database);
    if (!source)
        return Unexpected(source.error());
    return IncidentInsert(database, std::move(*source));
}

/// Of a call to write(): which columns have something and are not read yet.
Result<std::uint64_t> IncidentInsert::fill(std::span<const WaitingRow> rows, IncidentDictionaries& dictionaries)
{
    CellWriter writer(m_source->refill(static_cast<std::size_t>(std::popcount(m_columns))), m_columns);
    for (const WaitingRow& row : rows) {
        writer.nextRow();
        visit(writer, row, dictionaries);
    }
    return writer.done() ? Result<std::uint64_t>(writer.missing()) : Unexpected(writer.done().error());
}

Result<void> IncidentInsert::insert(std::span<const WaitingRow> rows, IncidentDictionaries& dictionaries)
{
    if (rows.empty())
        return {};
    auto missing = fill(rows, dictionaries);
    if (missing && *missing != 0) {
        m_columns |= *missing;
        auto statement = NativeStatement::prepare(m_database, insertSql(m_columns, m_source->name()));
        if (!statement)
            return Unexpected(statement.error());
        m_statement = std::move(*statement);
        missing = fill(rows, dictionaries);
    }
    return missing ? m_statement->run() : Result<void>(Unexpected(missing.error()));
}

} // namespace jingge
