// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>

namespace jingge {

/// A private copy of a file that somebody handed over, in a folder of its own (0700) that goes with the
/// object. Readers that look for helper files beside a file, or write some there, find and leave nothing in
/// the user's folders, and nobody can exchange the file while it is read. `.gz` is unpacked; of a `.zip` or
/// `.kmz` every file with the ending of a vector format, and file() is the most telling one. Of formats that
/// are several files (`.shp`, `.tab`,
/// `.mif`) the others of the same stem come along.
class Spool {
public:
    /// Only a plain existing file, links resolved: no folder, pipe, address or virtual name.
    /// Errors (ErrorKind::Data): missing, no plain file, empty, not readable, more than 512 MiB packed or 1
    /// GiB unpacked, a broken archive, an archive without a vector file. ErrorKind::Store: no room for the
    /// copy.
    [[nodiscard]] static Result<Spool> copyOf(const std::string& path);

    Spool(Spool&& other) noexcept;
    Spool& operator=(Spool&&) = delete;
    ~Spool();

    [[nodiscard]] const std::string& file() const { return m_file; } ///< what to open

private:
    Spool() = default;
    std::filesystem::path m_folder;
    std::string m_file;
};

/// Whether a file is one of outlines rather than a table, by its name's ending and little else: a vector format (of JSON,
/// one in whose first MiB a polygon stands), or an archive in which one lies. false for what cannot be read.
[[nodiscard]] bool looksLikeVectorFile(const std::string& path);

} // namespace jingge
