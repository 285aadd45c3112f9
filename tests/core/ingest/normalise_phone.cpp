// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/normalise/phone.h"

#include <catch2/catch.hpp>

using namespace jingge;

namespace {

Phone mobile(const char* number) {
    return {PhoneKind::Mobile, number, {}};
}
Phone fixed(const char* number, const char* extension = "") {
    return {PhoneKind::Fixed, number, extension};
}

} // namespace

TEST_CASE("a mobile number is the same however it is written", "[ingest]") {
    for (const char* text : {"13812345678", "+86 138-1234-5678", "0086-13812345678", "8613812345678",
                             "013812345678", "１３８１２３４５６７８", "13812345678.0", " 138 1234 5678 ",
                             "138.1234.5678", "(+86)13812345678", "+86·13812345678", "13812345678\t"}) {
        INFO(text);
        CHECK(readPhone(text) == mobile("13812345678"));
    }
}

TEST_CASE("a fixed line has its area code and may have an extension", "[ingest]") {
    for (const char* text :
         {"0579-85312345", "(0579)85312345", "（0579）85312345", "0579 8531 2345", "0579-85312345.0",
          "+86 579 85312345", "+86-0579-85312345", "0086057985312345"}) {
        INFO(text);
        CHECK(readPhone(text) == fixed("057985312345"));
    }
    CHECK(readPhone("057985312345转801") == fixed("057985312345", "801"));
    CHECK(readPhone("0579-85312345 转 801") == fixed("057985312345", "801"));
    CHECK(readPhone("0579-85312345-801") == fixed("057985312345", "801"));
    CHECK(readPhone("057985312345 ext. 801") == fixed("057985312345", "801"));
    CHECK(readPhone("010-62345678") == fixed("01062345678"));
    CHECK(readPhone("021 5551234") == fixed("0215551234"));
}

TEST_CASE("a local number needs the station's area code", "[ingest]") {
    CHECK(readPhone("85312345", "0579") == fixed("057985312345"));
    CHECK(readPhone("8531-2345", "579") == fixed("057985312345"));
    CHECK(readPhone("85312345转12", "0579") == fixed("057985312345", "12"));
    CHECK(readPhone("5312345", "0579") == fixed("05795312345"));
    CHECK(readPhone("85312345") == Phone{});
    CHECK(readPhone("15312345", "0579") == Phone{});
    CHECK(readPhone("85312345", "9579") == Phone{});
    CHECK(readPhone("010-62345678", "0579") == fixed("01062345678"));
}

TEST_CASE("service numbers are never a repeat key", "[ingest]") {
    for (const char* text : {"110", "12345", "122", "95588", "10086", "110.0"}) {
        const Phone phone = readPhone(text, "0579");
        INFO(text);
        CHECK(phone.kind == PhoneKind::Service);
        CHECK_FALSE(phone.isRepeatKey());
    }
    CHECK(readPhone("12345") == Phone{PhoneKind::Service, "12345", {}});
    CHECK(readPhone("400-800-1234") == Phone{PhoneKind::Service, "4008001234", {}});
}

TEST_CASE("what is lossy, masked, absent or invalid is no number", "[ingest]") {
    for (const char* text : {"1.38123E+10",
                             "1.38e10",
                             "138****5678",
                             "匿名",
                             "12812345678",
                             "00000000000",
                             "",
                             " ",
                             "无",
                             "0",
                             "1381234567",
                             "138123456789",
                             "13812345678、13987654321",
                             "+1 381 234 5678",
                             "+13812345678",
                             "0579-12345678",
                             "0011-85312345",
                             "-",
                             "转801",
                             "13812345678转",
                             "13812345678.5",
                             "0579853123*5",
                             "１３８＊＊＊＊５６７８"}) {
        const Phone phone = readPhone(text, "0579");
        INFO(text);
        CHECK(phone == Phone{});
        CHECK_FALSE(phone.isRepeatKey());
    }
}
