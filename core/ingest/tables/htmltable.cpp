// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/tables/htmltable.h"

#include "core/base/text.h"

#include <QString>
#include <QtGlobal>

#include <charconv>

namespace jingge {

namespace {

constexpr std::size_t kLongestTag = 64U << 10U;
constexpr std::int64_t kMostSpan = 65534; // the standard's own limit of rowspan

/// The value of an attribute; empty where there is none.
std::string_view attribute(std::string_view attributes, std::string_view name)
{
    const std::string lower = asciiLower(attributes);
    for (std::size_t at = lower.find(name); at != std::string::npos; at = lower.find(name, at + 1)) {
        std::size_t i = at + name.size();
        while (i < lower.size() && (lower[i] == ' ' || lower[i] == '='))
            ++i;
        const bool isBegin =
            at == 0 || lower[at - 1] == ' ' || lower[at - 1] == '\n' || lower[at - 1] == '\t';
        if (!isBegin || i == at + name.size() || i >= lower.size())
            continue;
        const bool isQuoted = lower[i] == '"' || lower[i] == '\'';
        const std::size_t end = isQuoted ? lower.find(lower[i], i + 1) : lower.find_first_of(" \t\n", i);
        const std::size_t begin = isQuoted ? i + 1 : i;
        return attributes.substr(begin, end == std::string::npos ? end : end - begin);
    }
    return {};
}

std::int64_t span(std::string_view attributes, std::string_view name)
{
    const std::string_view text = attribute(attributes, name);
    std::int64_t value = 1;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return std::clamp<std::int64_t>(value, 1, kMostSpan);
}

std::string utf8Of(char32_t point)
{
    const bool isPoint = point > 0 && point <= 0x10FFFF && !(point >= 0xD800 && point <= 0xDFFF);
    return isPoint ? QString::fromUcs4(&point, 1).toStdString() : "\xEF\xBF\xBD";
}

/// Of the name between & and ;, nullopt for one that is not known.
std::optional<std::string> entity(std::string_view name)
{
    if (name.size() > 1 && name[0] == '#') {
        const bool isHex = name[1] == 'x' || name[1] == 'X';
        const std::string_view digits = name.substr(isHex ? 2 : 1);
        std::uint32_t point = 0;
        const auto [end, error] =
            std::from_chars(digits.data(), digits.data() + digits.size(), point, isHex ? 16 : 10);
        if (error != std::errc() || end != digits.data() + digits.size())
            return std::nullopt;
        return utf8Of(point);
    }
    constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kNamed{{{"amp", "&"},
                                                                                   {"lt", "<"},
                                                                                   {"gt", ">"},
                                                                                   {"quot", "\""},
                                                                                   {"apos", "'"},
                                                                                   {"nbsp", " "},
                                                                                   {"middot", "\xC2\xB7"},
                                                                                   {"ensp", " "}}};
    for (const auto& [known, text] : kNamed) {
        if (known == name)
            return std::string(text);
    }
    return std::nullopt;
}

/// A bracket with something else behind it is text.
bool beginsTag(std::string_view text)
{
    const char next = text.size() > 1 ? text[1] : ' ';
    return (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') || next == '/' || next == '!' || next == '?';
}

/// Runs of white space as one blank, as a page shows them.
std::string collapsed(std::string_view text)
{
    std::string out;
    bool isGap = false;
    for (const char c : text) {
        if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
            isGap = true;
            continue;
        }
        if (isGap && !out.empty() && out.back() != '\n')
            out += ' ';
        isGap = false;
        out += c == '\v' ? '\n' : c; // a line break that a tag asked for
    }
    return out;
}

} // namespace

std::string withoutEntities(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t end = text[i] == '&' ? text.find(';', i) : std::string_view::npos;
        const auto found = end != std::string_view::npos && end - i < 12
                               ? entity(text.substr(i + 1, end - i - 1))
                               : std::nullopt;
        if (found) {
            out += *found;
            i = end + 1;
        } else {
            out += text[i++];
        }
    }
    return out;
}

