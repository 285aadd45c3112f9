// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/geo/gdalaccess.h"
#include "core/geo/spool.h"

#include <memory>
#include <string>
#include <vector>

namespace jingge {

struct FeatureDeleter {
    void operator()(void* feature) const;
};
/// An OGRFeatureH.
using Feature = std::unique_ptr<void, FeatureDeleter>;

/// A foreign vector file, opened from a private copy. Used by the thread that opened it.
class VectorFile {
public:
    /// encoding and withSource as for openVector(). Errors (ErrorKind::Data): those of Spool::copyOf(), no
    /// vector file of a known format, anything that GDAL reports as a failure.
    [[nodiscard]] static Result<std::unique_ptr<VectorFile>>
    open(const std::string& path, const std::string& encoding = {}, bool withSource = false);

    [[nodiscard]] void* dataset() const { return m_dataset.get(); } ///< a GDALDatasetH
    /// The next feature of one layer (an OGRLayerH), or of any when layer is null; null at the end. Do not
    /// mix.
    [[nodiscard]] Feature next(void* layer);
    [[nodiscard]] void* layerOfLast() const { return m_current; } ///< where the last feature came from
    /// An error when GDAL reported a failure since: what came out may be a part of the file.
    [[nodiscard]] Result<void> check() const;
    [[nodiscard]] std::vector<std::string> warnings() const;

private:
    VectorFile(std::string path, Spool spool);
    [[nodiscard]] std::string clean(const std::string& words) const;

    std::string m_path;
    GdalMessages m_messages;
    Spool m_spool;
    GdalDataset m_dataset;
    void* m_current = nullptr;
};

} // namespace jingge
