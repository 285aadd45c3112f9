// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/inspect/draft.h"
#include "core/ingest/inspect/timeforms.h"

#include <string>
#include <vector>

namespace jingge {

/// A shipped or saved mapping whose required columns the file has.
struct FittingMapping {
    Mapping mapping;
    bool isSaved = false; ///< one of the person's own
    double share = 0;     ///< of the file's columns, how many it reads
};

/// How a file is understood, before anything is decided or written.
struct TableInspection {
    TableSample sample;
    std::vector<ColumnProfile> profiles; ///< one a column, as proposals
    std::vector<ColumnProposal> columns;
    std::vector<FittingMapping> fitting; ///< the person's own first, then by share
    MappingDraft draft;                  ///< what the proposals make, with the categories proposed
    DayOrder undecidedDays; ///< of a column whose day and month may stand in either order; without a name: none

    /// The mapping that one click takes: the person's own where exactly one fits, else the shipped one where
    /// exactly one fits; nullptr where there is a choice to make.
    [[nodiscard]] const Mapping* obviousMapping() const;
    /// Columns that are still to be decided.
    [[nodiscard]] std::size_t questions() const;
};

struct InspectRequest {
    SampleRequest file;
    std::vector<Mapping> saved; ///< the person's own mappings
};

/// Reads the first rows of a file and proposes what they mean. Writes nothing. Errors: those of readSample().
[[nodiscard]] Result<TableInspection> inspectTable(const InspectRequest& request,
                                                   const TaskContext& context = {});

/// Puts the codes of the categories that a rule or a person knows into the draft's table.
void setCategories(MappingDraft& draft, const std::vector<CategoryFound>& categories);

} // namespace jingge
