// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"

#include "core/base/privatefiles.h"
#include "core/seal/filedigest.h"
#include "core/seal/seal.h"
#include "core/seal/sealedfile.h"
#include "core/store/auditlog.h"
#include "core/store/backuphead.h"
#include "core/store/nativestatement.h"
#include "core/store/store.h"

#include <QtGlobal>

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <unistd.h>
#include <utility>

namespace jingge {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kPiece = std::size_t{1} << 20;
constexpr std::size_t kLongestName = 100;

Unexpected refuse(ErrorKind kind, const std::string& where, Message why, Message mend = {})
{
    return fail(kind, "backup", where, std::move(why), std::move(mend));
}

Unexpected cancelled(const std::string& where)
{
    return refuse(ErrorKind::Cancelled, where, QT_TRANSLATE_NOOP("core", "cancelled"));
}

/// A folder of its own (0700) beside a path, whose name begins with that path's; goes with the object.
class FolderBeside {
public:
    static Result<FolderBeside> make(const std::string& path)
    {
        std::string name = path + ".copy-XXXXXX";
        if (::mkdtemp(name.data()) == nullptr)
            return refuse(
                ErrorKind::Store, path,
                {QT_TRANSLATE_NOOP("core", "its folder cannot be written: %1"), {std::strerror(errno)}});
        return FolderBeside(std::move(name));
    }
    FolderBeside(FolderBeside&& other) noexcept : m_path(std::exchange(other.m_path, {})) {}
    FolderBeside& operator=(FolderBeside&&) = delete;
    FolderBeside(const FolderBeside&) = delete;
    ~FolderBeside()
    {
        std::error_code ignored;
        if (!m_path.empty())
            fs::remove_all(m_path, ignored);
    }
    [[nodiscard]] std::string file(const std::string& name) const { return m_path + "/" + name; }

private:
    explicit FolderBeside(std::string path) : m_path(std::move(path)) {}
    std::string m_path;
};

/// Copies what was killed left behind are as secret as the store; those older than an hour belong to nobody
/// any more.
void removeLeftCopies(const std::string& store)
{
    std::error_code ignored;
    const std::string prefix = fs::path(store).filename().string() + ".copy-";
    for (const auto& entry : fs::directory_iterator(fs::absolute(store, ignored).parent_path(), ignored)) {
        const auto age = fs::file_time_type::clock::now() - entry.last_write_time(ignored);
        if (entry.path().filename().string().starts_with(prefix) && age > std::chrono::hours(1))
            fs::remove_all(entry.path(), ignored);
    }
}

/// A database file of our own making, closed with the object.
class PlainDatabase {
public:
    static Result<PlainDatabase> open(const std::string& path, int flags)
    {
        sqlite3* opened = nullptr;
        const int code = sqlite3_open_v2(path.c_str(), &opened, flags, nullptr);
        PlainDatabase database(opened);
        if (code != SQLITE_OK)
            return Unexpected(storeError(code, path, sqlite3_errstr(code)));
        return database;
    }
    PlainDatabase(PlainDatabase&& other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}
    PlainDatabase& operator=(PlainDatabase&&) = delete;
    PlainDatabase(const PlainDatabase&) = delete;
    ~PlainDatabase() { sqlite3_close(m_database); }
    [[nodiscard]] sqlite3* get() const { return m_database; }

private:
    explicit PlainDatabase(sqlite3* database) : m_database(database) {}
    sqlite3* m_database;
};

Result<void> quickCheck(sqlite3* database, const std::string& path)
{
    auto check = NativeStatement::prepare(database, "PRAGMA quick_check(1)");
    const auto row = check ? check->step() : Result<bool>(Unexpected(check.error()));
    if (!row)
        return Unexpected(row.error());
    const std::string found(*row ? check->text(0) : "no answer");
    if (found != "ok")
        return refuse(ErrorKind::Store, path,
                      {QT_TRANSLATE_NOOP("core", "the store is damaged: %1"), {found}},
                      QT_TRANSLATE_NOOP("core", "keep the file and restore the last backup"));
    return {};
}

/// The pages of one moment: the source's reading transaction stands still while others write.
Result<void> copyPages(sqlite3* source, sqlite3* target, const std::string& path, const TaskContext& context)
{
    constexpr int kPagesAtOnce = 16384;
    sqlite3_backup* backup = sqlite3_backup_init(target, "main", source, "main");
    if (backup == nullptr)
        return Unexpected(nativeError(target));
    int code = SQLITE_OK;
    while (code == SQLITE_OK && !context.isStopped()) {
        code = sqlite3_backup_step(backup, kPagesAtOnce);
        const std::int64_t total = sqlite3_backup_pagecount(backup);
        context.report(total - sqlite3_backup_remaining(backup), total);
    }
    sqlite3_backup_finish(backup);
    if (context.isStopped())
        return cancelled(path);
    return code == SQLITE_DONE ? Result<void>{}
                               : Result<void>(Unexpected(storeError(code, path, sqlite3_errstr(code))));
}

Result<void> copyStore(const Store& store, const std::string& to, const TaskContext& context)
{
    auto target = PlainDatabase::open(to, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    if (!target)
        return Unexpected(target.error());
    if (auto done = runScript(target->get(), "PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF"); !done)
        return done;
    const bool isOwn = sqlite3_get_autocommit(store.native()) != 0;
    if (isOwn) {
        if (auto begun = runScript(store.native(), "BEGIN; SELECT count(*) FROM sqlite_schema"); !begun)
            return begun;
    }
    auto done = copyPages(store.native(), target->get(), store.path(), context);
    if (isOwn)
        sqlite3_exec(store.native(), "ROLLBACK", nullptr, nullptr, nullptr);
    return done ? quickCheck(target->get(), store.path()) : done;
}

/// Names that attached files have: no way out of the folder.
bool isPlainName(const std::string& name)
{
    return !name.empty() && name.size() <= kLongestName && name.front() != '.' &&
           std::ranges::all_of(name, [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                      c == '.' || c == '-' || c == '_';
           });
}

std::string filesFolder(const std::string& store)
{
    return store + ".files";
}

std::vector<fs::path> attachedFiles(const std::string& store)
{
    std::error_code ignored;
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(filesFolder(store), ignored)) {
        if (entry.is_regular_file(ignored) && !entry.is_symlink(ignored) &&
            isPlainName(entry.path().filename().string()))
            files.push_back(entry.path());
    }
    std::ranges::sort(files);
    return files;
}

std::string sizeBytes(std::int64_t size)
{
    std::string bytes;
    for (unsigned shift = 0; shift < 64; shift += 8)
        bytes += static_cast<char>(static_cast<std::uint64_t>(size) >> shift & 0xFFU);
    return bytes;
}

/// Puts a whole file in; it must have as many bytes as was said.
Result<void> putFile(SealedFileWriter& writer, const std::string& path, std::int64_t bytes,
                     const TaskContext& context)
{
    std::ifstream in(path, std::ios::binary);
    std::string piece(kPiece, '\0');
    std::int64_t left = bytes;
    while (left > 0) {
        if (context.isStopped())
            return cancelled(path);
        in.read(piece.data(), std::min<std::int64_t>(left, static_cast<std::int64_t>(piece.size())));
        if (in.gcount() == 0)
            return refuse(ErrorKind::Store, path,
                          QT_TRANSLATE_NOOP("core", "the file changed while it was read"));
        left -= in.gcount();
        if (auto done = writer.write({piece.data(), static_cast<std::size_t>(in.gcount())}); !done)
            return done;
        context.report(bytes - left, bytes);
    }
    return {};
}

Result<void> putAll(SealedFileWriter& writer, const std::string& copy, const BackupHead& head,
                    const std::vector<fs::path>& files, const TaskContext& context)
{
    if (auto done = putFile(writer, copy, head.storeBytes, context); !done)
        return done;
    for (const fs::path& file : files) {
        std::error_code unknown;
        const auto bytes = static_cast<std::int64_t>(fs::file_size(file, unknown));
        const std::string name = file.filename().string();
        if (unknown)
            return refuse(ErrorKind::Store, file.string(),
                          QT_TRANSLATE_NOOP("core", "the file changed while it was read"));
        if (auto done = writer.write(static_cast<char>(name.size()) + name + sizeBytes(bytes)); !done)
            return done;
        if (auto done = putFile(writer, file.string(), bytes, {context.stop, nullptr}); !done)
            return done;
    }
    return writer.finish();
}

/// Takes a file of so many bytes out into a new one, durable.
Result<void> takeFile(SealedFileReader& reader, const std::string& to, std::int64_t bytes,
                      const TaskContext& context)
{
    const int file = ::open(to.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    Result<void> done;
    std::string piece(kPiece, '\0');
    for (std::int64_t left = bytes; file >= 0 && done && left > 0;) {
        const auto size =
            static_cast<std::size_t>(std::min<std::int64_t>(left, static_cast<std::int64_t>(piece.size())));
        done = context.isStopped() ? cancelled(to) : reader.read(piece.data(), size);
        if (done && !writeAll(file, {piece.data(), size}))
            done = refuse(ErrorKind::Store, to,
                          {QT_TRANSLATE_NOOP("core", "it cannot be written: %1"), {std::strerror(errno)}});
        left -= static_cast<std::int64_t>(size);
        context.report(bytes - left, bytes);
    }
    if (file < 0 || (done && ::fsync(file) != 0))
        done = refuse(ErrorKind::Store, to,
                      {QT_TRANSLATE_NOOP("core", "it cannot be written: %1"), {std::strerror(errno)}});
    if (file >= 0)
        ::close(file);
    return done;
}

Result<void> takeAttached(SealedFileReader& reader, const std::string& folder, const std::string& backup,
                          const TaskContext& context)
{
    unsigned char length = 0;
    if (auto done = reader.read(reinterpret_cast<char*>(&length), 1); !done)
        return done;
    std::string name(length, '\0');
    std::array<unsigned char, 8> size{};
    if (auto done = reader.read(name.data(), name.size()); !done)
        return done;
    if (auto done = reader.read(reinterpret_cast<char*>(size.data()), size.size()); !done)
        return done;
    std::uint64_t bytes = 0;
    for (unsigned i = 0; i < size.size(); ++i)
        bytes |= std::uint64_t{size[i]} << (8 * i);
    if (!isPlainName(name))
        return refuse(ErrorKind::Data, backup,
                      QT_TRANSLATE_NOOP("core", "it holds a file with a name that leads elsewhere"));
    return takeFile(reader, folder + "/" + name, static_cast<std::int64_t>(bytes), {context.stop, nullptr});
}

/// Everything of a backup into `store` and its folder of files; the digest is compared and the copy opened.
Result<BackupHead> takeOut(const std::string& backup, const std::string& store, const TokenKey& key,
                           const TaskContext& context)
{
    auto reader = SealedFileReader::open(backup, FileKey(key));
    if (!reader)
        return Unexpected(reader.error());
    auto head = headFrom(reader->head());
    if (!head)
        return refuse(ErrorKind::Data, backup,
                      QT_TRANSLATE_NOOP("core", "it was made by another version of Jingge"));
    if (auto room = requireFreeSpace(store, head->storeBytes / 2); !room)
        return Unexpected(room.error());
    auto done = takeFile(*reader, store, head->storeBytes, context);
    std::error_code error;
    if (done && head->files > 0 && !fs::create_directory(filesFolder(store), error))
        done = refuse(ErrorKind::Store, store,
                      {QT_TRANSLATE_NOOP("core", "it cannot be written: %1"), {error.message()}});
    for (std::int64_t i = 0; done && i < head->files; ++i)
        done = takeAttached(*reader, filesFolder(store), backup, context);
    if (done)
        done = reader->finish();
    if (!done)
        return Unexpected(done.error());
    const auto digest = fileDigest(store);
    if (!digest || *digest != head->digest)
        return refuse(ErrorKind::Data, backup,
                      QT_TRANSLATE_NOOP("core", "what it holds is not what its head says"));
    return std::move(*head);
}

/// Pages, and that the program can open it; an older schema is fine, it is brought up to date when the store
/// is used.
Result<void> checkRestored(const std::string& store, int schema)
{
    {
        const auto opened = PlainDatabase::open(store, SQLITE_OPEN_READWRITE);
        if (!opened)
            return Unexpected(opened.error());
        if (auto done = quickCheck(opened->get(), store); !done)
            return done;
    }
    if (schema < kSchemaVersion)
        return {};
    const auto reading = Store::openForReading(store);
    return reading ? Result<void>{} : Result<void>(Unexpected(reading.error()));
}

void syncFolder(const fs::path& folder)
{
    const int opened = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (opened >= 0) {
        ::fsync(opened);
        ::close(opened);
    }
}

/// Moves to a name where nothing is; false, with errno, otherwise.
bool moveToFreeName(const std::string& from, const std::string& to)
{
    return ::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0;
}

std::string nameOf(const BackupHead& head)
{
    const std::string time = head.madeAt.text(); // 2025-07-14T03:05:00
    const std::string who = head.station.empty() ? head.storeId.substr(0, 8) : head.station;
    return who + "-" + time.substr(0, 10) + "-" + time.substr(11, 2) + time.substr(14, 2) +
           time.substr(17, 2) + ".jgb";
}

Result<Backup> proveIn(const std::string& scratch, const std::string& path, const TokenKey& key,
                       CivilTime now, const TaskContext& context)
{
    auto head = takeOut(path, scratch, key, context);
    if (!head)
        return Unexpected(head.error());
    if (auto done = checkRestored(scratch, head->schema); !done)
        return Unexpected(done.error());
    std::error_code unknown;
    Backup backup{path, std::move(*head), static_cast<std::int64_t>(fs::file_size(path, unknown)), now};
    const auto text = SealedFileReader::readHead(path);
    if (!text)
        return Unexpected(text.error());
    if (auto done = writeProof(backup, *text, key, now); !done)
        return Unexpected(done.error());
    return backup;
}

} // namespace

Result<Backup> makeBackup(const Store& store, const BackupRequest& request, const TokenKey& key,
                          const TaskContext& context)
{
    removeLeftCopies(store.path());
    std::error_code unknown;
    if (auto room = requireFreeSpace(store.path(),
                                     static_cast<std::int64_t>(fs::file_size(store.path(), unknown)) / 2);
        !room)
        return Unexpected(room.error());
    auto folder = FolderBeside::make(store.path());
    const auto id = store.setting("store_id");
    if (!folder || !id)
        return Unexpected(!folder ? folder.error() : id.error());
    const std::string copy = folder->file("store.db");
    if (auto done = copyStore(store, copy, context); !done)
        return Unexpected(done.error());
    const auto digest = fileDigest(copy);
    if (!digest)
        return Unexpected(digest.error());
    const std::vector<fs::path> files = attachedFiles(store.path());
    const BackupHead head{*id,
                          request.station,
                          kSchemaVersion,
                          request.now,
                          static_cast<std::int64_t>(fs::file_size(copy, unknown)),
                          *digest,
                          static_cast<std::int64_t>(files.size())};
    const std::string place = (fs::path(request.folder) / nameOf(head)).string();
    const std::string part = place + ".part";
    ::unlink(part.c_str()); // of one that was killed within the same second
    auto writer = SealedFileWriter::create(part, headText(head), FileKey(key));
    if (!writer)
        return Unexpected(writer.error());
    if (auto done = putAll(*writer, copy, head, files, context); !done)
        return Unexpected(done.error());
    if (!moveToFreeName(part, place)) {
        const int error = errno;
        ::unlink(part.c_str());
        return refuse(ErrorKind::Store, place,
                      {QT_TRANSLATE_NOOP("core", "it cannot be written: %1"), {std::strerror(error)}});
    }
    syncFolder(request.folder);
    return proveIn(folder->file("scratch.db"), place, key, request.now, context);
}

Result<Backup> proveBackup(const std::string& path, const TokenKey& key, CivilTime now,
                           const TaskContext& context)
{
    const std::string folder = makePrivateFolder("jingge-restore");
    if (folder.empty())
        return refuse(ErrorKind::Store, path, QT_TRANSLATE_NOOP("core", "no room for a trial store"));
    auto proven = proveIn(folder + "/scratch.db", path, key, now, context);
    std::error_code ignored;
    fs::remove_all(folder, ignored);
    return proven;
}

Result<BackupHead> restoreBackup(const std::string& path, const std::string& to, const TokenKey& key,
                                 const TaskContext& context)
{
    std::error_code unknown;
    for (const char* ending : {"", "-wal", ".files"}) {
        if (fs::exists(fs::symlink_status(to + ending, unknown)))
            return fail(ErrorKind::Data, "restore", to + ending,
                        QT_TRANSLATE_NOOP("core", "there is a file already"),
                        QT_TRANSLATE_NOOP("core", "restore to a new name; nothing is overwritten"));
    }
    auto folder = FolderBeside::make(to);
    if (!folder)
        return Unexpected(folder.error());
    const std::string scratch = folder->file("store.db");
    auto head = takeOut(path, scratch, key, context);
    if (!head)
        return Unexpected(head.error());
    if (auto done = checkRestored(scratch, head->schema); !done)
        return Unexpected(done.error());
    const bool hasFiles = head->files > 0;
    if ((hasFiles && !moveToFreeName(filesFolder(scratch), filesFolder(to))) || !moveToFreeName(scratch, to))
        return refuse(ErrorKind::Store, to,
                      {QT_TRANSLATE_NOOP("core", "it cannot be written: %1"), {std::strerror(errno)}});
    syncFolder(fs::absolute(to, unknown).parent_path());
    return head;
}

} // namespace jingge
