// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/incidentrows.h"

#include "core/exchange/fieldcells.h"
#include "core/store/store.h"

#include <QtGlobal>

#include <algorithm>

namespace jingge {

namespace {

constexpr int kDegreeDecimals = 7;
constexpr ColumnKind kText = ColumnKind::Text;
constexpr std::size_t kPiece = 5000; // incidents read at a time

std::vector<FileColumn> columnsOf(std::uint32_t fields)
{
    std::vector<FileColumn> columns{{"id", ColumnKind::Whole},
                                    {"source_id", kText},
                                    {"received_at", kText},
                                    {"category", kText},
                                    {"address", kText},
                                    {"lon", ColumnKind::Real, kDegreeDecimals},
                                    {"lat", ColumnKind::Real, kDegreeDecimals},
                                    {"grid", kText},
                                    {"status", kText}};
    for (const FieldCell& column : mappedFieldCells()) {
        if ((fields & column.field) != 0)
            columns.push_back({column.name, column.kind, 0});
    }
    return columns;
}

/// Its own coordinates, else where its address is.
std::optional<LonLat> placeOf(const Frame& frame, std::size_t at, const Incident& incident)
{
    if (incident.place || !frame.isLocated(at))
        return incident.place;
    return frame.position(at);
}

void fillListCells(FileRow& row, const Frame& frame, std::size_t at, const StoredIncident& stored)
{
    const Incident& incident = stored.incident;
    const std::int32_t grid = frame.areaOf(Level::Grid, at);
    row.cells = {stored.number, incident.sourceId, incident.receivedAt.text(), incident.category,
                 textCell(incident.address)};
    if (row.place) {
        row.cells.emplace_back(FixedNumber{row.place->lon, kDegreeDecimals});
        row.cells.emplace_back(FixedNumber{row.place->lat, kDegreeDecimals});
    } else {
        row.cells.resize(row.cells.size() + 2);
    }
    row.cells.push_back(
        grid == kNoArea ? Cell() : Cell(frame.areas->at(Level::Grid)[static_cast<std::size_t>(grid)].code));
    row.cells.emplace_back(incidentStatus(frame.flags[at]));
}

} // namespace

std::string incidentStatus(std::uint8_t flags)
{
    if ((flags & kRowInvalid) != 0)
        return "invalid";
    if ((flags & kRowDuplicate) != 0)
        return "duplicate";
    return (flags & kRowClosed) != 0 ? "closed" : "open";
}

Result<IncidentRows> IncidentRows::of(const Store& store, FrameSnapshot frame, const RowSet& rows,
                                      RowWidth width, const TaskContext& context)
{
    const auto fields = width == RowWidth::List ? Result<std::uint32_t>(0U) : readGivenFields(store);
    if (!fields)
        return Unexpected(fields.error());
    return IncidentRows(store, std::move(frame), rows.toRows(), *fields, context);
}

IncidentRows::IncidentRows(const Store& store, FrameSnapshot frame, std::vector<std::uint32_t> rows,
                           std::uint32_t fields, TaskContext context)
    : m_store(&store),
      m_frame(std::move(frame)),
      m_rows(std::move(rows)),
      m_fields(fields),
      m_context(std::move(context)),
      m_columns(columnsOf(fields))
{
}

void IncidentRows::limit(std::size_t most)
{
    m_rows.resize(std::min(m_rows.size(), most));
}

Result<void> IncidentRows::readPiece()
{
    m_context.report(static_cast<std::int64_t>(m_next), static_cast<std::int64_t>(m_rows.size()));
    if (m_context.isStopped())
        return fail(ErrorKind::Cancelled, "export", m_store->path(), QT_TRANSLATE_NOOP("core", "cancelled"));
    std::vector<IncidentId> ids;
    for (std::size_t i = m_next; i < std::min(m_rows.size(), m_next + kPiece); ++i)
        ids.push_back(m_frame->incident(m_rows[i]));
    auto piece = readStoredIncidents(*m_store, ids);
    if (!piece)
        return Unexpected(piece.error());
    if (piece->size() != ids.size())
        return fail(ErrorKind::Store, "export", m_store->path(),
                    QT_TRANSLATE_NOOP("core", "the store was changed while it was read; try again"));
    m_piece = std::move(*piece);
    m_pieceStart = m_next;
    return {};
}

Result<bool> IncidentRows::next(FileRow& row)
{
    if (m_next == m_rows.size())
        return false;
    if (m_next == m_pieceStart + m_piece.size()) {
        if (auto read = readPiece(); !read)
            return Unexpected(read.error());
    }
    const StoredIncident& stored = m_piece[m_next - m_pieceStart];
    row.place = placeOf(*m_frame, m_rows[m_next], stored.incident);
    fillListCells(row, *m_frame, m_rows[m_next], stored);
    for (const FieldCell& column : mappedFieldCells()) {
        if ((m_fields & column.field) != 0)
            row.cells.push_back(column.cell(stored.incident));
    }
    ++m_next;
    return true;
}

} // namespace jingge
