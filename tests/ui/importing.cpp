// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/files.h"
#include "support/testwindow.h"

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
