// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/privatefiles.h"

#include "support/files.h"

#include <catch2/catch.hpp>

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>

using namespace jingge;
using namespace jingge::test;

TEST_CASE("a private folder is for its owner alone and has a name of its own", "[base]")
{
    const std::filesystem::path one = makePrivateFolder("jingge-test");
    const std::filesystem::path other = makePrivateFolder("jingge-test");
    CHECK(one != other);
    CHECK(std::filesystem::status(one).permissions() == std::filesystem::perms::owner_all);
    CHECK(one.filename().string().starts_with("jingge-test-"));
    std::filesystem::remove(one);
    std::filesystem::remove(other);
    CHECK(makePrivateFolder("no/such").empty());
}

TEST_CASE("all bytes are written, or errno says why not", "[base]")
{
    const TemporaryFolder folder;
    const int descriptor = ::open(folder.file("a").c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    REQUIRE(descriptor >= 0);
    CHECK(writeAll(descriptor, ""));
    CHECK(writeAll(descriptor, std::string(100000, 'x')));
    ::close(descriptor);
    CHECK(readFile(folder.file("a")) == std::string(100000, 'x'));
    const int full = ::open("/dev/full", O_WRONLY | O_CLOEXEC);
    REQUIRE(full >= 0);
    CHECK_FALSE(writeAll(full, "x"));
    CHECK(errno == ENOSPC);
    ::close(full);
}
