// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/inspect/columnprofile.h"
#include "core/ingest/inspect/headerwords.h"

#include <optional>
#include <string>
#include <vector>

namespace jingge {

/// What is proposed for one column, and on what grounds.
struct ColumnProposal {
    std::optional<Target> target; ///< none = not imported
    double headerScore =
        0; ///< of the target, or of the likeliest one where the column is asked or not imported
    double valueScore = 0;
    std::string meaning;  ///< what a pinyin header stands for
    bool isAsked = false; ///< two meanings: nothing is decided here
    std::vector<std::optional<Target>>
        choices; ///< of an asked column, the likelier first; none = not imported
    std::optional<AskedHeader::Kind> question;
    Message evidence; ///< what the values say to the question

    [[nodiscard]] double confidence() const { return 0.55 * headerScore + 0.45 * valueScore; }
};

/// Proposes a field for each column by its header and its values. A header with two meanings is never
/// decided. A field goes to one column, the best; fields that take several get them in order of trust.
[[nodiscard]] std::vector<ColumnProposal> proposeColumns(const TableSample& sample,
                                                         const std::vector<ColumnProfile>& profiles,
                                                         const HeaderWords& words);

/// The columns of a target in order of trust.
[[nodiscard]] std::vector<std::size_t> columnsInOrder(const TableSample& sample,
                                                      const std::vector<ColumnProposal>& columns,
                                                      Target target, const HeaderWords& words);

} // namespace jingge
