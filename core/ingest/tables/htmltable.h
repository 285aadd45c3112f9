// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/decodedtext.h"
#include "core/ingest/tablereader.h"
#include "core/ingest/tables/sheetrows.h"

#include <string>
#include <string_view>

namespace jingge {

/// Reads the rows of the tables of a web page, as web systems save them under `.xls`: `tr`, `td`, `th`,
/// `colspan`, `rowspan`, entities; end tags may be missing. A table inside a cell is text of that cell. With
/// several tables in the page their rows follow each other. Bounded memory. One thread.
class HtmlTableReader final : public TableReader {
public:
    HtmlTableReader(DecodedText text, std::string path) : m_text(std::move(text)), m_path(std::move(path)) {}

    [[nodiscard]] Result<bool> next(Record& record) override;
    [[nodiscard]] Result<void> rewind() override;
    [[nodiscard]] std::string encodingName() const override { return m_text.encodingName(); }
    [[nodiscard]] std::int64_t bytesRead() const override { return m_text.source().bytesRead(); }
    [[nodiscard]] std::int64_t bytesTotal() const override { return m_text.source().bytesTotal(); }

private:
    struct Tag {
        std::string name; ///< lower case, with a leading slash for an end tag
        std::string_view attributes;
    };

    [[nodiscard]] bool step();
    [[nodiscard]] bool has(std::string_view end, std::size_t from, std::size_t& at);
    void takeText(std::string_view piece);
    void takeTag(const Tag& tag);
    void skipPast(std::string_view end);
    void beginCell(std::string_view attributes);
    void endCell();
    void beginRow();
    void endRow();

    DecodedText m_text;
    std::string m_path;
    SheetRows m_rows;
    std::string m_cell;
    std::int64_t m_row = 0;
    std::int64_t m_down = 0;
    std::size_t m_column = 0;
    std::size_t m_columns = 1;
    std::size_t m_nextColumn = 0;
    int m_depth = 0; ///< tables around
    bool m_isInRow = false;
    bool m_isInCell = false;
};

/// The encoding that a page names in its head (`charset=…`), or "" where it names none.
[[nodiscard]] std::string encodingOfPage(std::string_view head);
/// `&amp;`, `&#20320;`, `&#x4F60;`, `&nbsp;` as what they stand for; others stay.
[[nodiscard]] std::string withoutEntities(std::string_view text);

} // namespace jingge
