// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace jingge {

/// A set of rows of one frame as a bitmap, one bit a row.
class RowSet {
public:
    RowSet() = default;
    explicit RowSet(std::size_t rows, bool filled = false) :
        m_rows(rows), m_words((rows + 63) / 64, filled ? ~std::uint64_t{0} : 0)
    {
        clearTail();
    }

    [[nodiscard]] std::size_t rows() const { return m_rows; }
    [[nodiscard]] bool contains(std::size_t row) const { return (m_words[row / 64] >> (row % 64) & 1U) != 0; }
    void insert(std::size_t row) { m_words[row / 64] |= std::uint64_t{1} << (row % 64); }
    void insertRange(std::size_t begin, std::size_t end);
    void intersect(const RowSet& other);
    void unite(const RowSet& other);
    void subtract(const RowSet& other);
    [[nodiscard]] std::size_t count() const;
    [[nodiscard]] std::vector<std::uint32_t> toRows() const; ///< in order
    // Of two sets of rows of one frame.
    [[nodiscard]] static std::size_t commonCount(const RowSet& a, const RowSet& b);
    [[nodiscard]] static std::size_t differenceCount(const RowSet& a, const RowSet& b); ///< rows in one of them alone

    /// Calls visit(row) for each row, in order.
    template <class Visit>
    void forEach(Visit&& visit) const
    {
        for (std::size_t w = 0; w < m_words.size(); ++w) {
            for (std::uint64_t word = m_words[w]; word != 0; word &= word - 1)
                visit(w * 64 + static_cast<std::size_t>(std::countr_zero(word)));
        }
    }
    /// Calls visit(row, isAdded) for each row that only one of two sets has, in order; added = `after` has it.
    template <class Visit>
    static void forEachDifference(const RowSet& before, const RowSet& after, Visit&& visit)
    {
        for (std::size_t w = 0; w < after.m_words.size(); ++w) {
            for (std::uint64_t word = before.m_words[w] ^ after.m_words[w]; word != 0; word &= word - 1) {
                const auto bit = static_cast<std::size_t>(std::countr_zero(word));
                visit(w * 64 + bit, (after.m_words[w] >> bit & 1U) != 0);
            }
        }
    }
    /// Sets each bit to test(row), 64 rows a word.
    template <class Test>
    static RowSet where(std::size_t rows, Test&& test)
    {
        RowSet set(rows);
        for (std::size_t w = 0; w < set.m_words.size(); ++w) {
            std::uint64_t word = 0;
            const std::size_t end = rows - w * 64 < 64 ? rows - w * 64 : 64;
            for (std::size_t bit = 0; bit < end; ++bit)
                word |= static_cast<std::uint64_t>(test(w * 64 + bit) ? 1 : 0) << bit;
            set.m_words[w] = word;
        }
        return set;
    }
    bool operator==(const RowSet&) const = default;

private:
    void clearTail();
    std::size_t m_rows = 0;
    std::vector<std::uint64_t> m_words;
};

} // namespace jingge
