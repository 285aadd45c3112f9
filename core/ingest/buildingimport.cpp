// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/buildingimport.h"

#include "core/base/text.h"
#include "core/geo/coordinatesystem.h"
#include "core/ingest/normalise/address.h"
#include "core/ingest/placereading.h"
#include "core/ingest/tablereader.h"
#include "core/store/knownplaces.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace jingge {

namespace {

constexpr std::int64_t kRowsBetweenLooks = 1024; // at whether to stop

/// Positions of the three columns in the header.
using Columns = std::array<std::size_t, 3>;

Result<Columns> columnsOf(const Record& header, const BuildingFileRequest& request)
{
    std::vector<std::string> names;
    for (const std::string_view field : header.fields)
        names.push_back(foldedHeader(withReplacementCharacters(field)));
    Columns columns{};
    const std::array wanted{&request.addressField, &request.lonField, &request.latField};
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto found = std::ranges::find(names, foldedHeader(*wanted[i]));
        if (found == names.end())
            return fail(ErrorKind::Data, "buildings import", request.path,
                        {QT_TRANSLATE_NOOP("core", "the table has no column \"%1\""), {*wanted[i]}});
        columns[i] = static_cast<std::size_t>(found - names.begin());
    }
    return columns;
}

/// The building of a row, or why there is none.
class BuildingRows {
public:
    BuildingRows(Columns columns, CoordinateSystem system) : m_columns(columns), m_system(std::move(system))
    {
    }

    [[nodiscard]] std::optional<Building> read(const Record& record, Message& reason) const
    {
        const std::string_view address = field(record, 0);
        Building building{readAddress(address).key, std::string(trimmed(address)), {}};
        const auto x = readDecimal(field(record, 1));
        const auto y = readDecimal(field(record, 2));
        const auto point = x && y && (*x != 0 || *y != 0) ? m_system.toWgs84(*x, *y) : std::nullopt;
        if (record.hasBadBytes || !record.defect.isEmpty())
            reason = QT_TRANSLATE_NOOP("core", "the row cannot be read");
        else if (building.address.empty())
            reason = QT_TRANSLATE_NOOP("core", "there is no address");
        else if (!point)
            reason = QT_TRANSLATE_NOOP("core", "there are no usable coordinates");
        if (!reason.isEmpty())
            return std::nullopt;
        building.point = *point;
        return building;
    }

private:
    [[nodiscard]] std::string_view field(const Record& record, std::size_t column) const
    {
        return m_columns[column] < record.fields.size() ? record.fields[m_columns[column]]
                                                        : std::string_view();
    }
    Columns m_columns;
    CoordinateSystem m_system;
};

Result<std::vector<Building>> readRows(TableReader& reader, const BuildingRows& rows,
                                       BuildingImportReport& report, const std::string& path,
                                       const TaskContext& context)
{
    std::vector<Building> buildings;
    Record record;
    for (;;) {
        const auto more = reader.next(record);
        if (!more)
            return Unexpected(more.error());
        if (!*more)
            return buildings;
        if (report.read++ % kRowsBetweenLooks == 0 && context.isStopped())
            return fail(ErrorKind::Cancelled, "buildings import", path,
                        QT_TRANSLATE_NOOP("core", "cancelled"));
        Message reason;
        if (auto building = rows.read(record, reason)) {
            buildings.push_back(std::move(*building));
            continue;
        }
        ++report.rejected;
        report.rejections.push_back({path, record.row, {}, {}, reason});
    }
}

} // namespace

Result<BuildingImportReport> importBuildings(Store& store, const BuildingFileRequest& request,
                                             const TaskContext& context)
{
    auto system = CoordinateSystem::fromName(request.crs);
    auto reader = openTable({request.path, "auto", {}});
    if (!system || !reader)
        return Unexpected(!system ? system.error() : reader.error());
    Record header;
    const auto hasHeader = (*reader)->next(header);
    if (!hasHeader)
        return Unexpected(hasHeader.error());
    const auto columns = columnsOf(*hasHeader ? header : Record{}, request);
    if (!columns)
        return Unexpected(columns.error());
    BuildingImportReport report;
    const BuildingRows rows(*columns, std::move(*system));
    const auto buildings = readRows(**reader, rows, report, request.path, context);
    if (!buildings)
        return Unexpected(buildings.error());
    const auto changes = writeBuildings(store, *buildings);
    if (!changes)
        return Unexpected(changes.error());
    report.inserted = changes->inserted;
    report.updated = changes->updated;
    report.unchanged = changes->unchanged;
    return report;
}

} // namespace jingge
