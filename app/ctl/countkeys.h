// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/exchange/table.h"
#include "core/frame/counting.h"

#include <string_view>

namespace jingge {

/// One word of --by. Error (Usage): there is no such key.
[[nodiscard]] Result<CountKey> readCountKey(std::string_view word);
/// Hours and weekdays as numbers, other keys as texts, nothing for no value.
[[nodiscard]] Cell keyCell(CountKey key, const std::string& text);

} // namespace jingge
