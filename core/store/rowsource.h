// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;

namespace jingge {

/// Rows in memory that one statement of SQLite reads like a table with columns c0, c1 …: an INSERT … SELECT
/// takes hundreds of rows at once, without a parameter for each value. The table is there by its name alone,
/// in no schema, and for this connection only; statements that read it go before it.
class RowSource {
public:
    static constexpr std::size_t kMostColumns = 64;

    /// One value; what it points to is the owner's.
    struct Cell {
        enum class Kind : std::uint8_t { Nothing, Integer, Real, Text, Blob } kind = Kind::Nothing;
        std::uint32_t length = 0;
        union {
            std::int64_t integer = 0;
            double real;
            const char* bytes;
        };

        [[nodiscard]] static Cell of(std::int64_t value);
        [[nodiscard]] static Cell of(double value);
        [[nodiscard]] static Cell of(std::string_view text); ///< up to 4 GiB
        [[nodiscard]] static Cell of(std::span<const std::uint8_t> blob);
    };

    [[nodiscard]] static Result<std::unique_ptr<RowSource>> open(sqlite3* database);
    ~RowSource();
    RowSource(const RowSource&) = delete;
    RowSource& operator=(const RowSource&) = delete;

    [[nodiscard]] const std::string& name() const { return m_name; } ///< letters and digits only

    /// The rows of the next statement, one after another; width values each.
    std::vector<Cell>& refill(std::size_t width);
    [[nodiscard]] std::size_t width() const { return m_width; }
    [[nodiscard]] std::size_t rows() const { return m_width == 0 ? 0 : m_cells.size() / m_width; }
    [[nodiscard]] const Cell& at(std::size_t row, std::size_t column) const
    {
        return m_cells[row * m_width + column];
    }

private:
    explicit RowSource(sqlite3* database);

    sqlite3* m_database;
    std::string m_name;
    std::vector<Cell> m_cells;
    std::size_t m_width = 0;
};

} // namespace jingge
