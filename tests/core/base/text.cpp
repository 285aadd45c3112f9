// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

#include "core/base/result.h"

#include <catch2/catch.hpp>

using namespace jingge;

TEST_CASE("white space of both worlds is trimmed", "[base]")
{
    CHECK(trimmed(" \t\xE3\x80\x80 报警时间\xC2\xA0\r\n") == "报警时间");
    CHECK(trimmed(" \xE3\x80\x80 ").empty());
}

TEST_CASE("headers fold by width and case", "[base]")
{
    CHECK(foldedHeader(" ＪＪＤＢＨ ") == "jjdbh");
    CHECK(foldedHeader("É") == "é");
}

TEST_CASE("bytes that are no text become replacement characters", "[base]")
{
    CHECK(withReplacementCharacters("a\xFF" "b") == "a\xEF\xBF\xBD" "b");
    CHECK_FALSE(isValidUtf8("\xED\xA0\x80"));
    CHECK_FALSE(isValidUtf8("\xC0\xAF"));
    CHECK_FALSE(isValidUtf8("\xF4\x90\x80\x80"));
    CHECK(isValidUtf8("𠮷"));
}

TEST_CASE("numbers read back as they were", "[base]")
{
    CHECK(numberText(0.1) == "0.1");
    CHECK(numberText(-0.0) == "0");
    CHECK(numberText(1e14) == "100000000000000");
    CHECK(std::stod(numberText(1.0 / 3)) == 1.0 / 3);
    CHECK(fixedText(-0.00000001, 7) == "0.0000000");
    CHECK(fixedText(120.5, 7) == "120.5000000");
}

TEST_CASE("an error is one line", "[base]")
{
    const Error error{ErrorKind::Data, "import", "a\nb.csv", {"no column %1 of %2", {"时间", "b"}}, {"map it"}};
    CHECK(oneLine(error) == "import: a b.csv: no column 时间 of b (map it)");
    CHECK(exitStatus(ErrorKind::Cancelled) == 130);
}