std::string encodingOfPage(std::string_view head)
{
    // A byte-order mark says more than what a page says of itself.
    if (head.starts_with("\xEF\xBB\xBF") || head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF"))
        return {};
    const std::string lower = asciiLower(head.substr(0, 8192));
    const std::size_t at = lower.find("charset");
    if (at == std::string::npos)
        return {};
    const std::size_t begin = lower.find_first_not_of(" =\"'", at + 7);
    const std::size_t end = begin == std::string::npos ? begin : lower.find_first_of(" \"'>;/", begin);
    return end == std::string::npos ? std::string() : lower.substr(begin, end - begin);
}

Result<bool> HtmlTableReader::next(Record& record)
{
    while (!m_rows.take(record)) {
        if (step())
            continue;
        if (m_text.error())
            return Unexpected(*m_text.error());
        endRow();
        return m_rows.take(record);
    }
    return true;
}

Result<void> HtmlTableReader::rewind()
{
    m_rows.clear();
    m_cell.clear();
    m_row = 0;
    m_depth = 0;
    m_isInRow = m_isInCell = false;
    return m_text.rewind();
}

/// Looks for `end` in the window from `from` on, reading further as far as a tag may go.
bool HtmlTableReader::has(std::string_view end, std::size_t from, std::size_t& at)
{
    for (;;) {
        at = m_text.window().find(end, from);
        if (at != std::string_view::npos)
            return true;
        if (m_text.window().size() - std::min(from, m_text.window().size()) > kLongestTag || !m_text.grow())
            return false;
    }
}

/// Takes the next piece of text or the next tag; false at the end.
bool HtmlTableReader::step()
{
    if (m_text.window().empty() && !m_text.grow())
        return false;
    const std::size_t open = m_text.window().find('<');
    if (open != 0) {
        const std::size_t size = std::min(open, m_text.window().size());
        takeText(m_text.window().substr(0, size));
        m_text.consume(size);
        return true;
    }
    if (m_text.window().size() < 4)
        m_text.grow();
    if (m_text.window().starts_with("<!--")) {
        skipPast("-->");
        return true;
    }
    std::size_t close = 0;
    if (!beginsTag(m_text.window()) || !has(">", 1, close)) {
        takeText("<");
        m_text.consume(1);
        return true;
    }
    const std::string inside(m_text.window().substr(1, close - 1));
    m_text.consume(close + 1);
    const std::size_t nameEnd = std::min(inside.find_first_of(" \t\r\n"), inside.size());
    std::string name = asciiLower(std::string_view(inside).substr(0, nameEnd));
    if (name.size() > 1 && name.back() == '/')
        name.pop_back();
    takeTag({std::move(name), std::string_view(inside).substr(nameEnd)});
    return true;
}

void HtmlTableReader::skipPast(std::string_view end)
{
    for (;;) {
        const std::size_t at = m_text.window().find(end);
        if (at != std::string_view::npos)
            return m_text.consume(at + end.size());
        m_text.consume(m_text.window().size() - std::min(m_text.window().size(), end.size() - 1));
        if (!m_text.grow())
            return m_text.consume(m_text.window().size());
    }
}

void HtmlTableReader::takeText(std::string_view piece)
{
    if (m_isInCell && m_cell.size() <= SheetRows::kMaxCell)
        m_cell += piece;
}

void HtmlTableReader::takeTag(const Tag& tag)
{
    if (tag.name == "script" || tag.name == "style") {
        skipPast("</" + tag.name);
        skipPast(">");
    } else if (tag.name == "table") {
        ++m_depth;
    } else if (tag.name == "/table") {
        if (m_depth == 1)
            endRow();
        m_depth = std::max(0, m_depth - 1);
    } else if (m_depth != 1) {
        takeText(" ");
    } else if (tag.name == "tr") {
        beginRow();
    } else if (tag.name == "/tr") {
        endRow();
    } else if (tag.name == "td" || tag.name == "th") {
        beginCell(tag.attributes);
    } else if (tag.name == "/td" || tag.name == "/th") {
        endCell();
    } else if (tag.name == "br") {
        takeText("\v");
    }
}

void HtmlTableReader::beginRow()
{
    endRow();
    m_rows.beginRow(++m_row);
    m_isInRow = true;
    m_nextColumn = 0;
}

void HtmlTableReader::endRow()
{
    endCell();
    if (m_isInRow)
        m_rows.endRow();
    m_isInRow = false;
}

void HtmlTableReader::beginCell(std::string_view attributes)
{
    endCell();
    if (!m_isInRow)
        beginRow();
    m_isInCell = true;
    m_cell.clear();
    m_column = m_rows.freeColumn(m_nextColumn);
    m_columns = static_cast<std::size_t>(span(attributes, "colspan"));
    m_down = span(attributes, "rowspan") - 1;
    m_nextColumn = m_column + m_columns;
}

void HtmlTableReader::endCell()
{
    if (!m_isInCell)
        return;
    m_isInCell = false;
    m_rows.addGroup(m_column, trimmed(withoutEntities(collapsed(m_cell))), m_down, m_columns);
}

} // namespace jingge
