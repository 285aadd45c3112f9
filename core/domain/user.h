// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/roles.h"

#include <cstdint>
#include <string>

namespace jingge {

/// Somebody who may sign in.
struct User {
    std::int64_t id = 0;
    std::string login; ///< what stands in logs and is given to --as
    std::string name;
    Roles roles;
    bool isEnabled = true;
    int events = 0; ///< how often it was changed
};

} // namespace jingge
