// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/tablereader.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace jingge {

/// Cells of one column that a sheet has merged downward: the rows below the first show its text.
struct MergedDown {
    std::int64_t firstRow = 0; ///< from 1
    std::int64_t lastRow = 0;
    std::size_t column = 0; ///< from 0
};

/// Rows of a sheet on their way from cells to records: cells come in any column, rows that hold nothing are
/// dropped, the rest is filled up to the widest row so far, and merged groups are written out downward.
/// Bounded by what a caller adds between two takes.
class SheetRows {
public:
    static constexpr std::size_t kMostColumns = 16384;
    static constexpr std::size_t kMostUsedCells = 4096; ///< with text, in one row
    static constexpr std::size_t kMaxCell = 64U << 10U;

    void merge(std::vector<MergedDown> merges);
    void beginRow(std::int64_t number); ///< as the sheet counts, rising
    void addCell(std::size_t column, std::string_view text);
    /// A cell whose text also stands in the `down` rows below it; it covers `columns` columns of each.
    void addGroup(std::size_t column, std::string_view text, std::int64_t down, std::size_t columns);
    /// The first column from `column` on that no group from above covers.
    [[nodiscard]] std::size_t freeColumn(std::size_t column) const;
    void setDefect(const char* why); ///< of the row that was begun
    void endRow();
    /// Hands the oldest row out; false where none waits. The views end with the next call.
    [[nodiscard]] bool take(Record& record);
    [[nodiscard]] std::int64_t lastNumber() const { return m_open.number; }
    void clear();

private:
    struct Cell {
        std::size_t column;
        std::size_t begin;
        std::size_t size;
    };
    struct Row {
        std::int64_t number = 0;
        std::string text;
        std::vector<Cell> cells; // rising columns once the row has ended
        std::size_t used = 0;
        const char* defect = nullptr;
    };
    struct Group {
        MergedDown cells;
        std::size_t columns = 1;
        std::string text;
    };

    void fillMerged();

    std::deque<Row> m_waiting;
    Row m_open;
    Row m_out;
    std::vector<MergedDown> m_merges; // by first row
    std::size_t m_nextMerge = 0;
    std::vector<Group> m_groups; // of rows up to the current one
    std::size_t m_width = 0;
};

} // namespace jingge
