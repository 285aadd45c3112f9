// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/dumps.h"

#include <catch2/catch.hpp>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace jingge;

TEST_CASE("no core is dumped and nobody looks into the memory", "[base]")
{
    const pid_t child = ::fork(); // the limits stay with it
    REQUIRE(child >= 0);
    if (child == 0) {
        rlimit cores{1, 1};
        const bool isForbidden = forbidDumps() && ::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0 &&
                                 ::getrlimit(RLIMIT_CORE, &cores) == 0 && cores.rlim_cur == 0 && cores.rlim_max == 0;
        ::_exit(isForbidden ? 0 : 1);
    }
    int status = -1;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
}
