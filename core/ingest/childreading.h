// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/worker/packet.h"

#include <functional>
#include <string>
#include <vector>

namespace jingge {

/// What a packet of the child was: one of several, the last one, its own error, or nothing that can be read.
enum class ChildSays { More, Done, Failed, Nonsense };

/// Starts the limited child process with these words, in a folder of its own that is gone afterwards, and
/// hands each packet to take() until it is Done. error: what Failed meant. Errors: that one; a reader that
/// had to be stopped or took too long (Data; what, path); Cancelled.
[[nodiscard]] Result<void> readThroughChild(const std::vector<std::string>& words, const std::string& what,
                                            const std::string& path,
                                            const std::function<ChildSays(const Packet&)>& take,
                                            const std::function<Error()>& error, const TaskContext& context);

} // namespace jingge
