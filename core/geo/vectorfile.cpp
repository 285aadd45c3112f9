// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/vectorfile.h"

#include "core/base/text.h"

#include <QtGlobal>

#include <gdal.h>
#include <ogr_api.h>

namespace jingge {

void FeatureDeleter::operator()(void* feature) const
{
    OGR_F_Destroy(feature);
}

VectorFile::VectorFile(std::string path, Spool spool) : m_path(std::move(path)), m_spool(std::move(spool)) {}

Result<std::unique_ptr<VectorFile>> VectorFile::open(const std::string& path, const std::string& encoding,
                                                     bool withSource)
{
    auto spool = Spool::copyOf(path);
    if (!spool)
        return Unexpected(spool.error());
    std::unique_ptr<VectorFile> file(new VectorFile(path, std::move(*spool)));
    file->m_dataset = openVector(file->m_spool.file(), encoding, withSource);
    if (auto checked = file->check(); !checked)
        return Unexpected(checked.error());
    if (!file->m_dataset)
        return fail(ErrorKind::Data, "read vector file", path,
                    QT_TRANSLATE_NOOP("core", "this is not a vector file of a known format"));
    return file;
}

/// Formats that cannot jump between layers are read in the order of the file.
Feature VectorFile::next(void* layer)
{
    if (layer != nullptr && GDALDatasetTestCapability(m_dataset.get(), ODsCRandomLayerRead) == 0) {
        m_current = layer;
        return Feature(OGR_L_GetNextFeature(layer));
    }
    while (true) {
        OGRLayerH current = nullptr;
        Feature feature(GDALDatasetGetNextFeature(m_dataset.get(), &current, nullptr, nullptr, nullptr));
        m_current = current;
        if (!feature || layer == nullptr || current == layer)
            return feature;
    }
}

Result<void> VectorFile::check() const
{
    if (m_messages.failure().empty())
        return {};
    return fail(ErrorKind::Data, "read vector file", m_path,
                {QT_TRANSLATE_NOOP("core", "the file cannot be read as a vector file: %1"),
                 {clean(m_messages.failure())}});
}

std::vector<std::string> VectorFile::warnings() const
{
    std::vector<std::string> out;
    for (const std::string& warning : m_messages.warnings())
        out.push_back(clean(warning));
    return out;
}

/// GDAL's words without the folder of the copy.
std::string VectorFile::clean(const std::string& words) const
{
    const std::string folder = m_spool.file().substr(0, m_spool.file().rfind('/') + 1);
    std::string text = words;
    for (std::size_t at = text.find(folder); at != std::string::npos; at = text.find(folder))
        text.erase(at, folder.size());
    return withReplacementCharacters(text);
}

} // namespace jingge
