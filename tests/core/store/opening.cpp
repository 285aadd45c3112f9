// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/resources.h"
#include "core/store/store.h"

#include "support/files.h"
#include "support/stores.h"

#include <catch2/catch.hpp>

#include <sqlite3.h>

#include <sys/stat.h>
#include <unistd.h>

using namespace jingge;
using namespace jingge::test;

namespace {

/// What another program does to a file.
void outsideSql(const std::string& path, const std::string& sql)
{
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open(path.c_str(), &database) == SQLITE_OK);
    CHECK(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(database);
}

std::string readingError(const std::string& path)
{
    const auto store = Store::openForReading(path);
    if (store)
        return "opened";
    CHECK(store.error().kind == ErrorKind::Store);
    return store.error().why.english();
}

std::string writingError(const std::string& path, Creation creation = Creation::Allowed)
{
    const auto store = Store::openForWriting(path, creation);
    if (store)
        return "opened";
    CHECK(store.error().kind == ErrorKind::Store);
    return store.error().why.english();
}

std::string newStore(const TemporaryFolder& folder)
{
    writableStore(folder.file("a.db"));
    return folder.file("a.db");
}

unsigned modeOf(const std::string& path)
{
    struct stat status {};
    return stat(path.c_str(), &status) == 0 ? status.st_mode & 0777U : 0;
}

} // namespace

TEST_CASE("a new store opens again for reading and for writing", "[store]")
{
    const TemporaryFolder folder;
    const std::string path = newStore(folder);
    const auto first = Store::openForReading(path);
    REQUIRE(first);
    const std::string id = *(*first)->setting("store_id");
    CHECK(id.size() == 32);
    CHECK(*(*first)->changeSeq() > 0U);
    CHECK(Store::openForWriting(path, Creation::Refused));
    CHECK(*(*Store::openForReading(path))->setting("store_id") == id);
}

TEST_CASE("a store that is missing is made only where that is allowed", "[store]")
{
    const TemporaryFolder folder;
    CHECK(readingError(folder.file("no.db")) == "there is no such store");
    CHECK(writingError(folder.file("no.db"), Creation::Refused) == "there is no such store");
    CHECK(writingError(folder.file("no.db")) == "opened");
    CHECK(writingError(folder.file("no/such/folder.db")).starts_with("its folder cannot be written"));
}

TEST_CASE("a folder, a pipe and an empty file are no store to read", "[store]")
{
    const TemporaryFolder folder;
    CHECK(readingError(folder.path()) == "this is no file");
    CHECK(writingError(folder.path()) == "this is no file");
    REQUIRE(mkfifo(folder.file("pipe").c_str(), 0600) == 0);
    CHECK(readingError(folder.file("pipe")) == "this is no file");
    CHECK(writingError(folder.file("pipe")) == "this is no file");
    const std::string empty = folder.write("empty.db", "");
    CHECK(readingError(empty).starts_with("the file is empty"));
    CHECK(writingError(empty, Creation::Refused).starts_with("the file is empty"));
    CHECK(writingError(empty) == "opened");
    CHECK(modeOf(empty) == 0600);
}

TEST_CASE("a text and another program's database are refused untouched", "[store]")
{
    const TemporaryFolder folder;
    const std::string text = folder.write("text.db", std::string(5000, 'x'));
    CHECK(readingError(text) == "this file is no database");
    CHECK(writingError(text) == "this file is no database");
    CHECK(readFile(text) == std::string(5000, 'x'));

    outsideSql(folder.file("foreign.db"), "CREATE TABLE t (a); INSERT INTO t VALUES (1)");
    const std::string before = readFile(folder.file("foreign.db"));
    CHECK(readingError(folder.file("foreign.db")) == "this database belongs to another program");
    CHECK(writingError(folder.file("foreign.db")) == "this database belongs to another program");
    CHECK(readFile(folder.file("foreign.db")) == before);
    outsideSql(folder.file("marked.db"), "PRAGMA application_id = 7");
    CHECK(writingError(folder.file("marked.db")) == "this database belongs to another program");
}

TEST_CASE("a newer schema is refused by both, an older one by readers alone", "[store]")
{
    const TemporaryFolder folder;
    const std::string path = newStore(folder);
    outsideSql(path, "PRAGMA user_version = 99");
    CHECK(readingError(path) == "its schema 99 is newer than this program's " + std::to_string(kSchemaVersion));
    CHECK(writingError(path) == "its schema 99 is newer than this program's " + std::to_string(kSchemaVersion));
    outsideSql(path, "PRAGMA user_version = 0");
    const auto older = Store::openForReading(path);
    REQUIRE_FALSE(older);
    CHECK(older.error().why.english() == "its schema 0 is older than this program's " + std::to_string(kSchemaVersion));
    CHECK(older.error().mend.english().find("jinggectl init") != std::string::npos);
}

