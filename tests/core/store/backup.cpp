// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"

#include "core/seal/filedigest.h"
#include "core/store/verification.h"
#include "support/files.h"
#include "support/stores.h"

#include <catch2/catch.hpp>

#include <QByteArray>

#include <algorithm>
#include <filesystem>

using namespace jingge;
using namespace jingge::test;

namespace {

namespace fs = std::filesystem;

const CivilTime kNight = *parseIsoTime("2025-07-14T03:05:00");

/// A station with some megabytes of incidents and two attached files, and a folder for its backups.
class Seat {
public:
    explicit Seat(int incidents = 4000) : m_key(*TokenKey::create(m_folder.file("key")))
    {
        qputenv("JINGGE_KEY_FILE", QByteArray::fromStdString(m_folder.file("key")));
        fs::create_directory(m_folder.file("backups"));
        const auto store = writableStore(m_folder.file("a.db"));
        std::vector<Incident> rows;
        for (int i = 0; i < incidents; ++i) {
            rows.push_back(incident(std::to_string(i)));
            rows.back().narrative = fingerprintText(i);
        }
        takeIn(*store, rows);
        fs::create_directory(m_folder.file("a.db.files"));
        m_folder.write("a.db.files/abc.jpg", "\xff\xd8\xff photo");
        m_folder.write("a.db.files/def.pdf", std::string(3U << 20, 'p'));
    }
    Seat(const Seat&) = delete;
    Seat& operator=(const Seat&) = delete;
    ~Seat() { qunsetenv("JINGGE_KEY_FILE"); }

    [[nodiscard]] std::string file(const std::string& name) const { return m_folder.file(name); }
    [[nodiscard]] const TokenKey& key() const { return m_key; }
    [[nodiscard]] Backup backUp(CivilTime now = kNight) const
    {
        const auto store = Store::openForReading(m_folder.file("a.db"));
        REQUIRE(store);
        const auto backup = makeBackup(**store, {m_folder.file("backups"), "330100000000", now}, m_key);
        if (!backup)
            FAIL(oneLine(backup.error()));
        return *backup;
    }
    [[nodiscard]] std::vector<Backup> list() const
    {
        const auto found =
            listBackups(file("backups"), [this](const std::string&) { return std::optional(m_key); });
        REQUIRE(found);
        return *found;
    }
    /// Why a backup with these bytes is refused; "" = it was restored. Whatever happens, nothing half is
    /// left.
    [[nodiscard]] std::string refusal(const std::string& bytes) const
    {
        m_folder.write("bad.jgb", bytes);
        const auto done = restoreBackup(file("bad.jgb"), file("bad.db"), m_key);
        if (done)
            return "";
        CHECK_FALSE(fs::exists(file("bad.db")));
        CHECK_FALSE(fs::exists(file("bad.db.files")));
        for (const auto& entry : fs::directory_iterator(m_folder.path()))
            CHECK(entry.path().filename().string().find(".copy-") == std::string::npos);
        return done.error().why.english();
    }

private:
    static std::string fingerprintText(int i)
    {
        return bytesDigest(std::to_string(i)) + bytesDigest("x" + std::to_string(i)) +
               bytesDigest("y" + std::to_string(i)) + bytesDigest("z" + std::to_string(i));
    }
    TemporaryFolder m_folder;
    TokenKey m_key;
};

bool isSound(const std::string& path)
{
    const auto store = Store::openForReading(path);
    REQUIRE(store);
    const auto checks = verifyStore(**store);
    REQUIRE(checks);
    return std::ranges::all_of(*checks, &Check::isOk);
}

Backup made(const char* time, bool isProven = false)
{
    Backup one;
    one.head.madeAt = *parseIsoTime(time);
    if (isProven)
        one.provenAt = one.head.madeAt;
    return one;
}

} // namespace

