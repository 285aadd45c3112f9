// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/table.h"

#include "core/base/csvtext.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace jingge {

namespace {

constexpr std::size_t kWidestCell = 48; // of a table for people, in columns of the terminal

std::string joined(const std::vector<std::string>& items)
{
    std::string all;
    for (const std::string& item : items)
        all += (all.empty() ? "" : ";") + item;
    return all;
}

struct PlainText {
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(double number) const { return std::isfinite(number) ? numberText(number) : ""; }
    std::string operator()(bool yes) const { return yes ? "true" : "false"; }
    std::string operator()(const std::vector<std::string>& items) const { return joined(items); }
    std::string operator()(const FixedNumber& number) const
    {
        return std::isfinite(number.value) ? fixedText(number.value, number.decimals) : "";
    }
};

struct JsonValue {
    std::string operator()(std::monostate) const { return "null"; }
    std::string operator()(const std::string& text) const { return jsonText(text); }
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(double number) const { return std::isfinite(number) ? numberText(number) : "null"; }
    std::string operator()(bool yes) const { return yes ? "true" : "false"; }
    std::string operator()(const std::vector<std::string>& items) const
    {
        std::string all = "[";
        for (const std::string& item : items)
            all += (all.size() == 1 ? "" : ", ") + jsonText(item);
        return all + "]";
    }
    std::string operator()(const FixedNumber& number) const
    {
        return std::isfinite(number.value) ? fixedText(number.value, number.decimals) : "null";
    }
};

/// Columns a character takes on a terminal: two for CJK and full-width forms.
std::size_t cellWidth(std::string_view text)
{
    std::size_t width = 0;
    while (!text.empty()) {
        const std::size_t length = std::max<std::size_t>(utf8SequenceLength(text), 1);
        width += length >= 3 ? 2 : 1;
        text.remove_prefix(std::min(length, text.size()));
    }
    return width;
}

std::string shortened(std::string text)
{
    if (cellWidth(text) <= kWidestCell)
        return text;
    std::size_t end = 0;
    for (std::size_t width = 0; end < text.size();) {
        const std::size_t length = std::max<std::size_t>(utf8SequenceLength(std::string_view(text).substr(end)), 1);
        width += length >= 3 ? 2 : 1;
        if (width > kWidestCell - 1)
            break;
        end += length;
    }
    return text.substr(0, end) + "…";
}

std::string peopleText(const Cell& cell)
{
    if (const auto* number = std::get_if<double>(&cell); number != nullptr && std::isfinite(*number)) {
        const bool isWhole = *number == std::floor(*number) && std::fabs(*number) < 1e15;
        return fixedText(*number, isWhole ? 0 : 3);
    }
    std::string text = std::visit(PlainText{}, cell);
    for (char& c : text) {
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
            c = ' ';
    }
    return shortened(std::move(text));
}

bool isNumber(const Cell& cell)
{
    return std::holds_alternative<std::int64_t>(cell) || std::holds_alternative<double>(cell) ||
           std::holds_alternative<FixedNumber>(cell);
}

void writePeople(std::ostream& out, const Table& table)
{
    std::vector<std::vector<std::string>> texts{table.columns};
    std::vector<std::size_t> widths;
    std::vector<bool> isRight(table.columns.size(), false);
    for (const std::string& column : table.columns)
        widths.push_back(cellWidth(column));
    for (const auto& row : table.rows) {
        std::vector<std::string>& line = texts.emplace_back();
        for (std::size_t i = 0; i < row.size(); ++i) {
            line.push_back(peopleText(row[i]));
            widths[i] = std::max(widths[i], cellWidth(line.back()));
            isRight[i] = isRight[i] || isNumber(row[i]);
        }
    }
    for (const auto& line : texts) {
        std::string text;
        for (std::size_t i = 0; i < line.size(); ++i) {
            const std::string space(widths[i] - cellWidth(line[i]), ' ');
            text += (i == 0 ? "" : "  ") + (isRight[i] ? space + line[i] : line[i] + space);
        }
        text.erase(text.find_last_not_of(' ') + 1);
        out << text << '\n';
    }
}

void writeCsv(std::ostream& out, const Table& table)
{
    std::string line;
    const auto add = [&line](std::size_t i, std::string_view field) {
        if (i > 0)
            line += ',';
        appendCsvField(line, field);
    };
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        add(i, table.columns[i]);
    out << line << '\n';
    for (const auto& row : table.rows) {
        line.clear();
        for (std::size_t i = 0; i < row.size(); ++i)
            add(i, std::visit(PlainText{}, row[i]));
        out << line << '\n';
    }
}

void writeJson(std::ostream& out, const Table& table)
{
    out << '[';
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        out << (r == 0 ? "\n{" : ",\n{");
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            out << (i == 0 ? "" : ", ") << jsonText(table.columns[i]) << ": " << std::visit(JsonValue{}, table.rows[r][i]);
        out << '}';
    }
    out << (table.rows.empty() ? "]\n" : "\n]\n");
}

} // namespace

std::string cellText(const Cell& cell)
{
    return std::visit(PlainText{}, cell);
}

std::string cellJson(const Cell& cell)
{
    return std::visit(JsonValue{}, cell);
}

std::string jsonText(std::string_view text)
{
    std::string out = "\"";
    for (const char c : withReplacementCharacters(text)) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            std::array<char, 8> escape{};
            std::snprintf(escape.data(), escape.size(), "\\u%04x", static_cast<unsigned>(c));
            out += escape.data();
        } else {
            out += c;
        }
    }
    return out + '"';
}

void writeTable(std::ostream& out, const Table& table, TableFormat format)
{
    switch (format) {
    case TableFormat::People:
        return writePeople(out, table);
    case TableFormat::Csv:
        return writeCsv(out, table);
    case TableFormat::Json:
        return writeJson(out, table);
    }
}

std::string provenanceJson(const Provenance& p)
{
    std::string excluded;
    for (const auto& [reason, count] : p.excluded)
        excluded += (excluded.empty() ? "" : ", ") + jsonText(reason) + ": " + std::to_string(count);
    std::string parameters;
    for (const auto& [name, value] : p.parameters)
        parameters += (parameters.empty() ? "" : ", ") + jsonText(name) + ": " + jsonText(value);
    const auto textOrNull = [](const std::string& text) { return text.empty() ? std::string("null") : jsonText(text); };
    return "{\"n\": " + std::to_string(p.n) + ", \"excluded\": {" + excluded + "}, \"from\": " + textOrNull(p.from) +
           ", \"to\": " + textOrNull(p.to) + ", \"method\": " + jsonText(p.method) + ", \"parameters\": {" + parameters +
           "}, \"seed\": " + (p.seed < 0 ? "null" : std::to_string(p.seed)) + "}";
}

std::string provenanceLine(const Provenance& p)
{
    std::string line = "n=" + std::to_string(p.n);
    for (const auto& [reason, count] : p.excluded)
        line += "; " + reason + "=" + std::to_string(count);
    if (!p.from.empty() || !p.to.empty())
        line += "; period [" + p.from + ", " + p.to + ")";
    line += "; " + p.method;
    for (const auto& [name, value] : p.parameters)
        line += "; " + name + "=" + value;
    if (p.seed >= 0)
        line += "; seed=" + std::to_string(p.seed);
    return line;
}

} // namespace jingge
