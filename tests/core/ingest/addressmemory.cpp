// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/addressmemory.h"

#include "core/ingest/normalise/address.h"
#include "core/seal/seal.h"

#include <catch2/catch.hpp>

using namespace jingge;

namespace {

void checkReading(AddressMemory& memory, const std::string& text)
{
    std::string shown;
    std::string key;
    memory.read(text, shown, key);
    CHECK(shown == maskNumbers(text));
    CHECK(key == readAddress(maskNumbers(text)).key);
}

} // namespace

TEST_CASE("an address read again gives what it gave at first", "[ingest]")
{
    AddressMemory memory;
    for (int again = 0; again < 2; ++again) {
        checkReading(memory, "江南街道和平路12号3幢2单元501室");
        checkReading(memory, "和平路12号 电话13812345678");
        checkReading(memory, "a");
        checkReading(memory, std::string(400, 'x') + "路9号");
    }
}

TEST_CASE("more addresses than are remembered are all read right", "[ingest]")
{
    AddressMemory memory;
    std::string shown;
    std::string key;
    for (int i = 0; i < 100000; ++i)
        memory.read("建设路" + std::to_string(i) + "号", shown, key);
    checkReading(memory, "建设路0号");
    checkReading(memory, "建设路99999号");
    checkReading(memory, "建设路89999号");
}

TEST_CASE("an estate is one place, by its name and by what people call it", "[ingest]")
{
    AddressMemory memory(PlaceAliases({{"杏花里小区", "杏花里"}, {"老棉纺厂宿舍", "锦绣苑"}, {"江滨", "江滨新村"}, {"同", "同"}}));
    const auto key = [&memory](const std::string& text) {
        std::string shown;
        std::string found;
        memory.read(text, shown, found);
        CHECK(shown == text);
        return found;
    };
    CHECK(key("杏花里小区3幢2单元401室") == "杏花里3幢2单元401室");
    CHECK(key("杏花里3-2-401") == "杏花里3幢2单元401室");
    CHECK(key("老棉纺厂宿舍三号楼") == "锦绣苑3幢");
    CHECK(key("稠城街道老棉纺厂宿舍 3 幢") == "稠城街道锦绣苑3幢");
    CHECK(key("江滨5幢") == "江滨新村5幢");
    CHECK(key("江滨新村5幢") == "江滨新村5幢"); // not twice
    CHECK(key("杏花路3号") == "杏花路3号");
}
