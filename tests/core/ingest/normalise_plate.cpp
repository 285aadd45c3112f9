// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/normalise/plate.h"

#include <catch2/catch.hpp>

using namespace jingge;

TEST_CASE("a civil plate is the same however it is typed", "[ingest]") {
    for (const char* text :
         {"浙G12345", "浙g·12345", "浙Ｇ　１２３４５", " 浙G 12345 ", "浙G-12345", "浙G•12345"})
        CHECK(readPlate(text) == Plate{"浙G12345", false});
}

TEST_CASE("plates of every class are taken", "[ingest]") {
    for (const char* text :
         {"浙GD12345", "浙G12345D", "京A1234警", "粤Z1234港", "粤Z1234澳", "浙G1234学", "浙G1234挂",
          "使014578", "WJ浙1234X", "WJ浙12345", "浙GA1B2C", "京AF12345", "京AKD1234"})
        CHECK(readPlate(text) == Plate{text, false});
    CHECK(readPlate("wj浙1234x").text == "WJ浙1234X");
}

TEST_CASE("an O in the serial part is read as 0 and told", "[ingest]") {
    CHECK(readPlate("浙GO1234") == Plate{"浙G01234", true});
    CHECK(readPlate("浙g1o3o5") == Plate{"浙G10305", true});
    CHECK(readPlate("浙GD12O45") == Plate{"浙GD12045", true});
    CHECK(readPlate("浙O12345") == Plate{});
}

TEST_CASE("what is no plate is none", "[ingest]") {
    for (const char* text :
         {"浙G1234", "浙GM12345", "浙GF1234学", "", "无", "浙", "G12345", "浙GI2345", "浙I12345", "浙G123456",
          "使01457", "WJ浙123X", "某G12345", "浙G12345浙G12346", "浙G1234?", "浙O"})
        CHECK(readPlate(text) == Plate{});
}
