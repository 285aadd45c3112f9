// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"
#include "core/base/result.h"
#include "core/geo/coordinatesystem.h"
#include "core/ingest/normalise/timetext.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jingge {

/// Where one field of an incident comes from: the first non-empty one of some columns, or several joined by a blank.
struct ColumnSource {
    std::vector<std::string> names;
    bool isJoined = false;

    bool operator==(const ColumnSource&) const = default;
    [[nodiscard]] bool isMapped() const { return !names.empty(); }
};

/// The fields a mapping may fill. The order is that of columnName().
enum class Column {
    SourceId, ReceivedAt, AnsweredAt, DispatchedAt, AcceptedAt, EnrouteAt, ArrivedAt, ClosedAt, OccurredFrom, OccurredTo,
    CategoryInitial, Category, DuplicateOf, Channel, CallerName, CallerPhone, Plate, Address, Lon, Lat, Station, Branch,
    Community, PlaceType, Severity, Tags, Valid, Invalid, Narrative, Outcome,
};
constexpr std::size_t kColumnCount = 30;
[[nodiscard]] std::string_view columnName(Column column); ///< "source_id" …

struct CoordinatePair {
    std::string lon;
    std::string lat;
    std::string name; ///< kept with the point
    std::string crs;  ///< empty = the mapping's
    bool operator==(const CoordinatePair&) const = default;
};

/// A mapping file, read and checked: what turns somebody's table into incidents. Values only.
struct Mapping {
    std::string name;
    std::string source; ///< ids are unique within it
    std::string encoding = "auto";
    std::string crs = "EPSG:4326";
    std::string layer;
    std::optional<int> headerRow; ///< nullopt = found by itself; 0 = no header, columns are "1", "2" …
    std::vector<std::string> datetime;
    bool foldLatest = false;
    int padCategory = 0;
    int padCategoryInitial = 0;
    std::vector<std::pair<double, double>> defaultPoints; ///< x, y in the file's system
    std::array<ColumnSource, kColumnCount> columns;
    std::string occurredDate;  ///< column of a date, with occurredHours instead of the two
    std::string occurredHours; ///< column of a span of hours such as 16~18
    std::vector<CoordinatePair> coordinates; ///< in order of trust; columns lon/lat come first when mapped
    std::map<std::string, std::string, std::less<>> categories; ///< source value (trimmed) → code, without "*"
    std::string categoryFallback; ///< of "*"; empty = none
    bool hasFallback = false;
    std::vector<std::pair<std::string, std::vector<std::string>>> filter; ///< column → values taken (trimmed)
    std::vector<Issue> warnings; ///< codes outside the list …

    [[nodiscard]] const ColumnSource& column(Column c) const { return columns[static_cast<std::size_t>(c)]; }
};

/// Reads a mapping file. Errors: ErrorKind::Data, what = "mapping", where = `file:line:column`. Unknown keys, wrong
/// types, codes without the form of one, missing required columns, unknown formats and systems are errors.
[[nodiscard]] Result<Mapping> readMapping(const std::string& path);
/// The same from text; `name` stands for the path in errors.
[[nodiscard]] Result<Mapping> parseMapping(std::string_view toml, const std::string& name);

/// A shipped preset by name; error (Data) names those there are.
[[nodiscard]] Result<Mapping> readPreset(std::string_view name);
[[nodiscard]] std::vector<std::string> presetNames();

/// A mapping's columns found in a header.
struct BoundColumns {
    std::array<std::vector<int>, kColumnCount> positions; ///< per column, of the names that the header has, in order
    std::vector<std::pair<int, int>> coordinates;         ///< per Mapping::coordinates; -1 where the header lacks one
    int occurredDate = -1;
    int occurredHours = -1;
    std::vector<int> filter;   ///< per Mapping::filter
    std::vector<bool> isMapped; ///< per header column: anything reads it
    std::vector<std::string> header;
    std::vector<Issue> warnings; ///< one a mapped column that is missing
};
/// Binds by exact header text, else after NFKC, trimming and lower case. Errors (Data): a required column (source_id,
/// received_at or what it falls back to, a filter's column) that the header lacks; a mapped name that stands twice.
[[nodiscard]] Result<BoundColumns> bindColumns(const Mapping& mapping, const std::vector<std::string>& header);

/// The one preset whose required columns the header has. Errors (Data): none, or several (named).
[[nodiscard]] Result<Mapping> presetFor(const std::vector<std::string>& header);

} // namespace jingge
