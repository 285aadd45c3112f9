// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/rasterfile.h"

#include "core/base/text.h"
#include "core/exchange/pendingfiles.h"
#include "core/geo/gdalaccess.h"

#include <QtGlobal>

#include <array>
#include <gdal.h>
#include <gdal_frmts.h>
#include <ogr_srs_api.h>
#include <vector>

namespace jingge {

namespace {

GDALDriverH tiffDriver()
{
    prepareGdal();
    if (GDALGetDriverByName("GTiff") == nullptr)
        GDALRegister_GTiff();
    return GDALGetDriverByName("GTiff");
}

struct SystemClose {
    void operator()(void* system) const { OSRDestroySpatialReference(system); }
};

bool setPlace(GDALDatasetH dataset, const Raster& raster)
{
    std::array<double, 6> place{raster.west, raster.cell, 0, raster.north, 0, -raster.cell};
    const std::unique_ptr<void, SystemClose> system(OSRNewSpatialReference(nullptr));
    return GDALSetGeoTransform(dataset, place.data()) == CE_None &&
           OSRSetFromUserInput(system.get(), raster.crs.c_str()) == OGRERR_NONE &&
           GDALSetSpatialRef(dataset, system.get()) == CE_None;
}

bool writeBand(GDALDatasetH dataset, const Raster& raster, std::span<const double> values)
{
    const GDALRasterBandH band = GDALGetRasterBand(dataset, 1);
    GDALSetRasterUnitType(band, raster.unit.c_str());
    std::vector<double> line(raster.columns);
    for (std::size_t row = 0; row < raster.rows; ++row) {
        const auto cells = values.subspan(row * raster.columns, raster.columns);
        line.assign(cells.begin(), cells.end());
        const int width = static_cast<int>(raster.columns);
        if (GDALRasterIO(band, GF_Write, 0, static_cast<int>(row), width, 1, line.data(), width, 1,
                         GDT_Float64, 0, 0) != CE_None)
            return false;
    }
    return true;
}

} // namespace

Result<void> writeGeoTiff(const std::string& path, const Raster& raster, std::span<const double> values)
{
    const std::string lower = asciiLower(path);
    if (!lower.ends_with(".tif") && !lower.ends_with(".tiff"))
        return fail(ErrorKind::Usage, "export", path,
                    QT_TRANSLATE_NOOP("core", "the ending must be .tif or .tiff"));
    auto files = PendingFiles::beside(path);
    if (!files)
        return Unexpected(files.error());
    GdalMessages messages;
    std::array<const char*, 4> options{"COMPRESS=DEFLATE", "PREDICTOR=3", "BIGTIFF=IF_SAFER", nullptr};
    GdalDataset dataset(GDALCreate(tiffDriver(), files->file().c_str(), static_cast<int>(raster.columns),
                                   static_cast<int>(raster.rows), 1, GDT_Float64,
                                   const_cast<char**>(options.data())));
    const bool isWritten =
        dataset && setPlace(dataset.get(), raster) && writeBand(dataset.get(), raster, values);
    dataset.reset();
    if (!isWritten || !messages.failure().empty())
        return fail(ErrorKind::Data, "export", path,
                    {QT_TRANSLATE_NOOP("core", "cannot be written: %1"),
                     {messages.failure().empty() ? "the driver refused"
                                                 : withReplacementCharacters(messages.failure())}});
    return files->keep();
}

} // namespace jingge
