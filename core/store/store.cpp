// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"

#include "core/base/clock.h"
#include "core/store/auditlog.h"
#include "core/store/ballast.h"
#include "core/store/nativestatement.h"
#include "core/store/opening.h"
#include "core/store/statement.h"
#include "core/store/writerlock.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>
#include <QUuid>

#include <sqlite3.h>

#include <algorithm>
#include <filesystem>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace jingge {

struct Store::Parts {
    std::string path;
    std::optional<WriterLock> lock;
    std::optional<WriterLock> othersKeptOut; ///< a reader's without traces
    QString connectionName;
    sqlite3* native = nullptr;
    bool standsAlone = false; ///< read as a file that has no log
};

namespace {

QString qtText(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// A path that is there, is a regular file and not empty; the reason otherwise.
Result<void> checkFile(const std::string& path)
{
    struct stat status {};
    if (stat(path.c_str(), &status) != 0)
        return fail(ErrorKind::Store, "store", path, QT_TRANSLATE_NOOP("core", "there is no such store"),
                    QT_TRANSLATE_NOOP("core", "make one with `jinggectl init`"));
    if (!S_ISREG(status.st_mode))
        return fail(ErrorKind::Store, "store", path, QT_TRANSLATE_NOOP("core", "this is no file"));
    if (status.st_size == 0)
        return fail(ErrorKind::Store, "store", path, QT_TRANSLATE_NOOP("core", "the file is empty: no database"),
                    QT_TRANSLATE_NOOP("core", "make it a store with `jinggectl init`"));
    return {};
}

bool exists(const std::string& path)
{
    struct stat status {};
    return stat(path.c_str(), &status) == 0;
}

bool hasContents(const std::string& path)
{
    struct stat status {};
    return stat(path.c_str(), &status) == 0 && status.st_size > 0;
}

/// Where nothing is yet, or a regular file without contents: here a store may be made.
bool isFree(const std::string& path)
{
    struct stat status {};
    return stat(path.c_str(), &status) != 0 || (S_ISREG(status.st_mode) && status.st_size == 0);
}

/// One store has one lock, by whatever link it is reached.
std::string withoutLinks(const std::string& path)
{
    std::error_code unknown;
    const auto real = std::filesystem::canonical(path, unknown);
    return unknown ? path : real.string();
}

enum class Access { Read, Write };

/// SQLite need not count its memory; counting takes a lock for each piece. Without effect once SQLite is in use.
void countNoMemory()
{
    static const int kDone = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    static_cast<void>(kDone);
}

/// Opens through Qt Sql and gives the native handle of the connection, hardened before anything is read.
Result<sqlite3*> connect(const QString& name, const std::string& path, const QString& database, const QString& options,
                         Access access)
{
    countNoMemory();
    QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    connection.setDatabaseName(database);
    connection.setConnectOptions(options);
    if (!connection.open()) {
        const int code = connection.lastError().nativeErrorCode().toInt();
        return Unexpected(storeError(code != 0 ? code : SQLITE_CANTOPEN, path,
                                     connection.lastError().text().toStdString()));
    }
    const QVariant handle = connection.driver()->handle();
    auto* native = *static_cast<sqlite3* const*>(handle.data());
    hardenConnection(native, access == Access::Read);
    return native;
}

void disconnect(const QString& name)
{
    {
        QSqlDatabase connection = QSqlDatabase::database(name, false);
        connection.close();
    }
    QSqlDatabase::removeDatabase(name);
}

QString immutableAddress(const std::string& path)
{
    return QUrl::fromLocalFile(qtText(std::filesystem::absolute(path).string())).toString(QUrl::FullyEncoded) +
           QStringLiteral("?immutable=1");
}

/// For a file that has no log: nothing is made beside it.
Result<sqlite3*> connectAlone(const QString& name, const std::string& path)
{
    return connect(name, path, immutableAddress(path), QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"),
                   Access::Read);
}

Result<void> checkMarks(const FileMarks& marks, const std::string& path)
{
    if (marks.applicationId != kApplicationId)
        return fail(ErrorKind::Store, "store", path,
                    QT_TRANSLATE_NOOP("core", "this database belongs to another program"));
    if (marks.schemaVersion > kSchemaVersion)
        return fail(ErrorKind::Store, "store", path,
                    {QT_TRANSLATE_NOOP("core", "its schema %1 is newer than this program's %2"),
                     {std::to_string(marks.schemaVersion), std::to_string(kSchemaVersion)}},
                    QT_TRANSLATE_NOOP("core", "open it with a newer Jingge"));
    return {};
}

} // namespace

Store::Store(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}

Store::~Store()
{
    if (m_parts->lock)
        sqlite3_wal_checkpoint_v2(m_parts->native, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    disconnect(m_parts->connectionName);
}

Result<std::unique_ptr<Store>> Store::openForReading(const std::string& path, Traces traces)
{
    if (auto fine = checkFile(path); !fine)
        return Unexpected(fine.error());
    auto parts = std::make_unique<Parts>();
    parts->path = path;
    parts->connectionName = QUuid::createUuid().toString();
    if (traces == Traces::None)
        parts->othersKeptOut = WriterLock::keepOut(withoutLinks(path));
    const bool hasLog = hasContents(path + "-wal");
    parts->standsAlone = parts->othersKeptOut && !hasLog;
    auto native = parts->standsAlone ? connectAlone(parts->connectionName, path)
                              : connect(parts->connectionName, path, qtText(path),
                                        QStringLiteral("QSQLITE_OPEN_READONLY"), Access::Read);
    auto marks = native ? readMarks(*native) : Result<FileMarks>(Unexpected(native.error()));
    if (!marks && !parts->standsAlone && !hasLog && access(path.c_str(), R_OK) == 0 && !exists(path + "-shm")) {
        // A folder that cannot be written has no room for the log's index; without a log the file stands alone.
        disconnect(parts->connectionName);
        parts->standsAlone = true;
        native = connectAlone(parts->connectionName, path);
        marks = native ? readMarks(*native) : Result<FileMarks>(Unexpected(native.error()));
    }
    if (!marks) {
        disconnect(parts->connectionName);
        return Unexpected(marks.error());
    }
    parts->native = *native;
    std::unique_ptr<Store> store(new Store(std::move(parts)));
    if (auto fine = checkMarks(*marks, path); !fine)
        return Unexpected(fine.error());
    if (marks->schemaVersion < kSchemaVersion)
        return fail(ErrorKind::Store, "store", path,
                    {QT_TRANSLATE_NOOP("core", "its schema %1 is older than this program's %2"),
                     {std::to_string(marks->schemaVersion), std::to_string(kSchemaVersion)}},
                    QT_TRANSLATE_NOOP("core", "open it once with `jinggectl init`"));
    if (auto fine = checkSchema(*native, path); !fine)
        return Unexpected(fine.error());
    return store;
}

Result<std::unique_ptr<Store>> Store::openBeside() const
{
    auto parts = std::make_unique<Parts>();
    parts->path = m_parts->path;
    parts->standsAlone = m_parts->standsAlone;
    parts->connectionName = QUuid::createUuid().toString();
    const auto native = parts->standsAlone ? connectAlone(parts->connectionName, parts->path)
                                           : connect(parts->connectionName, parts->path, qtText(parts->path),
                                                     QStringLiteral("QSQLITE_OPEN_READONLY"), Access::Read);
    if (!native) {
        disconnect(parts->connectionName);
        return Unexpected(native.error());
    }
    parts->native = *native;
    return std::unique_ptr<Store>(new Store(std::move(parts)));
}

namespace {

/// A new store's first contents; an older one's next schema.
Result<void> bringUpToDate(sqlite3* native, const FileMarks& marks, const std::string& path)
{
    if (!marks.isEmpty || marks.applicationId != 0) {
        if (auto fine = checkMarks(marks, path); !fine)
            return fine;
    }
    if (auto ready = prepareWriter(native); !ready)
        return ready;
    if (marks.schemaVersion < kSchemaVersion) {
        if (auto done = migrate(native, marks.schemaVersion); !done)
            return done;
    }
    return checkSchema(native, path);
}

} // namespace

Result<std::unique_ptr<Store>> Store::openForWriting(const std::string& path, Creation creation)
{
    if (creation == Creation::Refused || !isFree(path)) {
        if (auto fine = checkFile(path); !fine)
            return Unexpected(fine.error());
    }
    auto lock = WriterLock::acquire(withoutLinks(path));
    if (!lock)
        return Unexpected(lock.error());
    auto parts = std::make_unique<Parts>();
    parts->path = path;
    parts->lock = std::move(*lock);
    parts->connectionName = QUuid::createUuid().toString();
    releaseBallast(withoutLinks(path));
    const mode_t before = umask(0077); // the store is the station's alone
    auto native = connect(parts->connectionName, path, qtText(path), QString(), Access::Write);
    const auto marks = native ? readMarks(*native) : Result<FileMarks>(Unexpected(native.error()));
    if (!marks) {
        umask(before);
        disconnect(parts->connectionName);
        return Unexpected(marks.error());
    }
    parts->native = *native;
    std::unique_ptr<Store> store(new Store(std::move(parts)));
    if (marks->isEmpty && marks->applicationId == 0)
        chmod(path.c_str(), 0600); // an empty file that was there has its maker's mode; log and index take the store's
    auto ready = bringUpToDate(*native, *marks, path);
    umask(before);
    if (ready)
        ready = removeUnfinishedBatches(*native);
    if (ready) {
        const auto id = store->setting("store_id");
        if (id && id->empty())
            ready = store->setSetting("store_id", QUuid::createUuid().toString(QUuid::Id128).toStdString());
    }
    // The log of a new store without a key file begins when one is made, or with the first act.
    if (ready && marks->schemaVersion < kSchemaVersion && (marks->schemaVersion > 0 || !auditKeyOf(*store).isNone()))
        ready = beginAudit(*store, "schema=" + std::to_string(marks->schemaVersion), SystemClock().now());
    if (!ready)
        return Unexpected(ready.error());
    return store;
}

const std::string& Store::path() const { return m_parts->path; }
sqlite3* Store::native() const { return m_parts->native; }

QSqlDatabase Store::connection() const
{
    return QSqlDatabase::database(m_parts->connectionName, false);
}

namespace {

Result<std::uint64_t> numberFrom(const Store& store, const char* sql)
{
    Statement statement(store, sql);
    if (auto done = statement.run(); !done)
        return Unexpected(done.error());
    return statement.next() ? static_cast<std::uint64_t>(statement.integer(0)) : 0;
}

} // namespace

Result<std::uint64_t> Store::changeSeq() const
{
    return numberFrom(*this, "SELECT seq FROM change");
}

Result<std::uint64_t> Store::workflowChangeSeq() const
{
    return numberFrom(*this, "SELECT seq FROM workflow_change");
}

Result<std::string> Store::setting(std::string_view key) const
{
    Statement statement(*this, "SELECT value FROM setting WHERE key = ?");
    if (auto done = statement.bind(key).run(); !done)
        return Unexpected(done.error());
    return statement.next() ? statement.text(0) : std::string();
}

Result<void> Store::setSetting(std::string_view key, std::string_view value)
{
    auto transaction = Transaction::begin(*this);
    if (!transaction)
        return Unexpected(transaction.error());
    Statement statement(*this, "INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)");
    if (auto done = statement.bind(key).bind(value).run(); !done)
        return done;
    return transaction->commit();
}

Result<void> requireFreeSpace(const std::string& path, std::int64_t bytes)
{
    constexpr std::int64_t kLeast = std::int64_t{200} << 20;
    std::error_code unknown;
    const auto space = std::filesystem::space(std::filesystem::absolute(path).parent_path(), unknown);
    const std::int64_t wanted = std::max(kLeast, bytes < INT64_MAX / 4 ? 4 * bytes : INT64_MAX);
    if (unknown || space.available >= static_cast<std::uintmax_t>(wanted))
        return {};
    return fail(ErrorKind::Store, "store", path,
                {QT_TRANSLATE_NOOP("core", "the disk has %1 MiB left, %2 MiB are wanted for this import"),
                 {std::to_string(space.available >> 20), std::to_string(wanted >> 20)}},
                QT_TRANSLATE_NOOP("core", "free some space and repeat; what was saved before is safe"));
}

Result<Transaction> Transaction::begin(Store& store)
{
    if (auto done = runScript(store.native(), "BEGIN IMMEDIATE"); !done)
        return Unexpected(done.error());
    return Transaction(store);
}

Transaction::Transaction(Transaction&& other) noexcept : m_store(std::exchange(other.m_store, nullptr)) {}

Transaction::~Transaction()
{
    if (m_store != nullptr)
        sqlite3_exec(m_store->native(), "ROLLBACK", nullptr, nullptr, nullptr);
}

Result<void> Transaction::commit(Touched touched)
{
    const char* moved = touched == Touched::Frame ? "UPDATE change SET seq = seq + 1" : "UPDATE workflow_change SET seq = seq + 1";
    if (touched != Touched::Log) {
        if (auto done = runScript(m_store->native(), moved); !done)
            return done;
    }
    if (auto done = runScript(m_store->native(), "COMMIT"); !done)
        return done;
    m_store = nullptr;
    return {};
}

} // namespace jingge
