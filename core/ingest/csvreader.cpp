// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/csvreader.h"

#include "core/ingest/csvdelimiter.h"
#include "core/ingest/textscan.h"

#include <QtGlobal>

namespace jingge {

namespace {

constexpr std::size_t kSniffed = 128U << 10U;
constexpr const char* kOpenQuote = QT_TRANSLATE_NOOP("core", "a quotation mark opens and is not closed");
constexpr const char* kTextAfterQuote = QT_TRANSLATE_NOOP("core", "text stands after a closing quotation mark");
constexpr const char* kLongField = QT_TRANSLATE_NOOP("core", "a field is longer than 64 KiB");
constexpr const char* kLongRecord = QT_TRANSLATE_NOOP("core", "the record is longer than 8 MiB");
constexpr const char* kManyFields = QT_TRANSLATE_NOOP("core", "the record has more than 16384 fields");

/// The largest position up to `at` that is not inside a character.
std::size_t characterBorder(std::string_view text, std::size_t at)
{
    while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U)
        --at;
    return at;
}

} // namespace

std::string_view withoutGuard(std::string_view field)
{
    while (field.starts_with('\t'))
        field.remove_prefix(1);
    if (field.starts_with('\''))
        field.remove_prefix(1);
    if (field.size() >= 3 && field.starts_with("=\"") && field.ends_with('"'))
        field = field.substr(2, field.size() - 3);
    return field;
}

Result<bool> CsvReader::next(Record& record)
{
    m_text.consume(m_recordSize);
    m_recordSize = 0;
    if (m_isSkipping)
        skipRestOfLine();
    if (m_delimiter.empty())
        findDelimiter();
    const bool isFound = findRecord();
    if (isFound)
        readRecord();
    if (m_text.error())
        return Unexpected(*m_text.error());
    if (isFound)
        hand(record);
    return isFound;
}

Result<void> CsvReader::rewind()
{
    m_recordSize = 0;
    m_row = 0;
    m_isSkipping = false;
    return m_text.rewind();
}

void CsvReader::findDelimiter()
{
    while (m_text.window().size() < kSniffed && m_text.grow()) {
    }
    m_delimiter = sniffDelimiter(m_text.window().substr(0, kSniffed));
}

void CsvReader::skipRestOfLine()
{
    m_isSkipping = false;
    for (;;) {
        const std::string_view text = m_text.window();
        const std::size_t end = findLineEnd(text, 0);
        m_text.consume(end);
        if (end < text.size() || !m_text.grow())
            return;
    }
}

/// Passes over line ends, so also over blank lines and the LF of a CRLF; false at the end of the file.
bool CsvReader::findRecord()
{
    for (;;) {
        const std::string_view text = m_text.window();
        std::size_t at = 0;
        while (at < text.size() && (text[at] == '\n' || text[at] == '\r'))
            ++at;
        const bool isAtText = at < text.size();
        m_text.consume(at);
        if (isAtText && !passBlankLine())
            return true;
        if (!isAtText && !m_text.grow())
            return false;
    }
}

/// A line of nothing but blanks (and tabs, where they do not divide fields) is as blank as an empty one.
bool CsvReader::passBlankLine() {
    const bool areTabsBlank = m_delimiter != "\t";
    std::size_t at = 0;
    while (at <= kMaxField && has(at) && (m_text.window()[at] == ' ' || (areTabsBlank && m_text.window()[at] == '\t')))
        ++at;
    const bool isBlank = at > 0 && at <= kMaxField && (!has(at) || m_text.window()[at] == '\n' || m_text.window()[at] == '\r');
    if (isBlank)
        m_text.consume(at);
    return isBlank;
}

void CsvReader::readRecord()
{
    m_pieces.clear();
    m_defect = {};
    m_at = 0;
    for (;;) {
        const Stop stop = has(m_at) && m_text.window()[m_at] == '"' ? readQuoted() : readPlain();
        m_recordSize = m_at;
        if (stop != Stop::Delimiter)
            return;
        m_isSkipping = m_pieces.size() == kMaxFields || m_at > kMaxRecord;
        if (m_isSkipping) {
            setDefect(m_at > kMaxRecord ? kLongRecord : kManyFields);
            return;
        }
        m_at += m_delimiter.size();
    }
}

CsvReader::Stop CsvReader::readPlain()
{
    const std::size_t begin = m_at;
    const Stop stop = findStop();
    addPiece(begin, m_at, false);
    return stop;
}

