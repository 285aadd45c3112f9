// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/incidentrows.h"

#include "core/domain/incidentfields.h"
#include "core/seal/seal.h"
#include "core/store/store.h"

#include <QtGlobal>

#include <algorithm>

namespace jingge {

namespace {

constexpr int kDegreeDecimals = 7;
constexpr std::size_t kPiece = 5000; // incidents read at a time

Cell timeCell(const std::optional<CivilTime>& time)
{
    return time ? Cell(time->text()) : Cell();
}

/// A column besides those of the list: there when a mapping filled the field.
struct MappedColumn {
    const char* name;
    ColumnKind kind;
    IncidentField field;
    Cell (*cell)(const Incident&);
};

using I = const Incident&;
constexpr ColumnKind kText = ColumnKind::Text;

constexpr MappedColumn kMapped[] = {
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
    for (const MappedColumn& column : kMapped) {
        if ((fields & column.field) != 0)
            columns.push_back({column.name, column.kind, 0});
    }
    return columns;
}

void fillListCells(FileRow& row, const Frame& frame, std::size_t at, const StoredIncident& stored)
{
    const Incident& incident = stored.incident;
    const std::int32_t grid = frame.areaOf(Level::Grid, at);
    row.cells = {stored.number, incident.sourceId, incident.receivedAt.text(), incident.category,
                 textCell(incident.address)};
    if (incident.place) {
        row.cells.emplace_back(FixedNumber{incident.place->lon, kDegreeDecimals});
        row.cells.emplace_back(FixedNumber{incident.place->lat, kDegreeDecimals});
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
    fillListCells(row, *m_frame, m_rows[m_next], stored);
    for (const MappedColumn& column : kMapped) {
        if ((m_fields & column.field) != 0)
            row.cells.push_back(column.cell(stored.incident));
    }
    row.place = stored.incident.place;
    ++m_next;
    return true;
}

} // namespace jingge
