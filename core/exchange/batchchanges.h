// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/exchange/table.h"
#include "core/store/incidentreader.h"

#include <string>
#include <vector>

namespace jingge {

class Store;

/// A field that another version of an incident has otherwise. Personal fields are masked: before and after
/// may look the same where the values are not.
struct FieldChange {
    std::string sourceId;
    std::string field; ///< as in a mapping file
    Cell before;
    Cell after;
};

/// In the order of the fields; empty when the contents are equal.
[[nodiscard]] std::vector<FieldChange> fieldChanges(const Incident& before, const Incident& after);

/// What a batch changed in incidents that the store had before, in the order of its file.
[[nodiscard]] Result<std::vector<FieldChange>> batchChanges(const Store& store, std::int64_t batch);

} // namespace jingge
