// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/duplicates.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>

using namespace jingge;

namespace {

/// One character a row: d = another counts instead.
std::string marks(const std::vector<TicketRow>& rows)
{
    std::string text;
    for (const bool isDuplicate : findDuplicates(rows))
        text += isDuplicate ? 'd' : '.';
    return text;
}

} // namespace

TEST_CASE("tickets without a main all count", "[store]")
{
    CHECK(marks({}) == "");
    CHECK(marks({{1, "a", ""}, {1, "b", ""}}) == "..");
}

TEST_CASE("the main counts if it is there, else the earliest", "[store]")
{
    CHECK(marks({{1, "b", "a"}, {1, "a", ""}, {1, "c", "a"}}) == "d.d");
    CHECK(marks({{1, "b", "x"}, {1, "c", "x"}, {1, "d", "y"}}) == ".d.");
}

TEST_CASE("main tickets are followed to their end", "[store]")
{
    CHECK(marks({{1, "c", "b"}, {1, "b", "a"}, {1, "a", ""}}) == "dd.");
    CHECK(marks({{1, "c", "b"}, {1, "b", "a"}, {1, "a", "x"}}) == ".dd"); // the end is not there
    CHECK(marks({{1, "c", "b"}, {1, "b", "x"}, {1, "d", "x"}}) == ".dd");
}

TEST_CASE("a ticket that names itself or stands in a ring has no main", "[store]")
{
    CHECK(marks({{1, "a", "a"}}) == ".");
    CHECK(marks({{1, "a", "b"}, {1, "b", "a"}}) == "..");
    CHECK(marks({{1, "a", "b"}, {1, "b", "c"}, {1, "c", "a"}, {1, "d", ""}}) == "....");
    CHECK(marks({{1, "x", "a"}, {1, "a", "a"}}) == "d.");                  // led to one that names itself
    CHECK(marks({{1, "x", "a"}, {1, "a", "b"}, {1, "b", "a"}}) == "d..");  // led into a ring: its member is the main
}

TEST_CASE("a main of another source is no main of this one", "[store]")
{
    CHECK(marks({{1, "b", "a"}, {2, "a", ""}}) == "..");
    CHECK(marks({{1, "b", "a"}, {2, "c", "a"}}) == "..");
}

TEST_CASE("a long chain is followed without recursion", "[store]")
{
    std::vector<std::string> names;
    for (int i = 0; i < 200000; ++i)
        names.push_back(std::to_string(i));
    std::vector<TicketRow> rows;
    for (std::size_t i = 0; i < names.size(); ++i)
        rows.push_back({1, names[i], i == 0 ? std::string_view() : std::string_view(names[i - 1])});
    std::string expected(names.size(), 'd');
    expected.front() = '.';
    CHECK(marks(rows) == expected);
    std::ranges::reverse(rows);
    std::ranges::reverse(expected);
    CHECK(marks(rows) == expected);
}

TEST_CASE("of those that share a main exactly one counts, whichever way the rows come", "[store]")
{
    std::mt19937 random(7);
    for (int round = 0; round < 300; ++round) {
        const unsigned size = 1 + random() % 12;
        std::vector<std::string> names;
        for (unsigned i = 0; i < size + 3; ++i)
            names.push_back(std::string(1, static_cast<char>('a' + i))); // the last three are never there
        std::vector<TicketRow> rows;
        for (unsigned i = 0; i < size; ++i)
            rows.push_back({1, names[i], random() % 3 == 0 ? std::string_view() : std::string_view(names[random() % names.size()])});

        // The end of each chain by the words of the definition: a set of tickets met on the way.
        std::map<std::string_view, std::string_view> next;
        for (const TicketRow& row : rows)
            next[row.sourceId] = row.duplicateOf;
        const auto isInRing = [&](std::string_view start) {
            std::string_view at = start;
            for (unsigned i = 0; i <= size; ++i) {
                at = next.contains(at) ? next[at] : std::string_view();
                if (at == start)
                    return true;
            }
            return false;
        };
        const auto endOf = [&](std::string_view at) {
            while (next.contains(at) && !next[at].empty() && !isInRing(at))
                at = next[at];
            return at;
        };
        std::ranges::shuffle(rows, random); // any order of time
        const std::vector<bool> found = findDuplicates(rows);
        std::map<std::string_view, int> counting;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const std::string_view end = endOf(rows[i].sourceId);
            counting[end] += found[i] ? 0 : 1;
            const bool isFirst = std::ranges::none_of(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(i),
                                                      [&](const TicketRow& row) { return endOf(row.sourceId) == end; });
            const bool counts = next.contains(end) ? rows[i].sourceId == end : isFirst;
            REQUIRE(found[i] != counts);
        }
        for (const auto& [end, count] : counting)
            REQUIRE(count == 1);
    }
}