TEST_CASE("a store of the first schema is brought up to date by a writer and keeps its contents", "[store]")
{
    const TemporaryFolder folder;
    const std::string path = folder.file("old.db");
    outsideSql(path, resourceText("migrations/0001.sql").value() +
                         "PRAGMA application_id = 1246185285; PRAGMA user_version = 1;"
                         "INSERT INTO setting (key, value) VALUES ('station', 'name = \"x\"')");
    CHECK(readingError(path).find("its schema 1 is older") == 0);
    CHECK(writableStore(path)->setting("station").value() == "name = \"x\"");
    CHECK(Store::openForReading(path));
}

TEST_CASE("a schema that somebody changed is refused", "[store]")
{
    const char* changes[] = {
        "CREATE TRIGGER t AFTER INSERT ON incident BEGIN DELETE FROM incident; END",
        "CREATE VIEW v AS SELECT 1",
        "CREATE TABLE extra (a)",
        "DROP INDEX incident_identity",
        "ALTER TABLE term ADD COLUMN more TEXT",
    };
    for (const char* change : changes) {
        CAPTURE(change);
        const TemporaryFolder folder;
        const std::string path = newStore(folder);
        outsideSql(path, change);
        CHECK(readingError(path).starts_with("its tables are not those Jingge made"));
        CHECK(writingError(path).starts_with("its tables are not those Jingge made"));
    }
}

TEST_CASE("a damaged file is refused with words", "[store]")
{
    const TemporaryFolder folder;
    const std::string path = newStore(folder);
    std::string bytes = readFile(path);
    REQUIRE(bytes.size() > 4096);
    std::fill(bytes.begin() + 100, bytes.begin() + 4096, '\xFF'); // the schema's page
    folder.write("damaged.db", bytes);
    CHECK(readingError(folder.file("damaged.db")) == "the database is damaged");
    CHECK(writingError(folder.file("damaged.db")) == "the database is damaged");
    folder.write("short.db", readFile(path).substr(0, 2000));
    CHECK(readingError(folder.file("short.db")) != "opened");
}

TEST_CASE("the store, its log and its index are the user's alone", "[store]")
{
    const TemporaryFolder folder;
    const mode_t before = umask(0);
    const auto store = writableStore(folder.file("a.db"));
    REQUIRE(store->setSetting("station", "name = \"x\""));
    umask(before);
    CHECK(modeOf(folder.file("a.db")) == 0600);
    CHECK(modeOf(folder.file("a.db-wal")) == 0600);
    CHECK(modeOf(folder.file("a.db-shm")) == 0600);
}

TEST_CASE("one store has one writer, by whatever name it is called", "[store]")
{
    const TemporaryFolder folder;
    const std::string path = newStore(folder);
    REQUIRE(symlink(path.c_str(), folder.file("link.db").c_str()) == 0);
    const auto lock = Store::openForWriting(folder.file("link.db"), Creation::Refused);
    REQUIRE(lock);
    CHECK(std::filesystem::exists(path + ".lock"));
    CHECK_FALSE(std::filesystem::exists(folder.file("link.db.lock")));
}

TEST_CASE("a reader sees what the writer saves while both are open", "[store]")
{
    const TemporaryFolder folder;
    const auto writing = writableStore(folder.file("a.db"));
    const auto reading = Store::openForReading(folder.file("a.db"));
    REQUIRE(reading);
    const auto before = (*reading)->changeSeq();
    REQUIRE(writing->setSetting("station", "甲"));
    CHECK((*reading)->setting("station") == "甲");
    CHECK((*reading)->changeSeq() == *before + 1);
    CHECK_FALSE((*reading)->setSetting("station", "乙"));
    CHECK((*reading)->setting("station") == "甲");
}

TEST_CASE("a store in a folder that cannot be written can be read", "[store]")
{
    if (geteuid() == 0) {
        WARN("skipped: the superuser may write everywhere");
        return;
    }
    const TemporaryFolder folder;
    const std::string path = newStore(folder);
    std::filesystem::permissions(folder.path(), std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
    CHECK(readingError(path) == "opened");
    std::filesystem::permissions(folder.path(), std::filesystem::perms::owner_all);
}
