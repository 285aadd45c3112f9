// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/writerlock.h"

#include "support/files.h"

#include <catch2/catch.hpp>

#include <sys/stat.h>
#include <unistd.h>

using namespace jingge;
using namespace jingge::test;

namespace {

constexpr std::chrono::milliseconds kAtOnce{0};

} // namespace

TEST_CASE("a second writer is refused and the holder named", "[store]")
{
    const TemporaryFolder folder;
    auto first = WriterLock::acquire(folder.file("a.db"), kAtOnce);
    REQUIRE(first);
    const auto second = WriterLock::acquire(folder.file("a.db"), kAtOnce);
    REQUIRE_FALSE(second);
    CHECK(second.error().kind == ErrorKind::Store);
    CHECK(second.error().why.english().find("process " + std::to_string(getpid())) != std::string::npos);
    CHECK(WriterLock::acquire(folder.file("b.db"), kAtOnce));
}

TEST_CASE("a lock ends with its object, not with its file", "[store]")
{
    const TemporaryFolder folder;
    {
        const auto lock = WriterLock::acquire(folder.file("a.db"), kAtOnce);
        REQUIRE(lock);
    }
    CHECK_FALSE(readFile(folder.file("a.db.lock")).empty()); // what it says means nothing
    auto again = WriterLock::acquire(folder.file("a.db"), kAtOnce);
    REQUIRE(again);
    WriterLock moved = std::move(*again);
    CHECK_FALSE(WriterLock::acquire(folder.file("a.db"), kAtOnce));
}

TEST_CASE("the lock file is its owner's alone and no link is followed", "[store]")
{
    const TemporaryFolder folder;
    REQUIRE(WriterLock::acquire(folder.file("a.db"), kAtOnce));
    struct stat status {};
    REQUIRE(stat(folder.file("a.db.lock").c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);

    folder.write("victim", "precious");
    REQUIRE(symlink(folder.file("victim").c_str(), folder.file("b.db.lock").c_str()) == 0);
    CHECK_FALSE(WriterLock::acquire(folder.file("b.db"), kAtOnce));
    CHECK(readFile(folder.file("victim")) == "precious");
}

TEST_CASE("a folder that is not there cannot be locked", "[store]")
{
    const TemporaryFolder folder;
    const auto lock = WriterLock::acquire(folder.file("no/such/a.db"), kAtOnce);
    REQUIRE_FALSE(lock);
    CHECK(lock.error().kind == ErrorKind::Store);
}
