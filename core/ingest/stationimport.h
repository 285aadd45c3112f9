// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/areaimport.h"
#include "core/ingest/importer.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace jingge {

/// A station that is to get a store of its own.
struct NewStation {
    std::string name;
    std::string code;     ///< 12 digits (GA 380); may be empty
    std::string areaCode; ///< telephone, "0571"; may be empty
};

/// Makes the store of a station and its token key. Errors: Data for a code that is none, or a store that is
/// there already; Store for a folder that is not writable.
[[nodiscard]] Result<void> createStation(const std::string& database, const NewStation& station);

/// What station.toml says, as the store keeps it; a station without a name where it keeps nothing.
[[nodiscard]] Result<Station> readStation(const std::string& database);

/// How an import into a station's store came out.
struct StationImport {
    ImportReport report;
    std::vector<Issue> rejected; ///< in the order of the file, the first kMostRejected
    Message keyWarning;          ///< not empty: callers got no token, and why
};
constexpr std::size_t kMostRejected = 50'000;

/// Who works beside an import: all may be absent.
struct ImportCompany {
    const Pipeline* pipeline = nullptr; ///< reads and writes at the same time
    WriterTurns* turns = nullptr;       ///< others who write between its transactions
};

/// Takes one file into a store that is open for writing, with the station's own settings and key. Errors: those of
/// importFile(). Without a mapping the one preset that fits is taken. After an error, and after a cancel, the store is
/// as before.
[[nodiscard]] Result<StationImport> importIntoStation(Store& store, const std::string& path,
                                                      const std::optional<Mapping>& mapping, const Clock& clock,
                                                      const ImportCompany& company, const TaskContext& context = {});
/// The same for one file alone: opens the store for writing and closes it again, so that the writer's lock is held for as
/// long and no longer. For a worker thread. Errors: also those of Store::openForWriting() (held by another writer, who is
/// named).
[[nodiscard]] Result<StationImport> importIntoStation(const std::string& database, const std::string& path,
                                                      const std::optional<Mapping>& mapping,
                                                      const Clock& clock, const TaskContext& context = {});
} // namespace jingge
