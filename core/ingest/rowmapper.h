// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"
#include "core/domain/incident.h"
#include "core/domain/station.h"
#include "core/ingest/addressmemory.h"
#include "core/ingest/categorymapping.h"
#include "core/ingest/mapping.h"
#include "core/ingest/normalise/timetext.h"
#include "core/ingest/placereading.h"
#include "core/ingest/tablereader.h"
#include "core/seal/seal.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace jingge {

/// What one record became.
struct FilteredRow {};
using RowOutcome = std::variant<Incident, Issue, FilteredRow>;

/// What a record is turned into an incident with, besides the mapping.
struct RowSetting {
    std::string fileName;          ///< without folders: part of ids "FILE-NAME:ROW" and of issues
    const TokenKey* key = nullptr; ///< none: no tokens
    Station station;
    bool keepsClearText = false; ///< beside its mask, to be sealed
    std::optional<SerialEpoch> serials = std::nullopt; ///< bare numbers in time columns are a workbook's serial times
};

/// Turns records into sealed, normalised, classified, located incidents, one at a time, and keeps count of what was odd
/// on the way. One object a file.
class RowMapper {
public:
    /// Error (Data): a format, a coordinate system or a dictionary that cannot be used.
    [[nodiscard]] static Result<RowMapper> create(const Mapping& mapping, const BoundColumns& columns,
                                                  const RowSetting& setting);
    [[nodiscard]] RowOutcome map(const Record& record);
    /// The same into what an earlier row left, whose room is used again.
    void mapInto(const Record& record, RowOutcome& outcome);

    /// IncidentField bits that the table has.
    [[nodiscard]] std::uint32_t fields() const { return m_fields; }
    /// One line a kind of oddity met so far.
    [[nodiscard]] std::vector<Issue> warnings() const;
    /// Where the station's areas lie: points that would fall there with lon and lat exchanged are counted.
    void expectPlacesIn(const Box& box) { m_places.expect(box); }

private:
    RowMapper(const Mapping& mapping, const BoundColumns& columns, const RowSetting& setting,
              std::vector<TimeFormat> formats, PlaceReading places,
              std::shared_ptr<const CategoryDictionary> narratives);

    [[nodiscard]] bool isFilteredOut(const Record& record) const;
    [[nodiscard]] std::optional<Issue> defectOf(const Record& record);
    [[nodiscard]] std::optional<Issue> badField(const Record& record, std::size_t position);
    /// The first value of a column that is not empty, or all of them joined; good until the next call.
    [[nodiscard]] std::string_view value(const Record& record, Column column);
    [[nodiscard]] std::string_view joined(const Record& record, const std::vector<int>& positions);
    [[nodiscard]] std::string_view cleaned(const Record& record, std::string_view field);
    [[nodiscard]] FoundCategory category(const Record& record, Column column, int pad);
    [[nodiscard]] TimeOrReason timeOf(std::string_view text) const;
    void readAddressOf(const Record& record, Incident& incident);
    [[nodiscard]] Issue issue(const Record& record, std::string column, std::string_view value, Message reason) const;
    [[nodiscard]] std::optional<CivilTime> optionalTime(const Record& record, Column column);

    std::optional<Issue> readIncident(const Record& record, Incident& incident);
    std::optional<Issue> readIdentity(const Record& record, Incident& incident);
    std::optional<Issue> readReceived(const Record& record, Incident& incident);
    void readOccurred(const Record& record, Incident& incident, bool& isDayOnly);
    void readCaller(const Record& record, Incident& incident);
    void readPlace(const Record& record, Incident& incident);
    void readTexts(const Record& record, Incident& incident);
    void readValidity(const Record& record, Incident& incident);
    void readMasked(const Record& record, Column column, std::string& masked, std::string& clear);
    [[nodiscard]] std::string_view masked(std::string_view text);
    void keepClear(std::string_view text, std::string_view masked, std::string& clear) const;

    const Mapping& m_mapping;
    const BoundColumns& m_columns;
    const RowSetting& m_setting;
    std::vector<TimeFormat> m_formats;
    std::shared_ptr<const CategoryDictionary> m_narratives; ///< where the mapping has no fallback
    CategoryMapping m_categories;
    PlaceReading m_places;
    std::vector<bool> m_isRequired; ///< per header column: source_id or received_at reads it
    bool m_isIdOfRow = false;       ///< source_id = "row"

    AddressMemory m_addresses;
    std::string m_scratch; ///< of value()
    std::string m_masked;  ///< of masked()
    std::vector<std::string> m_categoryValues;
    std::uint32_t m_fields = 0;
    std::int64_t m_badTexts = 0;
    std::map<Column, std::int64_t> m_badTimes;
};

/// `16~18` on a date → from 16:00 to 18:00 of it, over midnight when the end is not later; nullopt for anything else.
[[nodiscard]] std::optional<TimeRange> readHourSpan(CivilDate date, std::string_view hours);

} // namespace jingge
