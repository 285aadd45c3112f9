// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/gdalaccess.h"
#include "core/ingest/tables/foreignsheet.h"
#include "core/worker/confinement.h"

#include <cpl_conv.h>
#include <cpl_string.h>
#include <gdal.h>
#include <ogr_api.h>
#include <ogrsf_frmts.h>

namespace jingge {

namespace {

struct FeatureCloser {
    void operator()(OGRFeatureH feature) const { OGR_F_Destroy(feature); }
};
using SheetRow = std::unique_ptr<std::remove_pointer_t<OGRFeatureH>, FeatureCloser>;

void sendWords(char kind, std::string_view words)
{
    PacketWriter packet;
    packet.text(words.substr(0, 1000));
    (void)sendPacket(kind, packet.bytes());
}

/// `2025/07/14 03:05:00` of some drivers in the form that the rest of the program writes.
std::string cellText(std::string text)
{
    const bool isSlashedDate = text.size() >= 10 && text[4] == '/' && text[7] == '/';
    if (isSlashedDate)
        text[4] = text[7] = '-';
    return text;
}

std::string sheetNames(GDALDatasetH book)
{
    std::string names;
    for (int i = 0; i < GDALDatasetGetLayerCount(book); ++i)
        names += std::string(names.empty() ? "" : ", ") + OGR_L_GetName(GDALDatasetGetLayer(book, i));
    return names;
}

bool sendRow(OGRFeatureH row)
{
    PacketWriter packet;
    packet.number(OGR_F_GetFID(row));
    for (int i = 0; i < OGR_F_GetFieldCount(row); ++i) {
        if (OGR_F_IsFieldSetAndNotNull(row, i) == 0)
            continue;
        packet.number(i);
        packet.text(cellText(OGR_F_GetFieldAsString(row, i)));
    }
    return sendPacket('R', packet.bytes());
}

} // namespace

void sendForeignSheet(const std::string& file, const std::string& layer)
{
    prepareGdal();
    RegisterOGRXLS();
    RegisterOGRODS();
    for (const char* option : {"OGR_XLS_HEADERS", "OGR_ODS_HEADERS"})
        CPLSetConfigOption(option, "DISABLE");
    for (const char* option : {"OGR_XLS_FIELD_TYPES", "OGR_ODS_FIELD_TYPES"})
        CPLSetConfigOption(option, "STRING");
    GdalMessages messages;
    constexpr std::array<const char*, 3> drivers{"XLS", "ODS", nullptr};
    const GdalDataset book(GDALOpenEx(file.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR,
                                      drivers.data(), nullptr, nullptr));
    if (book == nullptr)
        return sendWords('E', messages.failure());
    OGRLayerH sheet = layer.empty() ? GDALDatasetGetLayer(book.get(), 0)
                                    : GDALDatasetGetLayerByName(book.get(), layer.c_str());
    if (sheet == nullptr)
        return sendWords('S', sheetNames(book.get()));
    OGR_L_ResetReading(sheet);
    for (SheetRow row(OGR_L_GetNextFeature(sheet)); row != nullptr; row.reset(OGR_L_GetNextFeature(sheet))) {
        if (!sendRow(row.get()))
            return;
    }
    if (!messages.failure().empty())
        return sendWords('E', messages.failure());
    (void)sendPacket('D', {});
}

} // namespace jingge
