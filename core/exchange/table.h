// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/provenance.h"

#include <cstdint>
#include <optional>
#include <ostream>
#include <string>
#include <variant>
#include <vector>

namespace jingge {

/// One cell of a result: nothing, a text, a whole number, a number, yes or no, a list of texts, or a number whose
/// decimals are part of its form (coordinates).
struct FixedNumber {
    double value = 0;
    int decimals = 0;
};
using Cell = std::variant<std::monostate, std::string, std::int64_t, double, bool, std::vector<std::string>, FixedNumber>;

/// A result as rows of cells under final column names.
struct Table {
    std::vector<std::string> columns;
    std::vector<std::vector<Cell>> rows;
};

enum class TableFormat { People, Csv, Json };

/// People: aligned columns, lists shortened, numbers to three decimals. Csv: RFC 4180, LF, header always, lists joined
/// by `;`. Json: an array of objects in the printed order. Numbers are not rounded in the latter two; one that is not
/// finite is no value.
void writeTable(std::ostream& out, const Table& table, TableFormat format);

/// The cell as CSV has it, without quotes; and as JSON. Nothing and numbers that are not finite: "" and null.
[[nodiscard]] std::string cellText(const Cell& cell);
[[nodiscard]] std::string cellJson(const Cell& cell);

/// A JSON string with its quotes; bytes that are no UTF-8 become U+FFFD.
[[nodiscard]] std::string jsonText(std::string_view text);

/// What figures rest on, as one JSON object and as one line for people.
[[nodiscard]] std::string provenanceJson(const Provenance& provenance);
[[nodiscard]] std::string provenanceLine(const Provenance& provenance);

/// A cell from a value that may be absent.
template <class T>
[[nodiscard]] Cell cellOf(const std::optional<T>& value)
{
    return value ? Cell(*value) : Cell();
}
/// A text cell, nothing when empty.
[[nodiscard]] inline Cell textCell(std::string text)
{
    return text.empty() ? Cell() : Cell(std::move(text));
}

} // namespace jingge
