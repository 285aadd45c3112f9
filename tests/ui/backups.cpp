// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/stationbackups.h"

#include "core/seal/seal.h"
#include "core/store/auditlog.h"
#include "core/store/store.h"
#include "core/workspace/stationwriter.h"
#include "support/files.h"
#include "support/testwindow.h"

#include <QAction>
#include <QFileDialog>
#include <QTest>
#include <QWidget>

#include <catch2/catch.hpp>

#include <filesystem>

using namespace jingge;
using namespace jingge::test;

namespace {

/// A station with a store, a key and a folder for backups.
class BackupStation final : public SampleStation {
public:
    BackupStation()
    {
        qputenv("JINGGE_KEY_FILE", QByteArray::fromStdString(m_folder.file("key")));
        REQUIRE(TokenKey::create(m_folder.file("key")));
        REQUIRE(Store::openForWriting(database(), Creation::Allowed));
        std::filesystem::create_directory(folder());
    }
    ~BackupStation() override { qunsetenv("JINGGE_KEY_FILE"); }
    [[nodiscard]] std::string database() const override { return m_folder.file("a.db"); }
    [[nodiscard]] std::string folder() const { return m_folder.file("backups"); }
    [[nodiscard]] std::vector<Backup> list() const
    {
        const auto found = listBackups(folder(), [this](const std::string&) {
            auto key = TokenKey::read(m_folder.file("key"));
            return key ? std::optional(*key) : std::nullopt;
        });
        REQUIRE(found);
        return *found;
    }

private:
    TemporaryFolder m_folder;
};

struct Desk {
    BackupStation station;
    QWidget window;
    StationBackups backups{station, &window};
    QString news;
    QString error;

    Desk()
    {
        QObject::connect(&backups, &StationBackups::succeeded, [this](const QString& told) { news = told; });
        QObject::connect(&backups, &StationBackups::failed,
                         [this](const Error& told) { error = QString::fromStdString(told.why.english()); });
    }
    void settle() const
    {
        REQUIRE(QTest::qWaitFor([this] { return backups.isSettled() && station.writer().isIdle(); }, 20000));
        QTest::qWait(0);
    }
};

} // namespace

TEST_CASE("a backup from the window is proven, recorded and told", "[backup]")
{
    Desk desk;
    CHECK(desk.backups.action()->isVisible());
    desk.backups.backUp(QString::fromStdString(desk.station.folder()));
    CHECK_FALSE(desk.backups.action()->isEnabled());
    desk.settle();
    REQUIRE(QTest::qWaitFor([&] { return !desk.news.isEmpty(); }, 5000));
    CHECK(desk.error == QString());
    CHECK(desk.backups.action()->isEnabled());
    REQUIRE(desk.station.list().size() == 1);
    CHECK(desk.station.list()[0].provenAt);
    const auto plan = readBackupPlan(desk.station.database());
    REQUIRE(plan);
    CHECK(plan->folder == desk.station.folder());
    CHECK(plan->lastAt);
    CHECK_FALSE(isBackupDue(*plan, desk.station.list()[0].head.madeAt));
    desk.backups.backUpIfDue(); // one was just made
    desk.settle();
    CHECK(desk.station.list().size() == 1);
}

TEST_CASE("a folder that cannot be written is told, and nothing is recorded", "[backup]")
{
    Desk desk;
    desk.backups.backUp(QStringLiteral("/nowhere/at/all"));
    desk.settle();
    REQUIRE(QTest::qWaitFor([&] { return !desk.error.isEmpty(); }, 5000));
    CHECK(desk.error.startsWith(QStringLiteral("it cannot be written")));
    CHECK(desk.news == QString());
    CHECK(readBackupPlan(desk.station.database())->folder.empty());
}

TEST_CASE("the window asks for the folder, and backs up by night only once one was chosen", "[backup]")
{
    Desk desk;
    desk.backups.backUpIfDue();
    desk.settle();
    CHECK(desk.station.list().empty());
    desk.backups.action()->trigger();
    const auto* dialog = desk.window.findChild<QFileDialog*>();
    REQUIRE(dialog != nullptr);
    CHECK(dialog->fileMode() == QFileDialog::Directory);
}

TEST_CASE("a backup is due each night at three", "[backup]")
{
    const auto at = [](const char* text) { return *parseIsoTime(text); };
    CHECK_FALSE(isBackupDue({"", std::nullopt}, at("2025-07-14T04:00:00")));
    CHECK(isBackupDue({"f", std::nullopt}, at("2025-07-14T04:00:00")));
    CHECK(isBackupDue({"f", at("2025-07-13T03:01:00")}, at("2025-07-14T03:00:00")));
    CHECK_FALSE(isBackupDue({"f", at("2025-07-13T03:01:00")}, at("2025-07-14T02:59:00")));
    CHECK_FALSE(isBackupDue({"f", at("2025-07-14T03:00:00")}, at("2025-07-14T23:00:00")));
    CHECK(isBackupDue({"f", at("2025-07-01T12:00:00")}, at("2025-07-14T02:00:00")));
}
