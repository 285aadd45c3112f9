// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tabletext.h"

#include <catch2/catch.hpp>

using namespace jingge;

namespace {

Table table()
{
    return {{"place", "count"}, {{std::string("a\tb\nc"), std::int64_t{1524}}, {std::string("<i>&\""), Cell()}}};
}

} // namespace

TEST_CASE("every row of a table for the clipboard is one line with its cells between tabs", "[exchange]")
{
    CHECK(tabSeparatedText(table()) == "place\tcount\na b c\t1524\n<i>&\"\t\n");
}

TEST_CASE("a table for the clipboard as HTML escapes its texts and sets numbers to the right", "[exchange]")
{
    const std::string html = htmlTableText(table());
    CHECK(html.find("<th>place</th><th>count</th>") != std::string::npos);
    CHECK(html.find("<td align=\"right\">1524</td>") != std::string::npos);
    CHECK(html.find("<td>&lt;i&gt;&amp;&quot;</td><td></td>") != std::string::npos);
    CHECK(html.find("<i>") == std::string::npos);
}
