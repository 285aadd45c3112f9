// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/exchange/filewriters.h"
#include "core/geo/gdalaccess.h"

#include <QtGlobal>

#include <algorithm>
#include <cmath>
#include <cpl_string.h>
#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

namespace jingge {

namespace {

constexpr std::size_t kShapefileName = 10;  // bytes of a field's name
constexpr std::size_t kShapefileText = 254; // bytes of a text
constexpr int kWholeDigits = 5;             // before the point of a number with fixed decimals, sign included

struct FeatureClose {
    void operator()(void* feature) const { OGR_F_Destroy(feature); }
};
struct SystemClose {
    void operator()(void* system) const { OSRDestroySpatialReference(system); }
};
struct FieldClose {
    void operator()(void* field) const { OGR_Fld_Destroy(field); }
};
using System = std::unique_ptr<void, SystemClose>;
using Field = std::unique_ptr<void, FieldClose>;

OGRFieldType fieldType(ColumnKind kind)
{
    switch (kind) {
    case ColumnKind::Whole:
        return OFTInteger64;
    case ColumnKind::Real:
        return OFTReal;
    case ColumnKind::YesNo:
        return OFTInteger;
    case ColumnKind::Text:
        break;
    }
    return OFTString;
}

System wgs84()
{
    System system(OSRNewSpatialReference(nullptr));
    OSRImportFromEPSG(system.get(), 4326);
    OSRSetAxisMappingStrategy(system.get(), OAMS_TRADITIONAL_GIS_ORDER); // longitude first
    return system;
}

/// What a format can hold of a table.
struct VectorFormat {
    const char* driver = "";
    std::string layer;
    std::vector<std::string> names; ///< of the fields
    std::size_t longestText = 0;    ///< bytes, 0 = no limit
    std::vector<const char*> layerOptions;
};

/// A layer of points, or of rows alone, that is written from first to last in one transaction.
class VectorWriter {
public:
    VectorWriter(const std::string& file, const VectorFormat& format) : m_file(file), m_format(format) {}
    [[nodiscard]] Result<void> open(RowSource& rows);
    [[nodiscard]] Result<void> add(const FileRow& row);
    [[nodiscard]] Result<void> close();
    [[nodiscard]] const FileReport& report() const { return m_report; }

private:
    [[nodiscard]] Result<void> check(bool isDone) const;
    void setField(void* feature, int field, const Cell& cell);
    void setText(void* feature, int field, const std::string& text);

