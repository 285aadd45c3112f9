// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/tables/ziparchive.h"

#include "core/base/privatefiles.h"
#include "core/base/text.h"

#include <QtGlobal>

#include <zip.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace jingge {

namespace {

constexpr std::int64_t kMiB = 1LL << 20;
constexpr std::int64_t kMostPacked = 512 * kMiB;
constexpr std::int64_t kMostUnpacked = 1024 * kMiB;
constexpr std::int64_t kMostTogether = 2048 * kMiB;
constexpr std::int64_t kMostFiles = 1000;
constexpr std::int64_t kMostRatio = 200;

struct ZipCloser {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct ZipFileCloser {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using ZipHandle = std::unique_ptr<zip_t, ZipCloser>;

bool leavesArchive(std::string_view name)
{
    if (name.starts_with('/') || name.find('\\') != std::string_view::npos)
        return true;
    const std::vector<std::string_view> pieces = split(name, '/');
    return std::ranges::find(pieces, std::string_view("..")) != pieces.end();
}

Message limitOf(const ZipEntry& entry, bool isEncrypted)
{
    if (isEncrypted)
        return QT_TRANSLATE_NOOP("core", "the file is protected by a password");
    if (leavesArchive(entry.name))
        return QT_TRANSLATE_NOOP("core", "the archive holds a file whose name leads out of it");
    const bool isOverblown = entry.size > kMiB && entry.size > kMostRatio * entry.packed;
    if (entry.size < 0 || entry.size > kMostUnpacked || isOverblown)
        return {
            QT_TRANSLATE_NOOP("core", "%1 in the archive would unpack to %2 MiB, which is more than is read"),
            {entry.name, std::to_string(entry.size / kMiB)}};
    return {};
}

class EntrySource;

class OpenArchive final : public ZipArchive {
public:
    OpenArchive(ZipHandle archive, std::string path, std::string what)
        : m_archive(std::move(archive)), m_path(std::move(path)), m_what(std::move(what))
    {
    }

    Result<void> readDirectory();
    [[nodiscard]] Result<std::unique_ptr<ByteSource>> read(const ZipEntry& entry) override;
    [[nodiscard]] Unexpected broken(Message why) const
    {
        return fail(ErrorKind::Data, m_what, m_path, std::move(why));
    }
    [[nodiscard]] zip_t* handle() const { return m_archive.get(); }

private:
    ZipHandle m_archive;
    std::string m_path;
    std::string m_what;
};

class EntrySource final : public ByteSource {
public:
    EntrySource(std::shared_ptr<OpenArchive> archive, ZipEntry entry)
        : m_archive(std::move(archive)), m_entry(std::move(entry))
    {
    }

