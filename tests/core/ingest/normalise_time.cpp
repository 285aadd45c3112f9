// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/normalise/timetext.h"

#include <catch2/catch.hpp>

using namespace jingge;

namespace {

/// What a text is read as; a day alone as its date, a refused text as its reason.
std::string seen(std::string_view text, const std::vector<TimeFormat>& formats = {}) {
    const TimeOrReason time = readTime(text, formats);
    if (!time)
        return time.error().english();
    return time->isDayOnly ? time->time.date().text() : time->time.text();
}

TimeFormat format(const char* pattern) {
    const auto compiled = TimeFormat::compile(pattern);
    INFO(pattern);
    REQUIRE(compiled);
    return *compiled;
}

void checkAll(const char* expected, const std::vector<const char*>& texts) {
    for (const char* text : texts) {
        INFO(text);
        CHECK(seen(text) == expected);
    }
}

void checkRefused(const char* why, const std::vector<const char*>& texts) {
    for (const char* text : texts)
        CHECK(seen(text) == std::string(why) + ": " + text);
}

} // namespace

TEST_CASE("times with separators are read", "[ingest]") {
    checkAll("2025-07-14T03:05:00",
             {"2025-07-14 03:05:00", "2025/7/14 3:05", "2025.7.14 3:05", "2025-7-14 03:05",
              " 2025-07-14  03:05:00 ", "2025-07-14 03:05:00.0", "2025/07/14 03:05:00", "2025-07-14T03:05",
              "２０２５－０７－１４　０３：０５：００", "2025-07-14\t03:05"});
    checkAll("2025-07-14T23:59:59", {"2025-07-14 23:59:59", "2025-07-14 23:59:59.999", "20250714235959"});
}

TEST_CASE("runs of 14, 12 and 8 digits are read", "[ingest]") {
    checkAll("2025-07-14T03:05:00",
             {"20250714030500", "202507140305", "20250714 030500", "20250714 03:05", "20250714T030500"});
    checkAll("2025-07-14", {"20250714"});
}

TEST_CASE("Chinese dates are read, with digits or numerals", "[ingest]") {
    checkAll("2025-07-14T03:05:00",
             {"2025年7月14日 3时5分", "2025年07月14日03时05分00秒", "2025 年 7 月 14 日 3 时 5 分",
              "2025年7月14日 3点05分", "二〇二五年七月十四日三时五分", "二零二五年七月十四日三时零五分",
              "2025年7月14日3:05"});
    checkAll("2025-07-31T20:00:00", {"二〇二五年七月三十一日二十时", "2025年7月31号20点"});
    checkAll("2025-07-14", {"2025年7月14日", "2025-07-14", "2025/7/14", "2025.7.14", "二〇二五年七月十四日"});
}

TEST_CASE("parts of the day move the hour", "[ingest]") {
    checkAll("2025-07-14T15:05:00",
             {"2025年7月14日 下午3:05", "2025/7/14 下午 03:05:00", "2025/7/14 3:05 PM",
              "2025/7/14 3:05:00 pm", "2025-07-14 下午15:05", "2025年7月14日下午三点五分"});
    checkAll("2025-07-14T12:30:00", {"2025-07-14 中午12:30", "2025-07-14 下午12:30", "2025/7/14 12:30 PM"});
    checkAll("2025-07-14T00:10:00",
             {"2025-07-14 凌晨12:10", "2025-07-14 凌晨0:10", "2025-07-14 上午12:10", "2025/7/14 12:10 AM"});
    checkAll("2025-07-14T13:00:00", {"2025-07-14 中午1点", "2025年7月14日下午1时"});
    checkAll("2025-07-14T11:20:00", {"2025-07-14 中午11:20", "2025-07-14 上午11:20"});
    checkAll("2025-07-14T20:00:00", {"2025-07-14 晚上8点", "2025-07-14 晚上20:00"});
    checkAll("2025-07-15T00:00:00", {"2025-07-14 晚上12点", "2025年7月14日晚上十二点"});
    checkAll("2025-07-15T00:30:00", {"2025-07-14 晚上12:30"});
    checkRefused("this time of day does not exist",
                 {"2025-07-14 凌晨13:00", "2025-07-14 晚上2点", "2025-07-14 上午 14:00"});
}

