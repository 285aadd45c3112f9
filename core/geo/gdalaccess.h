// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

namespace jingge {

/// Makes GDAL ready for foreign vector files, once for the process: only the drivers of the list are
/// registered, no plug-in is loaded, no network request leaves (also not through PROJ), nothing is written
/// beside a file.
void prepareGdal();

/// Takes GDAL's messages of this thread instead of letting them go to the terminal, as long as it lives.
class GdalMessages {
public:
    GdalMessages();
    ~GdalMessages();
    GdalMessages(const GdalMessages&) = delete;
    GdalMessages& operator=(const GdalMessages&) = delete;

    [[nodiscard]] const std::string& failure() const { return m_failure; } ///< the first one; empty = none
    [[nodiscard]] const std::vector<std::string>& warnings() const
    {
        return m_warnings;
    } ///< at most 100, no doubles
    void take(bool isFailure, const char* text);

private:
    std::string m_failure;
    std::vector<std::string> m_warnings;
};

struct GdalDatasetDeleter {
    void operator()(void* dataset) const;
};
/// A GDALDatasetH: GDAL's handles are pointers to nothing in particular.
using GdalDataset = std::unique_ptr<void, GdalDatasetDeleter>;

/// Opens a vector file read-only with one of the drivers of the list. encoding goes to formats that can be
/// told one. Null when no driver takes the file; what GDAL says about it is in the GdalMessages of the
/// caller.
[[nodiscard]] GdalDataset openVector(const std::string& file, const std::string& encoding,
                                     bool withSource = false);

} // namespace jingge
