// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/worker/packet.h"

namespace jingge {

/// Takes from this process what a reader of foreign files does not need, for good: memory beyond 2 GiB of
/// addresses (not in builds with sanitizers), 60 s of processor time, more than 64 open files, files larger
/// than 1 GiB, core dumps, new rights, and, by the kernel's filter, sockets, other programs and other
/// processes. False where the kernel refuses.
[[nodiscard]] bool confineThisProcess();

/// Sends one packet to the parent over standard output; false when it is gone.
[[nodiscard]] bool sendPacket(char kind, std::string_view bytes);

} // namespace jingge
