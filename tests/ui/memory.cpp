// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/files.h"
#include "support/testwindow.h"

#include "core/state/rememberedfile.h"
#include "ui/shell/windowmemory.h"
#include "ui/shell/windowstate.h"

#include <catch2/catch.hpp>

#include <QSplitter>
#include <QtTest>

using namespace jingge;

namespace {

const QString kStation = QStringLiteral("/srv/station.db");

QString pathIn(const test::TemporaryFolder& folder)
{
    return QString::fromStdString(folder.file("window.json"));
}

} // namespace

TEST_CASE("the window comes back as it was, without having been closed", "[ui]")
{
    const test::TemporaryFolder folder;
    QList<int> borders;
    {
        const test::TestWindow test({1300, 820});
        WindowMemory memory(pathIn(folder));
        REQUIRE(memory.load());
        test.window->remember(memory, kStation);
        auto* columns = test.window->workbench()->findChild<QSplitter*>();
        columns->setSizes({300, 600, 500});
        borders = columns->sizes();
        test.window->showPage(Page::Map);
        test.window->setLook(Look::Dark);
        // As after a crash: a moment passes, nothing is closed.
        REQUIRE(QTest::qWaitFor([&] { return QFile::exists(pathIn(folder)); }, 5000));
        const QJsonObject written = readRemembered(pathIn(folder)).value();
        CHECK(rememberedLook(written) == Look::Dark);
    }
    test::SampleStation station;
    Theme theme(Look::Dark);
    MainWindow window(station, theme);
    WindowMemory memory(pathIn(folder));
    REQUIRE(memory.load());
    window.remember(memory, kStation);
    window.show();
    CHECK(window.workbench()->page() == Page::Map);
    CHECK(window.size() == QSize(1300, 820));
    window.showPage(Page::Main);
    const auto* columns = window.workbench()->findChild<QSplitter*>();
    CHECK(QTest::qWaitFor([&] { return columns->sizes() == borders; }, 2000));
}

TEST_CASE("nothing is written while nothing changes", "[ui]")
{
    const test::TemporaryFolder folder;
    const test::TestWindow test;
    WindowMemory memory(pathIn(folder));
    REQUIRE(memory.load());
    test.window->remember(memory, kStation);
    memory.flush();
    REQUIRE(QFile::remove(pathIn(folder)));
    memory.touch();
    memory.flush();
    CHECK_FALSE(QFile::exists(pathIn(folder)));
}

TEST_CASE("a memory from another version or with nonsense in it changes nothing", "[ui]")
{
    for (const char* text :
         {R"({"version": 99, "page": 2})", R"({"version": 1, "page": 77, "borders": "%%%", "geometry": 4})",
          R"({"version": 1, "page": "x", "panels": [1], "borders": "AAAA"})"}) {
        const test::TemporaryFolder folder;
        folder.write("window.json", text);
        const test::TestWindow test;
        const QSize before = test.window->size();
        WindowMemory memory(pathIn(folder));
        REQUIRE(memory.load());
        test.window->remember(memory, kStation);
        CHECK(test.window->workbench()->page() == Page::Main);
        CHECK(test.window->size() == before);
    }
}

TEST_CASE("a damaged memory is told of and begins anew", "[ui]")
{
    const test::TemporaryFolder folder;
    folder.write("window.json", "{\"version\": 1, \"pa");
    WindowMemory memory(pathIn(folder));
    const Result<void> loaded = memory.load();
    REQUIRE_FALSE(loaded);
    CHECK(memory.values().isEmpty());
    CHECK(QFile::exists(pathIn(folder) + QStringLiteral(".damaged")));
}
