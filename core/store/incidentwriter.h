// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"
#include "core/base/result.h"
#include "core/domain/geometry.h"
#include "core/store/preparedincident.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>

namespace jingge {

class Store;
class WriterTurns;

/// Who imports what: the head of a batch record.
struct BatchHead {
    std::string file;
    std::string source;
    std::string mapping;
    CivilTime startedAt;
};

/// How the rows of one file came out. read = inserted + updated + unchanged + rejected + filtered.
struct BatchCounts {
    std::int64_t read = 0;
    std::int64_t inserted = 0;
    std::int64_t updated = 0;
    std::int64_t unchanged = 0;
    std::int64_t rejected = 0;
    std::int64_t filtered = 0;
    std::int64_t unlocated = 0; ///< incidents, not rows
    std::int64_t outside = 0;   ///< located, but in no area of level grid

    [[nodiscard]] bool isConserved() const { return read == inserted + updated + unchanged + rejected + filtered; }
};

/// A dry run answers as a real one would and writes nothing; a read-only store will do.
enum class WriteMode { Real, DryRun };

/// Writes one file's incidents under a batch record, in transactions of at most 10,000 rows. Nothing of it counts until
/// complete() has returned; a writer that goes without it removes what it wrote.
class IncidentWriter {
public:
    /// fileBytes: size of the file, for which the disk must have room four times over and 200 MiB at least.
    [[nodiscard]] static Result<std::unique_ptr<IncidentWriter>> begin(Store& store, const BatchHead& head,
                                                                       WriteMode mode = WriteMode::Real,
                                                                       std::int64_t fileBytes = 0);
    ~IncidentWriter();
    IncidentWriter(const IncidentWriter&) = delete;
    IncidentWriter& operator=(const IncidentWriter&) = delete;

    /// Others may write between the transactions, which then end early for them. nullptr = nobody.
    void shareWith(WriterTurns* turns);
    /// Incidents come with sealed clear text, under the key of that number.
    [[nodiscard]] Result<void> keepSealed(int key);
    /// Any thread may call it at any time, also while rows are put. The incident must outlive what is made of it.
    [[nodiscard]] PreparedIncident prepare(const Incident& incident) const;
    /// Accepted rows in order; done with when it returns. fields: the IncidentField bits that the file has. A later row
    /// of the same id replaces an earlier one of this file; the outcome is compared with what the store held before.
    [[nodiscard]] Result<void> put(std::span<const PreparedIncident> rows, std::uint32_t fields);
    [[nodiscard]] Result<void> put(const Incident& incident, std::uint32_t fields); ///< one row
    [[nodiscard]] Result<void> reject(const Issue& issue);
    /// A further row of an id that was folded into another one before put().
    void countFolded(const std::string& sourceId);

    [[nodiscard]] Box areaBounds() const; ///< around all areas of the store

    /// Counts of incidents so far; read, rejected and filtered are the caller's.
    [[nodiscard]] BatchCounts counts() const;
    /// The last transaction: the record says complete. Error when the counts do not add up.
    [[nodiscard]] Result<void> complete(const BatchCounts& counts, CivilTime finishedAt);

private:
    struct Parts;
    explicit IncidentWriter(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace jingge
