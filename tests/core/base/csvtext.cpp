// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csvtext.h"

#include <catch2/catch.hpp>

using namespace jingge;

namespace {

std::string field(std::string_view text)
{
    std::string line = "before,";
    appendCsvField(line, text);
    return line.substr(7);
}

} // namespace

TEST_CASE("a CSV field is quoted only where it must be", "[base]")
{
    CHECK(field("") == "");
    CHECK(field("plain 甲; 'x'") == "plain 甲; 'x'");
    CHECK(field("a,b") == "\"a,b\"");
    CHECK(field("say \"hi\"") == "\"say \"\"hi\"\"\"");
    CHECK(field("\"") == "\"\"\"\"");
    CHECK(field("two\nlines") == "\"two\nlines\"");
    CHECK(field("two\rlines") == "\"two\rlines\"");
}
