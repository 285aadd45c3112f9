// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/opening.h"

#include "core/base/resources.h"
#include "core/store/identityindex.h"
#include "core/store/nativestatement.h"
#include "core/store/store.h"

#include <QtGlobal>

#include <sqlite3.h>

#include <algorithm>
#include <cstdlib>
#include <iterator>

namespace jingge {

namespace {

constexpr int kRemovalChunk = 10000;

Result<std::int64_t> oneNumber(sqlite3* database, std::string_view sql)
{
    auto statement = NativeStatement::prepare(database, sql);
    if (!statement)
        return Unexpected(statement.error());
    const auto row = statement->step();
    if (!row)
        return Unexpected(row.error());
    const std::int64_t value = *row ? statement->integer(0) : 0;
    statement->reset();
    return value;
}

/// Every object's definition in one text, but for one that is left out; the sequence of migrations that made it does not
/// matter, its result does.
Result<std::string> schemaText(sqlite3* database, std::string_view leftOut)
{
    auto statement = NativeStatement::prepare(
        database, "SELECT type, name, sql FROM sqlite_schema WHERE name <> ?1 ORDER BY type, name");
    if (!statement)
        return Unexpected(statement.error());
    statement->bind(1, leftOut);
    std::string text;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return Unexpected(row.error());
        if (!*row)
            return text;
        for (int column = 0; column < 3; ++column)
            text.append(statement->text(column)).append("\n");
    }
}

Result<void> runMigrations(sqlite3* database, int from)
{
    for (const std::string& name : resourceNames("migrations")) {
        const int version = std::atoi(name.c_str());
        if (version <= from)
            continue;
        if (auto done = runScript(database, resourceText("migrations/" + name).value_or("")); !done)
            return done;
    }
    return {};
}

/// A pragma takes no parameters; both numbers are constants of the program.
Result<void> setMarks(sqlite3* database)
{
    static_assert(kApplicationId == 1246185285 && kSchemaVersion == 10);
    return runScript(database, "PRAGMA application_id = 1246185285; PRAGMA user_version = 10");
}

/// Deletes in transactions of bounded size, so that a large left-over batch cannot swell the log. ?1 = rows a chunk; the
/// end is reached when a chunk had nothing.
Result<void> deleteInChunks(sqlite3* database, std::string_view sql)
{
    auto statement = NativeStatement::prepare(database, sql);
    if (!statement)
        return Unexpected(statement.error());
    do {
        statement->bind(1, static_cast<std::int64_t>(kRemovalChunk));
        if (auto done = statement->run(); !done)
            return done;
    } while (sqlite3_changes(database) > 0);
    return {};
}

} // namespace

