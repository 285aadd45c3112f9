// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/tablereader.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace jingge {

/// Whether a record reads like what stands below a table: a line of sums (合计 and its kin before numbers),
/// or who made the table and when (制表人, 打印时间 and their kin, in at most half of the columns). A table
/// has footers only at its end: that the caller sees to. width = columns of the header.
[[nodiscard]] bool looksLikeFooter(const std::vector<std::string_view>& fields, std::size_t width);

/// A footer left out, for a warning.
struct FooterRow {
    std::int64_t row = 0;
    std::string text; ///< its first filled cell
};

/// Hands on the records of another reader but for the footers at the table's end, which are no rows of it, as
/// little as title rows are. What looks like a footer and is followed by a row is handed on like any other.
/// One thread.
class FooterlessReader final : public TableReader {
public:
    FooterlessReader(std::unique_ptr<TableReader> table, std::size_t width);

    [[nodiscard]] Result<bool> next(Record& record) override;
    [[nodiscard]] Result<void> rewind() override;
    [[nodiscard]] std::string encodingName() const override { return m_table->encodingName(); }
    [[nodiscard]] std::int64_t bytesRead() const override { return m_table->bytesRead(); }
    [[nodiscard]] std::int64_t bytesTotal() const override { return m_table->bytesTotal(); }
    [[nodiscard]] std::string_view delimiter() const override { return m_table->delimiter(); }
    [[nodiscard]] std::vector<std::string> layers() const override { return m_table->layers(); }
    [[nodiscard]] std::optional<SerialEpoch> serials() const override { return m_table->serials(); }

    /// Those left out, known once next() has said false.
    [[nodiscard]] const std::vector<FooterRow>& footers() const { return m_footers; }

private:
    struct Held {
        std::int64_t row = 0;
        std::vector<std::string> fields;
        bool hasBadBytes = false;
        Message defect;
    };
    void handHeld(Record& record);

    std::unique_ptr<TableReader> m_table;
    std::size_t m_width;
    std::deque<Held> m_held; ///< they may be footers
    Held m_out;
    Record m_behind; ///< the row that followed them; its views are the table's
    bool m_hasBehind = false;
    bool m_isAtEnd = false;
    std::vector<FooterRow> m_footers;
};

} // namespace jingge