TEST_CASE("midnight at a day's end is the next day's", "[ingest]") {
    checkAll("2025-07-15T00:00:00", {"2025-07-14 24:00:00", "2025-07-14 24:00", "20250714240000"});
    checkAll("2026-01-01T00:00:00", {"2025-12-31 24:00:00"});
    checkRefused("this time of day does not exist",
                 {"2025-07-14 24:00:01", "2025-07-14 25:00", "2025-07-14 12:60:00", "2025-07-14 12:00:60",
                  "20250714250000"});
}

TEST_CASE("offsets are converted to the clock of Shanghai", "[ingest]") {
    checkAll("2025-07-14T03:05:00",
             {"2025-07-14T03:05:00+08:00", "2025-07-13T19:05:00Z", "2025-07-13T15:05:00-0400",
              "2025-07-14T03:05:00.123+08", "2025-07-14 03:05:00 +0800"});
    checkAll("2025-07-14T11:05:00", {"2025-07-14T03:05:00Z"});
    checkAll("2010-01-01T06:00:00", {"2010-01-01T06:00:00.000", "2010-01-01T06:00:00"});
}

TEST_CASE("epochs and serial numbers are never guessed", "[ingest]") {
    checkRefused("a bare number is never taken for a time",
                 {"1752433500", "1752433500000", "45852.128472222", "45852", "0"});
}

TEST_CASE("a time without its year, or with an uncertain order, is refused", "[ingest]") {
    checkRefused("the year is missing or has not four digits",
                 {"7-14 03:05", "7月14日 3时", "25-07-14 03:05", "14.7.25"});
    checkRefused("day and month may stand in either order, the mapping must say",
                 {"7/14/2025", "7/14/2025 03:05 PM", "14.07.2025"});
}

TEST_CASE("days and years that do not exist are refused", "[ingest]") {
    checkRefused("this day does not exist",
                 {"2025-02-29 12:00:00", "2025-02-29", "2025-13-01", "2025年2月30日", "20250230"});
    checkRefused("the year is outside 1900 to 2199",
                 {"0000-00-00", "0000-00-00 00:00:00", "1899-12-31", "2200-01-01", "12345678"});
    checkAll("2199-12-31", {"2199-12-31"});
    checkAll("1900-01-01", {"1900-01-01"});
}

TEST_CASE("what is no time is refused with the text", "[ingest]") {
    checkRefused("this is not a time",
                 {"NULL", "\\N", "无", "2025-07", "2025-07-14 03", "2025-07-14T", "2025-07-14 03:05:00x",
                  "2025-07/14", "03:05", "-", "2025-07-14 03:05:00.", "2025-07-14 03:5x",
                  "2025-07-14T03:05+15:00"});
    CHECK(seen("") == "the time is empty");
    CHECK(seen(" 　\t") == "the time is empty");
    CHECK(seen(std::string(5000, '1')).size() < 200);
}

TEST_CASE("a mapping's formats come before the built-in forms", "[ingest]") {
    CHECK(seen("04/05/2025", {format("%m/%d/%Y")}) == "2025-04-05");
    CHECK(seen("04/05/2025", {format("%d/%m/%Y"), format("%m/%d/%Y")}) == "2025-05-04");
    CHECK(seen("04/25/2025", {format("%d/%m/%Y"), format("%m/%d/%Y")}) == "2025-04-25");
    CHECK(seen("2025-04-05 01:02:03", {format("%Y-%d-%m %H:%M:%S")}) == "2025-05-04T01:02:03");
    CHECK(seen("2025-07-14 03:05:00", {format("%m/%d/%Y")}) == "2025-07-14T03:05:00");
}

