// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/bytesource.h"

#include <QtGlobal>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace jingge {

namespace {

class FileSource final : public ByteSource {
public:
    FileSource(int descriptor, const struct stat& status, std::string path, std::string what) :
        m_descriptor(descriptor), m_total(status.st_size), m_written(status.st_mtim), m_path(std::move(path)),
        m_what(std::move(what)) {}
    FileSource(const FileSource&) = delete;
    FileSource& operator=(const FileSource&) = delete;
    ~FileSource() override { ::close(m_descriptor); }

    Result<std::size_t> read(char* out, std::size_t size) override
    {
        for (;;) {
            const ssize_t count = ::read(m_descriptor, out, size);
            if (count == 0 && size > 0 && hasChanged())
                return fail(ErrorKind::Data, m_what, m_path,
                            QT_TRANSLATE_NOOP("core", "the file was changed while it was read"),
                            QT_TRANSLATE_NOOP("core", "import it once it is finished"));
            if (count >= 0) {
                m_read += count;
                return static_cast<std::size_t>(count);
            }
            if (errno != EINTR)
                return fail(ErrorKind::Data, m_what, m_path,
                            Message(QT_TRANSLATE_NOOP("core", "the file cannot be read: %1"), {std::strerror(errno)}));
        }
    }
    Result<void> rewind() override
    {
        if (::lseek(m_descriptor, 0, SEEK_SET) != 0)
            return fail(ErrorKind::Data, m_what, m_path,
                        Message(QT_TRANSLATE_NOOP("core", "the file cannot be read: %1"), {std::strerror(errno)}));
        m_read = 0;
        return {};
    }
    [[nodiscard]] std::int64_t bytesRead() const override { return m_read; }
    [[nodiscard]] std::int64_t bytesTotal() const override { return m_total; }
    [[nodiscard]] int descriptor() const override { return m_descriptor; }

private:
    /// Another file of the same name is no change: the one that was opened stays as it is.
    [[nodiscard]] bool hasChanged() const
    {
        struct stat status {};
        return m_read != m_total || ::fstat(m_descriptor, &status) != 0 || status.st_size != m_total ||
               status.st_mtim.tv_sec != m_written.tv_sec || status.st_mtim.tv_nsec != m_written.tv_nsec;
    }

    int m_descriptor;
    std::int64_t m_total;
    timespec m_written;
    std::int64_t m_read = 0;
    std::string m_path;
    std::string m_what;
};

Message reasonNotOpened(int error)
{
    switch (error) {
    case ENOENT:
    case ENOTDIR:
        return QT_TRANSLATE_NOOP("core", "there is no such file");
    case EACCES:
    case EPERM:
        return QT_TRANSLATE_NOOP("core", "this user is not allowed to read the file");
    case ENXIO:
        return QT_TRANSLATE_NOOP("core", "this is a pipe, socket or device and no regular file");
    default:
        return {QT_TRANSLATE_NOOP("core", "the file cannot be opened: %1"), {std::strerror(error)}};
    }
}

Message reasonNoTable(const struct stat& status)
{
    if (S_ISDIR(status.st_mode))
        return QT_TRANSLATE_NOOP("core", "this is a folder and no file");
    if (!S_ISREG(status.st_mode))
        return QT_TRANSLATE_NOOP("core", "this is a pipe, socket or device and no regular file");
    if (status.st_size == 0)
        return QT_TRANSLATE_NOOP("core", "the file is empty");
    return {};
}

} // namespace

Result<std::unique_ptr<ByteSource>> openByteSource(const std::string& path, const std::string& what)
{
    // A NUL would cut the name off and open another file.
    if (path.find('\0') != std::string::npos)
        return fail(ErrorKind::Data, what, path, reasonNotOpened(ENOENT));
    // Without O_NONBLOCK the opening of a pipe would wait for somebody to write into it.
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0)
        return fail(ErrorKind::Data, what, path, reasonNotOpened(errno));
    struct stat status {};
    const bool isKnown = ::fstat(descriptor, &status) == 0;
    std::unique_ptr<ByteSource> source = std::make_unique<FileSource>(descriptor, status, path, what);
    if (!isKnown)
        return fail(ErrorKind::Data, what, path, reasonNotOpened(errno));
    if (Message why = reasonNoTable(status); !why.isEmpty())
        return fail(ErrorKind::Data, what, path, std::move(why));
    auto head = readUpTo(*source, 4);
    if (!head)
        return Unexpected(head.error());
    if (auto again = source->rewind(); !again)
        return Unexpected(again.error());
    if (looksLikeGzip(*head))
        return makeGzipSource(std::move(source), path, what);
    return source;
}

Result<std::string> readUpTo(ByteSource& source, std::size_t size)
{
    std::string bytes;
    while (bytes.size() < size) {
        const std::size_t before = bytes.size();
        bytes.resize(before + std::min<std::size_t>(size - before, 1U << 18U));
        auto count = source.read(bytes.data() + before, bytes.size() - before);
        if (!count)
            return Unexpected(count.error());
        bytes.resize(before + *count);
        if (*count == 0)
            break;
    }
    return bytes;
}

} // namespace jingge
