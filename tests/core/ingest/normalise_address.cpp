// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/normalise/address.h"

#include <catch2/catch.hpp>

#include <set>

using namespace jingge;

namespace {

void checkKey(const char* key, const std::vector<const char*>& texts) {
    for (const char* text : texts) {
        INFO(text);
        CHECK(readAddress(text) == AddressKey{key, false});
    }
}

void checkNear(const char* key, const std::vector<const char*>& texts) {
    for (const char* text : texts) {
        INFO(text);
        CHECK(readAddress(text) == AddressKey{key, true});
    }
}

} // namespace

TEST_CASE("width and blanks make no other address", "[ingest]") {
    checkKey("稠城街道工人西路123号",
             {"稠城街道工人西路１２３号", "稠城街道 工人西路 123 号", "稠城街道　工人西路，123号。"});
    checkKey("福田街道长春小区3幢2单元401室", {"福田街道长春小区３栋２单元４０１室"});
}

TEST_CASE("Chinese numerals become digits before a unit alone", "[ingest]") {
    checkKey("工人西路123号", {"工人西路一百二十三号", "工人西路一二三号"});
    checkKey("五一路8号", {"五一路八号", "五一路8号"});
    checkKey("三里屯路19号院4幢", {"三里屯路十九号院4号楼", "三里屯路19号院四号楼"});
    checkKey("江东街道青口村2组", {"江东街道青口村二组"});
    checkKey("八一村", {"八一村"});
    checkKey("八一村10组", {"八一村十组"});
    checkKey("长春小区20幢", {"长春小区二十幢"});
    checkKey("千层饼店", {"千层饼店"});
}

TEST_CASE("building, unit and room have one form", "[ingest]") {
    checkKey("长春小区3幢2单元401室",
             {"长春小区3幢2单元401", "长春小区三号楼二单元401室", "长春小区3-2-401", "长春小区3幢2-401室",
              "长春小区3#楼2单元401", "长春小区03幢02单元0401室", "长春小区3—2—401", "长春小区3栋-2单元-401",
              "长春小区 3幢 2单元 401"});
    checkKey("阳光花园A幢1204室", {"阳光花园A座1204", "阳光花园Ａ栋1204室"});
    checkKey("宾王路158号3幢2单元401室", {"宾王路158号3-2-401"});
    checkKey("银座大厦", {"银座大厦"});
    checkKey("长春小区3幢1-3层", {"长春小区3栋1-3层"});
    checkKey("宾王路12-14-16号", {"宾王路12-14-16号"});
    checkKey("长春小区3幢401号", {"长春小区3幢401号"});
}

TEST_CASE("leading zeros and remarks in brackets go", "[ingest]") {
    checkKey("国贸大道12号", {"国贸大道0012号", "国贸大道12号（近银行）", "国贸大道12号【二楼】(后门)"});
    checkKey("工人西路8号", {"（工人西路8号）"});
    checkKey("国贸大道12号近银行", {"国贸大道12号（近银行"});
    checkKey("宾王路0号", {"宾王路00号"});
}

TEST_CASE("words that say near are told apart from the address", "[ingest]") {
    checkNear("宾王路158号", {"宾王路158号门口", "宾王路158号附近", "宾王路158号对面", "宾王路158号旁",
                              "宾王路158号旁边", "宾王路158号门口附近", "宾王路一百五十八号内"});
    checkNear("长春小区3幢2单元401室", {"长春小区3幢2单元401门口"});
    checkNear("长春小区3幢", {"长春小区3幢楼下", "长春小区3号楼下"});
    checkNear("工人西路", {"工人西路路口", "工人西路口"});
    checkNear("", {"门口", "附近"});
}

TEST_CASE("different places stay apart", "[ingest]") {
    const std::vector<const char*> texts{"长春小区3幢",   "长春小区13幢",  "宾王路12号", "宾王路12号院",
                                         "长春小区1单元", "长春小区1层",   "工人西路",   "工人北路",
                                         "12 5th Avenue", "1 25th Avenue", "宾王路1号",  "宾王路11号",
                                         "宾王路1号3室",  "宾王路13室"};
    std::set<std::string> keys;
    for (const char* text : texts)
        keys.insert(readAddress(text).key);
    CHECK(keys.size() == texts.size());
}

TEST_CASE("an English address comes through without harm", "[ingest]") {
    checkKey("700BLOCKOFMAINST", {"700 BLOCK OF MAIN ST", "700  BLOCK OF MAIN ST."});
    checkKey("1500NClarkStApt5-B", {"1500 N. Clark St., Apt #5-B"});
    checkKey("7XXW63RDST", {"007XX W 63RD ST"});
    checkKey("TremontSt-BoylstonSt", {"Tremont St - Boylston St"});
    checkKey("12-5thAvenue", {"12 5th Avenue"});
}

TEST_CASE("what names no place has no key", "[ingest]") {
    checkKey("", {"", " ", "　", "无", "不详", "NULL", "N/A", "-", "。", "()"});
    CHECK(readAddress(std::string(5000, '1')) == AddressKey{});
}

TEST_CASE("odd characters neither crash nor vanish", "[ingest]") {
    checkKey("㐂路1号", {"㐂路①号"});
    checkKey("𠮷野路5号", {"𠮷野路５号"});
    checkKey("a路", {"a\xFF路"});
}
