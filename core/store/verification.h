// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string>
#include <vector>

namespace jingge {

class Store;

/// One thing that was looked at, and whether it holds.
struct Check {
    std::string name;
    bool isOk = false;
    std::string detail; ///< what was found: counts, or where it fails
};

/// Looks at the whole store: pages and indexes, references, schema, batches and their sums, versions, contents against
/// their digests and seals, tasks against their logs, the audit log's chain, areas of every incident against the polygons. Reads everything: some ten seconds a million incidents.
[[nodiscard]] Result<std::vector<Check>> verifyStore(const Store& store);

} // namespace jingge
