// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string>

namespace jingge {

class Store;

/// The whole store as one new file, to try something on. Error (Data): there is a file already.
[[nodiscard]] Result<void> copyStore(const Store& store, const std::string& path);

} // namespace jingge
