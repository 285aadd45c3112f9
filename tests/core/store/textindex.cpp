// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/textindex.h"

#include <catch2/catch.hpp>

#include "core/base/random.h"
#include "core/store/incidentreader.h"
#include "core/store/takeback.h"
#include "support/files.h"
#include "support/stores.h"

#include <array>
#include <filesystem>
#include <fstream>
#include <sys/stat.h>

using namespace jingge;
using namespace jingge::test;

namespace {

constexpr std::array<std::string_view, 12> kLetters{"噪", "音", "扰", "民", "A", "a",
                                                    "1",  "2",  "😀",  "号", "%", "é"};

std::string randomText(RandomBits& dice, std::uint32_t most)
{
    std::string text;
    for (std::uint32_t left = dice.below(most + 1); left > 0; --left)
        text += kLetters[dice.below(static_cast<std::uint32_t>(kLetters.size()))];
    return text;
}

std::vector<Incident> randomIncidents(RandomBits& dice, int first, int count)
{
    std::vector<Incident> rows;
    for (int i = first; i < first + count; ++i) {
        Incident one = incident(std::to_string(i));
        one.address = randomText(dice, 6);
        one.narrative = randomText(dice, 12);
        one.outcome = randomText(dice, 4);
        rows.push_back(one);
    }
    return rows;
}

RowSet rowsWith(const Store& store, const Frame& frame, const std::string& words)
{
    const auto rows = findText(store, frame, words);
    if (!rows)
        FAIL(oneLine(rows.error()));
    return *rows;
}

void refresh(const Store& store, std::size_t mostUnindexed = 0)
{
    const auto done = refreshTextIndex(store, {}, mostUnindexed);
    if (!done)
        FAIL(oneLine(done.error()));
}

/// Every search gives the same with the index that is there as without any.
void checkSearches(const Store& store, RandomBits& dice, int searches = 300)
{
    const auto frame = frameOfStore(store);
    const std::string path = textIndexPath(store.path());
    const std::string aside = path + ".aside";
    for (int i = 0; i < searches; ++i) {
        std::string words = randomText(dice, 4);
        if (dice.below(10) < 3)
            words += "　" + randomText(dice, 2);
        const RowSet indexed = rowsWith(store, *frame, words);
        std::filesystem::rename(path, aside);
        const RowSet scanned = rowsWith(store, *frame, words);
        std::filesystem::rename(aside, path);
        INFO(words);
        REQUIRE(indexed.toRows() == scanned.toRows());
    }
}

} // namespace

TEST_CASE("the text index answers as reading every text does", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    RandomBits dice(7, 1);
    takeIn(*store, randomIncidents(dice, 0, 400));
    CHECK_FALSE(TextIndex::open(*store));
    refresh(*store);
    REQUIRE(TextIndex::open(*store));
    CHECK(TextIndex::open(*store)->lastId() == 400);
    checkSearches(*store, dice);
    SECTION("also when incidents were updated and added since")
    {
        takeIn(*store, randomIncidents(dice, 200, 400));
        checkSearches(*store, dice);
        CHECK(TextIndex::open(*store)->lastId() == 400);
        refresh(*store, 1000); // too few to bother
        CHECK(TextIndex::open(*store)->lastId() == 400);
        refresh(*store);
        CHECK(TextIndex::open(*store)->lastId() == 800);
        checkSearches(*store, dice);
        SECTION("and taken back again")
        {
            REQUIRE(takeBatchBack(*store, 2, {{0}, "x", ""}));
            checkSearches(*store, dice);
            CHECK(frameOfStore(*store)->size() == 400);
        }
    }
    SECTION("and is for its user alone")
    {
        struct stat status {};
        REQUIRE(stat(textIndexPath(store->path()).c_str(), &status) == 0);
        CHECK((status.st_mode & 0777U) == 0600U);
    }
}

