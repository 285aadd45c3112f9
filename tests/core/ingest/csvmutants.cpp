// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/tables.h"

#include <catch2/catch.hpp>

#include <cstdint>

using namespace jingge;
using namespace jingge::test;

namespace {

/// A generator of our own: the library's distributions differ between machines.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : m_state(seed * 2 + 1) {}
    std::size_t below(std::size_t limit)
    {
        m_state ^= m_state << 13U;
        m_state ^= m_state >> 7U;
        m_state ^= m_state << 17U;
        return static_cast<std::size_t>(m_state >> 11U) % limit;
    }

private:
    std::uint64_t m_state;
};

std::string seedTable()
{
    std::string text = "id,received_at,address,narrative\r\n";
    for (int i = 0; i < 12; ++i)
        text += std::to_string(i) + ",2025-07-14 03:05:00,\"幸福路" + std::to_string(i) + "号, 3幢\",\"说 \"\"吵\"\"\n再说\"\r\n";
    return text;
}

std::string mutant(const std::string& table, Dice& dice)
{
    constexpr std::string_view kHostile[] = {"\"", "\"\"", ",", "\n", "\r", "\r\n", std::string_view("\0", 1), "\xFF",
                                             "\xE8\xAD", "\t", ";", "\"\n", ",\"", "\xEF\xBB\xBF", "='\"", "，"};
    std::string text = table;
    for (std::size_t i = 0, changes = 1 + dice.below(6); i < changes; ++i) {
        const std::size_t at = dice.below(text.size());
        switch (dice.below(4)) {
        case 0:
            text.insert(at, kHostile[dice.below(std::size(kHostile))]);
            break;
        case 1:
            text.erase(at, 1 + dice.below(20));
            break;
        case 2:
            text[at] = static_cast<char>(dice.below(256));
            break;
        case 3:
            text.insert(at, text.substr(dice.below(text.size()), dice.below(60)));
            break;
        }
    }
    return text;
}

std::string lettersOf(std::string_view text)
{
    std::string letters;
    for (const char c : text) {
        if (std::string_view("\"\r\n\t,;|'=\xEF\xBB\xBF\xBC\x8C").find(c) == std::string_view::npos)
            letters += c;
    }
    return letters;
}

/// All that the rows hold, one after the other.
std::string lettersOf(const std::vector<Row>& rows)
{
    std::string letters;
    for (const Row& row : rows) {
        for (const std::string& field : row.fields)
            letters += lettersOf(field);
    }
    return letters;
}

} // namespace

TEST_CASE("no mutant of a table loses a byte, and chunks of any size tell the same", "[ingest]")
{
    const std::string table = seedTable();
    for (std::uint64_t seed = 1; seed <= 5000; ++seed) {
        Dice dice(seed);
        const std::string text = mutant(table, dice);
        INFO("seed " << seed);
        const std::vector<Row> rows = rowsOf(text, 4096);
        // Quotes, separators, guards and marks may go; every other byte stands in some field, in its order.
        REQUIRE(lettersOf(rows) == lettersOf(text));
        for (std::size_t i = 0; i < rows.size(); ++i)
            REQUIRE(rows[i].row == static_cast<std::int64_t>(i) + 1);
        REQUIRE(rowsOf(text, 1 + dice.below(40)) == rows);
    }
}

TEST_CASE("mutants in other encodings end", "[ingest]")
{
    const std::string table = seedTable();
    for (std::uint64_t seed = 1; seed <= 600; ++seed) {
        Dice dice(seed);
        const std::string text = mutant(table, dice);
        INFO("seed " << seed);
        for (const char* encoding : {"GB18030", "UTF-16LE", "Big5"})
            REQUIRE(rowsOf(text, 5, encoding) == rowsOf(text, 4096, encoding));
    }
}
