// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civiltime.h"
#include "core/base/result.h"
#include "core/base/typedid.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace jingge {

class Store;

/// Who struck something out, when and why.
struct Striking {
    CivilTime at; ///< the machine's local time
    std::string by;
    std::string reason;
};

enum class BatchState { Open, Complete, TakenBack };
[[nodiscard]] const char* batchStateName(BatchState state); ///< as the store and commands write it

/// One imported file, whole: what came of its rows and whether it still counts.
struct BatchRecord {
    std::int64_t id = 0;
    BatchState state = BatchState::Complete;
    std::string file;
    std::string source;
    std::string mapping;
    CivilTime startedAt;
    std::optional<CivilTime> finishedAt;
    std::int64_t read = 0;
    std::int64_t inserted = 0;
    std::int64_t updated = 0;
    std::int64_t unchanged = 0;
    std::int64_t rejected = 0;
    std::int64_t filtered = 0;
    std::optional<Striking> takenBack;
};

/// Every batch, in the order in which they began.
[[nodiscard]] Result<std::vector<BatchRecord>> readBatches(const Store& store);
/// Error (Data) when there is none of that id.
[[nodiscard]] Result<BatchRecord> readBatch(const Store& store, std::int64_t id);

/// A row that was rejected, as the store keeps it: its value masked.
struct RejectedRow {
    std::int64_t row = 0;
    std::string column;
    std::string value;
    std::string reason;
};
/// The rows that the batch rejected (the first 10,000 are kept), in the order of the file.
[[nodiscard]] Result<std::vector<RejectedRow>> readRejectedRows(const Store& store, std::int64_t batch);

/// A version that the batch wrote and the one before it.
struct VersionChange {
    IncidentId before;
    IncidentId after;
};
/// What the batch updated, in the order of its file. The version before is the one that counted until then.
[[nodiscard]] Result<std::vector<VersionChange>> readVersionChanges(const Store& store, std::int64_t batch);

} // namespace jingge
