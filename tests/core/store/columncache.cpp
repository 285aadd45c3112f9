// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/columncache.h"

#include "support/files.h"
#include "support/stores.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

using namespace jingge;
using namespace jingge::test;

namespace {

/// A store with two grids and a few incidents of all kinds.
std::unique_ptr<Store> sampleStore(const std::string& path)
{
    auto store = writableStore(path);
    putAreas(*store, Level::Grid, {square(Level::Grid, "A", 120, 30), square(Level::Grid, "B", 121, 30)});
    std::vector<Incident> rows;
    for (int i = 0; i < 200; ++i) {
        Incident row = incident("i" + std::to_string(i), i % 9 == 0 ? "2025-07-14" : "2025-07-14T0" + std::to_string(i % 10) + ":00:00");
        row.channel = i % 3 == 0 ? "" : "110";
        row.plate = i % 4 == 0 ? "浙A1234" + std::to_string(i % 5) : "";
        row.addressKey = "路" + std::to_string(i % 7);
        if (i % 5 != 0)
            row.place = LonLat{119.9 + i * 0.01, 30.5};
        rows.push_back(row);
    }
    takeIn(*store, rows);
    return store;
}

bool isSame(const Frame& a, const Frame& b)
{
    return a.time == b.time && a.id == b.id && a.lonE7 == b.lonE7 && a.latE7 == b.latE7 && a.place == b.place &&
           a.address == b.address && a.caller == b.caller && a.plate == b.plate && a.channel == b.channel &&
           a.category == b.category && a.hour == b.hour && a.weekday == b.weekday && a.flags == b.flags &&
           a.area == b.area && a.categories == b.categories && a.channels == b.channels && a.changeSeq == b.changeSeq;
}

std::shared_ptr<const Frame> opened(const Store& store, std::size_t least = 1)
{
    const auto frame = openFrame(store, {}, least);
    if (!frame)
        FAIL(oneLine(frame.error()));
    return *frame;
}

/// Whether the columns lie in the file: then a second opening finds them at another place in memory, and both are equal.
bool isFromCache(const std::string& cache, const Store& store)
{
    const auto before = std::filesystem::last_write_time(cache);
    std::filesystem::last_write_time(cache, before - std::chrono::hours(1));
    const auto frame = opened(store);
    CHECK(isSame(*frame, *frameOfStore(store)));
    return std::filesystem::last_write_time(cache) == before - std::chrono::hours(1); // it was not written anew
}

mode_t modeOf(const std::string& path)
{
    struct stat status {};
    REQUIRE(stat(path.c_str(), &status) == 0);
    return status.st_mode & 07777U;
}

void changeByte(const std::string& path, std::size_t at)
{
    std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
    file.seekg(static_cast<std::streamoff>(at));
    const int byte = file.get();
    file.seekp(static_cast<std::streamoff>(at));
    file.put(static_cast<char>(byte ^ 0x40));
}

} // namespace

TEST_CASE("the columns of a store come from the cache as they come from the store", "[store]")
{
    const TemporaryFolder folder;
    const auto store = sampleStore(folder.file("a.db"));
    const std::string cache = columnCachePath(folder.file("a.db"));
    CHECK_FALSE(std::filesystem::exists(cache));
    const auto first = opened(*store);
    REQUIRE(std::filesystem::exists(cache));
    CHECK(modeOf(cache) == 0600);
    CHECK(isSame(*first, *frameOfStore(*store)));
    CHECK(isFromCache(cache, *store));
    CHECK(isSame(*opened(*store), *first));
}

TEST_CASE("a store with few rows has no cache", "[store]")
{
    const TemporaryFolder folder;
    const auto store = sampleStore(folder.file("a.db"));
    CHECK(opened(*store, 201)->size() == 200);
    CHECK_FALSE(std::filesystem::exists(columnCachePath(folder.file("a.db"))));
}

TEST_CASE("a cache of another state of the store is made anew", "[store]")
{
    const TemporaryFolder folder;
    const auto store = sampleStore(folder.file("a.db"));
    const std::string cache = columnCachePath(folder.file("a.db"));
    opened(*store);
    SECTION("after an import") { takeIn(*store, {incident("new")}); }
    SECTION("after areas moved") { putAreas(*store, Level::Grid, {square(Level::Grid, "A", 121, 30), square(Level::Grid, "B", 120, 30)}); }
    SECTION("after a backup was put back that has as many changes")
    {
        runSql(*store, "UPDATE batch SET finished_at = finished_at + 1");
    }
    CHECK_FALSE(isFromCache(cache, *store));
    CHECK(isFromCache(cache, *store));
}

