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
