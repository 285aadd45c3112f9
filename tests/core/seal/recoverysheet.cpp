// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seal/recoverysheet.h"

#include "core/seal/sealingkeys.h"
#include "core/seal/seal.h"
#include "support/files.h"

#include <catch2/catch.hpp>

#include <sys/stat.h>

using namespace jingge;

namespace {

constexpr const char* kStore = "0197fab";

/// A key file with tokens and two seals, and its sheet.
struct Printed {
    test::TemporaryFolder folder;
    std::string key = folder.file("a.key");
    std::string sheet = folder.file("sheet.txt");

    Printed()
    {
        const std::string digits = "00112233445566778899aabbccddeeff0123456789abcdeffedcba9876543210";
        folder.write("a.key", digits + "\nseal 1 " + digits + " 2025-07-14T03:05:00\nseal 2 " + digits +
                                  " 2025-07-15T03:05:00\n");
        REQUIRE(::chmod(key.c_str(), 0600) == 0);
        REQUIRE(writeRecoverySheet(key, kStore, sheet));
    }
    [[nodiscard]] Result<void> recover(const std::string& text, const std::string& name) const
    {
        return recoverKeyFile(folder.write(name + ".txt", text), kStore, folder.file(name + ".key"));
    }
};

} // namespace

TEST_CASE("a key file comes back from its sheet to the byte", "[seal]")
{
    const Printed printed;
    struct stat status {};
    REQUIRE(::stat(printed.sheet.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777U) == 0600);
    const std::string text = test::readFile(printed.sheet);
    REQUIRE(printed.recover(text, "same"));
    CHECK(test::readFile(printed.folder.file("same.key")) == test::readFile(printed.key));
    std::string cased = text; // as somebody types it in: capitals, fewer blanks
    for (std::size_t i = cased.find("T-1 ") + 4; i < cased.size(); ++i) {
        const bool isWord = cased.compare(i, 5, "since") == 0;
        i += isWord ? 5 : 0;
        cased[i] = cased[i] >= 'a' && cased[i] <= 'f' ? char(cased[i] - 32) : cased[i];
    }
    for (std::size_t at = cased.find("   "); at != std::string::npos; at = cased.find("   "))
        cased.erase(at, 2);
    REQUIRE(printed.recover(cased, "cased"));
    CHECK(test::readFile(printed.folder.file("cased.key")) == test::readFile(printed.key));
}

TEST_CASE("a mistyped digit is found and its line named", "[seal]")
{
    const Printed printed;
    const std::string text = test::readFile(printed.sheet);
    int wrong = 0;
    int found = 0;
    for (const char* line : {"\nT-1 ", "\nT-4 ", "\n1-2 ", "\n2-3 "}) {
        const std::size_t at = text.find(line);
        REQUIRE(at != std::string::npos);
        for (std::size_t i = at + 9; text[i] != '\n'; ++i) {
            if (text[i] == ' ')
                continue;
            std::string typed = text;
            typed[i] = typed[i] == '0' ? '1' : '0';
            const auto done = printed.recover(typed, "wrong");
            ++wrong;
            if (!done && done.error().why.english().find(std::string(line).substr(1, 3)) != std::string::npos)
                ++found;
            std::remove(printed.folder.file("wrong.key").c_str());
        }
    }
    CHECK(wrong == 4 * 20);
    CHECK(found == wrong);
}

TEST_CASE("a sheet that lacks lines, of another store or over a key that is there is refused", "[seal]")
{
    const Printed printed;
    const std::string text = test::readFile(printed.sheet);
    std::string without = text;
    without.erase(without.find("1-3 "), text.find("1-4 ") - text.find("1-3 "));
    CHECK_FALSE(printed.recover(without, "without"));
    std::string noSince = text;
    noSince.erase(noSince.find("since 2"), std::string("since 2 2025-07-15T03:05:00\n").size());
    CHECK_FALSE(printed.recover(noSince, "nosince"));
    CHECK_FALSE(printed.recover("", "empty"));
    CHECK_FALSE(recoverKeyFile(printed.sheet, "another", printed.folder.file("b.key")));
    const auto over = recoverKeyFile(printed.sheet, kStore, printed.key);
    REQUIRE_FALSE(over);
    CHECK(over.error().kind == ErrorKind::Store);
}