TEST_CASE("a cache of another store is not taken", "[store]")
{
    const TemporaryFolder folder;
    const auto store = sampleStore(folder.file("a.db"));
    const auto other = sampleStore(folder.file("b.db"));
    opened(*store);
    opened(*other);
    std::filesystem::copy_file(columnCachePath(folder.file("b.db")), columnCachePath(folder.file("a.db")),
                               std::filesystem::copy_options::overwrite_existing);
    CHECK_FALSE(isFromCache(columnCachePath(folder.file("a.db")), *store));
}

TEST_CASE("a damaged cache is seen wherever it is damaged, and made anew", "[store]")
{
    const TemporaryFolder folder;
    const auto store = sampleStore(folder.file("a.db"));
    const std::string cache = columnCachePath(folder.file("a.db"));
    opened(*store);
    const auto size = std::filesystem::file_size(cache);
    for (std::size_t at = 0; at < size; at += at < 1200 ? 7 : 101) {
        changeByte(cache, at);
        INFO(at);
        REQUIRE_FALSE(isFromCache(cache, *store));
    }
    changeByte(cache, size - 1);
    CHECK_FALSE(isFromCache(cache, *store));
}

TEST_CASE("a cache cut off or with more behind it is made anew", "[store]")
{
    const TemporaryFolder folder;
    const auto store = sampleStore(folder.file("a.db"));
    const std::string cache = columnCachePath(folder.file("a.db"));
    opened(*store);
    const auto size = std::filesystem::file_size(cache);
    for (const std::uintmax_t length : {std::uintmax_t{0}, std::uintmax_t{10}, std::uintmax_t{900}, size - 64, size - 1, size + 1, size + 4096}) {
        std::filesystem::resize_file(cache, length);
        INFO(length);
        CHECK_FALSE(isFromCache(cache, *store));
        CHECK(std::filesystem::file_size(cache) == size);
    }
}

TEST_CASE("a cache that others may touch, or that is no regular file, is not trusted", "[store]")
{
    const TemporaryFolder folder;
    const auto store = sampleStore(folder.file("a.db"));
    const std::string cache = columnCachePath(folder.file("a.db"));
    opened(*store);
    SECTION("others may write") { chmod(cache.c_str(), 0666); }
    SECTION("others may read") { chmod(cache.c_str(), 0640); }
    CHECK_FALSE(isFromCache(cache, *store));
    CHECK(modeOf(cache) == 0600);
    const std::string elsewhere = folder.file("elsewhere");
    std::filesystem::rename(cache, elsewhere);
    std::filesystem::create_symlink(elsewhere, cache);
    const auto frame = opened(*store); // the link gives way to a file
    CHECK(isSame(*frame, *frameOfStore(*store)));
    CHECK(std::filesystem::is_regular_file(std::filesystem::symlink_status(cache)));
}

TEST_CASE("without room for a cache the store is read", "[store]")
{
    const TemporaryFolder folder;
    const auto store = sampleStore(folder.file("a.db"));
    const std::string cache = columnCachePath(folder.file("a.db"));
    std::filesystem::create_directory(cache + ".new"); // nothing can be written under that name
    CHECK(isSame(*opened(*store), *frameOfStore(*store)));
    CHECK_FALSE(std::filesystem::exists(cache));
    std::filesystem::create_directory(cache);
    CHECK(isSame(*opened(*store), *frameOfStore(*store)));
}

TEST_CASE("columns in use outlive the cache they came from", "[store]")
{
    const TemporaryFolder folder;
    const auto store = sampleStore(folder.file("a.db"));
    const std::string cache = columnCachePath(folder.file("a.db"));
    opened(*store);
    const auto mapped = opened(*store);
    const auto expected = frameOfStore(*store);
    takeIn(*store, {incident("new")});
    opened(*store); // writes it anew
    CHECK(isSame(*mapped, *expected));
    std::filesystem::remove(cache);
    CHECK(isSame(*mapped, *expected));
}
