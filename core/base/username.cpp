// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/username.h"

#include <pwd.h>
#include <unistd.h>

namespace jingge {

std::string userName()
{
    const struct passwd* user = getpwuid(getuid());
    return user != nullptr ? user->pw_name : std::to_string(getuid());
}

} // namespace jingge
