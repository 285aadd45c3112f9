// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/pendingfiles.h"

#include <QtGlobal>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>
#include <vector>

namespace jingge {

namespace {

/// 0 or the error.
int syncFile(const std::filesystem::path& path)
{
    const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return errno;
    const int error = fsync(file) == 0 ? 0 : errno;
    close(file);
    return error;
}

} // namespace

Unexpected cannotWrite(const std::string& path, int error)
{
    return fail(ErrorKind::Data, "export", path,
                {QT_TRANSLATE_NOOP("core", "cannot be written: %1"), {std::strerror(error)}});
}

Result<void> checkWritten(const std::ostream& out, const std::string& path)
{
    if (out)
        return {};
    return cannotWrite(path, errno != 0 ? errno : EIO);
}

Result<PendingFiles> PendingFiles::beside(const std::string& path)
{
    const std::filesystem::path place(path);
    std::error_code ignored;
    if (!place.has_filename() || std::filesystem::is_directory(place, ignored))
        return cannotWrite(path, EISDIR);
    std::string pattern = (place.parent_path() / ("." + place.filename().string() + ".XXXXXX")).string();
    if (mkdtemp(pattern.data()) == nullptr)
        return cannotWrite(path, errno);
    return PendingFiles(place, pattern);
}

PendingFiles::PendingFiles(PendingFiles&& other) noexcept
    : m_place(std::move(other.m_place)), m_folder(std::exchange(other.m_folder, std::filesystem::path()))
{
}

PendingFiles::~PendingFiles()
{
    std::error_code ignored;
    if (!m_folder.empty())
        std::filesystem::remove_all(m_folder, ignored);
}

Result<void> PendingFiles::keep()
{
    std::vector<std::filesystem::path> names;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(m_folder, error)) {
        if (entry.path().filename() != m_place.filename())
            names.push_back(entry.path().filename());
    }
    names.push_back(m_place.filename());
    for (const auto& name : names) {
        if (const int failure = syncFile(m_folder / name); failure != 0)
            return cannotWrite(m_place.string(), failure);
    }
    for (const auto& name : names) {
        std::filesystem::rename(m_folder / name, m_place.parent_path() / name, error);
        if (error)
            return cannotWrite(m_place.string(), error.value());
    }
    return {};
}

} // namespace jingge
