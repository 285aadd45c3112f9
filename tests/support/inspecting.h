// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/bindcolumns.h"
#include "core/ingest/inspect/inspection.h"
#include "support/files.h"

#include <string>
#include <string_view>

namespace jingge::test {

/// How a table of text is understood.
inline TableInspection inspected(std::string_view bytes, const SampleRequest& asked = {},
                                 std::vector<Mapping> saved = {})
{
    const TemporaryFolder folder;
    InspectRequest request{asked, std::move(saved)};
    request.file.path = folder.write("table.csv", bytes);
    auto found = inspectTable(request);
    INFO((found ? std::string() : oneLine(found.error())));
    REQUIRE(found);
    return std::move(*found);
}

/// "HEADER=field" of every column, a question mark for asked ones, nothing for those left out.
inline std::string fieldsOf(const TableInspection& found)
{
    std::string all;
    for (std::size_t i = 0; i < found.columns.size(); ++i) {
        const ColumnProposal& column = found.columns[i];
        all += (all.empty() ? "" : " ") + found.sample.header[i] + "=";
        all += column.isAsked ? "?" : column.target ? std::string(targetName(*column.target)) : std::string();
    }
    return all;
}

/// Rows of a call list: id, time of receipt and more cells.
inline std::string rows(int count, const std::string& more)
{
    std::string table;
    for (int i = 0; i < count; ++i) {
        const std::string two = (i % 60 < 10 ? "0" : "") + std::to_string(i % 60);
        table += "J2025071400" + std::to_string(1000 + i) + ",2025-07-14 08:" + two + ":07" + more + "\n";
    }
    return table;
}

} // namespace jingge::test