TEST_CASE("every directive of a format is read", "[ingest]") {
    CHECK(seen("07/14/2025 03:05:09 PM", {format("%m/%d/%Y %I:%M:%S %p")}) == "2025-07-14T15:05:09");
    CHECK(seen("7/4/2025 12:05:09 am", {format("%m/%d/%Y %I:%M:%S %p")}) == "2025-07-04T00:05:09");
    CHECK(seen("14 Jul 25 3:05", {format("%d %b %y %H:%M")}) == "2025-07-14T03:05:00");
    CHECK(seen("July 14, 1998", {format("%b %d, %Y")}) == "1998-07-14");
    CHECK(seen("2025-195", {format("%Y-%j")}) == "2025-07-14");
    CHECK(seen("14/07/2025 03:05:09.123456", {format("%d/%m/%Y %H:%M:%S.%f")}) == "2025-07-14T03:05:09");
    CHECK(seen("14/07/69", {format("%d/%m/%y")}) == "1969-07-14");
    CHECK(seen("14/07/68", {format("%d/%m/%y")}) == "2068-07-14");
    CHECK(seen("报警:14/07/2025", {format("报警:%d/%m/%Y")}) == "2025-07-14");
    CHECK(seen("14/07/2025  24:00", {format("  %d/%m/%Y   %H:%M ")}) == "2025-07-15T00:00:00");
    CHECK(seen("100% 14/07/2025", {format("100%% %d/%m/%Y")}) == "2025-07-14");
}

TEST_CASE("years of the Republic are read by going back over the digits", "[ingest]") {
    const TimeFormat compact = format("%EY%m%d");
    CHECK(seen("1040101", {compact}) == "2015-01-01");
    CHECK(seen("990101", {compact}) == "2010-01-01");
    CHECK(seen("1141231", {compact}) == "2025-12-31");
    CHECK(seen("114/7/4 3:05", {format("%EY/%m/%d %H:%M")}) == "2025-07-04T03:05:00");
    CHECK(seen("民國114年7月4日", {format("民國%EY年%m月%d日")}) == "2025-07-04");
    CHECK_FALSE(compact.read("1041301"));
    CHECK_FALSE(compact.read("10401010"));
}

TEST_CASE("a format must fit the whole text and name a day that exists", "[ingest]") {
    const TimeFormat day = format("%m/%d/%Y");
    for (const char* text :
         {"02/29/2025", "7/14/2025 ", "7/14/20255", "7/14/25", "", "7-14-2025", "13/14/2025"})
        CHECK_FALSE(day.read(text));
    CHECK_FALSE(format("%Y-%j").read("2025-366"));
    CHECK_FALSE(format("%d/%m/%Y %I:%M %p").read("14/07/2025 13:05 PM"));
    CHECK(day.read("7/14/2025") == ParsedTime{CivilTime::at(*CivilDate::fromYmd(2025, 7, 14)), true});
}

TEST_CASE("a format with an unknown directive or without a day is refused", "[ingest]") {
    const auto refused = [](const char* pattern) {
        const auto compiled = TimeFormat::compile(pattern);
        INFO(pattern);
        REQUIRE_FALSE(compiled);
        CHECK(compiled.error().where == pattern);
        return compiled.error().why.english();
    };
    CHECK(refused("%Y-%m-%d %Q") == "the directive %Q is not known");
    CHECK(refused("%Y-%m-%d %Ey") == "the directive %Ey is not known");
    CHECK(refused("%Y-%m-%d %") == "the directive % is not known");
    CHECK(refused("%Y-%m-%d %年") == "the directive %年 is not known");
    CHECK(refused("%Y-%m-%d %m") == "the directive %m stands twice");
    CHECK(refused("%H:%M") == "the format does not give year, month and day");
    CHECK(refused("%Y-%m") == "the format does not give year, month and day");
    CHECK(refused("%Y-%m-%d %I:%M").find("%I") != std::string::npos);
}
