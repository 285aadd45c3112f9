// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seal/seal.h"

#include "support/files.h"

#include <catch2/catch.hpp>

#include <QStandardPaths>
#include <QtGlobal>

#include <sys/stat.h>

using namespace jingge;

namespace {

const std::string kDigits = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

unsigned modeOf(const std::string& path) {
    struct stat status {};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    return status.st_mode & 07777U;
}

std::string keyFileWith(const test::TemporaryFolder& folder, std::string_view bytes, unsigned mode = 0600) {
    const std::string path = folder.write("some.key", bytes);
    REQUIRE(::chmod(path.c_str(), mode) == 0);
    return path;
}

} // namespace

TEST_CASE("a new key is a line of 64 hexadecimal digits for its owner alone", "[seal]") {
    const test::TemporaryFolder folder;
    const std::string path = folder.file("deep/er/store.key");
    const auto key = TokenKey::create(path);
    REQUIRE(key);
    CHECK(modeOf(path) == 0600);
    CHECK(modeOf(folder.file("deep")) == 0700);
    CHECK(modeOf(folder.file("deep/er")) == 0700);
    const std::string text = test::readFile(path);
    CHECK(text.size() == 65);
    CHECK(text.find_first_not_of("0123456789abcdef") == 64);
    CHECK(text.back() == '\n');
    const auto again = TokenKey::read(path);
    REQUIRE(again);
    CHECK(again->token("phone", "13812345678") == key->token("phone", "13812345678"));
}

TEST_CASE("two new keys give different tokens", "[seal]") {
    const test::TemporaryFolder folder;
    const auto first = TokenKey::create(folder.file("a.key"));
    const auto second = TokenKey::create(folder.file("b.key"));
    REQUIRE(first);
    REQUIRE(second);
    CHECK(first->token("phone", "13812345678") != second->token("phone", "13812345678"));
}

TEST_CASE("a key is never overwritten", "[seal]") {
    const test::TemporaryFolder folder;
    const std::string path = folder.write("some.key", "precious");
    const auto key = TokenKey::create(path);
    REQUIRE_FALSE(key);
    CHECK(key.error().kind == ErrorKind::Store);
    CHECK(key.error().where == path);
    CHECK(test::readFile(path) == "precious");
}

TEST_CASE("a key that others can reach is refused", "[seal]") {
    const test::TemporaryFolder folder;
    for (const unsigned mode : {0640U, 0604U, 0620U, 0644U}) {
        const auto key = TokenKey::read(keyFileWith(folder, kDigits + "\n", mode));
        REQUIRE_FALSE(key);
        CHECK(key.error().kind == ErrorKind::Store);
        CHECK(oneLine(key.error()).find("chmod 600") != std::string::npos);
    }
    CHECK(TokenKey::read(keyFileWith(folder, kDigits + "\n", 0400)));
}

TEST_CASE("a file that is not a key is refused", "[seal]") {
    const test::TemporaryFolder folder;
    CHECK_FALSE(TokenKey::read(folder.file("absent.key")));
    CHECK_FALSE(TokenKey::read(folder.path()));
    const std::vector<std::string> wrong{"",
                                         "\n",
                                         kDigits.substr(2) + "\n",
                                         kDigits + "0\n",
                                         kDigits + "\n\n",
                                         kDigits.substr(1) + "g\n",
                                         kDigits.substr(1) + "\n\n"};
    for (const std::string& bytes : wrong) {
        INFO(bytes);
        const auto key = TokenKey::read(keyFileWith(folder, bytes));
        REQUIRE_FALSE(key);
        CHECK(key.error().why.english().find("64") != std::string::npos);
        CHECK(oneLine(key.error()).find(kDigits.substr(2, 20)) == std::string::npos);
    }
    CHECK(TokenKey::read(keyFileWith(folder, kDigits)));
}

TEST_CASE("a token depends on the key, the kind and the value", "[seal]") {
    const test::TemporaryFolder folder;
    const auto key = TokenKey::read(keyFileWith(folder, kDigits + "\n"));
    REQUIRE(key);
    const Token token = key->token("phone", "13812345678");
    CHECK(token == key->token("phone", "13812345678"));
    CHECK(token != key->token("plate", "13812345678"));
    CHECK(token != key->token("phone", "13812345679"));
    CHECK(key->token("ab", "c") != key->token("a", "bc"));
    CHECK_FALSE(isNone(token));
    CHECK(isNone(key->token("phone", "")));
}

TEST_CASE("a token stays the same from release to release", "[seal]") {
    const test::TemporaryFolder folder;
    const auto key = TokenKey::read(keyFileWith(folder, kDigits + "\n"));
    REQUIRE(key);
    CHECK(hexText(key->token("phone", "13812345678")) == "020022b5134efc7aa97bf0d1e55cd9e3");
    CHECK(hexText(Token{}) == std::string(32, '0'));
}

TEST_CASE("the key file is the one named in the environment, else the store's own", "[seal]") {
    const QByteArray before = qgetenv("JINGGE_KEY_FILE");
    qputenv("JINGGE_KEY_FILE", "/somewhere/else.key");
    CHECK(keyFilePath("0197f-ab") == "/somewhere/else.key");
    qunsetenv("JINGGE_KEY_FILE");
    const std::string folder =
        QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation).toStdString() +
        "/jingge/keys/";
    CHECK(keyFilePath("0197f-ab") == folder + "0197f-ab.key");
    CHECK(keyFilePath("../x/y") == folder + "___x_y.key");
    if (!before.isNull())
        qputenv("JINGGE_KEY_FILE", before);
}
