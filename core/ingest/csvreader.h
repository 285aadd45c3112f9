// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/decodedtext.h"
#include "core/ingest/tablereader.h"

#include <string>
#include <vector>

namespace jingge {

/// Reads text with separated fields by the letter of RFC 4180, and says of every record whether it could be taken
/// apart. LF, CRLF and CR end a line. A quote inside an unquoted field is text. A quote that nothing closes within
/// 64 KiB is given up: its record has a defect and reading goes on at the line after the one where it opened. Guards
/// that spreadsheets put round numbers (`="…"`, a leading apostrophe or tab) are taken off. One thread, one pass,
/// memory bounded by kMaxRecord.
class CsvReader final : public TableReader {
public:
    static constexpr std::size_t kMaxField = 64U << 10U;
    static constexpr std::size_t kMaxFields = 16384;
    static constexpr std::size_t kMaxRecord = 8U << 20U; ///< the rest of a line that is longer is not kept

    /// The delimiter is found by the first lines.
    explicit CsvReader(DecodedText text) : m_text(std::move(text)) {}

    [[nodiscard]] Result<bool> next(Record& record) override;
    [[nodiscard]] Result<void> rewind() override;
    [[nodiscard]] std::string encodingName() const override { return m_text.encodingName(); }
    [[nodiscard]] std::int64_t bytesRead() const override { return m_text.source().bytesRead(); }
    [[nodiscard]] std::int64_t bytesTotal() const override { return m_text.source().bytesTotal(); }
    [[nodiscard]] std::string_view delimiter() const override { return m_delimiter; }

private:
    enum class Stop { Delimiter, LineEnd, FileEnd, GivenUp };
    /// A field as it stands in the window, which begins with the record.
    struct Piece {
        std::size_t begin;
        std::size_t end;
        bool hasDoubledQuotes;
    };

    void findDelimiter();
    void skipRestOfLine();
    [[nodiscard]] bool findRecord();
    [[nodiscard]] bool passBlankLine();
    void readRecord();
    [[nodiscard]] Stop readPlain();
    [[nodiscard]] Stop readQuoted();
    [[nodiscard]] Stop readBehindQuoted(std::size_t begin, std::size_t end, bool hasDoubledQuotes);
    [[nodiscard]] Stop giveUpQuote(std::size_t open);
    [[nodiscard]] Stop findStop();
    [[nodiscard]] Stop skipFrom(std::size_t position);
    [[nodiscard]] bool has(std::size_t position);
    [[nodiscard]] bool isDelimiterAt(std::size_t position);
    void addPiece(std::size_t begin, std::size_t end, bool hasDoubledQuotes);
    void setDefect(const char* why);
    void hand(Record& record);
    [[nodiscard]] std::string_view undoubled(const Piece& piece);

    DecodedText m_text;
    std::string_view m_delimiter;
    std::vector<Piece> m_pieces;
    std::string m_undoubled;
    Message m_defect;
    std::size_t m_at = 0;         // in the window
    std::size_t m_recordSize = 0; // of the record handed out, with its line end
    std::int64_t m_row = 0;
    bool m_isSkipping = false; // the record handed out was cut: the rest of its line is still to be passed over
};

/// A field without the guards of spreadsheets: `="330782"`, `'0579`, a leading tab.
[[nodiscard]] std::string_view withoutGuard(std::string_view field);

} // namespace jingge
