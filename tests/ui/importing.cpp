// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/files.h"
#include "support/testwindow.h"
#include "support/zips.h"

#include "core/ingest/stationimport.h"
#include "core/store/store.h"
#include "ui/ingest/importpage.h"
#include "ui/ingest/targetwords.h"

#include <catch2/catch.hpp>

#include <QComboBox>
#include <QPushButton>

using namespace jingge;

namespace {

/// An import page over the sample station, with a file opened in it.
struct Opened {
    test::TemporaryFolder folder;
    test::SampleStation station;
    Theme theme{Look::Light};
    ImportPage page{theme, station, folder.path()};

    explicit Opened(const std::string& table)
    {
        theme.applyTo(*qobject_cast<QApplication*>(QCoreApplication::instance()));
        page.resize(1366, 728);
        page.show();
        page.open(QString::fromStdString(folder.write("calls.csv", table)));
        settle();
    }
    void settle() const
    {
        QEventLoop loop;
        do
            loop.processEvents();
        while (!page.isSettled());
    }
    [[nodiscard]] QPushButton* button(const QString& text) const
    {
        for (QPushButton* button : page.findChildren<QPushButton*>()) {
            if (button->text() == text)
                return button;
        }
        FAIL(text.toStdString());
        return nullptr;
    }
};

std::string callsWithCreation()
{
    std::string table = "JJDBH,BJSJ,CJSJ,RKSJ,BJDH\n";
    for (int i = 10; i < 60; ++i) {
        const std::string minute = std::to_string(i);
        table += "J" + minute + ",2025-07-14 08:" + minute + ":01,2025-07-14 09:" + minute + ":05,2025-07-14 09:" + minute +
                 ":06,13812345678\n";
    }
    return table;
}

} // namespace

TEST_CASE("a header with two meanings holds the import up until it is decided", "[ui]")
{
    Opened opened(callsWithCreation());
    ImportSession& session = opened.page.session();
    REQUIRE(session.inspection() != nullptr);
    CHECK(session.firstQuestion() == std::optional<std::size_t>(2));
    CHECK_FALSE(session.obstacle().isEmpty());
    CHECK_FALSE(opened.button(QStringLiteral("下一步"))->isEnabled());
    opened.button(choiceText(AskedHeader::Kind::Creation, std::nullopt))->click();
    opened.settle();
    CHECK(session.obstacle().isEmpty());
    CHECK(opened.button(QStringLiteral("下一步"))->isEnabled());
    CHECK(session.mapping().column(Column::DispatchedAt).names.empty());
}

TEST_CASE("the preview says what an import would make of the rows", "[ui]")
{
    Opened opened(callsWithCreation() + "J99,昨天,2025-07-14 09:00:00,2025-07-14 09:00:00,\n");
    const auto& trial = opened.page.session().preview().trial;
    REQUIRE(trial);
    CHECK(trial->accepted == 50);
    CHECK(trial->rejected == 1);
    CHECK(trial->hours[8] == 50);
    CHECK(trial->phones == 50);
}

TEST_CASE("a mapping that is saved is offered and taken the next time", "[ui]")
{
    Opened opened(callsWithCreation());
    ImportSession& session = opened.page.session();
    session.setTarget(2, std::nullopt);
    opened.settle();
    REQUIRE(session.save());
    opened.page.open(QString::fromStdString(opened.folder.file("calls.csv")));
    opened.settle();
    CHECK(session.isUnchangedMapping());
    CHECK(session.mapping().name == "calls");
    CHECK(session.obstacle().isEmpty());
}

TEST_CASE("cells from the clipboard go through the same steps as a file", "[ui]")
{
    Opened opened(callsWithCreation());
    ImportSession& session = opened.page.session();
    CHECK_FALSE(opened.page.paste(QStringLiteral("no table"), {}).isEmpty());
    CHECK(session.request().path.ends_with("calls.csv")); // nothing happened
    CHECK(opened.page.paste(QStringLiteral("警情编号\t报警时间\t警情地址\nJ1\t2025-07-14 08:00:01\t\"一号\n楼\"\nJ2\t2025-07-14 "
                                           "09:10:02\t二号楼\n"),
                            {})
              .isEmpty());
    opened.settle();
    REQUIRE(session.inspection() != nullptr);
    CHECK(session.inspection()->sample.header.size() == 3);
    REQUIRE(session.preview().trial);
    CHECK(session.preview().trial->accepted == 2);
    CHECK(session.obstacle().isEmpty());
}

TEST_CASE("a file that is no table is told in the page", "[ui]")
{
    Opened opened("%PDF-1.7\n");
    CHECK(opened.page.session().inspection() == nullptr);
    REQUIRE(opened.page.session().fault());
    CHECK_FALSE(opened.button(QStringLiteral("下一步"))->isEnabled());
}

