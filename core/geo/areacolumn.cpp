// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/areacolumn.h"

#include "core/base/text.h"
#include "core/geo/vectorfile.h"

#include <cpl_json.h>
#include <ogr_api.h>

namespace jingge {

namespace {

/// The id that stands beside a GeoJSON feature's properties; GDAL makes one up where there is none, so the
/// feature's own text is asked. Empty = none.
std::string sourceIdOf(void* feature)
{
    const char* source = OGR_F_GetNativeData(feature);
    CPLJSONDocument document;
    if (source == nullptr || !document.LoadMemory(source))
        return {};
    const CPLJSONObject id = document.GetRoot().GetObj(std::string(kSourceIdName));
    if (!id.IsValid() || id.GetType() == CPLJSONObject::Type::Null)
        return {};
    return id.GetType() == CPLJSONObject::Type::Double ? numberText(id.ToDouble()) : id.ToString();
}

} // namespace

bool hasSourceIds(void* layer)
{
    bool found = false;
    OGR_L_ResetReading(layer);
    while (!found) {
        const Feature feature(OGR_L_GetNextFeature(layer));
        if (!feature)
            break;
        found = !sourceIdOf(feature.get()).empty();
    }
    OGR_L_ResetReading(layer);
    return found;
}

std::string AreaColumn::textOf(void* feature) const
{
    switch (kind) {
    case Kind::None:
        return {};
    case Kind::RowNumber:
        return OGR_F_GetFID(feature) == OGRNullFID ? std::string() : std::to_string(OGR_F_GetFID(feature));
    case Kind::SourceId:
        return sourceIdOf(feature);
    case Kind::Field:
        break;
    }
    if (OGR_F_IsFieldSetAndNotNull(feature, index) == 0)
        return {};
    // A code that was once a number in a table of reals is still "1", not "1.0" or "1e5".
    if (OGR_Fld_GetType(OGR_F_GetFieldDefnRef(feature, index)) == OFTReal)
        return numberText(OGR_F_GetFieldAsDouble(feature, index));
    return OGR_F_GetFieldAsString(feature, index);
}

std::vector<std::string> fieldNames(void* layer)
{
    const OGRFeatureDefnH definition = OGR_L_GetLayerDefn(layer);
    std::vector<std::string> names;
    for (int i = 0; i < OGR_FD_GetFieldCount(definition); ++i)
        names.push_back(withReplacementCharacters(OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(definition, i))));
    return names;
}

} // namespace jingge
