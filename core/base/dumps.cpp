// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/dumps.h"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace jingge {

bool forbidDumps()
{
    const rlimit none{0, 0};
    const bool isLimited = ::setrlimit(RLIMIT_CORE, &none) == 0;
    return ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 && isLimited;
}

} // namespace jingge