TEST_CASE("every control of the import that takes the focus has a name", "[ui]")
{
    const Opened opened(callsWithCreation());
    for (const QComboBox* box : opened.page.findChildren<QComboBox*>())
        CHECK_FALSE(box->accessibleName().isEmpty());
    for (const QPushButton* button : opened.page.findChildren<QPushButton*>())
        CHECK_FALSE(button->accessibleName().isEmpty());
}

namespace {

/// A station whose store takes imports.
class RealStation final : public test::SampleStation {
public:
    explicit RealStation(std::string path) : m_path(std::move(path)) {}
    [[nodiscard]] std::string database() const override { return m_path; }

private:
    std::string m_path;
};

/// An XLSX as another system writes it: title rows, Chinese headers, one header with two meanings, a footer.
std::string unknownWorkbook()
{
    test::WorkbookText book;
    book.formats = {"yyyy/m/d h:mm"};
    const auto text = [&book](const std::string& cell, const std::string& words) {
        book.texts.push_back(words);
        return "<c r=\"" + cell + "\" t=\"s\"><v>" + std::to_string(book.texts.size() - 1) + "</v></c>";
    };
    book.rows = "<row r=\"1\">" + text("A1", "梅江派出所警情明细表") + "</row><row r=\"2\">";
    int column = 0;
    for (const char* name : {"接警单号", "报警时间", "CJSJ", "警情类别", "警情地址", "经度", "纬度", "报警内容"})
        book.rows += text(std::string(1, static_cast<char>('A' + column++)) + "2", name);
    book.rows += "</row>";
    for (int i = 3; i < 63; ++i) {
        const std::string row = std::to_string(i);
        book.rows += "<row r=\"" + row + "\">" + text("A" + row, "JJ2025071400" + row) + "<c r=\"B" + row +
                     "\" s=\"1\"><v>45852.1" + row + "</v></c><c r=\"C" + row + "\" s=\"1\"><v>45852.2" + row +
                     "</v></c>" + text("D" + row, i % 2 == 0 ? "噪音扰民" : "挪车") +
                     text("E" + row, "幸福路" + row + "号") + "<c r=\"F" + row + "\"><v>120.0" + row +
                     "</v></c><c r=\"G" + row + "\"><v>30.0" + row + "</v></c>" + text("H" + row, "楼上声音很大") + "</row>";
    }
    book.rows += "<row r=\"63\">" + text("A63", "合计") + "<c r=\"B63\"><v>60</v></c></row>";
    return test::zipOf(test::workbookParts(book));
}

} // namespace

TEST_CASE("an unknown Chinese workbook is on the map in fewer than ten clicks", "[ui]")
{
    const test::TemporaryFolder folder;
    ::setenv("JINGGE_KEY_FILE", folder.file("key").c_str(), 1);
    REQUIRE(createStation(folder.file("s.db"), {"梅江派出所", "", ""}));
    RealStation station(folder.file("s.db"));
    Theme theme{Look::Light};
    ImportPage page(theme, station, folder.path());
    page.resize(1366, 728);
    page.show();
    int imported = 0;
    int shown = 0;
    QObject::connect(&page, &ImportPage::imported, [&imported] { ++imported; });
    QObject::connect(&page, &ImportPage::closeRequested, [&shown] { ++shown; });
    const auto settle = [&page] {
        QEventLoop loop;
        do
            loop.processEvents();
        while (!page.isSettled());
    };
    int clicks = 2; // the button that chooses a file, and the file
    const auto click = [&](const QString& words) {
        for (QPushButton* button : page.findChildren<QPushButton*>()) {
            if (button->text() == words && button->isVisible() && button->isEnabled()) {
                button->click();
                ++clicks;
                settle();
                return true;
            }
        }
        return false;
    };
    page.open(QString::fromStdString(folder.write("export.xlsx", unknownWorkbook())));
    settle();
    const QString ways[] = {choiceText(AskedHeader::Kind::Creation, std::nullopt), QStringLiteral("直接核对"),
                            QStringLiteral("下一步"), QStringLiteral("导入"), QStringLiteral("查看新数据")};
    while (shown == 0 && clicks < 20 &&
           std::ranges::any_of(ways, [&](const QString& words) { return click(words); })) {
    }
    CHECK(imported == 1);
    CHECK(shown == 1);
    CHECK(clicks < 10);
    ::unsetenv("JINGGE_KEY_FILE");
    const auto store = Store::openForReading(folder.file("s.db"));
    REQUIRE(store);
}