TEST_CASE("words of one, two and three characters are found through the index", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    Incident one = incident("1");
    one.address = "解放路";
    one.narrative = "楼上噪音扰民，call 13912";
    Incident two = incident("2");
    two.narrative = "噪声";
    two.outcome = "民警到场，音量调低，扰动";
    takeIn(*store, {one, two});
    refresh(*store);
    const auto frame = frameOfStore(*store);
    const auto found = [&](const std::string& words) { return rowsWith(*store, *frame, words).toRows(); };
    using Rows = std::vector<std::uint32_t>;
    CHECK(found("噪音") == Rows{0});
    CHECK(found("噪") == Rows{0, 1});
    CHECK(found("低") == Rows{1});
    CHECK(found("动") == Rows{1});
    CHECK(found("噪音扰") == Rows{0});
    CHECK(found("噪音民") == Rows{}); // both pairs are no part of one text
    CHECK(found("路楼") == Rows{});   // nor do pairs span two columns
    CHECK(found("CALL 391") == Rows{0});
    CHECK(found("9") == Rows{0});
    CHECK(found("无") == Rows{});
}

TEST_CASE("a text index that is damaged or of another store is not believed", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    const auto other = writableStore(folder.file("b.db"));
    RandomBits dice(8, 1);
    takeIn(*store, randomIncidents(dice, 0, 60));
    takeIn(*other, randomIncidents(dice, 0, 60));
    refresh(*store);
    const std::string path = textIndexPath(store->path());
    const std::string sound = readFile(path);
    SECTION("another store")
    {
        std::filesystem::copy_file(path, textIndexPath(other->path()));
        CHECK_FALSE(TextIndex::open(*other));
        checkSearches(*other, dice, 20);
    }
    SECTION("any byte")
    {
        for (int i = 0; i < 150; ++i) {
            std::string bytes = sound;
            bytes[dice.below(static_cast<std::uint32_t>(bytes.size()))] ^=
                static_cast<char>(1U << dice.below(8));
            std::ofstream(path, std::ios::binary) << bytes;
            checkSearches(*store, dice, 4);
        }
    }
    SECTION("cut off")
    {
        for (const std::size_t size : {std::size_t{0}, std::size_t{20}, std::size_t{200}, sound.size() - 1}) {
            std::ofstream(path, std::ios::binary) << sound.substr(0, size);
            CHECK_FALSE(TextIndex::open(*store));
            checkSearches(*store, dice, 4);
        }
    }
    SECTION("readable by others")
    {
        chmod(path.c_str(), 0644);
        CHECK_FALSE(TextIndex::open(*store));
    }
}

TEST_CASE("rows of an import that was never finished are in no index", "[store]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    RandomBits dice(9, 1);
    takeIn(*store, randomIncidents(dice, 0, 30));
    {
        const auto writing = writer(*store);
        for (const Incident& row : randomIncidents(dice, 100, 10050))
            REQUIRE(writing->put(row, kAllFields));
        const auto reader = Store::openForReading(store->path());
        REQUIRE(reader);
        CHECK(query(**reader, "SELECT count(*) FROM incident") == "10030"); // 10,000 of them are in already
        refresh(**reader);
        CHECK(TextIndex::open(**reader)->lastId() == 30);
    }
    takeIn(*store, randomIncidents(dice, 500, 300));
    checkSearches(*store, dice, 100);
}

TEST_CASE("a store that was put back and went on otherwise gets an index of its own", "[store]")
{
    const TemporaryFolder folder;
    RandomBits dice(10, 1);
    const std::string path = folder.file("a.db");
    takeIn(*writableStore(path), randomIncidents(dice, 0, 50));
    std::filesystem::copy_file(path, folder.file("backup.db"));
    {
        const auto store = writableStore(path);
        takeIn(*store, randomIncidents(dice, 50, 50));
        refresh(*store);
    }
    std::filesystem::copy_file(folder.file("backup.db"), path,
                               std::filesystem::copy_options::overwrite_existing);
    const auto store = writableStore(path);
    CHECK_FALSE(TextIndex::open(*store)); // its last ids are not there
    takeIn(*store, randomIncidents(dice, 50, 60));
    CHECK_FALSE(TextIndex::open(*store)); // and now others than those that it read
    refresh(*store);
    checkSearches(*store, dice, 100);
}
