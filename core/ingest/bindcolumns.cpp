// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/bindcolumns.h"

#include "core/base/text.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <unordered_map>

namespace jingge {

namespace {

constexpr const char* kWhat = "import";
constexpr std::string_view kRow = "row"; // as source_id: the number of the row, no column

/// Where names stand in a header: exactly, else folded.
class HeaderIndex {
public:
    explicit HeaderIndex(const std::vector<std::string>& header)
    {
        for (std::size_t i = 0; i < header.size(); ++i) {
            m_exact[header[i]].push_back(static_cast<int>(i));
            m_folded[foldedHeader(header[i])].push_back(static_cast<int>(i));
        }
    }
    [[nodiscard]] std::vector<int> find(const std::string& name) const
    {
        if (const auto exact = m_exact.find(name); exact != m_exact.end())
            return exact->second;
        const auto folded = m_folded.find(foldedHeader(name));
        return folded != m_folded.end() ? folded->second : std::vector<int>();
    }
    [[nodiscard]] bool has(const std::string& name) const { return !find(name).empty(); }

private:
    std::unordered_map<std::string, std::vector<int>> m_exact;
    std::unordered_map<std::string, std::vector<int>> m_folded;
};

bool hasSource(const ColumnSource& source, const HeaderIndex& index)
{
    const auto has = [&index](const std::string& name) { return index.has(name); };
    return source.isJoined ? std::ranges::all_of(source.names, has) : std::ranges::any_of(source.names, has);
}

struct Missing {
    std::string field;
    std::vector<std::string> names;
};

/// The first required column that the header lacks.
std::optional<Missing> missingRequired(const Mapping& mapping, const HeaderIndex& index)
{
    const ColumnSource& id = mapping.column(Column::SourceId);
    const bool isNumbered = std::ranges::find(id.names, kRow) != id.names.end();
    if (!isNumbered && !hasSource(id, index))
        return Missing{"source_id", id.names};
    const ColumnSource& received = mapping.column(Column::ReceivedAt);
    const ColumnSource& from = mapping.column(Column::OccurredFrom);
    if (received.isMapped()) {
        if (!hasSource(received, index))
            return Missing{"received_at", received.names};
    } else if (from.isMapped()) {
        if (!hasSource(from, index))
            return Missing{"occurred_from", from.names};
    } else if (!index.has(mapping.occurredDate)) {
        return Missing{"occurred", {mapping.occurredDate}};
    }
    for (const auto& [column, values] : mapping.filter) {
        if (!index.has(column))
            return Missing{"filter", {column}};
    }
    return std::nullopt;
}

/// Binds name after name and keeps the first name that stands twice.
class Binder {
public:
    Binder(const Mapping& mapping, const std::vector<std::string>& header) : m_mapping(mapping), m_index(header)
    {
        m_bound.header = header;
        m_bound.isMapped.assign(header.size(), false);
    }
    Result<BoundColumns> bind();

private:
    int position(const std::string& name);
    void bindColumn(Column column);
    void bindCoordinates();
    void bindOccurred();
    void warn(const std::string& field, const std::vector<std::string>& names);

    const Mapping& m_mapping;
    HeaderIndex m_index;
    BoundColumns m_bound;
    std::string m_twice;
};

/// -1 where the header lacks the name.
int Binder::position(const std::string& name)
{
    const std::vector<int> found = m_index.find(name);
    if (found.empty())
        return -1;
    if (found.size() > 1 && m_twice.empty())
        m_twice = name;
    m_bound.isMapped[static_cast<std::size_t>(found.front())] = true;
    return found.front();
}

void Binder::warn(const std::string& field, const std::vector<std::string>& names)
{
    m_bound.warnings.push_back({{}, 0, listOf(names), {},
                                {QT_TRANSLATE_NOOP("core", "the file has no column %1, so %2 stays empty"),
                                 {listOf(names), field}}});
}

void Binder::bindColumn(Column column)
{
    const ColumnSource& source = m_mapping.column(column);
    std::vector<int>& positions = m_bound.positions[static_cast<std::size_t>(column)];
    std::vector<std::string> missing;
    for (const std::string& name : source.names) {
        if (column == Column::SourceId && name == kRow)
            continue;
        if (const int at = position(name); at >= 0)
            positions.push_back(at);
        else
            missing.push_back(name);
    }
    const bool isPair = column == Column::Lon || column == Column::Lat; // told by bindCoordinates()
    const bool isTold = source.isJoined ? !missing.empty() : positions.empty() && !missing.empty();
    if (isTold && !isPair && column != Column::SourceId)
        warn(std::string(columnName(column)), missing);
}

void Binder::bindCoordinates()
{
    bool hasWhole = false;
    for (const CoordinatePair& pair : m_mapping.coordinates) {
        const std::pair<int, int> at{position(pair.lon), position(pair.lat)};
        m_bound.coordinates.push_back(at);
        hasWhole = hasWhole || (at.first >= 0 && at.second >= 0);
        if ((at.first < 0) != (at.second < 0))
            warn(at.first < 0 ? "lon" : "lat", {at.first < 0 ? pair.lon : pair.lat});
    }
    const bool allAbsent = std::ranges::all_of(m_bound.coordinates, [](auto at) { return at.first < 0 && at.second < 0; });
    if (!hasWhole && allAbsent && !m_mapping.coordinates.empty())
        warn("lon, lat", {m_mapping.coordinates.front().lon, m_mapping.coordinates.front().lat});
}

void Binder::bindOccurred()
{
    if (m_mapping.occurredDate.empty())
        return;
    m_bound.occurredDate = position(m_mapping.occurredDate);
    m_bound.occurredHours = position(m_mapping.occurredHours);
    if (m_bound.occurredDate < 0)
        warn("occurred", {m_mapping.occurredDate});
    if (m_bound.occurredHours < 0)
        warn("occurred", {m_mapping.occurredHours});
}

Result<BoundColumns> Binder::bind()
{
    if (auto missing = missingRequired(m_mapping, m_index))
        return fail(ErrorKind::Data, kWhat, m_mapping.name,
                    {QT_TRANSLATE_NOOP("core", "the file has no column %1, which %2 needs"),
                     {listOf(missing->names), missing->field}},
                    QT_TRANSLATE_NOOP("core", "choose another preset, or write the file's own column into a mapping"));
    for (std::size_t i = 0; i < kColumnCount; ++i)
        bindColumn(static_cast<Column>(i));
    bindCoordinates();
    bindOccurred();
    for (const auto& [column, values] : m_mapping.filter)
        m_bound.filter.push_back(position(column));
    if (!m_twice.empty())
        return fail(ErrorKind::Data, kWhat, m_mapping.name,
                    {QT_TRANSLATE_NOOP("core", "the column %1 stands twice in the header"), {m_twice}},
                    QT_TRANSLATE_NOOP("core", "give one of the two another name"));
    return std::move(m_bound);
}

} // namespace

std::string listOf(const std::vector<std::string>& names)
{
    std::string list;
    for (const std::string& name : names)
        list += (list.empty() ? "" : ", ") + name;
    return list;
}

Result<BoundColumns> bindColumns(const Mapping& mapping, const std::vector<std::string>& header)
{
    return Binder(mapping, header).bind();
}

bool hasRequiredColumns(const Mapping& mapping, const std::vector<std::string>& header)
{
    return !missingRequired(mapping, HeaderIndex(header));
}

} // namespace jingge