CsvReader::Stop CsvReader::readQuoted()
{
    const std::size_t open = m_at;
    bool hasDoubled = false;
    for (std::size_t at = open + 1;;) {
        const std::string_view reach = m_text.window().substr(0, open + kMaxField + 2);
        const std::size_t quote = reach.find('"', at);
        if (quote == std::string_view::npos) {
            at = reach.size();
            if (at == open + kMaxField + 2 || !m_text.grow())
                return giveUpQuote(open);
        } else if (has(quote + 1) && m_text.window()[quote + 1] == '"') {
            hasDoubled = true;
            at = quote + 2;
        } else {
            m_at = quote + 1;
            return readBehindQuoted(open + 1, quote, hasDoubled);
        }
    }
}

/// m_at stands after the closing quote: a delimiter or line end is due.
CsvReader::Stop CsvReader::readBehindQuoted(std::size_t begin, std::size_t end, bool hasDoubledQuotes)
{
    const std::size_t closed = m_at;
    const Stop stop = findStop();
    if (m_at > closed) {
        setDefect(kTextAfterQuote);
        end = m_at;
    }
    addPiece(begin, end, hasDoubledQuotes);
    return stop;
}

CsvReader::Stop CsvReader::giveUpQuote(std::size_t open)
{
    setDefect(kOpenQuote);
    const Stop stop = skipFrom(open);
    addPiece(open + 1, m_at, false);
    return stop;
}

/// Puts m_at on the end of the physical line that `position` stands in.
CsvReader::Stop CsvReader::skipFrom(std::size_t position)
{
    for (m_at = position;;) {
        m_at = findLineEnd(m_text.window(), m_at);
        if (m_at < m_text.window().size())
            return Stop::LineEnd;
        if (m_at > kMaxRecord) {
            m_isSkipping = true;
            return Stop::GivenUp;
        }
        if (!m_text.grow())
            return Stop::FileEnd;
    }
}

/// Puts m_at on the next delimiter or line end.
CsvReader::Stop CsvReader::findStop()
{
    for (;;) {
        const std::string_view text = m_text.window();
        m_at = findFieldEnd(text, m_at, m_delimiter.front());
        if (m_at < text.size()) {
            if (text[m_at] == '\n' || text[m_at] == '\r')
                return Stop::LineEnd;
            if (isDelimiterAt(m_at))
                return Stop::Delimiter;
            ++m_at; // another character that begins with the same byte
            continue;
        }
        if (m_at > kMaxRecord) {
            setDefect(kLongRecord);
            m_isSkipping = true;
            return Stop::GivenUp;
        }
        if (!m_text.grow())
            return Stop::FileEnd;
    }
}

bool CsvReader::has(std::size_t position)
{
    while (position >= m_text.window().size()) {
        if (!m_text.grow())
            return false;
    }
    return true;
}

bool CsvReader::isDelimiterAt(std::size_t position)
{
    if (m_delimiter.size() == 1)
        return true;
    return has(position + m_delimiter.size() - 1) && m_text.window().substr(position).starts_with(m_delimiter);
}

void CsvReader::addPiece(std::size_t begin, std::size_t end, bool hasDoubledQuotes)
{
    if (end - begin > kMaxField) {
        setDefect(kLongField);
        end = characterBorder(m_text.window(), begin + kMaxField);
    }
    m_pieces.push_back({begin, end, hasDoubledQuotes});
}

void CsvReader::setDefect(const char* why)
{
    if (m_defect.isEmpty())
        m_defect = why;
}

void CsvReader::hand(Record& record)
{
    const std::string_view text = m_text.window();
    record.row = ++m_row;
    record.defect = m_defect;
    record.hasBadBytes = m_text.hasBadBytes(m_recordSize);
    record.fields.clear();
    m_undoubled.clear();
    for (const Piece& piece : m_pieces) {
        const std::string_view written = text.substr(piece.begin, piece.end - piece.begin);
        record.fields.push_back(withoutGuard(piece.hasDoubledQuotes ? undoubled(piece) : written));
    }
}

/// The room is taken once a record, so that earlier views stay valid.
std::string_view CsvReader::undoubled(const Piece& piece)
{
    if (m_undoubled.empty())
        m_undoubled.reserve(m_recordSize);
    const std::size_t begin = m_undoubled.size();
    const std::string_view text = m_text.window();
    for (std::size_t i = piece.begin; i < piece.end; ++i) {
        m_undoubled += text[i];
        if (text[i] == '"' && i + 1 < piece.end && text[i + 1] == '"')
            ++i;
    }
    return std::string_view(m_undoubled).substr(begin);
}

} // namespace jingge