Result<void> runScript(sqlite3* database, const std::string& sql)
{
    if (sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return Unexpected(nativeError(database));
    return {};
}

Result<FileMarks> readMarks(sqlite3* database)
{
    const auto application = oneNumber(database, "PRAGMA application_id");
    const auto version = oneNumber(database, "PRAGMA user_version");
    const auto tables = oneNumber(database, "SELECT count(*) FROM sqlite_schema");
    if (!application || !version || !tables)
        return Unexpected(!application ? application.error() : !version ? version.error() : tables.error());
    return FileMarks{*application, static_cast<int>(*version), *tables == 0};
}

void hardenConnection(sqlite3* database, bool isReader)
{
    sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    if (isReader)
        sqlite3_db_config(database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    sqlite3_exec(database, "PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536", nullptr,
                 nullptr, nullptr);
    sqlite3_busy_timeout(database, 5000);
}

Result<void> prepareWriter(sqlite3* database)
{
    return runScript(database, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
                               "PRAGMA wal_autocheckpoint = 8192; PRAGMA journal_size_limit = 67108864");
}

Result<void> migrate(sqlite3* database, int from)
{
    if (auto begun = runScript(database, "BEGIN IMMEDIATE"); !begun)
        return begun;
    auto done = runMigrations(database, from);
    if (done)
        done = setMarks(database);
    if (done)
        return runScript(database, "COMMIT");
    sqlite3_exec(database, "ROLLBACK", nullptr, nullptr, nullptr);
    return done;
}

namespace {

/// The schema as it is and as it should be, of one state of the store.
Result<bool> isSchemaOurs(sqlite3* database, sqlite3* fresh)
{
    const auto isAway = isIdentityIndexAway(database);
    const auto made = runMigrations(fresh, 0);
    if (!isAway || !made)
        return Unexpected(isAway ? made.error() : isAway.error());
    const std::string_view leftOut = *isAway ? kIdentityIndex : "";
    const auto expected = schemaText(fresh, leftOut);
    const auto found = schemaText(database, leftOut);
    if (!expected || !found)
        return Unexpected(expected ? found.error() : expected.error());
    return *found == *expected;
}

} // namespace

Result<void> checkSchema(sqlite3* database, const std::string& path)
{
    sqlite3* fresh = nullptr;
    if (sqlite3_open(":memory:", &fresh) != SQLITE_OK) {
        sqlite3_close(fresh);
        return fail(ErrorKind::Store, "store", path, QT_TRANSLATE_NOOP("core", "no memory for checking the schema"));
    }
    auto isOurs = Result<bool>(false);
    if (auto begun = runScript(database, "BEGIN"); !begun)
        isOurs = Unexpected(begun.error());
    else {
        isOurs = isSchemaOurs(database, fresh);
        sqlite3_exec(database, "ROLLBACK", nullptr, nullptr, nullptr);
    }
    sqlite3_close(fresh);
    if (!isOurs)
        return Unexpected(isOurs.error());
    if (!*isOurs)
        return fail(ErrorKind::Store, "store", path,
                    QT_TRANSLATE_NOOP("core", "its tables are not those Jingge made: something changed the schema"),
                    QT_TRANSLATE_NOOP("core", "keep the file and restore the last backup"));
    return {};
}

namespace {

/// "code|English|Chinese" of every category, by code.
Result<std::vector<std::string>> categoriesOf(sqlite3* database)
{
    auto rows = NativeStatement::prepare(database, "SELECT code, name_en, name_zh FROM category ORDER BY code");
    if (!rows)
        return Unexpected(rows.error());
    std::vector<std::string> categories;
    for (;;) {
        const auto row = rows->step();
        if (!row)
            return Unexpected(row.error());
        if (!*row)
            return categories;
        categories.push_back(std::string(rows->text(0)) + "|" + std::string(rows->text(1)) + "|" + std::string(rows->text(2)));
    }
}

} // namespace

Result<std::vector<std::string>> changedCategories(sqlite3* database)
{
    const auto found = categoriesOf(database);
    if (!found)
        return found;
    sqlite3* fresh = nullptr;
    sqlite3_open(":memory:", &fresh);
    const auto made = runMigrations(fresh, 0);
    const auto brought = made ? categoriesOf(fresh) : Unexpected(made.error());
    sqlite3_close(fresh);
    if (!brought)
        return brought;
    std::vector<std::string> changed;
    std::ranges::set_difference(*brought, *found, std::back_inserter(changed));
    for (std::string& one : changed)
        one = one.substr(0, one.find('|'));
    return changed;
}

Result<void> removeUnfinishedBatches(sqlite3* database)
{
    const auto open = oneNumber(database, "SELECT count(*) FROM batch WHERE state = 'open'");
    if (!open || *open == 0)
        return open ? Result<void>{} : Result<void>(Unexpected(open.error()));
    // Marks are some twenty bytes each: one pass over them beats a search for every chunk.
    if (auto done = runScript(database, "DELETE FROM superseded WHERE batch IN (SELECT id FROM batch WHERE state = 'open')");
        !done)
        return done;
    // A batch gives its rows ids above all others and the next one begins after it is gone, so what is left of it are
    // the last rows of the table: each chunk looks at these alone.
    for (const std::string_view sql :
         {"DELETE FROM sealed_text WHERE incident > (SELECT max(incident) FROM sealed_text) - ?1 AND "
          "(SELECT batch FROM incident WHERE id = sealed_text.incident) IN (SELECT id FROM batch WHERE state = 'open')",
          "DELETE FROM incident WHERE id > (SELECT max(id) FROM incident) - ?1 AND batch IN "
          "(SELECT id FROM batch WHERE state = 'open')",
          "DELETE FROM reject WHERE id IN (SELECT id FROM reject WHERE batch IN "
          "(SELECT id FROM batch WHERE state = 'open') LIMIT ?1)"}) {
        if (auto done = deleteInChunks(database, sql); !done)
            return done;
    }
    if (auto begun = runScript(database, "BEGIN IMMEDIATE"); !begun)
        return begun;
    auto done = restoreIdentityIndex(database);
    if (done)
        done = runScript(database, "DELETE FROM batch WHERE state = 'open'");
    if (done)
        done = runScript(database, "COMMIT");
    if (!done)
        sqlite3_exec(database, "ROLLBACK", nullptr, nullptr, nullptr);
    return done;
}

} // namespace jingge
