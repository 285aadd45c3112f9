// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seal/seal.h"

#include <catch2/catch.hpp>

using namespace jingge;

namespace {

struct Case {
    const char* text;
    const char* masked;
};

void checkNumbers(const std::vector<Case>& cases) {
    for (const Case& c : cases)
        CHECK(maskNumbers(c.text) == c.masked);
}

void checkUnchanged(const std::vector<const char*>& texts) {
    for (const char* text : texts)
        CHECK(maskNumbers(text) == text);
}

} // namespace

TEST_CASE("an identity number needs its check digit", "[seal]") {
    CHECK(isIdentityNumber("11010519491231002X"));
    CHECK(isIdentityNumber("11010519491231002x"));
    CHECK(isIdentityNumber("440524188001010014"));
    CHECK(isIdentityNumber("330782199001011239"));
    for (const char* text :
         {"330782199001011238", "1101051949123100", "11010519491231002", "110105194912310021",
          "1101051949123100X2", "11010519491231002X1", "", "３３０７８２"})
        CHECK_FALSE(isIdentityNumber(text));
}

TEST_CASE("mobile numbers in a narrative are masked however they are written", "[seal]") {
    checkNumbers({{"报警人13812345678称", "报警人138****5678称"},
                  {"13812345678", "138****5678"},
                  {"13812345678、13987654321", "138****5678、139****4321"},
                  {"8613812345678", "86138****5678"},
                  {"+86 138-1234-5678", "+86 138-****-5678"},
                  {"0086-13812345678", "0086-138****5678"},
                  {"013812345678", "0138****5678"},
                  {"138 1234 5678", "138 **** 5678"},
                  {"1381-2345-678", "138*-***5-678"},
                  {"１３８１２３４５６７８", "１３８****５６７８"},
                  {"tel13812345678.", "tel138****5678."},
                  {"时间2025-07-14 13812345678", "时间2025-07-14 138****5678"}});
}

TEST_CASE("fixed lines with an area code are masked but for the code and two digits", "[seal]") {
    checkNumbers({{"0579-85312345", "0579-******45"},
                  {"(0579)85312345", "(0579)******45"},
                  {"（0579）8531 2345", "（0579）**** **45"},
                  {"057985312345转801", "0579******45转801"},
                  {"010-62345678", "010-******78"},
                  {"0215551234", "021*****34"},
                  {"０５７９－８５３１２３４５", "０５７９－******４５"}});
}

TEST_CASE("identity numbers are masked also when a digit is wrong", "[seal]") {
    checkNumbers({{"身份证330782199001011239。", "身份证330782**********39。"},
                  {"身份证330782199001011238。", "身份证330782**********38。"},
                  {"11010519491231002X", "110105**********2X"},
                  {"11010519491231002x男", "110105**********2x男"},
                  {"11010519491231002Ｘ", "110105**********2Ｘ"},
                  {"330782 19900101 1239", "330782 ******** **39"}});
}

TEST_CASE("other numbers of a narrative stay", "[seal]") {
    checkUnchanged({"",
                    "无",
                    "警情33078220250714030500已处理",
                    "单号330782202507140305001381234567800",
                    "2025-07-14 03:05:00",
                    "20250714030500",
                    "损失13800元",
                    "1381234567",
                    "138123456789",
                    "1752433500000",
                    "拨打110、12345",
                    "400-800-1234",
                    "85312345",
                    "138****5678",
                    "工人西路123号",
                    "12812345678",
                    "6222021234567890123",
                    "330782530000",
                    "浙G12345",
                    "029 号",
                    "138 元 2 件 500",
                    "３号楼",
                    "ＡＢＣ"});
}

TEST_CASE("an unbroken row of digits is judged as a whole", "[seal]") {
    checkUnchanged(
        {"913812345678", "138123456780", "99913812345678999", "0138123456789", "3307821990010112390"});
    checkNumbers(
        {{"a13812345678b", "a138****5678b"}, {"13812345678-13912345678", "138****5678-139****5678"}});
}

TEST_CASE("phones are masked by their kind", "[seal]") {
    CHECK(maskPhone("13812345678") == "138****5678");
    CHECK(maskPhone("057985312345") == "0579******45");
    CHECK(maskPhone("01062345678") == "010******78");
    CHECK(maskPhone("85312345") == "******45");
    CHECK(maskPhone("110") == "110");
    CHECK(maskPhone("12345") == "12345");
    CHECK(maskPhone("4008001234") == "4008001234");
    CHECK(maskPhone("").empty());
    CHECK(maskPhone("someone") == "****");
}

TEST_CASE("names keep their first character", "[seal]") {
    CHECK(maskName("王小明") == "王**");
    CHECK(maskName(" 欧阳娜娜 ") == "欧***");
    CHECK(maskName("𠮷野") == "𠮷*");
    CHECK(maskName("Smith") == "S****");
    CHECK(maskName("").empty());
}

TEST_CASE("plates keep the place and the last character", "[seal]") {
    CHECK(maskPlate("浙G12345") == "浙G1***5");
    CHECK(maskPlate("浙GD12345") == "浙GD****5");
    CHECK(maskPlate("京A1234警") == "京A1***警");
    CHECK(maskPlate("浙G12") == "浙***");
    CHECK(maskPlate("").empty());
}
