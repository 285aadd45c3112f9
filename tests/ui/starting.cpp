// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/files.h"
#include "support/testwindow.h"

#include "core/ingest/stationimport.h"
#include "core/store/arearepository.h"
#include "core/store/frameloader.h"
#include "core/store/store.h"
#include "ui/common/emptystate.h"
#include "ui/ingest/areaspage.h"
#include "ui/ingest/outlineview.h"
#include "ui/shell/startpage.h"

#include <catch2/catch.hpp>

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace jingge;

namespace {

/// A station with a store of its own in a folder of its own.
struct NewStore {
    NewStore() { qputenv("JINGGE_KEY_FILE", QByteArray::fromStdString(folder.file("key"))); }
    ~NewStore() { qunsetenv("JINGGE_KEY_FILE"); }

    test::TemporaryFolder folder;
    std::string path = folder.file("station.jingge");
};

/// The sample station's manners over a store that is really there.
class StoredStation final : public test::SampleStation {
public:
    explicit StoredStation(std::string path) : test::SampleStation(frameOf(path)), m_path(std::move(path)) {}
    [[nodiscard]] std::string database() const override { return m_path; }

private:
    static FrameSnapshot frameOf(const std::string& path)
    {
        return loadFrame(**Store::openForReading(path)).value();
    }
    std::string m_path;
};

QString grids()
{
    return QStringLiteral(JINGGE_SOURCE_DIR "/data/meijiang/grids.geojson");
}

template <class Page>
void settle(const Page& page)
{
    QEventLoop loop;
    do
        loop.processEvents();
    while (!page.isSettled());
}

} // namespace

TEST_CASE("somebody without a station makes one with a name and a place", "[ui]")
{
    const NewStore store;
    Theme theme(Look::Light);
    StartPage page(theme, {QStringLiteral("/nowhere/gone.jingge")});
    page.show();
    auto* create = page.findChild<QPushButton*>(QStringLiteral("startCreate"));
    CHECK_FALSE(create->isEnabled());
    page.findChild<QLineEdit*>(QStringLiteral("startName"))->setText(QStringLiteral("澄湾派出所"));
    CHECK(page.findChild<QLineEdit*>(QStringLiteral("startPath"))
              ->text()
              .endsWith(QStringLiteral("澄湾派出所.jingge")));
    page.setPath(QString::fromStdString(store.path));
    QSignalSpy chosen(&page, &StartPage::chosen);
    page.findChild<QLineEdit*>(QStringLiteral("startCode"))->setText(QStringLiteral("33"));
    create->click();
    CHECK(chosen.isEmpty()); // a code has twelve digits
    CHECK_FALSE(std::filesystem::exists(store.path));
    page.findChild<QLineEdit*>(QStringLiteral("startCode"))->setText(QStringLiteral("330106550000"));
    create->click();
    REQUIRE(chosen.size() == 1);
    CHECK(chosen.front().front().toString() == QString::fromStdString(store.path));
    CHECK(readStation(store.path).value().name == "澄湾派出所");
    create->click(); // there is a file now
    CHECK(chosen.size() == 1);
}

TEST_CASE("a file of areas is seen before it goes in, and then is in the store", "[ui]")
{
    const NewStore store;
    REQUIRE(createStation(store.path, {"澄湾派出所", "", ""}));
    const StoredStation station(store.path);
    Theme theme(Look::Light);
    AreasPage page(theme, station);
    page.resize(1366, 728);
    page.show();
    page.open(grids());
    settle(page);
    REQUIRE(page.session().layer() != nullptr);
    CHECK(page.session().request().codeField == "code");
    CHECK(page.session().level() == Level::Grid);
    REQUIRE(page.session().preview().trial);
    CHECK(page.session().preview().trial->areas.size() == 60);
    CHECK(page.session().preview().shapes->areas().size() == 60);
    CHECK((**readAreas(**Store::openForReading(store.path))).at(Level::Grid).empty());
    QSignalSpy imported(&page, &AreasPage::imported);
    auto* import = page.findChild<QPushButton*>(QStringLiteral("areasImport"));
    REQUIRE(import->isEnabled());
    import->click();
    settle(page);
    CHECK(imported.size() == 1);
    CHECK((**readAreas(**Store::openForReading(store.path))).at(Level::Grid).size() == 60);
    CHECK(page.findChild<QPushButton*>(QStringLiteral("areasIncidents"))->isVisible());
    for (const QComboBox* box : page.findChildren<QComboBox*>())
        CHECK_FALSE(box->accessibleName().isEmpty());
}

TEST_CASE("without a code there is no import, and the page says so", "[ui]")
{
    const NewStore store;
    REQUIRE(createStation(store.path, {"澄湾派出所", "", ""}));
    const StoredStation station(store.path);
    Theme theme(Look::Light);
    AreasPage page(theme, station);
    page.open(grids());
    settle(page);
    page.session().setField(&AreaFileRequest::codeField, "");
    settle(page);
    CHECK_FALSE(page.session().obstacle().isEmpty());
    page.session().setField(&AreaFileRequest::codeField, "parent");
    settle(page);
    REQUIRE(page.session().preview().trial);
    CHECK(page.session().preview().trial->file.rejected.size() == 30); // two grids share each parent
    page.open(QString::fromStdString(store.folder.write("no.geojson", "no outlines")));
    settle(page);
    CHECK(page.session().fault().has_value());
    CHECK_FALSE(page.findChild<QPushButton*>(QStringLiteral("areasImport"))->isEnabled());
}

TEST_CASE("an empty station says what to do, and its buttons ask for it", "[ui]")
{
    const NewStore store;
    REQUIRE(createStation(store.path, {"澄湾派出所", "", ""}));
    StoredStation station(store.path);
    Theme theme(Look::Light);
    MainWindow window(station, theme);
    window.show();
    QSignalSpy areas(&window, &MainWindow::areasRequested);
    QSignalSpy incidents(&window, &MainWindow::importRequested);
    int buttons = 0;
    for (const EmptyState* state : window.findChildren<EmptyState*>()) {
        auto* button = state->findChild<QPushButton*>();
        if (!state->isVisible() || !button->isVisible())
            continue;
        button->click();
        ++buttons;
    }
    CHECK(buttons == 3);
    CHECK(areas.size() == 2);
    CHECK(incidents.size() == 1);
}
