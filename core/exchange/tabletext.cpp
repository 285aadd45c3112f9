// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tabletext.h"

#include <algorithm>

namespace jingge {

namespace {

std::string onOneLine(std::string text)
{
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
    return text;
}

std::string escaped(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        default:
            out += c;
        }
    }
    return out;
}

bool isNumber(const Cell& cell)
{
    return std::holds_alternative<std::int64_t>(cell) || std::holds_alternative<double>(cell) ||
           std::holds_alternative<FixedNumber>(cell);
}

} // namespace

std::string tabSeparatedText(const Table& table)
{
    std::string text;
    const auto addLine = [&](std::size_t cells, const auto& cellAt) {
        for (std::size_t i = 0; i < cells; ++i)
            text += (i == 0 ? "" : "\t") + onOneLine(cellAt(i));
        text += '\n';
    };
    addLine(table.columns.size(), [&](std::size_t i) { return table.columns[i]; });
    for (const auto& row : table.rows)
        addLine(row.size(), [&](std::size_t i) { return cellText(row[i]); });
    return text;
}

std::string htmlTableText(const Table& table)
{
    std::string text = "<meta charset=\"utf-8\"><table><thead><tr>";
    for (const std::string& column : table.columns)
        text += "<th>" + escaped(column) + "</th>";
    text += "</tr></thead><tbody>\n";
    for (const auto& row : table.rows) {
        text += "<tr>";
        for (const Cell& cell : row)
            text += (isNumber(cell) ? "<td align=\"right\">" : "<td>") + escaped(cellText(cell)) + "</td>";
        text += "</tr>\n";
    }
    return text + "</tbody></table>\n";
}

} // namespace jingge
