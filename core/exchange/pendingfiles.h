// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <ostream>
#include <string>

namespace jingge {

/// A file that is being written, with those that belong to it (a Shapefile's), in a folder of its own (0700)
/// beside its place. keep() makes them durable and moves them there; without that nothing is left and what
/// stood there before is untouched.
class PendingFiles {
public:
    /// Errors (Data): the folder is missing or cannot be written; the path is a folder.
    [[nodiscard]] static Result<PendingFiles> beside(const std::string& path);
    PendingFiles(PendingFiles&& other) noexcept;
    PendingFiles& operator=(PendingFiles&&) = delete;
    PendingFiles(const PendingFiles&) = delete;
    ~PendingFiles();

    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }
    [[nodiscard]] std::string file() const
    {
        return (m_folder / m_place.filename()).string();
    } ///< where to write
    /// Moves every file of the folder to its place, the one that was asked for last.
    [[nodiscard]] Result<void> keep();

private:
    PendingFiles(std::filesystem::path place, std::filesystem::path folder)
        : m_place(std::move(place)), m_folder(std::move(folder))
    {
    }
    std::filesystem::path m_place;
    std::filesystem::path m_folder; ///< empty = moved from
};

/// What is said of an output that cannot be written, with the system's words for errno.
[[nodiscard]] Unexpected cannotWrite(const std::string& path, int error);
/// An error when the stream has failed.
[[nodiscard]] Result<void> checkWritten(const std::ostream& out, const std::string& path);

} // namespace jingge
