// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/state/rememberedfile.h"

#include "support/files.h"

#include <catch2/catch.hpp>

#include <QFile>

using namespace jingge;

TEST_CASE("what the window remembers is read back as it was written, in a folder that is made", "[state]")
{
    const test::TemporaryFolder folder;
    const QString path = QString::fromStdString(folder.file("a/b/window.json"));
    CHECK(readRemembered(path).value().isEmpty());
    const QJsonObject values{{QStringLiteral("look"), QStringLiteral("dark")}, {QStringLiteral("page"), 3}};
    REQUIRE(writeRemembered(path, values));
    CHECK(readRemembered(path).value() == values);
}

TEST_CASE("a damaged memory is an error once, is kept beside, and the next start begins anew", "[state]")
{
    const test::TemporaryFolder folder;
    for (const std::string text : {"{\"look\": \"da", "[1, 2]", "", "\xff\xfe"}) {
        const QString path = QString::fromStdString(folder.write("window.json", text));
        const Result<QJsonObject> read = readRemembered(path);
        REQUIRE_FALSE(read);
        CHECK(read.error().kind == ErrorKind::Data);
        CHECK(test::readFile(path.toStdString() + ".damaged") == text);
        CHECK(readRemembered(path).value().isEmpty());
    }
}

TEST_CASE("a memory that cannot be written is an error and leaves the old one", "[state]")
{
    const test::TemporaryFolder folder;
    const std::string blocked = folder.write("file", "x");
    CHECK_FALSE(writeRemembered(QString::fromStdString(blocked + "/window.json"), {}));
    CHECK(test::readFile(blocked) == "x");
}
