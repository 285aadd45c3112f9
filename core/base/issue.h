// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"

#include <cstdint>
#include <string>

namespace jingge {

/// One of many small problems found on the way: a warning line, a rejected row.
struct Issue {
    std::string file;
    std::int64_t row = 0; ///< record of the file from 1, header included; 0 = the file as a whole
    std::string column;
    std::string value;
    Message reason;
};

} // namespace jingge
