// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/gdalaccess.h"

#include <algorithm>
#include <array>
#include <cpl_conv.h>
#include <cpl_http.h>
#include <cpl_string.h>
#include <filesystem>
#include <gdal.h>
#include <mutex>
#include <ogr_srs_api.h>
#include <ogrsf_frmts.h>
#include <string_view>

namespace jingge {

namespace {

struct Driver {
    const char* name;
    void (*registration)();
};

/// Every format that may be opened. Never one that reads other files or addresses named in its text (VRT,
/// WFS, HTTP, databases), never CSV, which has a reader of its own.
constexpr std::array kDrivers{
    Driver{"ESRI Shapefile", RegisterOGRShape},
    Driver{"MapInfo File", RegisterOGRTAB},
    Driver{"LIBKML", RegisterOGRLIBKML},
    Driver{"KML", RegisterOGRKML},
    Driver{"GeoJSON", RegisterOGRGeoJSON},
    Driver{"GeoJSONSeq", RegisterOGRGeoJSONSeq},
    Driver{"ESRIJSON", RegisterOGRESRIJSON},
    Driver{"TopoJSON", RegisterOGRTopoJSON},
    Driver{"GML", RegisterOGRGML},
    Driver{"GPX", RegisterOGRGPX},
    Driver{"DXF", RegisterOGRDXF},
    Driver{"GPKG", RegisterOGRGeoPackage},
    Driver{"FlatGeobuf", RegisterOGRFlatGeobuf},
    Driver{"OSM", RegisterOGROSM},
};

constexpr std::size_t kMostWarnings = 100;

CPLHTTPResult* refuse(const char*, CSLConstList, GDALProgressFunc, void*, CPLHTTPFetchWriteFunc, void*, void*)
{
    auto* result = static_cast<CPLHTTPResult*>(CPLCalloc(1, sizeof(CPLHTTPResult)));
    result->nStatus = 1;
    result->pszErrBuf = CPLStrdup("the network is not used");
    CPLError(CE_Failure, CPLE_HttpResponse, "The file names an address on the network, which is not used");
    return result;
}

void prepareOnce()
{
    constexpr std::array<std::pair<const char*, const char*>, 10> kSettings{{
        {"CPL_VSIL_CURL_ALLOWED_FILENAME", "none"},
        {"GDAL_DRIVER_PATH", "disable"},
        {"OGR_DRIVER_PATH", "disable"},
        {"GDAL_PYTHON_DRIVER_PATH", "disable"},
        {"GDAL_VRT_ENABLE_PYTHON", "NO"},
        {"CPL_VSIL_GZIP_WRITE_PROPERTIES", "NO"},
        {"GML_DOWNLOAD_SCHEMA", "NO"},
        {"GML_DOWNLOAD_WFS_SCHEMA", "NO"},
        {"OGR_GEOJSON_MAX_OBJ_SIZE", "200"}, // MB of one feature in memory
        {"SHAPE_RESTORE_SHX", "NO"},
    }};
    for (const auto& [key, value] : kSettings)
        CPLSetConfigOption(key, value);
    std::error_code ignored;
    CPLSetConfigOption("CPL_TMPDIR", std::filesystem::temp_directory_path(ignored).c_str());
    CPLHTTPSetFetchCallback(refuse, nullptr);
    OSRSetPROJEnableNetwork(0);
    for (const Driver& driver : kDrivers)
        driver.registration();
}

void CPL_STDCALL takeMessage(CPLErr kind, CPLErrorNum, const char* text)
{
    auto* messages = static_cast<GdalMessages*>(CPLGetErrorHandlerUserData());
    if (messages != nullptr && (kind == CE_Failure || kind == CE_Warning))
        messages->take(kind == CE_Failure, text);
}

/// A null-terminated list of words as GDAL wants it.
class WordList {
public:
    void add(const char* word) { m_words = CSLAddString(m_words, word); }
    ~WordList() { CSLDestroy(m_words); }
    WordList() = default;
    WordList(const WordList&) = delete;
    WordList& operator=(const WordList&) = delete;
    [[nodiscard]] char** get() const { return m_words; }

private:
    char** m_words = nullptr;
};

/// Options that a driver does not have would be told as warnings.
bool takesOption(GDALDriverH driver, std::string_view quotedName)
{
    const char* options =
        driver != nullptr ? GDALGetMetadataItem(driver, GDAL_DMD_OPENOPTIONLIST, nullptr) : nullptr;
    return options != nullptr && std::string_view(options).find(quotedName) != std::string_view::npos;
}

} // namespace

void prepareGdal()
{
    static std::once_flag once;
    std::call_once(once, prepareOnce);
}

GdalMessages::GdalMessages()
{
    CPLErrorReset();
    CPLPushErrorHandlerEx(takeMessage, this);
    // The callback of the process is not asked in a thread that has one of its own.
    CPLHTTPPushFetchCallback(refuse, nullptr);
}

GdalMessages::~GdalMessages()
{
    CPLHTTPPopFetchCallback();
    CPLPopErrorHandler();
    CPLErrorReset();
}

void GdalMessages::take(bool isFailure, const char* text)
{
    if (isFailure && m_failure.empty())
        m_failure = text;
    else if (!isFailure && m_warnings.size() < kMostWarnings &&
             std::ranges::find(m_warnings, text) == m_warnings.end())
        m_warnings.emplace_back(text);
}

void GdalDatasetDeleter::operator()(void* dataset) const
{
    GDALClose(dataset);
}

GdalDataset openVector(const std::string& file, const std::string& encoding, bool withSource)
{
    prepareGdal();
    WordList allowed;
    for (const Driver& driver : kDrivers)
        allowed.add(driver.name);
    GDALDriverH driver = GDALIdentifyDriverEx(file.c_str(), GDAL_OF_VECTOR, allowed.get(), nullptr);
    WordList options;
    if (!encoding.empty() && takesOption(driver, "'ENCODING'"))
        options.add(("ENCODING=" + encoding).c_str());
    if (withSource && takesOption(driver, "'NATIVE_DATA'"))
        options.add("NATIVE_DATA=YES");
    return GdalDataset(GDALOpenEx(file.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR,
                                  allowed.get(), options.get(), nullptr));
}

} // namespace jingge
