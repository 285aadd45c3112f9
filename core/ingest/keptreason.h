// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"

#include <span>
#include <string>

namespace jingge {

/// The messages that rows are rejected with; the build lists them (cmake/JinggeMessagePatterns.cmake).
[[nodiscard]] std::span<const char* const> rowPatterns();

/// The message that these English words are, as the store keeps a rejected row's reason, so that it can be translated; the
/// words themselves where none fits.
[[nodiscard]] Message keptReason(const std::string& english);

} // namespace jingge
