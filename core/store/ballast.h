// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace jingge {

// A file beside a large store, `<store>.ballast`, that takes up 64 MiB: given up when the disk is full, it
// leaves room for steps of tasks. Small stores have none: what they write fits into little.

/// Makes it where it is missing, the store has 32 MiB and the disk a gigabyte left.
void keepBallast(const std::string& store);
/// Gives it up when less than 16 MiB are left.
void releaseBallast(const std::string& store);

} // namespace jingge
