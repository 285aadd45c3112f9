// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/repeat.h"

namespace jingge {

/// Why calls stand together: a problem that came back, one event as the source recorded it, as a person
/// confirmed it, or as the rule proposes it.
enum class PatternKind { Repeat, Recorded, Confirmed, Proposed };

/// One row of the patterns list.
struct PatternGroup {
    RepeatGroup rows; ///< of the frame: in order of time; of duplicates the one that counts first
    PatternKind kind = PatternKind::Repeat;

    bool operator==(const PatternGroup&) const = default;
};

enum class PatternOrder { Count, Last, Name };

} // namespace jingge
