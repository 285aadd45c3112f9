// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/issue.h"
#include "core/base/pipeline.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/domain/station.h"
#include "core/ingest/mapping.h"
#include "core/ingest/rejectfile.h"
#include "core/seal/seal.h"
#include "core/seal/sealingkeys.h"
#include "core/store/incidentwriter.h"

#include <optional>
#include <string>
#include <vector>

namespace jingge {

class Store;
class WriterTurns;

/// One file to take in.
struct ImportRequest {
    std::string path;
    std::optional<Mapping> mapping; ///< none: the one shipped preset that fits the header is taken
    bool isStrict = false;          ///< a rejected row refuses the file
    bool isDryRun = false;          ///< everything but writing to the store
    const TokenKey* key = nullptr;  ///< none: no tokens are made
    const SealingKeys* seals = nullptr; ///< none: clear text is not kept
    Station station;
    RejectSink* rejects = nullptr;
    const Pipeline* pipeline = nullptr; ///< reads and writes at the same time; none: one after the other
    WriterTurns* turns = nullptr;       ///< who may write meanwhile; none: nobody
};

struct ImportReport {
    std::string file; ///< as given
    std::string mapping;
    std::string encoding;
    BatchCounts counts;
    double seconds = 0;
    std::vector<Issue> warnings;
};

/// Takes one file in, whole or not at all: read → filter → check → normalise → seal → classify → locate → fold → store.
/// Errors: Data for the file or the mapping, RowsRejected under isStrict, Store, Cancelled; the store is then as before.
[[nodiscard]] Result<ImportReport> importFile(Store& store, const ImportRequest& request, const Clock& clock,
                                              const TaskContext& context = {});

} // namespace jingge