    const std::string& m_file;
    const VectorFormat& m_format;
    GdalMessages m_messages;
    GdalDataset m_dataset;
    void* m_layer = nullptr;
    bool m_hasTransaction = false;
    FileReport m_report;
};

Result<void> VectorWriter::check(bool isDone) const
{
    if (isDone && m_messages.failure().empty())
        return {};
    return fail(ErrorKind::Data, "export", m_file,
                {QT_TRANSLATE_NOOP("core", "cannot be written: %1"),
                 {m_messages.failure().empty() ? "the driver refused"
                                               : withReplacementCharacters(m_messages.failure())}});
}

Result<void> VectorWriter::open(RowSource& rows)
{
    prepareGdal();
    GDALDriverH driver = GDALGetDriverByName(m_format.driver);
    m_dataset.reset(driver != nullptr ? GDALCreate(driver, m_file.c_str(), 0, 0, 0, GDT_Unknown, nullptr)
                                      : nullptr);
    if (!m_dataset)
        return check(false);
    m_hasTransaction = GDALDatasetTestCapability(m_dataset.get(), ODsCTransactions) != 0 &&
                       GDALDatasetStartTransaction(m_dataset.get(), 0) == OGRERR_NONE;
    std::vector<const char*> options = m_format.layerOptions;
    options.push_back(nullptr);
    m_layer = GDALDatasetCreateLayer(
        m_dataset.get(), m_format.layer.c_str(), rows.hasPlaces() ? wgs84().get() : nullptr,
        rows.hasPlaces() ? wkbPoint : wkbNone, const_cast<char**>(options.data()));
    bool isDone = m_layer != nullptr;
    for (std::size_t i = 0; isDone && i < rows.columns().size(); ++i) {
        const auto& [name, kind, decimals] = rows.columns()[i];
        const Field field(OGR_Fld_Create(m_format.names[i].c_str(), fieldType(kind)));
        if (decimals > 0)
            OGR_Fld_Set(field.get(), m_format.names[i].c_str(), OFTReal, kWholeDigits + 1 + decimals,
                        decimals, OJUndefined);
        if (kind == ColumnKind::YesNo)
            OGR_Fld_SetSubType(field.get(), OFSTBoolean);
        isDone = OGR_L_CreateField(m_layer, field.get(), 1) == OGRERR_NONE;
    }
    return check(isDone);
}

void VectorWriter::setText(void* feature, int field, const std::string& text)
{
    std::string whole = withReplacementCharacters(text);
    std::replace(whole.begin(), whole.end(), '\0', ' '); // would end a C text
    if (m_format.longestText > 0 && whole.size() > m_format.longestText) {
        whole.resize(cutText(whole, m_format.longestText).size());
        ++m_report.cutTexts;
    }
    OGR_F_SetFieldString(feature, field, whole.c_str());
}

void VectorWriter::setField(void* feature, int field, const Cell& cell)
{
    if (const auto* whole = std::get_if<std::int64_t>(&cell))
        OGR_F_SetFieldInteger64(feature, field, *whole);
    else if (const auto* real = std::get_if<double>(&cell); real != nullptr && std::isfinite(*real))
        OGR_F_SetFieldDouble(feature, field, *real);
    else if (const auto* fixed = std::get_if<FixedNumber>(&cell);
             fixed != nullptr && std::isfinite(fixed->value))
        OGR_F_SetFieldDouble(feature, field, fixed->value);
    else if (const auto* yes = std::get_if<bool>(&cell))
        OGR_F_SetFieldInteger(feature, field, *yes ? 1 : 0);
    else if (const std::string text = cellText(cell); !text.empty())
        setText(feature, field, text);
    else
        OGR_F_SetFieldNull(feature, field);
}

Result<void> VectorWriter::add(const FileRow& row)
{
    const std::unique_ptr<void, FeatureClose> feature(OGR_F_Create(OGR_L_GetLayerDefn(m_layer)));
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        setField(feature.get(), static_cast<int>(i), row.cells[i]);
    if (row.place) {
        OGRGeometryH point = OGR_G_CreateGeometry(wkbPoint);
        OGR_G_SetPoint_2D(point, 0, row.place->lon, row.place->lat);
        OGR_F_SetGeometryDirectly(feature.get(), point);
    }
    ++m_report.rows;
    return check(OGR_L_CreateFeature(m_layer, feature.get()) == OGRERR_NONE);
}

Result<void> VectorWriter::close()
{
    const bool isDone = !m_hasTransaction || GDALDatasetCommitTransaction(m_dataset.get()) == OGRERR_NONE;
    m_dataset.reset();
    return check(isDone);
}

Result<FileReport> writeVector(const std::string& file, RowSource& rows, const VectorFormat& format)
{
    VectorWriter writer(file, format);
    if (auto opened = writer.open(rows); !opened)
        return Unexpected(opened.error());
    const auto written = forEachRow(rows, [&writer](const FileRow& row) { return writer.add(row); });
    if (!written)
        return Unexpected(written.error());
    if (auto closed = writer.close(); !closed)
        return Unexpected(closed.error());
    return writer.report();
}

std::vector<std::string> namesOf(const RowSource& rows)
{
    std::vector<std::string> names;
    for (const FileColumn& column : rows.columns())
        names.push_back(column.name);
    return names;
}

/// Ten bytes at the most and no name twice: the name's beginning, with _1, _2 … in the place of its last two
/// where it is taken.
std::vector<std::string> shortNames(std::vector<std::string> names)
{
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string whole(names[i]);
        names[i] = cutText(whole, kShapefileName);
        for (int n = 1; std::find(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(i), names[i]) !=
                        names.begin() + static_cast<std::ptrdiff_t>(i);
             ++n) {
            const std::string ending = "_" + std::to_string(n);
            names[i] = std::string(cutText(whole, kShapefileName - ending.size())) + ending;
        }
    }
    return names;
}

} // namespace

Result<FileReport> writeGeoPackage(const std::string& file, RowSource& rows, const std::string& layer)
{
    return writeVector(file, rows, {"GPKG", layer, namesOf(rows), 0, {}});
}

Result<FileReport> writeShapefile(const std::string& file, RowSource& rows)
{
    if (!rows.hasPlaces())
        return fail(ErrorKind::Data, "export", file,
                    QT_TRANSLATE_NOOP("core", "a table without places cannot be a Shapefile"),
                    QT_TRANSLATE_NOOP("core", "take .csv, .xlsx or .gpkg"));
    const std::string stem = std::filesystem::path(file).stem().string();
    return writeVector(file, rows,
                       {"ESRI Shapefile",
                        stem,
                        shortNames(namesOf(rows)),
                        kShapefileText,
                        {"ENCODING=UTF-8", "RESIZE=YES"}});
}

} // namespace jingge
