// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/categorydictionary.h"
#include "core/ingest/inspect/proposal.h"

#include <optional>
#include <string>
#include <vector>

namespace jingge {

/// A mapping while a person works on it: which column goes where, and everything else as a mapping has it.
struct MappingDraft {
    Mapping base;
    std::vector<std::optional<Target>> targets; ///< one a column of the header; none = not imported

    /// The columns that a target has now.
    [[nodiscard]] std::vector<std::size_t> columnsOf(Target target) const;
    [[nodiscard]] bool has(Target target) const { return !columnsOf(target).empty(); }
};

/// What a mapping makes of a header.
[[nodiscard]] MappingDraft draftOf(const Mapping& mapping, const std::vector<std::string>& header);

/// The mapping that a draft stands for. Names keep the base's order, further ones follow in the file's; names
/// that the file lacks are dropped. Without a column for the id, rows are numbered.
[[nodiscard]] Mapping mappingOf(const MappingDraft& draft, const std::vector<std::string>& header);

/// The draft that proposals make, with an empty table of categories.
[[nodiscard]] MappingDraft draftOf(const TableSample& sample, const std::vector<ColumnProposal>& columns,
                                   const HeaderWords& words);

/// A category of the sample: the source's word, how often it decides a row, and the code it gets.
struct CategoryFound {
    std::string word;
    std::int64_t count = 0;
    std::string code;
    bool isKnown = false; ///< a rule or the mapping's table says so; else it is the fallback
};
/// The words of the draft's category columns, most frequent first. The mapping's own table has precedence
/// over the dictionary.
[[nodiscard]] std::vector<CategoryFound> findCategories(const TableSample& sample, const MappingDraft& draft,
                                                        const CategoryDictionary& words);

} // namespace jingge
