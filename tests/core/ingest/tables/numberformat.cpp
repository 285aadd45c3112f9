// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/tables/numberformat.h"

#include <catch2/catch.hpp>

using namespace jingge;
using Kind = NumberFormat::Kind;

TEST_CASE("a number format is a time where it shows one", "[ingest]")
{
    for (const char* code : {"yyyy-mm-dd hh:mm:ss", "yyyy/m/d", "m/d/yy h:mm", "yyyy\"年\"m\"月\"d\"日\"",
                             "h:mm AM/PM", "[$-804]aaaa;@yyyy", "[DBNum1][$-804]yyyy\"年\"", "mm:ss"})
        CHECK(numberFormat(code).kind ==
              (std::string_view(code).starts_with("[$-804]aaaa") ? Kind::Number : Kind::Time));
    for (const char* code :
         {"General", "0", "0.00", "#,##0", "0%", "\"day\"0", "0\\d", "[Red]0", "G/通用格式", "@"})
        CHECK(numberFormat(code).kind == Kind::Number);
    CHECK(numberFormat("[h]:mm").kind == Kind::Duration);
    CHECK(numberFormat("[mm]:ss").kind == Kind::Duration);
    CHECK(numberFormat("000000").zeros == 6);
    CHECK(numberFormat("0").zeros == 0);
}

TEST_CASE("the formats built into Excel that are times", "[ingest]")
{
    for (int id = 0; id < 60; ++id) {
        const bool isTime = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || id == 45 || id == 47 ||
                            (id >= 50 && id <= 58);
        INFO(id);
        CHECK((builtInNumberFormat(id).kind == Kind::Time) == isTime);
    }
    CHECK(builtInNumberFormat(46).kind == Kind::Duration);
}

TEST_CASE("serial numbers become times to the second", "[ingest]")
{
    CHECK(serialText(45852.128472222, SerialEpoch::From1900) == "2025-07-14 03:05:00");
    CHECK(serialText(45852, SerialEpoch::From1900) == "2025-07-14");
    CHECK(serialText(44390.128472222, SerialEpoch::From1904) == "2025-07-14 03:05:00");
    CHECK(serialText(1, SerialEpoch::From1900) == "1900-01-01");
    CHECK(serialText(59, SerialEpoch::From1900) == "1900-02-28");
    CHECK(serialText(60, SerialEpoch::From1900) == "1900-02-29");
    CHECK(serialText(61, SerialEpoch::From1900) == "1900-03-01");
    CHECK(serialText(0, SerialEpoch::From1904) == "1904-01-01");
    CHECK(serialText(0.5, SerialEpoch::From1900) == "12:00:00");
    CHECK(serialText(0.99999999, SerialEpoch::From1900) == "1900-01-01");
    CHECK(serialText(45851.999999, SerialEpoch::From1900) == "2025-07-14");
    CHECK_FALSE(serialText(-1, SerialEpoch::From1900));
    CHECK_FALSE(serialText(2958466, SerialEpoch::From1900));
    CHECK(durationText(1.128472222) == "27:05:00");
}

TEST_CASE("numbers look as the sheet shows them", "[ingest]")
{
    CHECK(cellNumberText(0.1 + 0.2, {}) == "0.3");
    CHECK(cellNumberText(114.30519999999999, {}) == "114.3052");
    CHECK(cellNumberText(123456789012345, {}) == "123456789012345");
    CHECK(cellNumberText(-0.0, {}) == "0");
    CHECK(cellNumberText(42, {Kind::Number, 6}) == "000042");
    CHECK(cellNumberText(330782202507140001.0, {}) == "3.30782202507140E+17");
}