TEST_CASE("a backup holds the store and its files, encrypted, and is restored to the same bytes", "[backup]")
{
    const Seat seat;
    const Backup backup = seat.backUp();
    CHECK(fs::path(backup.path).filename() == "330100000000-2025-07-14-030500.jgb");
    CHECK(backup.provenAt == kNight);
    CHECK(backup.head.files == 2);
    CHECK(readFile(backup.path).find("received_at") == std::string::npos);
    CHECK(readFile(backup.path).find(bytesDigest("7")) == std::string::npos);
    const auto head = restoreBackup(backup.path, seat.file("b.db"), seat.key());
    REQUIRE(head);
    CHECK(head->digest == backup.head.digest);
    CHECK(*fileDigest(seat.file("b.db")) == backup.head.digest);
    CHECK(readFile(seat.file("b.db.files/abc.jpg")) == "\xff\xd8\xff photo");
    CHECK(readFile(seat.file("b.db.files/def.pdf")).size() == (3U << 20));
    CHECK(isSound(seat.file("b.db")));
    CHECK((fs::status(seat.file("b.db")).permissions() & fs::perms::mask) ==
          (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("nothing is overwritten by a backup or by restoring one", "[backup]")
{
    const Seat seat(10);
    const Backup backup = seat.backUp();
    const auto store = Store::openForReading(seat.file("a.db"));
    REQUIRE(store);
    CHECK_FALSE(makeBackup(**store, {seat.file("backups"), "330100000000", kNight}, seat.key()));
    CHECK(seat.list().size() == 1);
    const auto again = restoreBackup(backup.path, seat.file("a.db"), seat.key());
    REQUIRE_FALSE(again);
    CHECK(again.error().why.english() == "there is a file already");
    fs::create_directory(seat.file("c.db.files"));
    CHECK_FALSE(restoreBackup(backup.path, seat.file("c.db"), seat.key()));
}

TEST_CASE("a backup that was changed, cut, put in another order or added to is refused, and where is told",
          "[backup]")
{
    const Seat seat;
    const std::string bytes = readFile(seat.backUp().path);
    REQUIRE(bytes.size() > (4U << 20));
    constexpr std::size_t kBlock = (1U << 20) + 17;
    const std::size_t front = bytes.size() % kBlock; // the last block has the files' end and is no whole one
    CHECK(seat.refusal(bytes.substr(0, bytes.size() / 2)).find("block ") != std::string::npos);
    CHECK(seat.refusal(bytes.substr(0, bytes.size() - 1)).find("is not what was written") !=
          std::string::npos);
    CHECK(seat.refusal(bytes + "x").find("is not what was written") != std::string::npos);
    CHECK(seat.refusal("").find("no backup of Jingge") != std::string::npos);
    CHECK(seat.refusal("SQLite format 3").find("no backup of Jingge") != std::string::npos);
    CHECK(seat.refusal(bytes.substr(0, 40)) == "it is cut short in its head");
    std::string changed = bytes;
    changed[bytes.size() / 2] ^= 1;
    CHECK(seat.refusal(changed).find("is not what was written") != std::string::npos);
    changed = bytes;
    changed[changed.find("\"schema\":") + 9] = '3';
    CHECK(seat.refusal(changed) == "block 1 is not what was written: changed, cut or out of its place");
    std::string swapped = bytes;
    const std::size_t start = bytes.size() - kBlock * 3 - front;
    std::swap_ranges(swapped.begin() + static_cast<std::ptrdiff_t>(start),
                     swapped.begin() + static_cast<std::ptrdiff_t>(start + kBlock),
                     swapped.begin() + static_cast<std::ptrdiff_t>(start + kBlock));
    CHECK(seat.refusal(swapped).find("is not what was written") != std::string::npos);
    CHECK(seat.refusal(bytes) == "");
}

TEST_CASE("every bit that is flipped in a backup is seen", "[backup]")
{
    const Seat seat(10);
    const std::string bytes = readFile(seat.backUp().path);
    std::uint64_t at = 12345;
    for (int i = 0; i < 40; ++i) {
        at = at * 6364136223846793005U + 1442695040888963407U;
        std::string changed = bytes;
        changed[(at >> 20) % changed.size()] ^= static_cast<char>(1U << (at >> 60 & 7U));
        INFO((at >> 20) % changed.size());
        CHECK(seat.refusal(changed) != "");
    }
}

TEST_CASE("another key opens nothing", "[backup]")
{
    const Seat seat(10);
    const Backup backup = seat.backUp();
    const auto other = TokenKey::create(seat.file("other"));
    REQUIRE(other);
    const auto refused = restoreBackup(backup.path, seat.file("b.db"), *other);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().why.english() == "it was sealed with another station's key");
    CHECK(refused.error().kind == ErrorKind::Store);
    CHECK_FALSE(fs::exists(seat.file("b.db")));
}

TEST_CASE("a backup is of one moment: what is being written meanwhile is not in it and goes on", "[backup]")
{
    const Seat seat(10);
    const auto store = Store::openForWriting(seat.file("a.db"), Creation::Refused);
    REQUIRE(store);
    const auto writing = writer(**store);
    REQUIRE(writing->put(incident("late"), kAllFields));
    const Backup backup = seat.backUp();
    finish(*writing, 1);
    REQUIRE(restoreBackup(backup.path, seat.file("b.db"), seat.key()));
    const auto restored = Store::openForReading(seat.file("b.db"));
    REQUIRE(restored);
    CHECK(query(**restored, "SELECT count(*) FROM incident WHERE source_id = 'late'") == "0");
    CHECK(query(**store, "SELECT count(*) FROM incident WHERE source_id = 'late'") == "1");
    CHECK(isSound(seat.file("a.db")));
}

TEST_CASE("a backup without a proof, or with one that is not its own, is shown as unproven", "[backup]")
{
    const Seat seat(10);
    const Backup first = seat.backUp();
    const Backup second = seat.backUp({kNight.seconds + 3600});
    CHECK(seat.list()[0].provenAt == kNight);
    fs::remove(first.path + ".proof");
    CHECK_FALSE(seat.list()[0].provenAt);
    fs::copy_file(second.path + ".proof", first.path + ".proof");
    CHECK_FALSE(seat.list()[0].provenAt);
    fs::remove(first.path + ".proof");
    const auto proven = proveBackup(first.path, seat.key(), {kNight.seconds + 7200});
    REQUIRE(proven);
    CHECK(seat.list()[0].provenAt == CivilTime{kNight.seconds + 7200});
    CHECK(seat.list()[1].provenAt == second.provenAt);
}

TEST_CASE("a stopped backup leaves nothing", "[backup]")
{
    const Seat seat(10);
    const auto store = Store::openForReading(seat.file("a.db"));
    REQUIRE(store);
    std::stop_source stop;
    stop.request_stop();
    const auto done =
        makeBackup(**store, {seat.file("backups"), "", kNight}, seat.key(), {stop.get_token(), nullptr});
    REQUIRE_FALSE(done);
    CHECK(done.error().kind == ErrorKind::Cancelled);
    CHECK(fs::is_empty(seat.file("backups")));
}

TEST_CASE("the rule keeps fourteen days, then one a month for twelve months, and the last proven one",
          "[backup]")
{
    const CivilTime now = *parseIsoTime("2025-07-14T04:00:00");
    const std::vector<Backup> backups{
        made("2024-05-30T03:00:00"),       // older than twelve months
        made("2024-06-30T03:00:00", true), // older too, but the last that is proven
        made("2024-07-30T03:00:00"),       // a month's last
        made("2025-05-30T03:00:00"),       // not the last of May
        made("2025-05-31T03:00:00"),       // the last
        made("2025-06-29T03:00:00"),       // not the last of June
        made("2025-06-30T03:00:00"),       // the last of June, and a day too old for the fourteen
        made("2025-07-01T03:00:00"),       // within the fourteen days
        made("2025-07-13T03:00:00"),
    };
    CHECK(expiredBackups(backups, now) == std::vector<std::size_t>{0, 3, 5});
    CHECK(expiredBackups({}, now).empty());
}

TEST_CASE("what the rule gives up goes with its proof, of this store alone", "[backup]")
{
    const Seat seat(10);
    const Backup old = seat.backUp(*parseIsoTime("2023-01-01T03:00:00"));
    const Backup recent = seat.backUp();
    const auto keyOf = [&](const std::string&) { return std::optional(seat.key()); };
    CHECK(removeExpiredBackups(seat.file("backups"), "another", keyOf, kNight)->empty());
    const auto removed = removeExpiredBackups(seat.file("backups"), old.head.storeId, keyOf, kNight);
    REQUIRE(removed);
    CHECK(*removed == std::vector<std::string>{old.path});
    CHECK_FALSE(fs::exists(old.path + ".proof"));
    CHECK(fs::exists(recent.path));
    CHECK_FALSE(listBackups(seat.file("absent"), keyOf));
}