    Result<void> open()
    {
        m_file.reset(zip_fopen_index(m_archive->handle(), m_entry.index, 0));
        m_read = 0;
        if (m_file == nullptr)
            return unreadable();
        return {};
    }
    Result<std::size_t> read(char* out, std::size_t size) override
    {
        const zip_int64_t count = zip_fread(m_file.get(), out, size);
        if (count < 0)
            return unreadable();
        m_read += count;
        if (m_read > m_entry.size)
            return m_archive->broken(
                {QT_TRANSLATE_NOOP("core", "%1 in the archive is larger than it says"), {m_entry.name}});
        return static_cast<std::size_t>(count);
    }
    Result<void> rewind() override { return open(); }
    [[nodiscard]] std::int64_t bytesRead() const override { return m_read; }
    [[nodiscard]] std::int64_t bytesTotal() const override { return m_entry.size; }

private:
    [[nodiscard]] Unexpected unreadable() const
    {
        return m_archive->broken(
            {QT_TRANSLATE_NOOP("core", "the archive is broken or cut off at %1"), {m_entry.name}});
    }
    std::shared_ptr<OpenArchive> m_archive;
    ZipEntry m_entry;
    std::unique_ptr<zip_file_t, ZipFileCloser> m_file;
    std::int64_t m_read = 0;
};

Result<void> OpenArchive::readDirectory()
{
    const zip_int64_t count = zip_get_num_entries(handle(), 0);
    if (count > kMostFiles)
        return broken({QT_TRANSLATE_NOOP("core", "the archive holds %1 files, which is more than is read"),
                       {std::to_string(count)}});
    std::int64_t together = 0;
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t status;
        if (zip_stat_index(handle(), static_cast<zip_uint64_t>(i), 0, &status) != 0 || status.name == nullptr)
            return broken(QT_TRANSLATE_NOOP("core", "the directory of the archive cannot be read"));
        ZipEntry entry{status.name, status.index, static_cast<std::int64_t>(status.size),
                       static_cast<std::int64_t>(status.comp_size)};
        if (Message why = limitOf(entry, status.encryption_method != ZIP_EM_NONE); !why.isEmpty())
            return broken(std::move(why));
        together += entry.size;
        m_entries.push_back(std::move(entry));
    }
    if (together > kMostTogether)
        return broken(
            {QT_TRANSLATE_NOOP("core", "the archive would unpack to %1 MiB, which is more than is read"),
             {std::to_string(together / kMiB)}});
    return {};
}

Result<std::unique_ptr<ByteSource>> OpenArchive::read(const ZipEntry& entry)
{
    auto source =
        std::make_unique<EntrySource>(std::static_pointer_cast<OpenArchive>(shared_from_this()), entry);
    if (auto opened = source->open(); !opened)
        return Unexpected(opened.error());
    return source;
}

Unexpected noRoom(const std::string& path, const std::string& what)
{
    return fail(
        ErrorKind::Store, what, path,
        {QT_TRANSLATE_NOOP("core", "the copy to work on cannot be written: %1"), {std::strerror(errno)}});
}

/// A file without a name.
int namelessFile()
{
    std::error_code error;
    const std::string folder = std::filesystem::temp_directory_path(error).string();
    const int descriptor = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (descriptor >= 0)
        return descriptor;
    std::string name = folder + "/jingge-XXXXXX";
    const int named = ::mkostemp(name.data(), O_CLOEXEC);
    if (named >= 0)
        ::unlink(name.c_str());
    return named;
}

} // namespace

Result<std::shared_ptr<ZipArchive>> ZipArchive::open(int descriptor, const std::string& path,
                                                     const std::string& what)
{
    struct stat status {};
    if (::fstat(descriptor, &status) == 0 && status.st_size > kMostPacked)
        return fail(ErrorKind::Data, what, path,
                    QT_TRANSLATE_NOOP("core", "the file is larger than 512 MiB"));
    const int copy = ::fcntl(descriptor, F_DUPFD_CLOEXEC, 0);
    int code = 0;
    if (copy >= 0)
        ::lseek(copy, 0, SEEK_SET);
    ZipHandle handle(copy < 0 ? nullptr : zip_fdopen(copy, ZIP_RDONLY, &code));
    if (handle == nullptr) {
        if (copy >= 0)
            ::close(copy);
        return fail(ErrorKind::Data, what, path,
                    QT_TRANSLATE_NOOP("core", "the archive is broken or cut off"),
                    QT_TRANSLATE_NOOP("core", "copy the file again from where it came"));
    }
    auto archive = std::make_shared<OpenArchive>(std::move(handle), path, what);
    if (auto read = archive->readDirectory(); !read)
        return Unexpected(read.error());
    return std::shared_ptr<ZipArchive>(std::move(archive));
}

const ZipEntry* ZipArchive::find(std::string_view name) const
{
    const std::string wanted = asciiLower(name);
    const auto found = std::ranges::find_if(
        m_entries, [&](const ZipEntry& entry) { return asciiLower(entry.name) == wanted; });
    return found == m_entries.end() ? nullptr : &*found;
}

Result<PlainFile> PlainFile::of(ByteSource& source, const std::string& path, const std::string& what)
{
    if (source.descriptor() >= 0) {
        const int copy = ::fcntl(source.descriptor(), F_DUPFD_CLOEXEC, 0);
        if (copy < 0)
            return noRoom(path, what);
        return PlainFile(copy);
    }
    if (auto again = source.rewind(); !again)
        return Unexpected(again.error());
    PlainFile file(namelessFile());
    if (file.descriptor() < 0)
        return noRoom(path, what);
    for (std::int64_t total = 0;;) {
        auto block = readUpTo(source, static_cast<std::size_t>(kMiB));
        if (!block)
            return Unexpected(block.error());
        if (block->empty())
            break;
        total += static_cast<std::int64_t>(block->size());
        if (total > kMostPacked)
            return fail(ErrorKind::Data, what, path,
                        QT_TRANSLATE_NOOP("core", "the file is larger than 512 MiB"));
        if (!writeAll(file.descriptor(), *block))
            return noRoom(path, what);
    }
    ::lseek(file.descriptor(), 0, SEEK_SET);
    return file;
}

PlainFile::~PlainFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace jingge
