// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/files.h"
#include "support/testwindow.h"

#include "core/state/rememberedfile.h"
#include "ui/shell/windowmemory.h"
#include "ui/shell/windowstate.h"

#include <catch2/catch.hpp>

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
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

namespace {


void askSomething(MainWindow& window)
{
    Filter filter = window.filters().current();
    filter.hours = *parseHours("22-2");
    filter.categories = {"theft"};
    filter.from = CivilTime::at(*CivilDate::fromYmd(2026, 7, 1), 0, 0);
    filter.to = CivilTime::at(*CivilDate::fromYmd(2026, 7, 13), 0, 0);
    window.filters().setFilter(filter, Origin::Shell);
    window.selection().chooseAreas({window.live().areas()[1].id}, Origin::Shell);
    window.showPage(Page::Axes);
}

} // namespace

// The other half of the case below: runs in a process of its own that is killed.
TEST_CASE("a window that asks something and waits for its end", "[.child]")
{
    const QString path = qEnvironmentVariable("JINGGE_TEST_MEMORY");
    REQUIRE_FALSE(path.isEmpty());
    const test::TestWindow test;
    WindowMemory memory(path);
    REQUIRE(memory.load());
    test.window->remember(memory, kStation);
    askSomething(*test.window);
    QTest::qWait(30'000);
}

TEST_CASE("after a kill the station's question stands there again: filter, period, selection, page", "[ui]")
{
    const test::TemporaryFolder folder;
    const QString path = pathIn(folder);
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("JINGGE_TEST_MEMORY"), path);
    child.setProcessEnvironment(environment);
    child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("[.child]")});
    REQUIRE(child.waitForStarted());
    const auto isWritten = [&] {
        const auto read = readRemembered(path);
        return read && QJsonDocument(*read).toJson().contains("22-2");
    };
    REQUIRE(QTest::qWaitFor(isWritten, 20'000));
    child.kill();
    REQUIRE(child.waitForFinished());
    CHECK(child.exitStatus() == QProcess::CrashExit);

    WindowMemory memory(path);
    REQUIRE(memory.load());
    CHECK(rememberedStations(memory.values()) == QStringList{kStation});
    const test::TestWindow other; // another station is not asked this one's question
    other.window->remember(memory, QStringLiteral("/srv/other.db"));
    CHECK(other.window->filters().current() == other.window->startingFilter());
    const test::TestWindow again;
    again.window->remember(memory, kStation);
    const Filter& filter = again.window->filters().current();
    CHECK(filter.hours == *parseHours("22-2"));
    CHECK(filter.categories == std::vector<std::string>{"theft"});
    CHECK(filter.from == CivilTime::at(*CivilDate::fromYmd(2026, 7, 1), 0, 0));
    CHECK(filter.to == CivilTime::at(*CivilDate::fromYmd(2026, 7, 13), 0, 0));
    CHECK(again.window->selection().selection().areas ==
          std::vector{again.window->live().areas()[1].id});
    CHECK(again.window->workbench()->page() == Page::Axes);
}

TEST_CASE("a filter that nobody has touched follows the data", "[ui]")
{
    const test::TemporaryFolder folder;
    WindowMemory memory(pathIn(folder));
    REQUIRE(memory.load());
    {
        const test::TestWindow test;
        test.window->remember(memory, kStation);
        memory.flush();
    }
    QJsonObject state = memory.values();
    QJsonArray stations = state[QLatin1StringView("stations")].toArray();
    REQUIRE(stations.size() == 1);
    CHECK(stations.first().toObject()[QLatin1StringView("follows")].toBool());
    const test::TestWindow again;
    again.window->remember(memory, kStation);
    CHECK(again.window->filters().current() == again.window->startingFilter());
}
