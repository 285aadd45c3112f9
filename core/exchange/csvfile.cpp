// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csvtext.h"
#include "core/base/text.h"
#include "core/exchange/filewriters.h"
#include "core/exchange/pendingfiles.h"

#include <algorithm>
#include <fstream>

namespace jingge {

namespace {

constexpr std::size_t kFewestPhoneDigits = 5;
constexpr std::size_t kMostPhoneDigits = 20;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::string_view withoutDigits(std::string_view text)
{
    text.remove_prefix(static_cast<std::size_t>(std::ranges::find_if_not(text, isDigit) - text.begin()));
    return text;
}

/// [+-] digits [. digits] [e [+-] digits]
bool isPlainNumber(std::string_view text)
{
    if (text.starts_with('+') || text.starts_with('-'))
        text.remove_prefix(1);
    if (text.empty() || !isDigit(text.front()))
        return false;
    text = withoutDigits(text);
    if (text.size() > 1 && text.front() == '.' && isDigit(text[1]))
        text = withoutDigits(text.substr(1));
    if (text.size() > 1 && (text.front() == 'e' || text.front() == 'E')) {
        text.remove_prefix(text[1] == '+' || text[1] == '-' ? 2 : 1);
        if (text.empty())
            return false;
        text = withoutDigits(text);
    }
    return text.empty();
}

/// +86 138-1234-5678: a plus, then digits with single blanks or hyphens between.
bool isTelephone(std::string_view text)
{
    if (!text.starts_with('+') || text.size() < 2 || !isDigit(text.back()))
        return false;
    std::size_t digits = 0;
    for (std::size_t i = 1; i < text.size(); ++i) {
        const bool isSeparator = text[i] == ' ' || text[i] == '-';
        if (isDigit(text[i]))
            ++digits;
        else if (!isSeparator || !isDigit(text[i - 1]))
            return false;
    }
    return digits >= kFewestPhoneDigits && digits <= kMostPhoneDigits;
}

std::string fieldText(const Cell& cell)
{
    const bool isText =
        std::holds_alternative<std::string>(cell) || std::holds_alternative<std::vector<std::string>>(cell);
    return isText ? guardedText(cellText(cell)) : cellText(cell);
}

} // namespace

std::string guardedText(std::string text)
{
    const bool isSuspect =
        !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
    if (isSuspect && !isPlainNumber(text) && !isTelephone(text))
        text.insert(text.begin(), '\'');
    return text;
}

Result<FileReport> writeCsvFile(const std::string& file, RowSource& rows)
{
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    std::string line;
    for (const FileColumn& column : rows.columns()) {
        if (&column != &rows.columns().front())
            line += ',';
        appendCsvField(line, guardedText(column.name));
    }
    line += '\n';
    out << line;
    FileReport report;
    const auto written = forEachRow(rows, [&](const FileRow& row) -> Result<void> {
        line.clear();
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            if (i > 0)
                line += ',';
            appendCsvField(line, fieldText(row.cells[i]));
        }
        out << line << '\n';
        ++report.rows;
        return checkWritten(out, file);
    });
    out.close();
    if (!written)
        return Unexpected(written.error());
    if (auto whole = checkWritten(out, file); !whole)
        return Unexpected(whole.error());
    return report;
}

} // namespace jingge
