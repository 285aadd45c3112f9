// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seal/sealingkeys.h"

#include "core/seal/seal.h"
#include "support/files.h"

#include <catch2/catch.hpp>

#include <sys/stat.h>

using namespace jingge;

namespace {

const std::string kDigits = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

std::string keyFile(const test::TemporaryFolder& folder, const std::string& text)
{
    const std::string path = folder.write("some.key", text);
    REQUIRE(::chmod(path.c_str(), 0600) == 0);
    return path;
}

SealingKeys keysOf(const std::string& path)
{
    auto keys = SealingKeys::read(path);
    if (!keys)
        FAIL(oneLine(keys.error()));
    return std::move(*keys);
}

SealingKeys withFurther(const std::string& path)
{
    auto keys = SealingKeys::addTo(path, "2025-07-14T03:05:00");
    if (!keys)
        FAIL(oneLine(keys.error()));
    return std::move(*keys);
}

std::string sealed(const SealingKeys& keys, std::string_view context, std::string_view text)
{
    std::string bytes;
    keys.seal(context, text, bytes);
    return bytes;
}

} // namespace

TEST_CASE("a key file without secrets for seals has none, and gets its first one beside the tokens'", "[seal]")
{
    const test::TemporaryFolder folder;
    const std::string path = keyFile(folder, kDigits + "\n");
    CHECK(keysOf(path).isEmpty());
    const Token before = TokenKey::read(path)->token("phone", "13812345678");
    const SealingKeys keys = withFurther(path);
    REQUIRE(keys.keys().size() == 1);
    CHECK(keys.newest().number == 1);
    CHECK(keys.newest().since == "2025-07-14T03:05:00");
    CHECK(keys.newest().fingerprint.size() == 16);
    CHECK(TokenKey::read(path)->token("phone", "13812345678") == before);
    struct stat status {};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777U) == 0600);
    CHECK(keysOf(path).newest().fingerprint == keys.newest().fingerprint);
}

TEST_CASE("what was sealed opens in its own context alone, unchanged", "[seal]")
{
    const test::TemporaryFolder folder;
    const SealingKeys keys = withFurther(keyFile(folder, kDigits + "\n"));
    const std::string bytes = sealed(keys, "store 1", "王小明 13812345678");
    CHECK(bytes.size() == std::string("王小明 13812345678").size() + SealingKeys::kOverhead);
    CHECK(bytes.find("138") == std::string::npos);
    CHECK(keys.open(1, "store 1", bytes).value() == "王小明 13812345678");
    CHECK_FALSE(keys.open(1, "store 2", bytes));
    CHECK_FALSE(keys.open(1, "", bytes));
    CHECK_FALSE(keys.open(2, "store 1", bytes));
    CHECK_FALSE(keys.open(0, "store 1", bytes));
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        std::string changed = bytes;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        CHECK_FALSE(keys.open(1, "store 1", changed));
        CHECK_FALSE(keys.open(1, "store 1", bytes.substr(0, i)));
    }
    CHECK(keys.open(1, "c", sealed(keys, "c", "")).value().empty());
}

TEST_CASE("the same text in the same context gives the same bytes, another context or key others", "[seal]")
{
    const test::TemporaryFolder folder;
    const std::string path = keyFile(folder, kDigits + "\n");
    const SealingKeys first = withFurther(path);
    const std::string bytes = sealed(first, "ab", "c");
    CHECK(sealed(first, "ab", "c") == bytes);
    CHECK(sealed(first, "a", "bc").substr(0, 16) != bytes.substr(0, 16));
    const SealingKeys second = withFurther(path);
    REQUIRE(second.newest().number == 2);
    CHECK(sealed(second, "ab", "c") != bytes);
    CHECK(second.open(1, "ab", bytes).value() == "c"); // the older key still opens
    CHECK(second.keys()[0].fingerprint == first.newest().fingerprint);
    CHECK(second.keys()[1].fingerprint != first.newest().fingerprint);
}

TEST_CASE("a key file with a line that is no seal is refused whole", "[seal]")
{
    const test::TemporaryFolder folder;
    const std::string good = kDigits + "\nseal 1 " + kDigits + " 2025-07-14T03:05:00\n";
    CHECK(keysOf(keyFile(folder, good)).newest().number == 1);
    for (const std::string& text :
         {good + "x\n", good.substr(0, good.size() - 1), good + "seal 1 " + kDigits + " 2025-07-14T03:05:00\n",
          kDigits + "\nseal 2 " + kDigits + " 2025-07-14T03:05:00\n", kDigits + "\nseal 1 " + kDigits + "\n",
          kDigits + "\nseal 1 " + kDigits.substr(1) + "g 2025-07-14T03:05:00\n"}) {
        INFO(text);
        const std::string path = keyFile(folder, text);
        CHECK_FALSE(SealingKeys::read(path));
        CHECK_FALSE(TokenKey::read(path));
    }
}
