// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace jingge {

/// No core dumps of this process, and no other process of the user may look into its memory: keys and opened texts
/// lie there. Called first in main(). False where the system refuses.
bool forbidDumps();

} // namespace jingge
