// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/incident.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace jingge {

/// Several rows of one incident, folded field by field: the value of the row with the latest closed_at that has one;
/// rows without closed_at come first, equal ones in order of the file. Rows are kept until the file ends.
class RowFolding {
public:
    void add(Incident incident);

    struct Folded {
        Incident incident;
        std::size_t furtherRows = 0;
    };
    /// In order of each id's first row; empties the object.
    [[nodiscard]] std::vector<Folded> take();

private:
    std::unordered_map<std::string, std::size_t> m_positions;
    std::vector<std::vector<Incident>> m_rows;
};

} // namespace jingge
