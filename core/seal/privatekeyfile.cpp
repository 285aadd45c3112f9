// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seal/privatekeyfile.h"

#include "core/base/privatefiles.h"

#include <QtGlobal>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

namespace jingge {

namespace {

/// A file descriptor that is closed with its owner.
class OpenFile {
public:
    explicit OpenFile(int descriptor) : m_descriptor(descriptor) {}
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    ~OpenFile()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    [[nodiscard]] int get() const { return m_descriptor; }
    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }

private:
    int m_descriptor;
};

Unexpected systemError(const std::string& path, int error)
{
    return keyFileError(path, {QT_TRANSLATE_NOOP("core", "the system refuses: %1"), {std::strerror(error)}});
}

/// Reads to the end or to the size of the buffer; -1 with errno set on an error.
ssize_t readAll(int descriptor, std::span<unsigned char> into)
{
    std::size_t count = 0;
    while (count < into.size()) {
        const ssize_t got = ::read(descriptor, into.data() + count, into.size() - count);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return -1;
        if (got == 0)
            break;
        count += static_cast<std::size_t>(got);
    }
    return static_cast<ssize_t>(count);
}

/// Makes the missing folders of a path, for their owner alone.
bool makeFolders(const std::filesystem::path& folder)
{
    std::error_code error;
    if (folder.empty() || std::filesystem::is_directory(folder, error))
        return true;
    if (!makeFolders(folder.parent_path()))
        return false;
    return ::mkdir(folder.c_str(), S_IRWXU) == 0 || errno == EEXIST;
}

/// A new name survives a power cut only once its folder is on the disk too.
void syncFolder(const std::filesystem::path& folder)
{
    const OpenFile opened(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (opened.isOpen())
        ::fsync(opened.get());
}

/// Makes the file and fills it; what cannot be filled goes again.
Result<void> writeNew(const std::string& file, const std::string& path, std::string_view text)
{
    const OpenFile opened(::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR));
    if (!opened.isOpen() && errno == EEXIST)
        return keyFileError(path,
                            QT_TRANSLATE_NOOP("core", "there is a key already, and it is never overwritten"));
    if (!opened.isOpen())
        return systemError(path, errno);
    if (!writeAll(opened.get(), text) || ::fsync(opened.get()) != 0) {
        const int error = errno;
        ::unlink(file.c_str());
        return systemError(path, error);
    }
    return {};
}

} // namespace

void wipe(std::span<unsigned char> bytes)
{
    sodium_memzero(bytes.data(), bytes.size());
}

bool startSodium()
{
    return sodium_init() >= 0;
}

Unexpected keyFileError(const std::string& path, Message why, Message mend)
{
    return fail(ErrorKind::Store, "key file", path, std::move(why), std::move(mend));
}

Unexpected noSodium(const std::string& path)
{
    return keyFileError(path, QT_TRANSLATE_NOOP("core", "the cryptographic library cannot be started"));
}

Result<std::size_t> readKeyFile(const std::string& path, std::span<unsigned char> into)
{
    const OpenFile file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat status {};
    if (!file.isOpen() || ::fstat(file.get(), &status) != 0)
        return systemError(path, errno);
    if (!S_ISREG(status.st_mode))
        return keyFileError(path, QT_TRANSLATE_NOOP("core", "this is not a file"));
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return keyFileError(path, QT_TRANSLATE_NOOP("core", "other people can reach this key"),
                            QT_TRANSLATE_NOOP("core", "Allow it to its owner alone: chmod 600."));
    const ssize_t size = readAll(file.get(), into);
    if (size < 0)
        return systemError(path, errno);
    return static_cast<std::size_t>(size);
}

Result<void> createKeyFile(const std::string& path, std::string_view text)
{
    const std::filesystem::path folder = std::filesystem::path(path).parent_path();
    if (!makeFolders(folder))
        return systemError(path, errno);
    if (auto done = writeNew(path, path, text); !done)
        return done;
    syncFolder(folder);
    return {};
}

Result<void> replaceKeyFile(const std::string& path, std::string_view text)
{
    const std::string beside = path + ".new";
    ::unlink(beside.c_str()); // of a run that was killed; never in use
    if (auto done = writeNew(beside, path, text); !done)
        return done;
    if (std::rename(beside.c_str(), path.c_str()) != 0) {
        const int error = errno;
        ::unlink(beside.c_str());
        return systemError(path, error);
    }
    syncFolder(std::filesystem::path(path).parent_path());
    return {};
}

} // namespace jingge
